import type { FrameLocator, Page } from '@playwright/test'
import { PANEL_NAMES, PANELS, toEmbedPath } from '../../src/core/publication/panels.ts'
import { axe, expect, open, started, test } from './harness.ts'
import { findFaults, startHost } from './frame-host.ts'
import type { FrameHost } from './frame-host.ts'
import { listHtml, payloadOf, readText } from './site-files.ts'

const REGIONS = ['310000', '320000', '330000', '340000']
const EMBEDS = PANEL_NAMES.flatMap((name) =>
  PANELS[name].page === 'province' ? REGIONS.map((id) => toEmbedPath(name, 'zh', id)) : [toEmbedPath(name, 'zh')],
)

let host: FrameHost
test.beforeAll(async () => {
  host = await startHost()
})
test.afterAll(() => host.close())

/** Frames addresses in a page of another site, and returns the first frame. */
const frameIn = async (page: Page, width: number, ...addresses: readonly string[]): Promise<FrameLocator> => {
  await page.goto(host.show(addresses.map((each) => `<iframe src="${each}" width="${width}" height="1"></iframe>`)))
  return page.frameLocator('iframe').first()
}

/** Whether each frame, as high as its own page asks, needs no scrollbar. */
const fit = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const frame of page.frames().slice(1)) {
    const height = Number(await frame.evaluate('document.body.scrollHeight'))
    await (await frame.frameElement()).evaluate((element, px) => Object.assign(element, { height: String(px) }), height)
    const size = await frame.evaluate(
      '[document.documentElement.scrollWidth <= innerWidth, document.documentElement.scrollHeight <= innerHeight, innerHeight > 100]',
    )
    if (String(size) !== 'true,true,true') faults.push(`${frame.url()}: ${size}`)
  }
  return faults
}

test('every panel that is declared stands alone, in both languages, and leads back to its page', () => {
  const paths = listHtml('dist').filter((path) => path.includes('embed/'))
  expect(paths).toEqual(EMBEDS.flatMap((path) => [`${path}index.html`, `en/${path}index.html`]).toSorted())
  for (const path of paths) {
    const html = readText('dist', path)
    const { page, id, root, embed, locale } = payloadOf(html)
    const own = `${locale === 'en' ? 'en/' : ''}${page === 'overview' ? '' : `${page === 'province' ? 'provinces' : page}/`}${id ? `${id}/` : ''}`
    expect(embed && PANELS[embed].page, path).toBe(page)
    expect(html.match(/<section\b/g), path).toHaveLength(1)
    expect(html, path).toContain('<meta name="robots" content="noindex">')
    expect(html, path).toContain(`<link rel="canonical" href="${root}${own}">`)
    expect(html, path).toContain(`<a href="${root}${own}" rel="noopener" data-keep-view>`)
    expect(html, path).not.toMatch(/<nav\b|site-footer|data-download|data-embed/)
  }
})

for (const [width, look] of [
  [300, ''],
  [600, ''],
  [1200, ''],
  [390, '?size=large'],
] as const)
  test(`in a frame of another site, ${width} px wide, no panel has a scrollbar ${look}`, async ({
    page,
    site,
    expected,
  }) => {
    expected.push(/^request to http:\/\/(localhost|127)/)
    // What is out of the window starts when it is scrolled to.
    await page.setViewportSize({ width: 1280, height: 50 * EMBEDS.length })
    for (const locale of ['', 'en/']) {
      await frameIn(page, width, ...EMBEDS.map((path) => `${site}${locale}${path}${look}`))
      for (const frame of page.frames().slice(1)) await frame.waitForSelector('html[data-started]')
      expect(await fit(page)).toEqual([])
    }
  })

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  test('a framed panel is read with its source, as-of and link', async ({ page, site, expected }) => {
    expected.push(/^request to http:\/\/localhost/)
    const frame = await frameIn(page, 600, `${site}embed/province-compare/`)
    await expect(frame.getByRole('heading', { level: 2 })).toContainText('示例：')
    await expect(frame.getByRole('img').first()).toBeAttached()
    await expect(frame.getByText('来源：示例台账')).toBeAttached()
    await expect(frame.getByText(/数据截至 \d{4}-\d\d-\d\d/)).toBeAttached()
    await expect(frame.getByText('示例数据 · 非真实进展')).toBeAttached()
  })
})

