import type { Locator, Page } from '@playwright/test'
import { axe, expect, open, test } from './harness.ts'

const headline = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true })
const found = (page: Page): Locator => page.locator('.found-count')
const settled = (page: Page): Promise<void> => expect(page.locator('html[data-asked]')).toHaveCount(0)

/** Counts by the words of their kind, as the table at the top says them. */
const countsOf = async (page: Page): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (await page.locator('.order-table tbody tr').allInnerTexts()).map((row) => {
      const [words = '', count = ''] = row.split('\t')
      return [words.trim(), Number(count)]
    }),
  )

test('the changes of two periods stand in the address and on the page @sub-path', async ({ page }) => {
  await open(page, 'changes/')
  const latest = await headline(page).innerText()
  await choice(page, '从').selectOption('2025-Q4')
  await expect(page).toHaveURL(/\?since=2025-Q4$/)
  await expect(headline(page)).toContainText('2025年第四季度')
  await choice(page, '到').selectOption('2026-Q2')
  await expect(page).toHaveURL(/period=2026-Q2/)
  await expect(page).toHaveURL(/since=2025-Q4/)
  await expect(headline(page)).toContainText('2026年第二季度')
  await page.goBack()
  await page.goBack()
  await expect(headline(page)).toHaveText(latest)
  await expect(choice(page, '从')).toHaveValue('2026-Q2')
})

test('opened cold, an address shows what it showed when it was copied @sub-path', async ({ page, context }) => {
  await open(page, 'changes/?since=2025-Q4&period=2026-Q2&province=340000')
  await settled(page)
  const [title, count, rows] = [
    await headline(page).innerText(),
    await found(page).innerText(),
    (await page.locator('.change-table tbody tr').allTextContents()).map((text) => text.trim()),
  ]
  expect(rows.length).toBeGreaterThan(10)
  const cold = await context.newPage()
  await cold.goto(page.url())
  await expect(found(cold)).toHaveText(count)
  await expect(headline(cold)).toHaveText(title)
  expect((await cold.locator('.change-table tbody tr').allTextContents()).map((text) => text.trim())).toEqual(rows)
})

for (const [asked, right] of [
  ['?since=2026-Q3', /changes\/$/],
  ['?since=2026-Q2', /changes\/$/],
  ['?since=2026-Q2&period=2025-Q4', /changes\/\?period=2025-Q4$/],
  ['?since=1999-Q1&kind=nonsense&province=110000', /changes\/$/],
  ['?since=2025-Q1&kind=plan', /changes\/\?since=2025-Q1&kind=plan$|changes\/\?kind=plan&since=2025-Q1$/],
] as const)
  test(`an address that asks for ${asked} is put right where it has to be`, async ({ page }) => {
    await open(page, `changes/${asked}`)
    await expect(page).toHaveURL(right)
    await settled(page)
    await expect(headline(page)).toBeVisible()
  })

test('a later period that is picked below the earlier one takes the one before it', async ({ page }) => {
  await open(page, 'changes/?since=2026-Q1')
  await settled(page)
  await choice(page, '到').selectOption('2025-Q3')
  await expect(page).toHaveURL(/\?period=2025-Q3$/)
  await expect(choice(page, '从')).toHaveValue('2025-Q2')
  await expect(headline(page)).toContainText('2025年第二季度')
})

test('the first period has nothing to be compared with, and says so', async ({ page }) => {
  await open(page, 'changes/?period=2024-Q3')
  await settled(page)
  await expect(headline(page)).toContainText('首个报告期')
  await expect(page.getByText('请在上面另选较后的一期')).toBeVisible()
})

test('every kind has as many rows as the table at the top counts, and they add up', async ({ page }) => {
  await open(page, 'changes/')
  const counts = await countsOf(page)
  let tasks = 0
  for (const body of await page.locator('.change-table tbody:has(.kind-row)').all()) {
    const words = ((await body.locator('.kind-row').textContent()) ?? '').trim().replace(/\s\d+$/, '')
    const rows = await body.locator('tr:not(.kind-row)').count()
    expect(rows, words).toBe(counts.get(words))
    tasks += rows
  }
  const base = await page.getByText(/两期计划都有的 \d+ 项任务/).innerText()
  const [both = 0, unchanged = 0] = [...base.matchAll(/\d+/g)].map(Number)
  expect(tasks + unchanged).toBe(both)
  expect(await page.locator('.plan-table tbody').count()).toBe(counts.get('计划调整'))
  expect(await page.locator('.return-table tbody tr').count()).toBe(counts.get('报送变化'))
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  await expect(found(page)).toHaveText(`共 ${all} 处变化`)
})

