import type { Locator, Page } from '@playwright/test'
import { expect, open, test } from './harness.ts'

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const periods = (page: Page) => page.getByRole('combobox', { name: '报告期' })
const orders = (page: Page) => page.getByRole('combobox', { name: '排列依据' })
const shownNow = (page: Page) => expect(page.locator('html[data-asked]')).toHaveCount(0)
const rows = (page: Page) => page.locator('.measures-table tbody tr')
const names = async (page: Page): Promise<string> =>
  (await rows(page).getByRole('link').allInnerTexts()).map((name) => name.slice(0, 1)).join('')

/** Cells of a table by its first column. */
const cellsOf = (table: Locator): Promise<readonly (readonly string[])[]> =>
  table.evaluate((each) =>
    [...each.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    ),
  )

test.describe('the four provinces', () => {
  test('every title carries the numbers of the table, with their base', async ({ page }) => {
    await open(page, 'provinces/')
    const table = await cellsOf(page.locator('.measures-table'))
    expect(table).toHaveLength(4)
    const titles = await page.locator('.measures .panel h2').allInnerTexts()
    for (const row of table) {
      const [, tasks = '', reached = '', progress = '', scheduled = '', gap = '', known, onTime = '', accepted = ''] =
        row
      expect(titles[0], row.join()).toContain(reached)
      expect(titles[1], row.join()).toContain(`${progress}（${gap}）`)
      expect(titles[2], row.join()).toContain(onTime)
      expect(titles[3], row.join()).toContain(accepted)
      expect(reached).toMatch(new RegExp(`^\\d+%（\\d+/${tasks}）$`))
      expect(accepted).toMatch(new RegExp(`^\\d+%（\\d+/${tasks}）$`))
      expect(known).toMatch(new RegExp(`^\\d+/${tasks}$`))
      expect(Number.parseInt(progress) - Number.parseInt(scheduled)).toBe(Number(gap.replace('−', '-')))
    }
  })

  test('the statuses of each add up to its tasks, in the chart’s own table', async ({ page }) => {
    await open(page, 'provinces/')
    const panel = page.locator('.measure-status')
    await panel.getByText('表格').click()
    for (const [name = '', total = '', ...counts] of await cellsOf(panel.locator('table'))) {
      const statuses = counts.slice(0, -2).map((cell) => Number.parseInt(cell))
      expect(
        statuses.reduce((sum, count) => sum + count, 0),
        name,
      ).toBe(Number(total))
    }
  })

  test('they stand in their fixed order until a measure is chosen @sub-path', async ({ page }) => {
    await open(page, 'provinces/')
    expect(await names(page)).toBe('沪苏浙皖')
    await expect(page.locator('.order-note')).toContainText('固定次序')
    await orders(page).selectOption('gap')
    await expect(page).toHaveURL(/\?measure=gap$/)
    await expect(page.locator('.order-note')).toContainText('与序时之差从大到小')
    const gaps = (await cellsOf(page.locator('.measures-table'))).map((row) => Number(row[5]?.replace('−', '-')))
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
    const order = await names(page)
    await expect(page.locator('.measure-progress h2')).toContainText(order.slice(0, 1))
    await page.goBack()
    await expect.poll(() => names(page)).toBe('沪苏浙皖')
    await expect(page).not.toHaveURL(/measure/)
  })

  for (const [measure, column] of [
    ['status', 2],
    ['progress', 3],
    ['returns', 7],
    ['acceptance', 8],
  ] as const) {
    test(`opened cold, the order by ${measure} is that of its numbers`, async ({ page }) => {
      await open(page, `provinces/?measure=${measure}`)
      await shownNow(page)
      const values = (await cellsOf(page.locator('.measures-table'))).map((row) => Number.parseInt(row[column] ?? ''))
      expect(values).toEqual(values.toSorted((a, b) => b - a))
      await expect(orders(page)).toHaveValue(measure)
    })
  }

  test('no word of a league table stands on the page', async ({ page }) => {
    await open(page, 'provinces/?measure=progress')
    await shownNow(page)
    const text = await page.getByRole('main').innerText()
    expect(text).not.toMatch(/第[一二三四]名|排名|名次|领先|垫底|🥇|冠军/)
    expect(text).toContain('四地承担的任务不同')
  })

  test('another period shows its own numbers in every panel', async ({ page }) => {
    await open(page, 'provinces/')
    const before = await page.locator('.measures .panel h2').allInnerTexts()
    const drawing = page.locator('.measure-status .chart')
    const drawn = await drawing.innerHTML()
    await periods(page).selectOption('2025-Q2')
    await expect(page).toHaveURL(/\?period=2025-Q2$/)
    await expect(page.locator('.measure-status h2')).not.toHaveText(before[0] ?? '')
    await expect(page.getByRole('status').filter({ hasText: '2025年第二季度' })).toHaveCount(1)
    await expect(page.getByRole('main')).toContainText('2025-06-30')
    await expect.poll(() => drawing.innerHTML()).not.toBe(drawn)
    await expect(page.locator('.chart-live svg')).toHaveCount(8)
  })

  test('a measure of another page, and values that do not exist, are put right', async ({ page }) => {
    await open(page, 'provinces/?measure=handled&period=1999-Q1&theme=dark')
    await expect(page).toHaveURL(/\/provinces\/\?theme=dark$/)
    expect(await names(page)).toBe('沪苏浙皖')
  })

  test('a name leads to its province, from here and from the overview @sub-path', async ({ page }) => {
    await open(page, 'provinces/')
    await rows(page).getByRole('link', { name: '浙江' }).click()
    await expect(page).toHaveURL(/\/provinces\/330000\/$/)
    await expect(headline(page)).toContainText('浙江')
    await open(page, '')
    await page.locator('.returns-table').getByRole('link', { name: '皖安徽' }).click()
    await expect(page).toHaveURL(/\/provinces\/340000\/$/)
  })
})

