import { expect, open, test } from './harness.ts'
import { SITE_PAGES } from './site-pages.ts'

for (const { name, path } of SITE_PAGES) {
  // The page for no page answers at any depth: it knows the base that it was published for, and no other.
  const where = path === '404.html' ? '' : ' @sub-path'
  test(`${name} opens in both languages without a fault${where}`, async ({ page }) => {
    for (const locale of ['zh', 'en'] as const) {
      await open(page, path, { locale })
      await page.waitForLoadState('networkidle')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page).toHaveTitle(/长三角警务一体化进展看板|Yangtze/)
      await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en')
    }
  })
}

test('an unknown address answers 404 with a page that leads back', async ({ page, request, site, expected }) => {
  expected.push(/404/)
  expect((await request.get(`${site}no-such-page/`)).status()).toBe(404)
  await open(page, 'no-such/deep/page/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页')
  await page.getByRole('link', { name: '看全部任务' }).click()
  await expect(page).toHaveURL(`${site}tasks/`)
})

test('an address without its last slash leads to the page, with its view', async ({ page, site }) => {
  await page.goto('./tasks?status=completed')
  await expect(page).toHaveURL(`${site}tasks/?status=completed`)
})

for (const { name, path } of SITE_PAGES.filter((each) => !each.path.includes('?'))) {
  test(`hydrated, ${name} is the page that was printed`, async ({ page, browser, site }) => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const printed = await plain.newPage()
    await printed.goto(site + path)
    await open(page, path)
    await page.waitForLoadState('networkidle')
    const textOf = 'document.querySelector("main").innerText.replace(/\\s+/g, " ")'
    const before = await printed.locator('main').evaluate((main) => main.querySelectorAll('*').length)
    const after = await page.locator('main').evaluate((main) => main.querySelectorAll('*').length)
    expect(Math.abs(after - before)).toBeLessThanOrEqual(2)
    expect(String(await page.evaluate(textOf)).length).toBeGreaterThan(20)
    await plain.close()
  })
}

test('every page sends the headers that keep it safe', async ({ request, site }) => {
  for (const path of ['', 'tasks/', 'data/latest.json']) {
    const headers = (await request.get(site + path)).headers()
    expect(headers['content-security-policy'], path).toContain("script-src 'self';")
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options'], path).toBe('nosniff')
  }
})