test('progress and its change are those of the two periods', async ({ page }) => {
  await open(page, 'changes/?since=2025-Q4&period=2026-Q2')
  await settled(page)
  const version = await page.evaluate('JSON.parse(document.getElementById("payload").textContent).version')
  type Task = readonly [string, string, string, string, string, string, number | null, ...unknown[]]
  const read = async (period: string): Promise<ReadonlyMap<string, Task>> => {
    const answer = await page.request.get(new URL(`../data/v/${version}/view/${period}.json`, page.url()).href)
    const { tasks } = (await answer.json()) as { tasks: readonly Task[] }
    return new Map(tasks.map((task) => [task[0], task]))
  }
  const [before, after] = [await read('2025-Q4'), await read('2026-Q2')]
  const rows = await page.locator('.change-table:has(.kind-row) tbody tr:not(.kind-row)').all()
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) {
    const id = /T\d+/.exec((await row.locator('th').textContent()) ?? '')?.[0] ?? ''
    const [was, is] = [before.get(id)?.[6] ?? null, after.get(id)?.[6] ?? null]
    const numbers = (await row.locator('td.number').allTextContents()).map((text) => text.trim())
    const points = was === null || is === null ? null : is - was
    const said = points === null ? '—' : points > 0 ? `+${points}` : String(points).replace('-', '−')
    expect(numbers, id).toEqual([was === null ? '—' : `${was}%`, is === null ? '—' : `${is}%`, said])
  }
})

test('filters by kind and province add up, are announced, and are cleared', async ({ page }) => {
  await open(page, 'changes/')
  const counts = await countsOf(page)
  await choice(page, '变化种类').selectOption('plan')
  await expect(page).toHaveURL(/\?kind=plan$/)
  await expect(found(page)).toContainText(`符合条件 ${counts.get('计划调整')} 处`)
  await expect(page.locator('.change-group')).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: '符合条件' })).toHaveCount(1)
  await choice(page, '省市').selectOption('340000')
  await expect(found(page)).toContainText('安徽')
  await choice(page, '变化种类').selectOption('corrections')
  await expect(page.getByText('没有符合条件的变化')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).toHaveURL(/changes\/$/)
  await expect(page.locator('.change-group')).toHaveCount(5)
})

test('an edited date is drawn with the original and the revised mark, and says by how much', async ({ page }) => {
  await open(page, 'changes/?since=2025-Q2')
  await settled(page)
  const row = page.locator('.plan-table tbody').filter({ hasText: 'T12' }).locator('tr').first()
  await expect(row).toContainText('完成时限由2025年12月31日改为2026年6月30日，推后 181 天')
  await expect(row.locator('circle.old')).toHaveCount(1)
  await expect(row.locator('circle.new')).toHaveCount(1)
  await expect(row.locator('del')).toHaveText('2025-12-31')
  await expect(row.locator('ins')).toHaveText('2026-06-30')
  expect((await row.locator('time').allTextContents()).map((text) => text.trim())).toEqual([
    '2025年12月15日决定',
    '2026年3月20日决定',
  ])
})

test('an edit of a withheld task shows its dates and none of its words', async ({ page }) => {
  await open(page, 'changes/?since=2025-Q4&period=2026-Q2&kind=plan')
  await settled(page)
  const rows = page.locator('.plan-table tbody').filter({ hasText: 'T14' })
  await expect(rows).toContainText('完成时限由2026年12月31日改为2027年3月31日')
  await expect(rows).toContainText('理由：略')
  expect(await rows.allTextContents().then((texts) => texts.join(' '))).not.toContain('依法不予公开事项')
})

