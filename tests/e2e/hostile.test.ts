import { execFileSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { startServer } from '../../src/cli/static-server.ts'
import { TABLES } from '../../src/core/model/tables.ts'
import type { Table } from '../../src/core/model/table.ts'
import { createDataFolder } from '../cli/publish/data-folder.ts'
import { readCsv } from '../unit/publication/download/read-csv.ts'
import { expect, open, started, test as base } from './harness.ts'
import { isPlanted, plantHostileTexts } from './hostile-data.ts'
import { look } from './hostile-page.ts'

/** A site of which every text is hostile. */
interface HostileSite {
  readonly folder: string
  readonly url: string
}

const publish = (data: string): string => {
  const out = join(data, 'site')
  const argv = ['tsx', 'src/cli/main.ts', 'publish', '--data', data, '--out', out, '--allow-sample']
  execFileSync('npx', [...argv, '--now', '2026-11-30'], { stdio: 'pipe' })
  return out
}

const test = base.extend<object, { readonly hostile: HostileSite }>({
  hostile: [
    async ({}, use) => {
      const data = await createDataFolder(8)
      await plantHostileTexts(data)
      const folder = publish(data)
      const server = await startServer({ dir: folder, host: '127.0.0.1', port: 0, base: '/' })
      await use({ folder, url: server.url })
      await server.close()
      await rm(data, { recursive: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  site: async ({ hostile }, use) => use(hostile.url),
})

// The site's own policy would keep a text from running that broke out: here nothing else holds it back.
test.use({ bypassCSP: true })
// One worker publishes, and all tests look at what it published.
test.describe.configure({ mode: 'default', timeout: 180_000 })

const PAGES = [
  '',
  'tasks/',
  'tasks/?layout=table',
  'tasks/T01/',
  'tasks/T02/',
  'provinces/',
  'provinces/320000/',
  'services/',
  'water/',
  'changes/?since=2024-Q3',
  'data/',
  'method/',
  '404.html',
] as const

const settle = async (page: Page): Promise<void> => {
  // Texts of ten thousand characters take their time on a busy machine.
  await started(page, { timeout: 30_000 })
  await expect(page.locator('html[data-asked]')).toHaveCount(0)
}

/** Places in a chart, as shares of its width and height. */
const POINTS = [0.2, 0.5, 0.8].flatMap((across) => [0.2, 0.5, 0.8].map((down) => [across, down] as const))

/** Looks at the page in some widths; gives the columns whose texts it shows. */
const expectHarmless = async (page: Page, name: string, widths: readonly number[]): Promise<readonly string[]> => {
  const columns: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const { columns: shown, ...seen } = await look(page)
    expect.soft(seen, `${name} at ${width} px`).toEqual({
      ran: false,
      intruders: [],
      altered: [],
      turning: [],
      overflowPx: 0,
    })
    columns.push(...shown)
  }
  return columns
}

for (const locale of ['zh', 'en'] as const)
  test(`in ${locale}, hostile texts are shown as they are, and stay in their place`, async ({ page }) => {
    const columns = new Set<string>()
    for (const path of PAGES) {
      await open(page, path, { locale })
      await settle(page)
      for (const column of await expectHarmless(page, `${locale} /${path}`, [1280, 390])) columns.add(column)
    }
    expect(columns.size).toBeGreaterThan(25)
    expect([...columns]).toContain(locale === 'zh' ? 'publication.publisher' : 'publication.publisherEn')
    expect([...columns]).toContain('publication.title')
  })

/** Points at marks all over a chart, so that it says what they are. */
const pointAround = async (page: Page, chart: Locator): Promise<void> => {
  await chart.scrollIntoViewIfNeeded()
  await chart.hover()
  await expect(chart.locator('.chart-live svg')).toBeVisible()
  const box = await chart.boundingBox()
  if (!box) return
  for (const [across, down] of POINTS) await page.mouse.move(box.x + box.width * across, box.y + box.height * down)
}

test('drawn anew for another period, and pointed at, hostile texts are no more than texts', async ({ page }) => {
  for (const path of [
    '',
    'tasks/?layout=table',
    'tasks/T01/',
    'provinces/',
    'provinces/320000/',
    'services/',
    'water/',
  ]) {
    await open(page, `${path}${path.includes('?') ? '&' : '?'}period=2026-Q2`)
    await settle(page)
    for (const chart of await page.locator('.chart:visible').all()) await pointAround(page, chart)
    await expectHarmless(page, `/${path} of another period`, [1280])
  }
})

const RUNS = /^[=+\-@|＝＋－＠｜\t\r]/
const isRun = (cell: string): boolean => RUNS.test(cell) && !Number.isFinite(Number(cell))

/** The cells of a table that was saved; a formula counts as a cell that is run. */
const listCells = async (path: string, format: string): Promise<readonly string[]> => {
  if (format === 'csv') return readCsv(await readFile(path, 'utf8')).flat()
  const { sheets } = await readXlsx(await readFile(path))
  return sheets.flatMap(({ rows, cells }) => [
    ...rows.flat().map((cell) => String(cell ?? '')),
    ...[...(cells?.values() ?? [])].flatMap(({ formula }) => (formula === undefined ? [] : [`=${formula}`])),
  ])
}

/** Saves what each visible button of a format gives; a panel without rows says that there is nothing to save. */
const savePanels = async (page: Page, format: string): Promise<number> => {
  let count = 0
  for (const button of await page.locator(`button[data-download=${format}]:visible`).all()) {
    const saved = page.waitForEvent('download').catch(() => null)
    const said = expect(button.locator('xpath=following-sibling::*[@role="status"]')).not.toBeEmpty()
    await button.click()
    const download = await Promise.race([saved, said.then(() => null)]).catch(() => saved)
    if (!download) continue
    count += 1
    expect(download.suggestedFilename()).toMatch(new RegExp(`^示例-[^/\\\\:*?"<>|\\p{Cc}]{1,200}\\.${format}$`, 'u'))
    expect((await listCells(await download.path(), format)).filter(isRun)).toEqual([])
  }
  return count
}

for (const path of ['', 'tasks/', 'tasks/?layout=table', 'tasks/T01/', 'services/', 'water/', 'changes/?since=2024-Q3'])
  test(`panels of /${path} give files in which a spreadsheet runs nothing`, async ({ page }) => {
    await open(page, path)
    await settle(page)
    const count = await savePanels(page, 'csv')
    expect(count).toBeGreaterThan(0)
    expect(await savePanels(page, 'xlsx')).toBe(count)
  })

test('published tables hold hostile texts to the letter, in JSON, CSV and XLSX', async ({ hostile }) => {
  for (const table of Object.values<Table>(TABLES)) {
    const file = (extension: string) => join(hostile.folder, `data/latest/tables/${table.name}.${extension}`)
    const rows = JSON.parse(await readFile(file('json'), 'utf8')) as readonly Readonly<Record<string, unknown>>[]
    const [header = [], ...csv] = readCsv(await readFile(file('csv'), 'utf8'))
    const xlsx = (await readXlsx(await readFile(file('xlsx')))).sheets[0]?.rows.slice(1) ?? []
    expect(csv.flat().filter(isRun)).toEqual([])
    const planted = Object.keys(table.columns).filter((name) => isPlanted(table, name) && header.includes(name))
    for (const [at, row] of rows.entries())
      for (const name of planted) {
        const text = [row[name] ?? ''].flat().join(';')
        const column = header.indexOf(name)
        const inFiles = [csv[at]?.[column], String(xlsx[at]?.[column] ?? '')]
        expect(
          inFiles.map((cell) => cell?.replace(/^'(?=\W)/, '')),
          `${table.name}.${name}`,
        ).toEqual([text, text].map((each) => each.replace(/^'(?=\W)/, '')))
      }
  }
})
