import { expect, open, test } from './harness.ts'

/** Sheets of A4 that each page takes at most: no sheet but the last stands half empty. */
const SHEETS: Readonly<Record<string, number>> = {
  '': 4,
  'tasks/': 1,
  'tasks/T12/': 2,
  'provinces/': 1,
  'provinces/310000/': 3,
  'services/': 2,
  'water/': 3,
  'data/': 3,
  'method/': 5,
  'en/': 4,
  'en/tasks/': 1,
  'en/tasks/T12/': 2,
  'en/provinces/': 1,
  'en/water/': 3,
}

for (const [path, most] of Object.entries(SHEETS))
  test(`/${path} is printed on ${most} of A4 at most`, async ({ page }) => {
    await open(page, path)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
    expect(sheets).toBeGreaterThan(0)
    expect(sheets).toBeLessThanOrEqual(most)
  })

test('a row that sums up a table is printed once, at its end', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await open(page, 'water/')
  await expect(page.locator('.hazard-table tfoot').first()).toHaveCSS('display', 'table-row-group')
})

test('a drawing that is too high for a sheet is printed smaller, and starts at the left', async ({ page }) => {
  await page.setViewportSize({ width: 718, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await open(page, 'tasks/T12/')
  const svg = page.locator('.chart-middle svg')
  await svg.evaluate((drawing) => {
    drawing.setAttribute('height', '1200')
    drawing.setAttribute('viewBox', '0 0 620 1200')
  })
  const box = await svg.boundingBox()
  expect(Math.round(box?.height ?? 0)).toBe(Math.round((130 * 96) / 25.4))
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(620 / 1200, 2)
})
