import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { RowOfTable } from '../../src/core/model/tables.ts'
import { axe, expect, open, test } from './harness.ts'

type Hazard = RowOfTable<'hazards'>

const LEDGER = JSON.parse(readFileSync('data/ledger/hazards.json', 'utf8')) as readonly Hazard[]

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const settled = (page: Page) => expect(page.locator('html[data-asked]')).toHaveCount(0)

/** Sums of the ledger's own rows, so that the page is held against the data and not against its own code. */
const sums = (which: (row: Hazard) => boolean): { readonly found: number; readonly accepted: number } => {
  const rows = LEDGER.filter(which)
  return {
    found: rows.reduce((sum, { found }) => sum + (found ?? 0), 0),
    accepted: rows.reduce((sum, { accepted }) => sum + (accepted ?? 0), 0),
  }
}

const expectSums = async (page: Page, which: (row: Hazard) => boolean): Promise<void> => {
  const { found, accepted } = sums(which)
  const rate = Math.round((100 * accepted) / found)
  await expect(headline(page)).toContainText(new RegExp(`隐患\\s${found}\\s处.*销号\\s${accepted}\\s处.*${rate}%`))
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('the page reads in full: stages, provinces, waters, kinds, cases, context', async ({ page }) => {
    await page.goto('./water/')
    await expectSums(page, () => true)
    for (const stage of ['排查', '整改', '验收', '销号'])
      await expect(page.getByRole('heading', { level: 3, name: stage, exact: true })).toBeVisible()
    await expect(page.locator('svg.chart-svg:visible')).toHaveCount(2)
    expect(await page.locator('main table').count()).toBeGreaterThanOrEqual(6)
    await expect(page.getByText('5300余处', { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: /2019年水利部河湖/ })).toBeVisible()
    await expect(select(page, '水域')).toBeHidden()
  })
})

test('the numbers are those of the ledger, and each rate has both of its numbers @sub-path', async ({ page }) => {
  await open(page, 'water/')
  await expectSums(page, () => true)
  const rows = page.locator('.hazard-table').first().locator('tbody tr')
  for (const [index, region] of ['310000', '320000', '330000', '340000'].entries()) {
    const { found, accepted } = sums((row) => row.region === region)
    await expect(rows.nth(index)).toContainText(`${accepted}/${found}`)
    await expect(page.locator(`.tile-${region}`)).toContainText(`${accepted}/${found}`)
  }
  for (const [index, row] of (await page.locator('.water-table tbody tr').all()).slice(0, 8).entries()) {
    const { found, accepted } = sums(({ water }) => water === `sample-water-${index + 1}`)
    await expect(row).toContainText(`${accepted}/${found}`)
  }
})

test('every finding from the sample says so, and so do title and description', async ({ page }) => {
  await open(page, 'water/')
  for (const title of await page.locator('.water-look h2').allInnerTexts()) expect(title).toMatch(/^示例：/)
  await expect(headline(page)).toContainText(/^示例：/)
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /^示例：/)
})

test('every panel has a table, a source, an as-of and a way to its method', async ({ page }) => {
  await open(page, 'water/')
  const panels = await page.locator('section.panel').all()
  expect(panels).toHaveLength(7)
  for (const panel of panels) {
    await expect(panel.locator('table')).not.toHaveCount(0)
    await expect(panel.locator('.panel-foot')).toContainText('来源')
    await expect(panel.locator('.panel-foot')).toContainText('数据截至')
  }
  const anchors = await page
    .locator('.water-look .panel-foot a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')))
  await page.goto('./method/')
  for (const anchor of new Set(anchors.map((href) => href?.split('#')[1])))
    await expect(page.locator(`[id="${anchor}"]`)).toHaveCount(1)
})

test('each filter narrows the sums, stands in the address and is told aloud @sub-path', async ({ page }) => {
  await open(page, 'water/')
  await select(page, '省市').selectOption('320000')
  await expectSums(page, ({ region }) => region === '320000')
  await expect(page).toHaveURL(/\?province=320000$/)
  await select(page, '水域').selectOption('sample-water-2')
  await expectSums(page, ({ region, water }) => region === '320000' && water === 'sample-water-2')
  await select(page, '隐患类别').selectOption('涉砂')
  const kindOf = ({ region, water, kind }: Hazard): boolean =>
    region === '320000' && water === 'sample-water-2' && kind === '涉砂'
  await expectSums(page, kindOf)
  await select(page, '报告期').selectOption('2025-Q2')
  await expectSums(page, (row) => kindOf(row) && row.period <= '2025-Q2')
  await expect(page.locator('p[role=status]')).toContainText('江苏 · 示例水域乙 · 涉砂')
  await expect(page.getByRole('main')).toContainText('数据截至 2025-06-30')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expectSums(page, ({ period }) => period <= '2025-Q2')
  await expect(page).toHaveURL(/\?period=2025-Q2$/)
})

