import { createHash } from 'node:crypto'
import { axe, expect, open, test } from './harness.ts'

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('every table has its row count, its files and its dictionary @sub-path', async ({ page }) => {
    await page.goto('./data/')
    await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(25)
    await expect(page.locator('#versions').getByRole('row')).toHaveCount(2)
    await expect(page.locator('details.dictionary')).toHaveCount(24)
    await expect(page.getByText('数据所有者尚未注明许可')).toBeVisible()
    await page.locator('details.dictionary summary').filter({ hasText: 'reports' }).click()
    await expect(page.getByText('空表示：未报送').first()).toBeVisible()
    await expect(page.getByRole('button', { name: '复制' })).toHaveCount(0)
  })
})

test('every file is there, as long as the page says and with the checksum that it gives @sub-path', async ({
  page,
  request,
}) => {
  await open(page, 'data/')
  const files = await page.locator('.published-files > div').evaluateAll((rows) =>
    rows.map((row) => ({
      href: row.querySelector('a')?.href ?? '',
      words: row.querySelector('dd')?.textContent ?? '',
    })),
  )
  expect(files.length).toBe(24 * 4)
  for (const { href, words } of files) {
    const body = await (await request.get(href, { headers: { 'Accept-Encoding': 'identity' } })).body()
    expect(words.replaceAll(',', ''), href).toContain(`${body.length} `)
    expect(words, href).toContain(createHash('sha256').update(body).digest('hex'))
  }
})

test('an address leads into a dictionary, and unfolds it', async ({ page }) => {
  await open(page, 'data/#table-figures')
  await expect(page.locator('#table-figures')).toBeVisible()
  await page.getByRole('link', { name: '涉江案件', exact: true }).click()
  await expect(page.locator('#table-river-cases')).toBeInViewport()
})

test('the citation is copied in either language with the address of these very data', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'data/')
  for (const [id, pattern] of [
    [
      'cite-zh',
      /^《长三角警务一体化进展看板》数据（示例数据 · 非真实进展），版本 [0-9a-f]{12}，数据截至 2026-09-30。http.*\/datapackage\.json$/,
    ],
    ['cite-en', /\(sample data, not real progress\)\. Version [0-9a-f]{12}, as of 2026-09-30\. http/],
  ] as const) {
    const button = page.locator(`[data-copy=${id}]`)
    await button.click()
    await expect(button.locator('xpath=..').getByRole('status')).toHaveText('已复制')
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(pattern)
  }
})

for (const [name, mode] of [
  ['on a phone', { width: 390 }],
  ['in English, dark, in large text at 320 px', { width: 320, size: 'large', theme: 'dark', locale: 'en' }],
] as const)
  test(`the page of open data has no fault with every dictionary unfolded, and fits, ${name}`, async ({ page }) => {
    await open(page, 'data/', mode)
    await page.locator('details.dictionary').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '')
    })
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