test('a page of the site is refused in a frame', async ({ page, site, expected }) => {
  expected.push(/^request to http:\/\/(localhost|127)/, /frame-ancestors|Refused to frame|Framing/)
  await frameIn(page, 600, site)
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
})

test('what is followed in a frame opens in the whole window, in the view that was framed', async ({
  page,
  site,
  expected,
}) => {
  expected.push(/^request to http:\/\/(localhost|127)/)
  const frame = await frameIn(page, 600, `${site}embed/province-compare/?period=2026-Q2&theme=dark`)
  await expect(frame.locator('[data-as-of="2026-06-30"]')).toBeAttached()
  await page.locator('iframe').evaluate((element) => element.setAttribute('height', '500'))
  await frame.getByRole('link', { name: /长三角警务一体化进展看板/ }).click()
  await expect(page).toHaveURL(`${site}?theme=dark&period=2026-Q2`)
})

test('a panel gives the code that embeds it, by keyboard, live or frozen, and says that it was copied', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '', { width: 1280 })
  const button = page.locator('[data-embed=plan-progress]')
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '嵌入本面板' })
  const code = dialog.locator('code')
  await expect(code).toContainText(`<iframe src="${site}embed/plan-progress/" title="示例：行动计划各期进度"`)
  const height = Number(/ height="(\d+)"/.exec(await code.innerText())?.[1])
  expect(height).toBeGreaterThan(300)
  expect(height).toBeLessThan(900)
  await expect(dialog.frameLocator('iframe').getByRole('heading', { level: 2 })).toBeVisible()
  await dialog.getByLabel(/固定在现在的版本/).press('Space')
  await expect(code).toContainText(/embed\/plan-progress\/\?v=[0-9a-f]{12}" title="示例：[^"]*\d+%/)
  await dialog.getByLabel('深色').press('Space')
  await expect(code).toContainText(/\?v=[0-9a-f]{12}&(#38;|amp;)theme=dark"/)
  await dialog.getByRole('button', { name: '复制代码' }).press('Enter')
  await expect(dialog.getByRole('status')).toHaveText('已复制')
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await code.innerText())
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('the code of a frame makes it as high as its panel needs to be where it is put', async ({
  page,
  site,
  expected,
}) => {
  expected.push(/^request to http:\/\/(localhost|127)/)
  const panels = [
    ['', 'status-counts'],
    ['', 'theme-province'],
    ['provinces/', 'measures-table'],
    ['en/changes/', 'changes-worse'],
  ]
  for (const [path = '', name = ''] of panels) {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(`${site}${path}`)
    await page.locator(`[data-embed=${name}]`).click()
    const code = await page.locator('#embed-code', { hasText: '<iframe' }).innerText()
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(host.show([320, 600, 1000].map((width) => `<div style="width:${width}px">${code}</div>`)))
    const heights = await page.locator('iframe').evaluateAll((all) => all.map((each) => each.clientHeight))
    expect(new Set(heights).size, `${name}: ${heights}`).toBeGreaterThan(1)
    expect(await findFaults(page)).toEqual([])
  }
})

test('a framed panel has no fault, in any look', async ({ page }) => {
  for (const mode of [
    { width: 390 },
    { width: 600, theme: 'dark', locale: 'en' },
    { width: 390, contrast: 'more', size: 'large' },
  ] as const)
    for (const name of ['status-counts', 'waters', 'service-flows', 'change-places', 'changes-plan'] as const) {
      await open(page, `embed/${name}/`, mode)
      await started(page)
      expect(await axe(page)).toEqual([])
    }
})