test('a list by province is not narrowed by the filter of provinces, and marks the one that is chosen', async ({
  page,
}) => {
  await open(page, 'water/?province=320000')
  await settled(page)
  const rows = page.locator('.hazard-table').first().locator('tbody tr')
  await expect(rows).toHaveCount(4)
  const { found, accepted } = sums(({ region }) => region === '310000')
  await expect(rows.first()).toContainText(`${accepted}/${found}`)
  await expect(rows.nth(1)).toContainText('所选')
})

test('opened cold, an address shows what it showed; Back goes back', async ({ page, context }) => {
  await open(page, 'water/')
  const all = await headline(page).innerText()
  await select(page, '水域').selectOption('sample-water-6')
  await expect(headline(page)).not.toHaveText(all)
  const asked = await headline(page).innerText()
  const cold = await context.newPage()
  await cold.goto(page.url())
  await expect(headline(cold)).toHaveText(asked)
  await expect(select(cold, '水域')).toHaveValue('sample-water-6')
  await page.goBack()
  await expect(headline(page)).toHaveText(all)
})

test('values that do not exist are put right in the address', async ({ page }) => {
  await open(page, 'water/?item=%3Cimg%3E&kind=__proto__&province=999999&theme=dark')
  await expect(page).toHaveURL(/water\/\?theme=dark$/)
  await expectSums(page, () => true)
})

test('a return that is missing is said, and is not a zero', async ({ page }) => {
  await open(page, 'water/?province=340000&item=sample-water-6')
  await settled(page)
  await expect(headline(page)).toContainText('已报送部分')
  await expect(page.locator('.loop')).toContainText('本期')
  await expect(page.locator('.water-look')).toContainText(/部分，未报送\s3\s份/)
})

test('a chart that has nothing to draw makes room, and draws again when it has', async ({ page }) => {
  await open(page, 'water/')
  const chart = page.locator('.chart').first()
  await select(page, '水域').selectOption('sample-water-1')
  await expect(chart.locator('.chart-live svg')).toBeVisible()
  await select(page, '水域').selectOption('lower-yangtze')
  await expect(chart.locator('svg')).toHaveCount(0)
  await select(page, '水域').selectOption('sample-water-2')
  await expect(chart.locator('.chart-live svg')).toBeVisible()
})

test('a water that only publications name has no numbers, and the page says what to do', async ({ page }) => {
  await open(page, 'water/?item=lower-yangtze')
  await settled(page)
  await expect(headline(page)).toContainText('台账中没有这一范围的隐患')
  await expect(page.getByText('可以清除筛选')).toBeVisible()
  await expect(page.locator('.loop-count').first()).toHaveText('无台账数据')
})

test('provinces of a published water are said to be unprinted, and no line is drawn for it', async ({ page }) => {
  await open(page, 'water/')
  const row = page.getByRole('row', { name: /长江下游/ })
  await expect(row).toContainText('来源未刊载')
  await expect(row.locator('.ring')).toHaveCount(0)
})

test('the river table of 2019 is printed as it was, apart, with its sources', async ({ page }) => {
  await open(page, 'water/')
  const panel = page.locator('.river-table')
  await expect(panel).toContainText('非公安数据')
  for (const printed of ['66 个', '2050 个', '1993 个', '1041 个', '56024 个'])
    await expect(panel).toContainText(printed)
  await expect(panel).not.toContainText('%')
  for (const link of await panel.locator('a[href^="#"]').all()) {
    const target = (await link.getAttribute('href')) ?? ''
    await expect(page.locator(`[id="${target.slice(1)}"]`)).toHaveCount(1)
  }
})

test('a chart that is touched comes alive with the same numbers', async ({ page }) => {
  await open(page, 'water/')
  const chart = page.locator('.chart').first()
  await chart.scrollIntoViewIfNeeded()
  await chart.hover()
  await expect(chart.locator('.chart-live svg')).toBeVisible()
  await expect(chart).toHaveAttribute('aria-label', /^示例：整改销号率由/)
})

test('axe finds nothing on a filtered page, nor on one without data', async ({ page }) => {
  for (const path of ['water/?province=340000&period=2025-Q4', 'water/?item=lower-yangtze', 'en/water/?kind=其他']) {
    await open(page, path)
    await settled(page)
    expect(await axe(page), path).toEqual([])
  }
})

test('printed, it fits the sheet and keeps its tables', async ({ page }) => {
  await page.setViewportSize({ width: 718, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await open(page, 'water/')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718)
  for (const box of await page.locator('.scroll-x:visible').all())
    expect(await box.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(1)
})
