import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { markingOf } from '../../src/core/format/marking.ts'
import { createDataFolder } from '../cli/publish/data-folder.ts'
import { expect, started, test } from './harness.ts'

const MARKS = markingOf('office') ?? { zh: '', en: '' }
const FOLDERS = { zh: '', en: 'en/' } as const

let data = ''

test.describe.configure({ mode: 'default', timeout: 120_000 })

// Of all forms of the office's site, a folder of two tasks is the quickest to publish.
test.beforeAll(async () => {
  data = await createDataFolder(2)
  const argv = ['tsx', 'src/cli/main.ts', 'publish', '--portable', '--audience', 'office', '--data', data]
  const how = ['--out', join(data, 'site'), '--allow-sample', '--now', '2026-11-30']
  execFileSync('npx', [...argv, ...how], { stdio: 'pipe' })
})
test.afterAll(() => rmSync(data, { recursive: true }))
test.beforeEach(({ expected }) => void expected.push(/^request to file:/))

const start = async (page: Page, path: string): Promise<void> => {
  await page.goto(pathToFileURL(join(data, 'site', path, 'index.html')).href)
  await started(page)
}

/** The marking under the drawing that the window has room for. */
const markUnder = (chart: Locator): Locator => chart.locator('> :not(.chart-live) > svg > text:visible')

/** It stands below what is drawn now, and nothing lies over it. */
const expectMarked = async (chart: Locator, mark: string): Promise<void> => {
  await expect(markUnder(chart).filter({ hasText: mark })).toHaveCount(1)
  const drawn = await chart.locator('.chart-live svg').boundingBox()
  const marked = await markUnder(chart).filter({ hasText: mark }).boundingBox()
  if (!drawn || !marked) throw new Error('chart and marking are drawn')
  expect(marked.height).toBeGreaterThan(5)
  expect(marked.y).toBeGreaterThanOrEqual(drawn.y + drawn.height - 1)
}

for (const locale of ['zh', 'en'] as const) {
  const mark = MARKS[locale]
  const folder = FOLDERS[locale]

  test(`${locale}: every page is printed with the marking at the head of each sheet`, async ({ page }) => {
    for (const path of ['', 'tasks/', 'tasks/T01/', 'provinces/310000/', 'services/', 'water/', 'changes/', 'data/']) {
      await start(page, folder + path)
      await page.emulateMedia({ media: 'print' })
      const banner = page.locator('.marking-banner')
      await expect(banner.getByText(mark), path).toBeVisible()
      // What is drawn as the head of a table stands on each sheet.
      await expect(banner, path).toHaveCSS('display', 'table-header-group')
      await page.emulateMedia({ media: 'screen' })
    }
  })

  test(`${locale}: a chart that is drawn anew under the pointer, and for another period, bears the marking`, async ({
    page,
  }) => {
    await start(page, folder)
    const chart = page.locator('.look-provinces .chart')
    await chart.scrollIntoViewIfNeeded()
    await chart.hover()
    await expect(chart.locator('.chart-live svg')).toBeVisible()
    await expectMarked(chart, mark)

    const before = await chart.getAttribute('aria-label')
    await page
      .locator('select')
      .filter({ has: page.locator('option[value="2025-Q4"]') })
      .first()
      .selectOption('2025-Q4')
    await expect(chart).not.toHaveAttribute('aria-label', before ?? '')
    await expectMarked(chart, mark)
  })
}

test('the panel of files that came in offers nothing to save where there is none', async ({ page }) => {
  await start(page, 'data/')
  const panel = page.locator('section[aria-labelledby=received-title]')
  await expect(panel.locator('.panel-foot')).toHaveText(MARKS.zh)
  await expect(panel.getByRole('button')).toHaveCount(0)
})
