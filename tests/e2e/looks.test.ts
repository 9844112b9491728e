import type { Locator, Page } from '@playwright/test'
import { expect, open, test } from './harness.ts'

const look = (page: Page): Promise<Record<string, string | undefined>> =>
  page.evaluate(() => {
    const { theme, size, contrast } = document.documentElement.dataset
    return { theme, size, contrast }
  })

/** A switch of the look, which may stand among others that are folded away. */
const switchOf = async (page: Page, name: string): Promise<Locator> => {
  const button = page.getByRole('button', { name, exact: true })
  if (!(await button.isVisible())) await page.locator('.more-looks > summary').click()
  return button
}

const LOOK = 'theme=dark&size=large&contrast=more'

test('looks are taken from the address before anything is painted, and kept by links @sub-path', async ({ page }) => {
  await open(page, `?${LOOK}`)
  await expect.poll(() => look(page)).toEqual({ theme: 'dark', size: 'large', contrast: 'more' })
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '任务' }).click()
  await expect(page).toHaveURL(/tasks\/\?/)
  await expect.poll(() => look(page)).toEqual({ theme: 'dark', size: 'large', contrast: 'more' })
  await page.getByRole('link', { name: /示例/ }).first().click()
  await expect(page).toHaveURL(/tasks\/T\d\d\/\?/)
  await expect.poll(() => look(page)).toEqual({ theme: 'dark', size: 'large', contrast: 'more' })
})

test('values of a look that do not exist change nothing', async ({ page }) => {
  await open(page, '?theme=neon&size=%22%3E%3Cscript%3E&contrast=')
  await expect.poll(() => look(page)).toEqual({})
})

test('switches change the look, say so, and stand in the address', async ({ page }) => {
  await open(page, '')
  for (const [name, query] of [
    ['深色', 'theme=dark'],
    ['长辈版', 'size=large'],
    ['高对比', 'contrast=more'],
  ] as const) {
    const button = await switchOf(page, name)
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    expect(page.url()).toContain(query)
  }
  await page.reload()
  await expect.poll(() => look(page)).toEqual({ theme: 'dark', size: 'large', contrast: 'more' })
})

test('a look that was switched off again is not kept by a link touched before', async ({ page }) => {
  await open(page, '?size=large')
  const link = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '任务' })
  await link.focus()
  await page.getByRole('button', { name: '长辈版', exact: true }).click()
  await link.click()
  await expect(page).toHaveURL(/tasks\/$/)
  await expect.poll(() => look(page)).toEqual({})
})

test('a change of the view keeps the look, a change of the look keeps the view', async ({ page }) => {
  await open(page, 'tasks/?theme=dark')
  await page.getByRole('combobox', { name: '状态', exact: true }).selectOption('far-behind')
  await expect(page).toHaveURL(/theme=dark&status=far-behind/)
  await page.getByRole('button', { name: '长辈版', exact: true }).click()
  await expect(page).toHaveURL(/theme=dark&status=far-behind&size=large/)
  await page.getByRole('combobox', { name: '时限', exact: true }).selectOption('overdue')
  await expect(page).toHaveURL(/size=large/)
  await expect.poll(() => look(page)).toEqual({ theme: 'dark', size: 'large' })
})

test('the other language shows the same view in the same look @sub-path', async ({ page }) => {
  await open(page, 'tasks/?status=far-behind&period=2025-Q4&theme=dark')
  await expect(page.locator('html[data-asked]')).toHaveCount(0)
  const count = await page.locator('[role=grid] a').count()
  await page.getByRole('link', { name: 'EN' }).click()
  await expect(page).toHaveURL(/\/en\/tasks\/\?/)
  const { searchParams } = new URL(page.url())
  expect(Object.fromEntries(searchParams)).toEqual({ status: 'far-behind', period: '2025-Q4', theme: 'dark' })
  await expect(page.locator('[role=grid] a')).toHaveCount(count)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('combobox', { name: 'Status', exact: true })).toHaveValue('far-behind')
})

test('the other language is asked for the view that stands, not for an earlier one', async ({ page }) => {
  await open(page, 'tasks/?period=2025-Q4')
  const other = page.getByRole('link', { name: 'EN' })
  await other.focus()
  await page.getByRole('combobox', { name: '报告期' }).selectOption('2025-Q1')
  await expect(page).toHaveURL(/2025-Q1/)
  await other.click()
  await expect(page).toHaveURL(/\/en\/tasks\/\?period=2025-Q1$/)
})

test('the sign of the system decides on light and dark where the address does not', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, '')
  const button = await switchOf(page, '深色')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await button.click()
  await expect(page).toHaveURL(/theme=light/)
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark)
})

test('the system’s wish for more contrast gives the colours of the switch, in light and in dark', async ({ page }) => {
  const TOKENS = ['--ink', '--muted', '--accent', '--status-far-behind', '--notice-ink']
  const colours = (): Promise<readonly string[]> =>
    page.evaluate((tokens) => {
      const probe = document.body.appendChild(document.createElement('i'))
      return tokens.map((token) => {
        probe.style.color = `var(${token})`
        return getComputedStyle(probe).color
      })
    }, TOKENS)
  for (const theme of ['light', 'dark'] as const) {
    await open(page, '', { theme })
    const ordinary = await colours()
    await page.emulateMedia({ contrast: 'more' })
    const wished = await colours()
    await page.emulateMedia({ contrast: 'no-preference' })
    await open(page, '', { theme, contrast: 'more' })
    expect(await colours()).toEqual(wished)
    for (const [place, colour] of wished.entries()) expect(colour).not.toBe(ordinary[place])
  }
})

test('every look can be chosen on a phone in either language', async ({ page }) => {
  for (const [locale, names] of [
    ['zh', ['长辈版', '高对比', '深色']],
    ['en', ['Large text', 'High contrast', 'Dark']],
  ] as const) {
    await open(page, '', { width: 390, locale })
    for (const name of names) {
      const button = await switchOf(page, name)
      await button.click()
      await expect(button).toHaveAttribute('aria-pressed', 'true')
    }
  }
})

test('the head is one line in a window of 1280 px, two on a phone', async ({ page }) => {
  for (const locale of ['zh', 'en'] as const)
    for (const [width, height] of [
      [1280, 50],
      [390, 94],
    ] as const) {
      await open(page, 'method/', { width, locale })
      const box = await page.locator('.site-header').boundingBox()
      expect(box?.height, `${locale}, ${width} px`).toBeLessThanOrEqual(height)
      // Where the pages do not fit, the one that is shown is in sight all the same.
      await expect(page.locator('.site-nav [aria-current]')).toBeInViewport({ ratio: 0.9 })
    }
})
