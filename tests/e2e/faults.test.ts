import { createHash } from 'node:crypto'
import type { Locator, Page, Route } from '@playwright/test'
import { BREAK, startBreakingServer } from './breaking-server.ts'
import { expect, open, started, test as base } from './harness.ts'

const test = base.extend<object, { readonly breaking: string }>({
  breaking: [
    async ({}, use) => {
      const server = await startBreakingServer(process.env['SITE_AT_/'] ?? '')
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
  site: async ({ breaking }, use) => use(breaking),
})

const breakBy = (how: string) => (route: Route) =>
  route.continue({ headers: { ...route.request().headers(), [BREAK]: how } })

interface Fault {
  readonly name: string
  readonly answer: (route: Route) => Promise<void>
  /** What the page says about it. */
  readonly words: string
  /** The page has to wait in vain for so long before it says so. */
  readonly waitMs?: number
}

const FAULTS: readonly Fault[] = [
  { name: 'no connection', answer: (route) => route.abort('connectionfailed'), words: '没有连上网络' },
  { name: '404', answer: (route) => route.fulfill({ status: 404 }), words: '服务器上没有这份数据（404）' },
  { name: '500', answer: (route) => route.fulfill({ status: 500 }), words: '服务器出错' },
  { name: 'a page instead', answer: (route) => route.fulfill({ body: '<!doctype html>' }), words: '收到的数据不完整' },
  { name: 'half of it', answer: (route) => route.fulfill({ body: '{"format":1,' }), words: '收到的数据不完整' },
  { name: 'the line cut', answer: breakBy('cut'), words: '收到的数据不完整' },
  { name: 'not UTF-8', answer: (route) => route.fulfill({ body: Buffer.from([34, 255, 34]) }), words: '不完整' },
  { name: 'another digest', answer: (route) => route.fulfill({ body: '{"format":1}' }), words: '校验值不符' },
  { name: 'silence', answer: () => new Promise(() => undefined), words: '连续 20 秒没有收到数据', waitMs: 20_000 },
  {
    name: 'silence in the middle',
    answer: breakBy('stall'),
    words: '连续 20 秒没有收到数据',
    waitMs: 20_000,
  },
]

const pick = (name: string, value: string) => (page: Page) =>
  page.getByRole('combobox', { name, exact: true }).selectOption(value)
const turnToChart = (page: Page) => page.locator('.chart').first().hover()
const atTop = (page: Page): Locator => page.getByRole('alert')
const atChart = (page: Page): Locator => page.locator('.chart-failed').first()

interface Asked {
  /** Path of the page, and of the dataset that it reads when `ask` is done there. */
  readonly path: string
  readonly file: string
  readonly ask: (page: Page) => Promise<unknown>
  /** Where the page says what happened. */
  readonly said: (page: Page) => Locator
}

/** Every dataset that a page reads after it was loaded. */
const DATASETS: readonly Asked[] = [
  { path: '', file: 'view/2025-Q4.json', ask: pick('报告期', '2025-Q4'), said: atTop },
  { path: '', file: 'view/2026-Q3.json', ask: turnToChart, said: atChart },
  {
    path: 'tasks/',
    file: 'tasks.json',
    ask: (page) => page.getByRole('searchbox').fill('hkqy'),
    said: atTop,
  },
  { path: 'tasks/T01/', file: 'view/2025-Q4.json', ask: pick('报告期', '2025-Q4'), said: atTop },
  { path: 'tasks/T01/', file: 'tasks/T01.json', ask: turnToChart, said: atChart },
  { path: 'provinces/', file: 'view/2025-Q4.json', ask: pick('报告期', '2025-Q4'), said: atTop },
  { path: 'provinces/310000/', file: 'provinces.json', ask: pick('报告期', '2025-Q4'), said: atTop },
  { path: 'services/', file: 'services.json', ask: pick('报告期', '2025-Q4'), said: atTop },
  { path: 'services/', file: 'services.json', ask: turnToChart, said: atChart },
  { path: 'water/', file: 'water.json', ask: pick('省市', '330000'), said: atTop },
  { path: 'changes/', file: 'changes.json', ask: pick('从', '2025-Q4'), said: atTop },
  { path: 'changes/', file: 'view/2025-Q4.json', ask: pick('从', '2025-Q4'), said: atTop },
]

/** Everything on the page that is of the view. */
const contentOf = async (page: Page): Promise<string> =>
  (await page.locator('main [data-of-view]').allTextContents()).join('\n')

/** The last good copy is named by its date: the one that the page was printed with. */
const STANDING = /以(?:下|上)仍是截至 2026年9月30日 的/

for (const { path, file, ask, said } of DATASETS) {
  const turned = ask === turnToChart ? ', of which a chart is drawn' : ''
  test(`/${path} says what is wrong with ${file}${turned}, and stands; another try brings it`, async ({
    page,
    expected,
  }) => {
    expected.push(/Failed to load resource/)
    await page.clock.install()
    let answer: Fault['answer'] = (route) => route.fallback()
    let asked = 0
    await page.route(`**/${file}`, (route) => {
      asked += 1
      return answer(route)
    })
    await open(page, path)
    await started(page)
    const standing = await contentOf(page)
    const notice = said(page)
    const again = notice.getByRole('button', { name: '重试' })
    for (const [at, { name, words, waitMs, ...fault }] of FAULTS.entries()) {
      answer = fault.answer
      const before = asked
      await (at === 0 ? ask(page) : again.click())
      await expect.poll(() => asked, name).toBeGreaterThan(before)
      if (waitMs !== undefined) await page.clock.fastForward(waitMs)
      await expect(notice, name).toContainText(words)
      await expect(notice, name).toContainText(STANDING)
      expect(await contentOf(page), name).toBe(standing)
      await expect(page.locator('html[data-asked]'), name).toHaveCount(0)
    }
    await page.unroute(`**/${file}`)
    await again.click()
    await expect(notice).toBeHidden()
    if (ask === turnToChart) await expect(page.locator('.chart-live svg').first()).toBeVisible()
    else await expect.poll(() => contentOf(page)).not.toBe(standing)
  })
}

for (const [at, { path, file, ask, said }] of DATASETS.entries()) {
  if (DATASETS.findIndex((each) => each.file === file) < at) continue
  test(`/${path} leaves a newer form of ${file} alone, and says to reload`, async ({ page }) => {
    const future = '{"format":99}'
    const digest = createHash('sha256').update(future).digest('hex')
    await page.route(/\/$/, async (route) => {
      const html = await (await route.fetch()).text()
      const entry = new RegExp(`"${file}":"[0-9a-f]{64}"`)
      expect(html).toMatch(entry)
      await route.fulfill({ contentType: 'text/html', body: html.replace(entry, `"${file}":"${digest}"`) })
    })
    await page.route(`**/${file}`, (route) => route.fulfill({ body: future }))
    await open(page, path)
    await started(page)
    const standing = await contentOf(page)
    await ask(page)
    await expect(said(page)).toContainText('数据的格式版本比本页新，本页不认识，请刷新本页')
    await expect(said(page)).toContainText(STANDING)
    expect(await contentOf(page)).toBe(standing)
  })
}

test('a slow line is waited for as long as something comes', async ({ page }) => {
  await page.clock.install()
  await open(page, '')
  await started(page)
  const latest = await contentOf(page)
  await page.evaluate(() => {
    const ask = window.fetch.bind(window)
    window.fetch = async (address, how) => {
      const bytes = new Uint8Array(await (await ask(address, how)).arrayBuffer())
      const pieces = [bytes.slice(0, 9), bytes.slice(9, 99), bytes.slice(99)]
      const body = new ReadableStream<Uint8Array>({
        pull: (stream) =>
          new Promise((done) =>
            setTimeout(() => {
              const piece = pieces.shift()
              if (piece) stream.enqueue(piece)
              else stream.close()
              done()
            }, 15_000),
          ),
      })
      return new Response(body)
    }
  })
  await page.getByRole('combobox', { name: '报告期' }).selectOption('2025-Q4')
  for (let elapsedMs = 0; elapsedMs < 90_000; elapsedMs += 5_000) {
    await page.clock.fastForward(5_000)
    if (elapsedMs < 40_000) await expect(page.getByText('正在读取2025年第四季度')).toBeVisible()
  }
  await expect(page.getByRole('alert')).toBeHidden()
  await expect.poll(() => contentOf(page)).not.toBe(latest)
})

test('whatever stands in the place of the pointer to the latest version, the page says nothing', async ({
  page,
  expected,
}) => {
  expected.push(/Failed to load resource/)
  const answers: readonly Parameters<Route['fulfill']>[0][] = [
    { status: 404 },
    { status: 500 },
    { body: '<!doctype html>' },
    { body: 'null' },
    { body: '{"version":["704fdb12ea65"]}' },
  ]
  for (const answer of answers) {
    await page.route('**/data/latest.json', (route) => route.fulfill(answer))
    const asked = page.waitForResponse('**/data/latest.json')
    await open(page, 'method/')
    await asked
    await expect(page.getByText('有新版本')).toBeHidden()
    await page.unroute('**/data/latest.json')
  }
  await page.route('**/data/latest.json', (route) => route.fulfill({ body: '{"version":"0123456789ab"}' }))
  await open(page, 'method/')
  await expect(page.getByText('有新版本')).toBeVisible()
})
