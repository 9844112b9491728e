import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { readCsv } from '../unit/publication/download/read-csv.ts'
import { expect, open, started, test } from './harness.ts'

const PAGES = [
  ['the overview', '', 6],
  ['the matrix', 'tasks/', 1],
  ['the table', 'tasks/?layout=table', 1],
  ['a task', 'tasks/T01/', 5],
  ['a withheld task', 'tasks/T11/', 5],
  ['the provinces', 'provinces/', 6],
  ['a province', 'provinces/340000/', 10],
  ['the waters', 'water/', 6],
  ['the overview in English', 'en/', 6],
] as const

const buttonsOf = (page: Page, format: 'csv' | 'xlsx'): Locator => page.locator(`button[data-download=${format}]`)

const save = async (page: Page, button: Locator): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return download
}
const csvOf = async (download: Download): Promise<readonly (readonly string[])[]> =>
  readCsv((await readFile(await download.path())).toString('utf8'))

interface ShownRow {
  readonly digits: string
  readonly words: string
}

/** What each row of the panel of a button shows: its text without blanks, and its digits in order of size. */
const shownRows = (button: Locator): Promise<readonly ShownRow[]> =>
  button.evaluate((element) => {
    const panel = element.closest('section') ?? document.querySelector('main')
    const rows = panel?.querySelector('table')
      ? panel.querySelectorAll('table > tbody > tr:not([aria-hidden], :has(> [scope=rowgroup]))')
      : panel?.querySelectorAll('[data-row]')
    return [...(rows ?? [])].map((row) => {
      const copy = row.cloneNode(true)
      if (!(copy instanceof Element)) return { digits: '', words: '' }
      for (const left of copy.querySelectorAll('[data-left-out]:not(:has([data-also]))')) left.remove()
      const words = (copy.textContent ?? '').replace(/\s/g, '')
      return { digits: [...words.replace(/\D/g, '')].sort().join(''), words }
    })
  })

/** Texts of a downloaded row that its row on the page does not show. Statuses may stand there as shapes alone. */
const unshown = (header: readonly string[], row: readonly string[], { words }: ShownRow): readonly string[] =>
  row
    .filter((cell, at) => !/ · (状态|status)$/.test(header[at] ?? '') && !/^-?[\d.]+$/.test(cell))
    .flatMap((cell) => cell.split('；'))
    .map((cell) => cell.replace(/\s/g, '').replace(/^'/, ''))
    .filter((cell) => !words.includes(cell))

const digitsOf = (row: readonly string[]): string => [...row.join('').replace(/\D/g, '')].sort().join('')

for (const [name, path, least] of PAGES)
  test(`${name}: each panel gives what it shows, with source, as-of and sample mark`, async ({ page }) => {
    await open(page, path)
    const buttons = buttonsOf(page, 'csv')
    await expect(buttons.first()).toBeVisible()
    const count = await buttons.count()
    expect(count).toBeGreaterThanOrEqual(least)
    for (let at = 0; at < count; at += 1) {
      const button = buttons.nth(at)
      const shown = await shownRows(button)
      if (shown.length === 0) continue
      const download = await save(page, button)
      expect(download.suggestedFilename()).toMatch(/^(示例|sample)-.*-2026-Q3-[0-9a-f]{12}\.csv$/)
      const [header = [], ...rows] = await csvOf(download)
      const own = header.findIndex((head) => /^(数据性质|Nature of the data)$/.test(head))
      // The head of a group, or the name of a part, stands above its rows and not in them.
      const first = /^(分组|Group)$/.test(header[0] ?? '') ? 1 : 0
      const cells = rows.map((row) => row.slice(first, own))
      expect(cells.map(digitsOf), header.join()).toEqual(shown.map(({ digits }) => digits))
      for (const [index, row] of cells.entries())
        expect(unshown(header.slice(first), row, shown[index] ?? { digits: '', words: '' }), header.join()).toEqual([])
      for (const row of rows) {
        expect(row[own]).toMatch(/^(示例数据 · 非真实进展|Sample data · not real progress)$/)
        expect(row[own + 1]).not.toBe('')
        expect(row[own + 2]).toBe('2026-09-30')
      }
    }
  })

test('a workbook says the same as the CSV, in any look, and of the period that was asked for @sub-path', async ({
  page,
}) => {
  await open(page, '?period=2025-Q4', { theme: 'dark' })
  await expect(page.getByRole('main')).toContainText('2025-12-31')
  const panel = page.locator('section.look-returns')
  const csv = await csvOf(await save(page, panel.locator('[data-download=csv]')))
  const download = await save(page, panel.locator('[data-download=xlsx]'))
  expect(download.suggestedFilename()).toMatch(/^示例-.*-2025-Q4-.*\.xlsx$/)
  const [data, notes, dictionary] = (await readXlsx(await readFile(await download.path()))).sheets
  const columns = data?.rows[0]?.length ?? 0
  expect(data?.rows.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(
    csv.map((row) => row.slice(0, columns)),
  )
  expect(data?.rows[1]?.slice(1).every((cell) => typeof cell === 'number')).toBe(true)
  expect(notes?.rows).toEqual(
    expect.arrayContaining([
      ['数据截至', '2025-12-31'],
      ['数据性质', '示例数据 · 非真实进展'],
    ]),
  )
  expect(notes?.rows.find(([label]) => label === '地址')?.[1]).toBe(page.url())
  expect(dictionary?.rows.length).toBe(columns + 1)
})

test('words that a spreadsheet would run are defused on their way into a file', async ({ page }) => {
  await open(page, 'tasks/')
  await started(page)
  const hostile = ["=cmd|'/C calc'!A0", '＝1+1', '@SUM(A1)']
  await page.evaluate((texts) => {
    const titles = document.querySelectorAll('.cell-title .task-link')
    for (const [at, text] of texts.entries()) titles[at]?.replaceChildren(text)
  }, hostile)
  const [header = [], ...rows] = await csvOf(await save(page, buttonsOf(page, 'csv').first()))
  const at = header.indexOf('任务')
  expect(rows.slice(0, 3).map((row) => row[at])).toEqual(hostile.map((text) => `'${text}`))
})

test('a download whose code does not arrive says so, and works on the page anew', async ({ page, expected }) => {
  expected.push(/Failed to load resource|download-panel/)
  await page.route('**/download-panel-*.js', (route) => route.abort())
  await open(page, 'tasks/T01/')
  const button = buttonsOf(page, 'csv').first()
  await button.click()
  await expect(page.getByText('没有下载成功，请刷新本页后再试').first()).toBeVisible()
  await page.unroute('**/download-panel-*.js')
  await page.reload()
  expect((await save(page, button)).suggestedFilename()).toMatch(/\.csv$/)
})

test('printed figures are downloaded as published: wording, value and bound side by side', async ({
  page,
  request,
}) => {
  await open(page, '')
  const link = page.locator('section:has(> #figures-title) .dataset-links a').first()
  await expect(link).toHaveAttribute('download', /^已刊发的数字-.*\.csv$/)
  const text = await (await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).body()
  const [header = [], ...rows] = readCsv(text.toString('utf8'))
  const handled = rows.find((row) => row[header.indexOf('printed')] === '560余万件')
  expect(handled?.[header.indexOf('qualifier')]).toBe('余')
  expect(handled?.[header.indexOf('bound')]).toBe('lower')
  expect(handled?.[header.indexOf('value')]).toMatch(/^\d+$/)
})
