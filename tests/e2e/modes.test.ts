import { axe, expect, open, test } from './harness.ts'
import { modeName, modesOf } from './modes.ts'
import { SITE_PAGES } from './site-pages.ts'
import type { Page } from '@playwright/test'

/** Elements that reach over the right edge of the window, and how far the page can be pushed aside. */
const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= edge) return []
    const isClipped = (each: Element): boolean =>
      each.parentElement !== null &&
      (getComputedStyle(each.parentElement).overflowX !== 'visible' || isClipped(each.parentElement))
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > edge + 1 && !isClipped(each),
    )
    return [
      `${document.documentElement.scrollWidth} px in ${edge} px`,
      ...wide
        .slice(0, 5)
        .map((each) => `${each.tagName} ${each.getAttribute('class') ?? ''} ${each.textContent.slice(0, 30)}`),
    ]
  })

/** The least width that must do, which is also a window of 1280 px at 400 %. A look changes CSS alone: no other load is needed. */
const overflowAt320 = async (page: Page): Promise<readonly string[]> => {
  await page.setViewportSize({ width: 320, height: 720 })
  const found: string[] = []
  for (const size of ['', 'large', 'largest']) {
    await page.evaluate((value) => {
      if (value === '') delete document.documentElement.dataset['size']
      else document.documentElement.dataset['size'] = value
    }, size)
    found.push(...(await overflow(page)).map((line) => `${size}: ${line}`))
  }
  return found
}

for (const [place, { name, path }] of SITE_PAGES.entries()) {
  for (const mode of modesOf(place)) {
    test(`axe finds nothing on ${name}, and nothing reaches over its edge: ${modeName(mode)}`, async ({ page }) => {
      await open(page, path, mode)
      await expect(page.locator('html[data-asked]')).toHaveCount(0)
      expect(await overflow(page)).toEqual([])
      expect(await axe(page)).toEqual([])
      expect(await overflowAt320(page)).toEqual([])
    })
  }
}

test('axe finds nothing on a list that is filtered and searched', async ({ page }) => {
  for (const path of ['tasks/?status=far-behind', 'tasks/?q=md&layout=table', 'tasks/?q=no-such-task']) {
    await open(page, path)
    await expect(page.locator('html[data-asked]')).toHaveCount(0)
    expect(await axe(page), path).toEqual([])
  }
})

test('axe finds nothing on an overview of another period', async ({ page }) => {
  await open(page, '?period=2025-Q4')
  await expect(page.locator('html[data-asked]')).toHaveCount(0)
  expect(await axe(page)).toEqual([])
})

test('axe finds nothing on a page whose data did not arrive', async ({ page, expected }) => {
  expected.push(/404/)
  await page.route('**/view/2025-Q4.json', (route) => route.fulfill({ status: 404 }))
  await open(page, 'tasks/?period=2025-Q4')
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await axe(page)).toEqual([])
})
