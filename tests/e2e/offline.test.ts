import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startServer } from '../../src/cli/static-server.ts'
import type { RunningServer } from '../../src/cli/static-server.ts'
import { createDataFolder, editLedger } from '../cli/publish/data-folder.ts'
import { expect, started, test as base } from './harness.ts'
import { listHtml, payloadOf, readText } from './site-files.ts'

let data = ''
let server: RunningServer | null = null
const release = (name: string): string => join(data, 'releases', name)
const versionOf = (name: string): string => payloadOf(readText(release(name), 'index.html')).version

const publish = (name: string, archive: string): void => {
  const argv = ['tsx', 'src/cli/main.ts', 'publish', '--data', data, '--out', release(name), '--archive', archive]
  execFileSync('npx', [...argv, '--allow-sample', '--now', '2026-11-30'], { stdio: 'pipe' })
}

/** As a release does it: one step. */
const turnTo = (name: string): void => {
  symlinkSync(release(name), join(data, 'next'))
  renameSync(join(data, 'next'), join(data, 'current'))
}

/** A site as it was before there was any worker. */
const writeWithoutWorker = (name: string, from: string): void => {
  cpSync(release(from), release(name), { recursive: true, filter: (path) => !/\.(br|gz)$|sw\.js$/.test(path) })
  for (const path of listHtml(release(name)))
    writeFileSync(join(release(name), path), readText(release(name), path).replace(/<meta name="site"[^>]*>\n/, ''))
}

const test = base.extend<{
  /** Path of the site. */
  readonly below: string
  readonly served: { readonly stop: () => Promise<void>; readonly start: () => Promise<void> }
}>({
  below: ['/', { option: true }],
  site: async ({ below }, use) => {
    // Hooks are given an address too, before anything stands there.
    if (data !== '') turnTo('first')
    server = await startServer({ dir: join(data, 'current'), host: '127.0.0.1', port: 0, base: below })
    await use(server.url)
    await server.close()
  },
  context: async ({ browser, site }, use) => {
    const context = await browser.newContext({ serviceWorkers: 'allow', baseURL: site })
    const faults: string[] = []
    context.on('weberror', (error) => faults.push(error.error().message))
    context.on('console', (message) => {
      if (['warning', 'error'].includes(message.type()) && !/Failed to load resource/.test(message.text()))
        faults.push(`${message.type()}: ${message.text()}`)
    })
    await use(context)
    await context.close()
    expect(faults).toEqual([])
  },
  // Without a server, nothing of the network is left to a worker either.
  served: async ({ site, context }, use) =>
    use({
      stop: async () => {
        await server?.close()
        await context.setOffline(true)
      },
      start: async () => {
        const { port, pathname } = new URL(site)
        const place = { dir: join(data, 'current'), host: '127.0.0.1', port: Number(port), base: pathname }
        server = await startServer(place)
        await context.setOffline(false)
      },
    }),
})

test.describe.configure({ mode: 'default', timeout: 120_000 })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  data = await createDataFolder()
  publish('first', 'none')
  await editLedger(data, 'reports', (row) =>
    row['period'] === '2026-Q3' && row['progress'] !== null ? { ...row, progress: 1, reason: '示例：另一版' } : row,
  )
  publish('second', release('first'))
  writeWithoutWorker('without', 'first')
})

test.afterAll(() => rmSync(data, { recursive: true }))

const versionShown = (page: Page): Promise<string> =>
  page.evaluate<string>('JSON.parse(document.getElementById("payload").textContent).version')

/** Versions of the sites that are kept whole on this machine, by the copies' own word. */
const keptVersions = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        if (url.endsWith('/data/site.json')) {
          const answer = await (await caches.open(name)).match(url)
          found.push(String(((await answer?.json()) as { readonly version: string }).version))
        }
    return found
  })

const storeCount = (page: Page): Promise<number> => page.evaluate(async () => (await caches.keys()).length)

const openAndUse = async (page: Page, path = './'): Promise<void> => {
  await page.goto(path)
  await started(page)
  await page.keyboard.press('Shift')
}

const isKept = (page: Page, name: string) =>
  expect.poll(() => keptVersions(page), { timeout: 40_000 }).toEqual([versionOf(name)])

/** That a page is of one version, scripts, words and datasets. */
const isWhole = async (page: Page, name: string): Promise<void> => {
  await started(page)
  expect(await versionShown(page)).toBe(versionOf(name))
  const headline = page.getByRole('heading', { level: 1 })
  const latest = await headline.innerText()
  await page.getByRole('combobox', { name: '报告期' }).selectOption('2026-Q2')
  await expect(headline).not.toHaveText(latest)
  await expect(page.getByRole('alert')).toBeHidden()
}

