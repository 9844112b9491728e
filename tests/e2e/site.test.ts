import type { Page } from '@playwright/test'
import { expect, open, started, test } from './harness.ts'
import { SITE_PAGES } from './site-pages.ts'

const elementsOf = (page: Page): Promise<number> =>
  page.locator('main').evaluate((main) => main.querySelectorAll('*').length)

/** Elements of the page as it was sent. A blank page parses it: it has no policy against it. */
const countSent = async (page: Page, blank: Page): Promise<number> => {
  const html = JSON.stringify(await (await page.request.get(page.url())).text())
  return Number(
    await blank.evaluate(
      `new DOMParser().parseFromString(${html}, 'text/html').querySelector('main').querySelectorAll('*').length`,
    ),
  )
}

for (const { name, path } of SITE_PAGES) {
  // The page for no page answers at any depth: it knows the base that it was published for, and no other.
  const where = path === '404.html' || path.includes('?') ? '' : ' @sub-path'
  test(`${name} opens in both languages without a fault, and hydrated it is the page that was printed${where}`, async ({
    page,
    context,
  }) => {
    const blank = await context.newPage()
    for (const locale of ['zh', 'en'] as const) {
      await open(page, path, { locale })
      await started(page)
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page).toHaveTitle(/长三角警务一体化进展看板|Yangtze/)
      await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en')
      if (path.includes('?')) continue
      expect(Math.abs((await elementsOf(page)) - (await countSent(page, blank)))).toBeLessThanOrEqual(2)
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(20)
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

test('every page sends the headers that keep it safe', async ({ request, site }) => {
  for (const path of ['', 'tasks/', 'data/latest.json']) {
    const headers = (await request.get(site + path)).headers()
    expect(headers['content-security-policy'], path).toContain("script-src 'self';")
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options'], path).toBe('nosniff')
  }
})
