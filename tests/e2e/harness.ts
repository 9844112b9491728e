import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'
import type { BrowserContext, ConsoleMessage, Page, Request, TestInfo, WebError } from '@playwright/test'
import { findBrowser, type Browser } from '../../src/cli/browser.ts'
import type { Mode } from './modes.ts'

interface Fixtures {
  /** Address of the front page, under the sub-path in the project of that name. */
  readonly site: string
  /** What the test means to provoke: a console line, error or address that matches is no fault. */
  readonly expected: RegExp[]
}

interface WorkerFixtures {
  readonly launchOptions: Browser
  /** The contexts that stand open, by what they are for. */
  readonly contexts: Map<string, BrowserContext>
}

const siteOf = (info: TestInfo): string => {
  const base: unknown = info.project.metadata['base']
  const url = process.env[`SITE_AT_${String(base)}`]
  if (url === undefined) throw new Error(`No server was started for ${String(base)}`)
  return url
}

/** What Playwright says where it lets no worker keep copies. */
const BLOCKED = 'Service Worker registration blocked by Playwright'

interface Watch {
  readonly faults: readonly string[]
  readonly stop: () => void
}

const watch = (context: BrowserContext, origin: string): Watch => {
  const faults: string[] = []
  const onConsole = (message: ConsoleMessage): void => {
    if (message.text().includes(BLOCKED)) return
    if (['warning', 'error'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`)
  }
  const onError = (error: WebError): void => void faults.push(`page error: ${error.error().message}`)
  const onRequest = (request: Request): void => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) faults.push(`request to ${url.href}`)
  }
  context.on('console', onConsole).on('weberror', onError).on('request', onRequest)
  const stop = (): void => void context.off('console', onConsole).off('weberror', onError).off('request', onRequest)
  return { faults, stop }
}

/** Leaves nothing of a test to the next but the browser's cache of files. */
const tidy = async (context: BrowserContext, origin: string): Promise<void> => {
  const [first, ...others] = context.pages()
  for (const page of others) await page.close()
  if (!first) return
  const session = await context.newCDPSession(first)
  await session.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'cookies,local_storage,indexeddb,cache_storage',
  })
  await context.clearPermissions()
  await first.close()
}

/**
 * A test on the built site, in shipped fonts, that fails on console warnings, page errors and foreign requests. The tests of
 * a worker open their pages in one context, one for scripts on and one for off, so that scripts are read once.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  launchOptions: [async ({}, use) => use(await findBrowser(() => undefined)), { scope: 'worker' }],
  contexts: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  site: async ({}, use, info) => use(siteOf(info)),
  expected: async ({}, use) => use([]),
  context: async ({ browser, contexts, javaScriptEnabled, site, expected }, use) => {
    const key = `${site} ${javaScriptEnabled}`
    const context = contexts.get(key) ?? (await browser.newContext())
    contexts.set(key, context)
    const { origin } = new URL(site)
    const { faults, stop } = watch(context, origin)
    await use(context)
    stop()
    await tidy(context, origin)
    expect(faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([])
  },
  // Relative addresses in page.goto count from the front page.
  baseURL: async ({ site }, use) => use(site),
})

export { expect }

const lookQuery = (mode: Partial<Mode>): string => {
  const query = new URLSearchParams()
  if (mode.theme === 'dark') query.set('theme', 'dark')
  if (mode.size === 'large') query.set('size', 'large')
  if (mode.contrast === 'more') query.set('contrast', 'more')
  return query.size > 0 ? `?${query}` : ''
}

/** Opens a page, `''` or `tasks/` or `tasks/?status=…`, in a mode. */
export const open = async (page: Page, path: string, mode: Partial<Mode> = {}): Promise<void> => {
  if (mode.width !== undefined) await page.setViewportSize({ width: mode.width, height: mode.width < 600 ? 844 : 720 })
  const look = lookQuery(mode)
  const search = path.includes('?') ? look.replace('?', '&') : look
  await page.goto(`./${mode.locale === 'en' ? 'en/' : ''}${path}${search}`)
}

/** Waits until the page answers its reader: presses and choices before are kept for it, keys are not. */
export const started = (page: Page, options: { readonly timeout?: number } = {}): Promise<void> =>
  expect(page.locator('html[data-started]')).toBeAttached(options)

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly unknown[] }[]
}

/** What axe finds wrong with a page, one line per place; nothing = `[]`. */
export const axe = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  const violations: AxeViolation[] = await page.evaluate(
    "axe.run({ resultTypes: ['violations'], preload: false }).then((found) => JSON.parse(JSON.stringify(found.violations)))",
  )
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')} (${help})`))
}
