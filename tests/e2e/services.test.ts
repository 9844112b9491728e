import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { axe, expect, open, test } from './harness.ts'

const headline = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true })
const uses = (page: Page): Locator => page.getByRole('button', { name: '电子证照应用' })
const flowTable = (page: Page): Locator => page.locator('.flow-table')

interface Volume {
  readonly period: string
  readonly service: string
  readonly from: string
  readonly to: string
  readonly handled: number | null
  readonly certificateUses: number | null
}

const VOLUMES: readonly Volume[] = JSON.parse(readFileSync('data/ledger/service-volumes.json', 'utf8'))

/** The sum of the ledger's own rows, grouped by thousands from 10 000 on, as Chinese pages print it. */
const printedSum = (measure: 'handled' | 'certificateUses', which: (row: Volume) => boolean): string => {
  const sum = VOLUMES.filter(which).reduce((total, row) => total + (row[measure] ?? 0), 0)
  return sum < 10_000 ? String(sum) : sum.toLocaleString('en-US')
}

const cell = (page: Page, row: number, column: number): Locator =>
  flowTable(page).locator(`tbody tr:nth-child(${row}) > :nth-child(${column}) > span`).first()

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('the services read in full: finding, chart, tables, launches, printed totals', async ({ page }) => {
    await page.goto('./services/')
    await expect(headline(page)).toContainText('示例：2026年第三季度跨省通办')
    expect(await page.locator('svg.chart-svg:visible').count()).toBe(2)
    await expect(flowTable(page)).toBeVisible()
    await expect(page.getByText('首次申领居民身份证').first()).toBeVisible()
    await expect(page.getByText('560余万件', { exact: true })).toBeVisible()
    await expect(page.getByText('3390余万次', { exact: true })).toBeVisible()
    await expect(choice(page, '事项')).toBeHidden()
  })
})

test('the table is the sum of the ledger’s rows, and its diagonal is not applicable @sub-path', async ({ page }) => {
  await open(page, 'services/')
  const codes = ['310000', '320000', '330000', '340000']
  for (const [row, from] of codes.entries())
    for (const [column, to] of codes.entries()) {
      const expected =
        from === to
          ? '不适用'
          : printedSum('handled', (each) => each.period === '2026-Q3' && each.from === from && each.to === to)
      await expect(cell(page, row + 1, column + 2), `${from} to ${to}`).toHaveText(expected)
    }
  const whole = printedSum('handled', ({ period }) => period === '2026-Q3')
  await expect(cell(page, 5, 6)).toHaveText(whole)
  await expect(headline(page)).toContainText(`${whole} 件`.replace(' ', '\u00a0'))
})

