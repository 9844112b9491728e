import type { Page } from '@playwright/test'
import { expect, open, test } from './harness.ts'

/** Lengths of the provinces' bars in whole pixels. */
type Bars = readonly number[]

const BARS = 'path[fill*="--region-"]'
const PERIOD = '2025-Q4'

const toBars = (shapes: readonly string[]): Bars =>
  shapes.map((shape) => Math.round(Number(/l([\d.]+)/.exec(shape)?.[1])))

/** The bars in the drawing that was printed for a window of this width. */
const printedBars = async (page: Page): Promise<Bars> =>
  toBars(
    await page
      .locator(`.look-provinces .chart > :not(.chart-live) ${BARS}:visible`)
      .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('d') ?? '')),
  )

/** Notes from now on every state in which the live bars are. */
const watchBars = (page: Page): Promise<void> =>
  page.evaluate((selector) => {
    const states: string[][] = []
    Object.assign(globalThis, { states })
    const place = document.querySelector('.look-provinces .chart-live')
    if (!place) throw new Error('no chart stands there')
    new MutationObserver(() => {
      const state = [...place.querySelectorAll(selector)].map((bar) => bar.getAttribute('d') ?? '')
      if (state.length > 0 && String(state) !== String(states.at(-1))) states.push(state)
    }).observe(place, { childList: true, subtree: true, attributes: true })
  }, BARS)

const statesOf = async (page: Page): Promise<readonly Bars[]> => {
  const states = await page.evaluate(() => (globalThis as unknown as { states: readonly string[][] }).states)
  return states.map(toBars)
}

const ask = (page: Page) => page.getByRole('combobox', { name: '报告期' }).selectOption(PERIOD)

/** The bars of the other period, for a reader who wants nothing to move. */
const stillBars = async (page: Page): Promise<Bars> => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '')
  await watchBars(page)
  await ask(page)
  await expect.poll(() => statesOf(page)).toHaveLength(1)
  const [bars] = await statesOf(page)
  return bars ?? []
}

test('the first change of period moves the bars away from where they were printed', async ({ page }) => {
  const asked = await stillBars(page)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await open(page, '')
  const printed = await printedBars(page)
  expect(printed).toHaveLength(4)
  expect(asked).not.toEqual(printed)
  await watchBars(page)
  await ask(page)
  await expect.poll(async () => (await statesOf(page)).at(-1)).toEqual(asked)
  // On a busy machine there may be few frames in between; the first one shows that it was no new drawing.
  expect((await statesOf(page))[0]).toEqual(printed)
})

test('for a reader who wants nothing to move, they stand at once where they belong', async ({ page }) => {
  await stillBars(page)
  await page.waitForTimeout(400)
  expect(await statesOf(page)).toHaveLength(1)
})

test('where the printed numbers do not arrive, the asked ones are drawn all the same', async ({ page, expected }) => {
  expected.push(/Failed to load resource/)
  const asked = await stillBars(page)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.route('**/view/2026-Q3.json', (route) => route.fulfill({ status: 404 }))
  await open(page, '')
  await watchBars(page)
  await ask(page)
  await expect.poll(() => statesOf(page)).toEqual([asked])
  await expect(page.getByRole('alert')).toBeHidden()
})

test('where the printed numbers hang, the asked ones do not wait for them', async ({ page }) => {
  const asked = await stillBars(page)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.route('**/view/2026-Q3.json', () => new Promise(() => undefined))
  await open(page, '')
  await watchBars(page)
  await ask(page)
  await expect.poll(() => statesOf(page)).toEqual([asked])
})
