import { test as base, expect, type BrowserContext, type Page, type TestInfo } from '@playwright/test'
import axeCore from 'axe-core'
import { findBrowser, type Browser } from '../../src/cli/browser.ts'
import { fontsLoaded, shipFonts } from './fonts.ts'
import type { Mode } from './modes.ts'

interface Fixtures {
  /** Address of the front page, under the sub-path in the project of that name. */
  readonly site: string
  /** What the test means to provoke: a console line, error or address that matches is no fault. */
  readonly expected: RegExp[]
}

const siteOf = (info: TestInfo): string => {
  const base: unknown = info.project.metadata['base']
  const url = process.env[`SITE_AT_${String(base)}`]
  if (url === undefined) throw new Error(`No server was started for ${String(base)}`)
  return url
}

const watch = (context: BrowserContext, origin: string): readonly string[] => {
  const faults: string[] = []
  context.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) faults.push(`request to ${url.href}`)
  })
  return faults
}

/** A test on the built site, in shipped fonts, that fails on console warnings, page errors and foreign requests. */
export const test = base.extend<Fixtures, { readonly launchOptions: Browser }>({
  launchOptions: [async ({}, use) => use(await findBrowser(() => undefined)), { scope: 'worker' }],
  site: async ({}, use, info) => use(siteOf(info)),
  expected: async ({}, use) => use([]),
  context: async ({ context, site, expected }, use) => {
    const faults = watch(context, new URL(site).origin)
    await shipFonts(context)
    await use(context)
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

/** Opens a page, `''` or `tasks/` or `tasks/?status=…`, in a mode, and waits for its fonts. */
export const open = async (page: Page, path: string, mode: Partial<Mode> = {}): Promise<void> => {
  if (mode.width !== undefined) await page.setViewportSize({ width: mode.width, height: mode.width < 600 ? 844 : 720 })
  const look = lookQuery(mode)
  const search = path.includes('?') ? look.replace('?', '&') : look
  await page.goto(`./${mode.locale === 'en' ? 'en/' : ''}${path}${search}`)
  await fontsLoaded(page)
}

interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly unknown[] }[]
}

/** What axe finds wrong with a page, one line per place; nothing = `[]`. */
export const axe = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeCore.source)
  const violations: AxeViolation[] = await page.evaluate(
    "axe.run({ resultTypes: ['violations'] }).then((found) => JSON.parse(JSON.stringify(found.violations)))",
  )
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')} (${help})`))
}