test('nothing is kept before the reader uses the site', async ({ page }) => {
  await page.goto('./')
  await started(page)
  await page.waitForTimeout(6_000)
  expect(await storeCount(page)).toBe(0)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

for (const below of ['/', '/sub/'])
  test.describe(`below ${below}`, () => {
    test.use({ below })
    test('without a network the last good site is shown, of one version; a newer one is offered, and taken back', async ({
      page,
      served,
    }) => {
      await openAndUse(page)
      await isKept(page, 'first')
      await page.goto('tasks/T01/')
      await started(page)

      turnTo('second')
      await served.stop()
      await page.goto('./')
      await isWhole(page, 'first')
      await page.goto('tasks/T01/?period=2026-Q2')
      await started(page)
      expect(await versionShown(page)).toBe(versionOf('first'))
      await page.goto('water/')
      await started(page)
      await page.locator('.chart').first().hover()
      await expect(page.locator('.chart-live svg').first()).toBeVisible()
      await page.goto('tasks/T03/')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('这一页也没有保存在本机')

      await page.goto('./')
      await started(page)
      await expect(page.getByText('现在连不上网站')).toBeVisible()
      await served.start()
      await expect(page.getByText('有新版本')).toBeVisible({ timeout: 40_000 })
      expect(await versionShown(page)).toBe(versionOf('first'))
      await page.getByRole('button', { name: '载入' }).click()
      // In between, the page may be gone, or be there in part.
      await expect(async () => expect(await versionShown(page)).toBe(versionOf('second'))).toPass()
      await isWhole(page, 'second')
      await page.keyboard.press('Shift')
      await isKept(page, 'second')

      await served.stop()
      await page.goto('tasks/T01/')
      await started(page)
      expect(await versionShown(page), 'what was visited is kept of the newer site as well').toBe(versionOf('second'))
      await page.goto('./')
      await isWhole(page, 'second')

      await served.start()
      turnTo('first')
      await page.goto('./')
      expect(await versionShown(page)).toBe(versionOf('first'))
      await openAndUse(page)
      await isKept(page, 'first')
      await served.stop()
      await page.reload()
      await isWhole(page, 'first')
      await served.start()
    })
  })

test('until a newer site is kept whole, the former one is shown without a network', async ({ page, served }) => {
  await openAndUse(page)
  await isKept(page, 'first')
  turnTo('second')
  await page.goto('tasks/')
  expect(await versionShown(page)).toBe(versionOf('second'))
  await served.stop()
  for (const path of ['./', 'tasks/']) {
    await page.goto(path)
    await started(page)
    expect(await versionShown(page), path).toBe(versionOf('first'))
  }
  await served.start()
})

test('a site without a worker takes away what was kept', async ({ page }) => {
  await openAndUse(page)
  await isKept(page, 'first')
  turnTo('without')
  await page.goto('./')
  await expect.poll(() => storeCount(page)).toBe(0)
  await page.goto('tasks/')
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('one button clears what is kept, and nothing is kept again until that is allowed', async ({ page }) => {
  await openAndUse(page, 'data/')
  await isKept(page, 'first')
  await page.getByRole('button', { name: '清除本机保存的内容' }).click()
  await expect(page.locator('#kept')).toContainText('已清除，也不再保存')
  expect(await storeCount(page)).toBe(0)
  await openAndUse(page, './')
  await page.waitForTimeout(6_000)
  expect(await storeCount(page)).toBe(0)
  await page.goto('data/')
  await started(page)
  await page.getByRole('button', { name: '重新允许保存' }).click()
  await expect(page.locator('#kept')).toContainText('本浏览器可以保存')
  await openAndUse(page, './')
  await isKept(page, 'first')
})

test('a kept file that arrived damaged is asked for anew, and an error of the server is not hidden', async ({
  page,
  expected,
}) => {
  expected.push(/Failed to load resource/)
  await openAndUse(page)
  await isKept(page, 'first')
  const answers = await page.evaluate(async () => {
    const { version } = JSON.parse(document.getElementById('payload')?.textContent ?? '') as {
      readonly version: string
    }
    const address = new URL(`data/v/${version}/tasks.json`, document.baseURI).href
    const names = await caches.keys()
    const files = await caches.open(names.find((name) => name.endsWith(' files')) ?? '')
    await files.put(address, new Response('{"damaged"'))
    const damaged = await (await fetch(address)).text()
    const anew = await (await fetch(address, { cache: 'reload' })).text()
    const then = await (await fetch(address)).text()
    const missing = await fetch(new URL('data/v/0123456789ab/tasks.json', document.baseURI).href)
    return { damaged, isMended: anew.startsWith('[') && then === anew, status: missing.status }
  })
  expect(answers).toEqual({ damaged: '{"damaged"', isMended: true, status: 404 })
})

test('the worker is asked about each time, so that another one reaches every reader', async ({ request, site }) => {
  const answer = await request.get(`${site}sw.js`)
  expect(answer.headers()['cache-control']).toBe('no-cache')
  expect(readFileSync(join(release('first'), 'sw.js'), 'utf8')).toBe(await answer.text())
})