test('another measure, item and period show their own numbers, and stand in the address', async ({ page }) => {
  await open(page, 'services/')
  await uses(page).click()
  await expect(page).toHaveURL(/services\/\?measure=certificate-uses$/)
  await expect(uses(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(cell(page, 5, 6)).toHaveText(printedSum('certificateUses', ({ period }) => period === '2026-Q3'))
  await choice(page, '事项').selectOption('sample-service-02')
  await expect(page).toHaveURL(/item=sample-service-02/)
  await expect(headline(page)).toContainText('示例事项二')
  await choice(page, '报告期').selectOption('2025-Q4')
  const asked = (row: Volume): boolean => row.period === '2025-Q4' && row.service === 'sample-service-02'
  await expect(cell(page, 5, 6)).toHaveText(printedSum('certificateUses', asked))
  await expect(page.getByRole('status').filter({ hasText: '2025年第四季度“示例事项二”' })).toHaveCount(1)
  await expect(page.locator('.items-table .chosen')).toHaveCount(1)
})

test('the charts follow the measure, and Back takes it away @sub-path', async ({ page }) => {
  await open(page, 'services/')
  const chart = page.locator('.look-flows .chart')
  const label = await chart.getAttribute('aria-label')
  expect(label).toContain('办件')
  await uses(page).click()
  await expect(chart).toHaveAttribute('aria-label', /电子证照应用/)
  await expect(page.locator('.look-trend .chart')).toHaveAttribute('aria-label', /电子证照应用/)
  await page.goBack()
  await expect(page).toHaveURL(/services\/$/)
  await expect(chart).toHaveAttribute('aria-label', label ?? '')
})

test('opened cold, an address shows what it showed when it was copied', async ({ page, context }) => {
  await open(page, 'services/')
  await uses(page).click()
  await choice(page, '报告期').selectOption('2025-Q1')
  await expect(headline(page)).toContainText('2025年第一季度')
  const [finding, table] = [await headline(page).innerText(), await flowTable(page).innerText()]
  const cold = await context.newPage()
  await cold.goto(page.url())
  await expect(headline(cold)).toHaveText(finding)
  expect(await flowTable(cold).innerText()).toBe(table)
})

test('values that do not exist, or are another page’s, are corrected in the address', async ({ page }) => {
  await open(page, 'services/?measure=gap&item=no-such-item&period=1999-Q1&theme=dark')
  await expect(page).toHaveURL(/services\/\?theme=dark$/)
  await expect(uses(page)).toHaveAttribute('aria-pressed', 'false')
  await expect(choice(page, '事项')).toHaveValue('')
  await expect(headline(page)).toContainText('2026年第三季度跨省通办')
})

test('an item that had not been launched owed nothing, which is not zero', async ({ page }) => {
  await open(page, 'services/?item=sample-service-12&period=2025-Q1')
  await expect(headline(page)).toContainText('没有应报的办件')
  await expect(cell(page, 5, 6)).toHaveText('无应报')
  await expect(flowTable(page).locator('tbody')).not.toContainText(/\b0\b/)
})

test('printed totals stand apart, each with its scope, time and source, and no sum of the ledger beside it', async ({
  page,
}) => {
  await open(page, 'services/')
  const totals = page.getByRole('region', { name: '已刊发的累计数' })
  for (const [id, printed] of [
    ['svc.handled', '560余万件'],
    ['svc.ecert_uses', '3390余万次'],
    ['svc.items', '24个高频事项'],
  ] as const) {
    const card = totals.locator(`[id="figure-${id}"]`)
    await expect(card.getByText(printed, { exact: true })).toBeVisible()
    await expect(card).toContainText('四地合计')
    await expect(card).toContainText('六年多来（起于2018年5月，推算）')
    await expect(card.getByRole('link')).toHaveAttribute('href', '#source-legal-daily-2024-08')
  }
  await expect(totals).not.toContainText(printedSum('handled', ({ period }) => period === '2026-Q3'))
  const named = page.getByRole('region', { name: /^24 个高频事项中/ })
  await expect(named.locator('section').first().getByRole('listitem')).toHaveCount(2)
  await expect(named).toContainText('完整清单未公布')
})

test('an item without a printed date stands apart from the line of years', async ({ page }) => {
  await open(page, 'services/')
  await expect(page.locator('.launches time')).toHaveText([
    '2021年10月20日',
    '2024年7月1日',
    '2024年8月1日',
    '2025年3月1日',
    '2025年7月1日',
    '2026年1月5日',
  ])
  await expect(page.locator('.undated li')).toHaveCount(7)
  await expect(page.locator('.undated')).toContainText('户口迁移')
})

test('axe finds nothing on services of another measure, item and period', async ({ page }) => {
  for (const query of ['?measure=certificate-uses&period=2025-Q1', '?item=sample-service-12&period=2024-Q3']) {
    await open(page, `services/${query}`)
    await expect(page.locator('html[data-asked]')).toHaveCount(0)
    expect(await axe(page), query).toEqual([])
  }
})

test('printed, nothing is wider than the sheet', async ({ page }) => {
  await open(page, 'services/', { width: 718 })
  await page.emulateMedia({ media: 'print' })
  // The blank half of a bracket at the end of a line may stand over the edge.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThan(718 + 8)
  for (const table of await page.locator('main table:visible').all())
    expect(
      await table.evaluate((each) => each.scrollWidth - (each.parentElement?.clientWidth ?? 0)),
    ).toBeLessThanOrEqual(1)
})
