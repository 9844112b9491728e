import type { Page } from '@playwright/test'
import { expect, open, test } from './harness.ts'

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const periods = (page: Page) => page.getByRole('combobox', { name: '报告期' })

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('the overview reads in full: findings, tables, figures, charts', async ({ page }) => {
    await page.goto('./')
    await expect(headline(page)).toBeVisible()
    expect((await headline(page).innerText()).length).toBeGreaterThan(10)
    await expect(page.locator('noscript').getByRole('paragraph')).toContainText('未启用脚本')
    await expect(page.locator('svg.chart-svg:visible')).not.toHaveCount(0)
    expect(await page.locator('svg.chart-svg:visible').count()).toBeGreaterThanOrEqual(4)
    expect(await page.locator('main table').count()).toBeGreaterThanOrEqual(4)
    await expect(page.getByText('560余万件', { exact: false }).first()).toBeVisible()
    await expect(periods(page)).toBeHidden()
  })

  test('the matrix, a task and the method read in full', async ({ page }) => {
    await page.goto('./tasks/')
    await expect(page.getByRole('link', { name: /示例/ })).not.toHaveCount(0)
    expect(await page.getByRole('row').count()).toBeGreaterThan(86)
    await page.goto('./tasks/T01/')
    await expect(headline(page)).toContainText('示例')
    expect(await page.locator('svg.chart-svg:visible').count()).toBeGreaterThanOrEqual(1)
    await page.goto('./method/')
    await expect(headline(page)).toBeVisible()
  })

  test('an address that asks for another period shows the latest, and says so', async ({ page }) => {
    await page.goto('./?period=2025-Q4')
    await expect(headline(page)).toBeVisible()
    await expect(page.locator('noscript').getByRole('paragraph')).toContainText('本页显示最新一期（2026年第三季度）')
  })
})

test('another period shows other numbers, and stands in the address @sub-path', async ({ page }) => {
  await open(page, '')
  const latest = await headline(page).innerText()
  await periods(page).selectOption('2025-Q4')
  await expect(page).toHaveURL(/\?period=2025-Q4$/)
  await expect(headline(page)).not.toHaveText(latest)
  await expect(page.getByRole('status').filter({ hasText: '2025年第四季度' })).toHaveCount(1)
  await expect(page.getByRole('main')).toContainText('2025-12-31')
  await expect(page.locator('svg.chart-svg:visible').first()).toBeVisible()
})

test('the charts of another period are those of that period', async ({ page }) => {
  await open(page, '')
  const chart = page.locator('.chart').first()
  const before = await chart.innerHTML()
  await periods(page).selectOption('2025-Q2')
  await expect.poll(() => chart.innerHTML()).not.toBe(before)
})

test('Back shows the period before, and the latest at last @sub-path', async ({ page }) => {
  await open(page, '')
  const latest = await headline(page).innerText()
  await periods(page).selectOption('2025-Q4')
  await expect(headline(page)).not.toHaveText(latest)
  const autumn = await headline(page).innerText()
  await periods(page).selectOption('2025-Q1')
  await expect(headline(page)).not.toHaveText(autumn)
  await page.goBack()
  await expect(headline(page)).toHaveText(autumn)
  await expect(periods(page)).toHaveValue('2025-Q4')
  await page.goBack()
  await expect(headline(page)).toHaveText(latest)
  await expect(page).not.toHaveURL(/period/)
})

test('opened cold, an address shows what it showed when it was copied', async ({ page, context }) => {
  await open(page, '')
  const latest = await headline(page).innerText()
  await periods(page).selectOption('2025-Q4')
  await expect(headline(page)).not.toHaveText(latest)
  const asked = await headline(page).innerText()
  const cold = await context.newPage()
  await cold.goto(page.url())
  await expect(headline(cold)).toHaveText(asked)
})

test('opened cold, another period never shows the headline of the latest', async ({ page }) => {
  await open(page, '')
  const latest = await headline(page).innerText()
  await page.addInitScript(() => {
    const seen = new Set<string>()
    Object.assign(globalThis, { seen })
    const look = (): void => {
      const found = document.querySelector('h1')
      if (found && getComputedStyle(found).visibility === 'visible') seen.add(found.innerText)
      requestAnimationFrame(look)
    }
    look()
  })
  let release = (): void => undefined
  const gate = new Promise<void>((done) => (release = done))
  await page.route('**/view/2025-Q4.json', async (route) => {
    await gate
    await route.fallback()
  })
  await page.goto('./?period=2025-Q4')
  await expect(page.getByText('正在读取2025年第四季度')).toBeVisible()
  await expect(page.locator('[data-of-view]').first()).toBeHidden()
  await expect(page.getByText('已刊发的数字').first()).toBeVisible()
  release()
  await expect(headline(page)).toBeVisible()
  const seen: readonly string[] = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen])
  expect(seen).toHaveLength(1)
  expect(seen).not.toContain(latest)
})

test('a value that does not exist is put right in the address @sub-path', async ({ page }) => {
  await open(page, '?period=1999-Q9&theme=dark&status=nonsense')
  await expect(page).toHaveURL(/\/\?theme=dark$/)
  await expect(headline(page)).toBeVisible()
  await expect(periods(page)).toHaveValue('2026-Q3')
})

test('a page at rest has loaded no chart runtime and no view', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await open(page, '')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => /\/view\/|tasks\.json|runtime|echarts/.test(path))).toEqual([])
})

test('in a window of 1280 × 720 all four questions are answered above the fold', async ({ page }) => {
  await open(page, '', { width: 1280 })
  const answers = [
    page.locator('.plan-bar'),
    page.locator('.look-provinces svg.chart-svg:visible').first(),
    page.locator('.look-status svg.chart-svg:visible').first(),
    page.locator('.look-status .rows .row').first(),
    page.locator('.look-moved .rows .row').nth(2),
    page.locator('.returns-table tbody tr').last(),
  ]
  for (const answer of answers) await expect(answer).toBeInViewport({ ratio: 1 })
})

test('how fresh the data are needs no scrolling sideways, in large letters on a phone', async ({ page }) => {
  for (const locale of ['zh', 'en'] as const) {
    await open(page, '', { width: 390, size: 'large', locale })
    const beyond = await page
      .locator('.freshness')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    expect(beyond, locale).toBe(0)
  }
})
