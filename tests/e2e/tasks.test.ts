import type { Locator, Page } from '@playwright/test'
import { expect, open, started, test } from './harness.ts'

const rows = (page: Page): Locator => page.getByRole('link', { name: /示例|略/ }).and(page.locator('table a'))
const search = (page: Page): Locator => page.getByRole('searchbox', { name: '搜索' })
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true })
const shown = (page: Page): Locator => page.getByText(/86 项任务(全部列出|中符合条件)|^86 项任务/).first()

const cellsOf = async (page: Page, column: number): Promise<readonly string[]> =>
  page.locator(`tbody tr > :nth-child(${column})`).allInnerTexts()

test('a filter leaves the tasks of that status, in the address and on the page @sub-path', async ({ page }) => {
  await open(page, 'tasks/')
  await expect(rows(page)).toHaveCount(86)
  await choice(page, '状态').selectOption({ label: '严重滞后' })
  await expect(page).toHaveURL(/tasks\/\?status=far-behind$/)
  await expect(shown(page)).toContainText('中符合条件')
  const count = await rows(page).count()
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThan(86)
  const wholes = page.locator('.cell-whole[role=gridcell]')
  await expect(wholes).toHaveCount(count)
  for (const whole of await wholes.all()) expect(await whole.getAttribute('aria-label')).toContain('严重滞后')
})

test('filters add up, and Back takes the last one away', async ({ page }) => {
  await open(page, 'tasks/')
  await choice(page, '牵头').selectOption('310000')
  await expect(rows(page)).not.toHaveCount(86)
  const led = await rows(page).count()
  await choice(page, '时限').selectOption('overdue')
  await expect(page).toHaveURL(/lead=310000&due=overdue/)
  await expect.poll(() => rows(page).count()).toBeLessThan(led)
  await page.goBack()
  await expect(rows(page)).toHaveCount(led)
  await expect(choice(page, '时限')).toHaveValue('')
})

for (const [kind, query, found] of [
  ['initials', 'mdjf', '矛盾纠纷'],
  ['full pinyin', 'maodun', '矛盾'],
  ['Chinese', '派出所', '派出所'],
] as const) {
  test(`a search by ${kind} finds tasks and marks what was found`, async ({ page }) => {
    await open(page, 'tasks/')
    await search(page).fill(query)
    await expect(page.locator('mark').first()).toHaveText(found)
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(query)}`))
    expect(await rows(page).count()).toBeLessThan(86)
    for (const mark of await page.locator('mark').allInnerTexts()) expect(mark).toBe(found)
  })
}

test('a search by number finds that task first, and Back leaves the search at once', async ({ page }) => {
  await open(page, 'tasks/')
  await search(page).pressSequentially('T12')
  await expect(rows(page)).toHaveCount(1)
  await expect(page.locator('mark')).toHaveText('T12')
  await page.goBack()
  await expect(page).toHaveURL(/tasks\/$/)
  await expect(rows(page)).toHaveCount(86)
})

test('a search that finds nothing says what can be done, and is cleared', async ({ page }) => {
  await open(page, 'tasks/?status=completed&q=no-such-task&layout=table')
  await expect(page.getByText('没有符合条件的任务')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: '清除筛选' }).last().click()
  await expect(page).toHaveURL(/tasks\/\?layout=table$/)
  await expect(rows(page)).toHaveCount(86)
  await expect(search(page)).toHaveValue('')
})

test('the table sorts by a column, both ways, what is not known last @sub-path', async ({ page }) => {
  await open(page, 'tasks/')
  await page.getByRole('button', { name: '表格' }).click()
  await expect(page).toHaveURL(/layout=table/)
  const gap = page.getByRole('columnheader', { name: '差距' })
  await gap.getByRole('button').click()
  await expect(gap).toHaveAttribute('aria-sort', 'ascending')
  const numbers = async (): Promise<readonly number[]> =>
    (await cellsOf(page, 6)).map((text) =>
      text.includes('—') ? NaN : Number(text.replace(/[^\d.−-]/g, '').replace('−', '-')),
    )
  const ascending = await numbers()
  const known = ascending.filter((value) => !Number.isNaN(value))
  expect(known).toEqual(known.toSorted((a, b) => a - b))
  expect(ascending.slice(known.length).every(Number.isNaN)).toBe(true)
  await gap.getByRole('button').click()
  await expect(gap).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/sort=-gap/)
  const descending = await numbers()
  expect(descending.slice(0, known.length)).toEqual(known.toReversed())
  expect(descending.slice(known.length).every(Number.isNaN)).toBe(true)
})

test('the matrix is walked with the keyboard', async ({ page }) => {
  await open(page, 'tasks/')
  await started(page)
  const link = page.locator('[role=grid] a').first()
  await link.focus()
  const where = (): Promise<readonly [number, number]> =>
    page.evaluate(() => {
      const cell = document.activeElement?.closest('[role=gridcell],[role=rowheader],[role=columnheader]')
      const row = cell?.closest('tr')
      return [Number(row?.getAttribute('aria-rowindex')), row ? [...row.children].indexOf(cell as Element) : -1]
    })
  const [start] = await where()
  await page.keyboard.press('ArrowRight')
  expect(await where()).toEqual([start, 2])
  await page.keyboard.press('ArrowDown')
  expect(await where()).toEqual([start + 1, 2])
  await page.keyboard.press('End')
  expect(await where()).toEqual([start + 1, 6])
  await page.keyboard.press('ArrowRight')
  expect(await where()).toEqual([start + 1, 6])
  await page.keyboard.press('Home')
  expect(await where()).toEqual([start + 1, 0])
  await page.keyboard.press('ArrowUp')
  expect(await where()).toEqual([start, 0])
  await page.keyboard.press('Control+Home')
  expect(await where()).toEqual([1, 0])
  await page.keyboard.press('Control+End')
  expect((await where())[0]).toBeGreaterThan(86)
  expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1)
})

test('Enter in a row of the matrix opens its task @sub-path', async ({ page }) => {
  await open(page, 'tasks/')
  await started(page)
  await page.locator('[role=grid] a').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/tasks\/T\d\d\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/示例|略/)
})

test('the matrix of a filtered list is walked as well', async ({ page }) => {
  await open(page, 'tasks/?status=far-behind')
  await expect(rows(page)).not.toHaveCount(86)
  await page.locator('[role=grid] [tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/tasks\/T\d\d\/$/)
})

test('an address with filter, search, sort and period opens cold as it was @sub-path', async ({ page, context }) => {
  await open(page, 'tasks/?period=2025-Q4&q=跨省&sort=-progress&layout=table')
  await expect(page.locator('mark').first()).toBeVisible()
  const before = await rows(page).allInnerTexts()
  const cold = await context.newPage()
  await cold.goto(page.url())
  await expect(rows(cold)).toHaveText([...before])
  await expect(search(cold)).toHaveValue('跨省')
  await expect(choice(cold, '报告期')).toHaveValue('2025-Q4')
})

test('a withheld task reads 略 in the list and on its page, and no search finds its words', async ({ page }) => {
  await open(page, 'tasks/?q=T11')
  await expect(rows(page)).toHaveText(['略'])
  await rows(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('略')
})

test('the matrix prints on one sheet of A4', async ({ page }) => {
  await open(page, 'tasks/')
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
})
