import { axe, expect, open, test } from './harness.ts'
import { MODES, modeName } from './modes.ts'

for (const mode of MODES.filter(({ locale }) => locale === 'zh')) {
  test(`the front page has no fault that axe finds, ${modeName(mode)}`, async ({ page }) => {
    await open(page, '', mode)
    expect(await axe(page)).toEqual([])
  })
}

test('the front page opens under a sub-path @sub-path', async ({ page }) => {
  await open(page, '')
  await expect(page).toHaveTitle(/长三角警务一体化进展看板/)
})

test('an unknown address answers 404', async ({ request, site }) => {
  expect((await request.get(`${site}no-such-page/`)).status()).toBe(404)
})