test.describe('one province', () => {
  test('its tasks by status add up to what it has a part in', async ({ page }) => {
    await open(page, 'provinces/340000/')
    const total = /承担 (\d+) 项/.exec(await page.locator('.lede').innerText())?.[1]
    const counts = await page.locator('.status-group h3').allInnerTexts()
    const sum = counts.reduce((all, heading) => all + Number(/(\d+) 项/.exec(heading)?.[1]), 0)
    expect(sum).toBe(Number(total))
    await expect(page.locator('.status-group .row')).toHaveCount(Number(total))
    await expect(page.locator('.status-group h3').first()).toContainText('已完成')
  })

  test('a group leads to the same tasks in the list of tasks', async ({ page }) => {
    await open(page, 'provinces/340000/?period=2025-Q4')
    await shownNow(page)
    const group = page.locator('.status-group').filter({ hasText: '略有滞后' }).first()
    const count = await group.locator('.row').count()
    await group.getByRole('link', { name: /在任务表中看/ }).click()
    await expect(page).toHaveURL(/\/tasks\/\?/)
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      period: '2025-Q4',
      province: '340000',
      status: 'slightly-behind',
    })
    await shownNow(page)
    await expect(page.locator('[role=grid] .task-link')).toHaveCount(count)
  })

  test('its numbers are those of the comparison', async ({ page }) => {
    await open(page, 'provinces/')
    const table = await cellsOf(page.locator('.measures-table'))
    const [, , , progress = '', scheduled = ''] = table.find(([name]) => name?.startsWith('皖')) ?? []
    await open(page, 'provinces/340000/')
    await expect(headline(page)).toContainText(`完成 ${progress}`)
    await expect(headline(page)).toContainText(`序时进度 ${scheduled}`)
  })

  test('what it leads and where it is a partner add up', async ({ page }) => {
    await open(page, 'provinces/320000/')
    const lede = await page.locator('.lede').innerText()
    const [, total, lead, partner] = /承担 (\d+) 项（牵头 (\d+) 项、配合 (\d+) 项）/.exec(lede) ?? []
    expect(Number(lead) + Number(partner)).toBe(Number(total))
    const roles = page.locator('table').filter({ has: page.getByRole('columnheader', { name: '牵头' }) })
    expect((await cellsOf(roles))[0]?.slice(1)).toEqual([lead, partner])
  })

  test('another period shows its own numbers, its services and waters too; Back leads back', async ({ page }) => {
    await open(page, 'provinces/310000/')
    const latest = await page.locator('.own-panels h2').allInnerTexts()
    await periods(page).selectOption('2025-Q1')
    await expect(page).toHaveURL(/\?period=2025-Q1$/)
    await expect(page.locator('.own-panels h2').first()).not.toHaveText(latest[0] ?? '')
    await expect(page.getByRole('status').filter({ hasText: '2025年第一季度' })).toHaveCount(1)
    const then = await page.locator('.own-panels h2').allInnerTexts()
    expect(then).toHaveLength(latest.length)
    expect(then.filter((title, index) => title === latest[index])).toEqual([])
    await page.goBack()
    await expect(page.locator('.own-panels h2').first()).toHaveText(latest[0] ?? '')
  })

  test('the first period has nothing to compare with, and says so', async ({ page }) => {
    await open(page, 'provinces/310000/?period=2024-Q3')
    await shownNow(page)
    await expect(page.getByRole('main')).toContainText('首个报告期，无上期可比')
  })

  test('a page at rest has read no data and loaded no chart runtime', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    for (const path of ['provinces/', 'provinces/340000/']) {
      await open(page, path)
      await page.waitForLoadState('networkidle')
    }
    expect(asked.filter((path) => /\/view\/|tasks\.json|provinces\.json|charts-runtime|echarts/.test(path))).toEqual([])
  })
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('both pages read in full', async ({ page }) => {
    await page.goto('./provinces/')
    await expect(headline(page)).toContainText('示例')
    await expect(orders(page)).toBeHidden()
    expect(await page.locator('svg.chart-svg:visible').count()).toBe(8)
    await expect(rows(page)).toHaveCount(4)
    await page.goto('./provinces/340000/')
    await expect(headline(page)).toContainText('安徽')
    expect(await page.locator('svg.chart-svg:visible').count()).toBe(2)
    expect(await page.locator('.status-group .row').count()).toBeGreaterThan(40)
  })
})

test('printed, nothing of either page is cut at the side', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 718, height: 1000 })
  for (const path of ['provinces/', 'provinces/340000/', 'en/provinces/', 'en/provinces/340000/']) {
    await open(page, path)
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll('main table')].filter(
          (table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
        ).length,
    )
    expect(wide, path).toBe(0)
  }
})
