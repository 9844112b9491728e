import type { Page } from '@playwright/test'
import { expect, open, started, test } from './harness.ts'

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const periods = (page: Page) => page.getByRole('combobox', { name: '报告期' })

test('opened cold, a view that does not arrive shows the printed one, and says which', async ({ page, expected }) => {
  expected.push(/Failed to load resource/)
  await page.route('**/view/2025-Q4.json', (route) => route.fulfill({ status: 404 }))
  await open(page, 'tasks/?period=2025-Q4')
  await expect(page.getByRole('alert')).toContainText('以下仍是截至 2026年9月30日 的内容')
  await expect(headline(page)).toBeVisible()
  expect(await page.getByRole('row').count()).toBeGreaterThan(86)
})

test('scripts that do not arrive leave the printed page, and say so', async ({ page, expected }) => {
  expected.push(/Failed to load|dynamically imported|net::ERR/)
  await page.route('**/assets/*.js', (route) =>
    /\/boot-[^/]*\.js$/.test(new URL(route.request().url()).pathname) ? route.fallback() : route.abort(),
  )
  await open(page, '?period=2025-Q4')
  await expect(page.getByText('未能读取所要的视图')).toBeVisible()
  await expect(headline(page)).toBeVisible()
})

test('the code of a view that does not arrive leaves the printed page, and says so', async ({ page, expected }) => {
  expected.push(/Failed to load|dynamically imported|net::ERR/)
  await open(page, '')
  const latest = await headline(page).innerText()
  await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404 }))
  await periods(page).selectOption('2025-Q4')
  await expect(page.getByRole('alert')).toContainText('页面程序没有送达')
  await expect(headline(page)).toHaveText(latest)
})

test('a slower answer does not overwrite a later wish', async ({ page }) => {
  let release = (): void => undefined
  const gate = new Promise<void>((done) => (release = done))
  await page.route('**/view/2025-Q1.json', async (route) => {
    await gate
    await route.fallback()
  })
  await open(page, '')
  const latest = await headline(page).innerText()
  await periods(page).selectOption('2025-Q1')
  await expect(page.getByText('正在读取2025年第一季度')).toBeVisible()
  await periods(page).selectOption('2025-Q4')
  await expect(headline(page)).not.toHaveText(latest)
  const asked = await headline(page).innerText()
  const late = page.waitForResponse('**/view/2025-Q1.json')
  release()
  await late
  await page.waitForTimeout(200)
  await expect(headline(page)).toHaveText(asked)
  await expect(page.getByText('正在读取')).toHaveCount(0)
})

/** Holds back the code of the app until what this resolves to is called. */
const holdApp = async (page: Page): Promise<() => void> => {
  let release = (): void => undefined
  const gate = new Promise<void>((done) => (release = done))
  await page.route('**/assets/common-*.js', async (route) => {
    await gate
    await route.fallback()
  })
  return release
}

for (const [path, act, asked] of [
  ['', (page: Page) => periods(page).selectOption('2025-Q4'), /[?&]period=2025-Q4/],
  ['tasks/', (page: Page) => page.getByRole('searchbox').fill('hkqy'), /[?&]q=hkqy/],
  ['tasks/', (page: Page) => page.getByRole('button', { name: '表格' }).click(), /[?&]layout=table/],
  ['services/', (page: Page) => page.getByRole('button', { name: '电子证照应用' }).click(), /[?&]measure=/],
] as const) {
  test(`what ${asked.source} asks of /${path} before the app is there is answered when it is`, async ({ page }) => {
    const release = await holdApp(page)
    await open(page, path)
    await act(page)
    await expect(page).not.toHaveURL(asked)
    release()
    await expect(page).toHaveURL(asked)
  })
}

test('a chart that is pointed at before the app is there comes alive when it is', async ({ page }) => {
  const release = await holdApp(page)
  await open(page, 'water/')
  const chart = page.locator('.chart').first()
  await chart.scrollIntoViewIfNeeded()
  await chart.hover()
  release()
  await expect(chart.locator('.chart-live svg')).toBeVisible()
})

test('until a reader turns to something, no code of charts is fetched', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  await open(page, '')
  await started(page)
  await page.waitForTimeout(500)
  expect(asked.filter((url) => /main-.*\.js$/.test(url))).toHaveLength(1)
  expect(asked.filter((url) => /BaseChart/.test(url))).toEqual([])
})
