import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { createDataFolder } from '../cli/publish/data-folder.ts'
import { readCsv } from '../unit/publication/download/read-csv.ts'
import { expect, started, test as base } from './harness.ts'
import { listFiles, listHtml } from './site-files.ts'

let data = ''

/** The folder's address. The name is one that people give. */
const folder = (): string => join(data, '看板 1')
const fileOf = (path: string): string => pathToFileURL(join(folder(), path)).href

const test = base.extend({
  context: async ({ browser }, use) => {
    const context = await browser.newContext()
    await context.setOffline(true)
    const faults: string[] = []
    context.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`)
    })
    context.on('weberror', (error) => faults.push(error.error().message))
    context.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) faults.push(request.url())
    })
    await use(context)
    await context.close()
    expect(faults).toEqual([])
  },
})

test.describe.configure({ mode: 'default', timeout: 120_000 })

test.beforeAll(async () => {
  data = await createDataFolder()
  const argv = ['tsx', 'src/cli/main.ts', 'publish', '--portable', '--data', data, '--out', folder(), '--allow-sample']
  execFileSync('npx', [...argv, '--now', '2026-11-30'], { stdio: 'pipe' })
})

test.afterAll(() => rmSync(data, { recursive: true }))

const start = async (page: Page, path: string): Promise<void> => {
  await page.goto(fileOf(path))
  await started(page)
}

test('every page of a folder starts without a server and without a network', async ({ page }) => {
  const pages = listHtml(folder())
  expect(pages).toContain('en/tasks/T01/index.html')
  for (const path of pages) await start(page, path)
  const workers = listFiles(folder()).filter((path) => path.includes('desk-worker'))
  expect(workers, 'what is read as a text stands there as one alone').toHaveLength(1)
})

test('periods, Back, links, search and the other language work in a folder', async ({ page }) => {
  await start(page, 'index.html')
  const headline = page.getByRole('heading', { level: 1 })
  const latest = await headline.innerText()
  await page.getByRole('combobox', { name: '报告期' }).selectOption('2025-Q4')
  await expect(headline).not.toHaveText(latest)
  await expect(page).toHaveURL(/index\.html\?period=2025-Q4$/)
  await page.goBack()
  await expect(headline).toHaveText(latest)

  await page.getByRole('navigation').first().getByRole('link', { name: '任务', exact: true }).click()
  await expect(page).toHaveURL(fileOf('tasks/index.html'))
  await started(page)
  await page.getByRole('searchbox').fill('T01')
  await expect(page.locator('.found-count')).toContainText('1')
  await page.locator('a[hreflang=en]').click()
  await expect(page).toHaveURL(/en\/tasks\/index\.html/)
})

test('filters, charts, downloads, looks and print work in a folder', async ({ page }) => {
  await start(page, 'tasks/index.html')
  await page.getByRole('combobox', { name: '牵头', exact: true }).selectOption('310000')
  await expect(page).toHaveURL(/tasks\/index\.html\?lead=310000$/)
  await expect(page.locator('.found-count')).toBeVisible()

  await start(page, 'index.html')
  const chart = page.locator('.chart:visible').first()
  await chart.scrollIntoViewIfNeeded()
  await chart.hover()
  await expect(chart.locator('.chart-live svg')).toBeVisible()

  const saved = page.waitForEvent('download')
  await page.locator('button[data-download=csv]:visible').first().click()
  const [heads = [], ...rows] = readCsv(readFileSync(await (await saved).path(), 'utf8'))
  expect(heads.length).toBeGreaterThan(2)
  expect(rows.length).toBeGreaterThan(2)

  const background = (): Promise<string> =>
    page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  const light = await background()
  await page.goto(`${fileOf('index.html')}?theme=dark`)
  await started(page)
  expect(await background()).not.toBe(light)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.locator('main svg.chart-svg:visible').first()).toBeVisible()
})

test('the page of open data says what a folder can not do', async ({ page }) => {
  await start(page, 'data/index.html')
  await expect(page.getByRole('heading', { name: '不用服务器打开' })).toBeVisible()
})

test('the desk is ready without a server', async ({ page }) => {
  await start(page, 'desk/index.html')
  await expect(page.locator('[data-situation=ready]')).toBeVisible()
})