test('the dataset of changes holds nothing of a withheld task or of the office', async ({ page, site }) => {
  await open(page, 'changes/')
  const version = await page.evaluate('JSON.parse(document.getElementById("payload").textContent).version')
  const text = await (await page.request.get(`${site}data/v/${version}/changes.json`)).text()
  expect(text).not.toContain('依法不予公开事项')
  expect(text).not.toContain('示例单位联络办')
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })
  test('the changes since the period before read in full', async ({ page }) => {
    await page.goto('./changes/')
    await expect(headline(page)).toContainText('2026年第三季度比')
    await expect(page.locator('.change-group')).toHaveCount(5)
    expect(await page.locator('.change-table tbody tr').count()).toBeGreaterThan(60)
    await expect(page.getByText('没有更正已发布的数')).toBeVisible()
    await expect(choice(page, '从')).toBeHidden()
  })
})

test('printed, the changes fill sheets of A4 with address and date, and no control', async ({ page }) => {
  await open(page, 'changes/')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.change-tools')).toBeHidden()
  await expect(page.locator('.site-footer')).toBeVisible()
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  expect(sheets).toBeGreaterThanOrEqual(2)
  expect(sheets).toBeLessThanOrEqual(6)
  await expect(page.locator('[data-print-address]')).toHaveText(page.url())
  await expect(page.locator('[data-print-date]')).toHaveText(/^\d{4}-\d\d-\d\d$/)
})

const mark = (place: Locator): Locator => place.getByRole('link', { name: '目标调整' })

test.describe('目标调整 marks an edited task and leads to its edits', () => {
  const CASES: readonly (readonly [string, string, (page: Page) => Locator])[] = [
    ['in the matrix', 'tasks/', (page) => page.locator('.matrix tr').filter({ hasText: 'T68' })],
    ['in the table', 'tasks/?layout=table', (page) => page.locator('.task-table tr').filter({ hasText: 'T68' })],
    ['among what a search found', 'tasks/?q=T68', (page) => page.locator('.matrix tr').filter({ hasText: 'T68' })],
    ['in the list of moved tasks', '', (page) => page.locator('.look-moved .row').filter({ hasText: 'T12' })],
    [
      'in the list of changes',
      'changes/',
      (page) => page.locator('.change-table tr').filter({ hasText: 'T12' }).first(),
    ],
    ['in the plan edits', 'changes/?kind=plan', (page) => page.locator('.plan-table tr').filter({ hasText: 'T52' })],
  ]
  for (const [where, path, row] of CASES)
    test(where, async ({ page }) => {
      await open(page, path)
      await settled(page)
      const id = path === '' || path === 'changes/' ? 'T12' : path.startsWith('changes') ? 'T52' : 'T68'
      await expect(mark(row(page)).first()).toHaveAttribute('href', new RegExp(`tasks/${id}/#edits-title$`))
      await mark(row(page)).first().click()
      await expect(page).toHaveURL(new RegExp(`tasks/${id}/#edits-title$`))
      await expect(page.locator('#edits-title')).toBeInViewport()
    })

  test('on a phone', async ({ page }) => {
    await open(page, 'tasks/', { width: 390 })
    const row = page.locator('.matrix tr').filter({ hasText: 'T68' })
    await row.scrollIntoViewIfNeeded()
    await mark(row).click()
    await expect(page).toHaveURL(/tasks\/T68\/#edits-title$/)
  })

  test('on its own page', async ({ page }) => {
    await open(page, 'tasks/T68/')
    await expect(mark(page.locator('.printed-task-head'))).toBeVisible()
  })

  test('only from the period in which it was edited', async ({ page }) => {
    await open(page, 'tasks/?period=2025-Q1&q=T68')
    await settled(page)
    await expect(page.locator('.matrix tr').filter({ hasText: 'T68' })).toBeVisible()
    await expect(mark(page.locator('.matrix'))).toHaveCount(0)
  })
})

test('axe finds nothing on changes that are filtered, and on the first period', async ({ page }) => {
  for (const path of ['changes/?kind=plan&since=2024-Q4', 'changes/?kind=corrections', 'changes/?period=2024-Q3']) {
    await open(page, path)
    await settled(page)
    expect(await axe(page), path).toEqual([])
  }
})
