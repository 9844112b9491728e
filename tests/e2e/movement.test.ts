import type { Page } from '@playwright/test'
import { expect, open, test } from './harness.ts'

/** Widths and heights of a chart's bars in whole pixels. */
type Bars = readonly number[]

/** A chart of bars, and a choice that changes it. */
interface Chart {
  readonly name: string
  readonly path: string
  readonly panel: string
  readonly bars: string
  readonly ask: (page: Page) => Promise<unknown>
}

const askPeriod = (page: Page) => page.getByRole('combobox', { name: '报告期' }).selectOption('2025-Q4')

const PROVINCES: Chart = {
  name: 'the provinces of the overview',
  path: '',
  panel: '.look-provinces',
  bars: 'path[fill*="--region-"]',
  ask: askPeriod,
}
const CHARTS: readonly Chart[] = [
  PROVINCES,
  {
    name: 'the services',
    path: 'services/',
    panel: '.look-trend',
    bars: 'path[fill="var(--accent)"]',
    ask: (page) => page.locator('.layouts button[aria-pressed=false]').click(),
  },
  {
    name: 'the cases on the waters',
    path: 'water/',
    panel: '.water-look > .panel:last-child',
    bars: 'path[fill="var(--accent)"]',
    ask: askPeriod,
  },
]

const toBars = (shapes: readonly string[]): Bars =>
  shapes.flatMap((shape) => [/l([\d.]+) 0/, /l0 -?([\d.]+)/].map((size) => Math.round(Number(size.exec(shape)?.[1]))))

/** The bars in the drawing that was printed for a window of this width. */
const printedBars = async (page: Page, { panel, bars }: Chart): Promise<Bars> =>
  toBars(
    await page
      .locator(`${panel} .chart > :not(.chart-live) ${bars}:visible`)
      .evaluateAll((all) => all.map((bar) => bar.getAttribute('d') ?? '')),
  )

/** Notes from now on every state in which the live bars are. */
const watchBars = async (page: Page, { panel, bars }: Chart): Promise<void> => {
  // What is out of sight does not move.
  await page.setViewportSize({ width: 1280, height: 3000 })
  await page.evaluate(
    ([root, selector]) => {
      const states: string[][] = []
      Object.assign(globalThis, { states })
      const place = document.querySelector(`${root} .chart-live`)
      if (!place) throw new Error('no chart stands there')
      new MutationObserver(() => {
        const state = [...place.querySelectorAll(selector)].map((bar) => bar.getAttribute('d') ?? '')
        if (state.length > 0 && String(state) !== String(states.at(-1))) states.push(state)
      }).observe(place, { childList: true, subtree: true, attributes: true })
    },
    [panel, bars] as const,
  )
}

const statesOf = async (page: Page): Promise<readonly Bars[]> => {
  const states = await page.evaluate(() => (globalThis as unknown as { states: readonly string[][] }).states)
  return states.map(toBars)
}

/** The bars of the other view, for a reader who wants nothing to move. */
const stillBars = async (page: Page, chart: Chart): Promise<Bars> => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, chart.path)
  await watchBars(page, chart)
  await chart.ask(page)
  await expect.poll(() => statesOf(page)).toHaveLength(1)
  const [bars] = await statesOf(page)
  return bars ?? []
}

for (const chart of CHARTS)
  test(`the first change moves the bars of ${chart.name} away from where they were printed`, async ({ page }) => {
    const asked = await stillBars(page, chart)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await open(page, chart.path)
    const printed = await printedBars(page, chart)
    expect(printed.length).toBeGreaterThan(4)
    expect(asked.length !== printed.length || asked.some((size, at) => Math.abs(size - (printed[at] ?? 0)) > 3)).toBe(
      true,
    )
    await watchBars(page, chart)
    await chart.ask(page)
    await expect.poll(async () => (await statesOf(page)).at(-1)).toEqual(asked)
    // On a busy machine there may be few frames in between; the first one shows that it was no new drawing.
    // What was printed was rounded before, to tenths.
    const [first = []] = await statesOf(page)
    expect(first).toHaveLength(printed.length)
    expect(Math.max(...first.map((size, at) => Math.abs(size - (printed[at] ?? 0))))).toBeLessThanOrEqual(1)
  })

test('for a reader who wants nothing to move, they stand at once where they belong', async ({ page }) => {
  await stillBars(page, PROVINCES)
  await page.waitForTimeout(400)
  expect(await statesOf(page)).toHaveLength(1)
})

test('where the printed numbers do not arrive, the asked ones are drawn all the same', async ({ page, expected }) => {
  expected.push(/Failed to load resource/)
  const asked = await stillBars(page, PROVINCES)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.route('**/view/2026-Q3.json', (route) => route.fulfill({ status: 404 }))
  await open(page, '')
  await watchBars(page, PROVINCES)
  await PROVINCES.ask(page)
  await expect.poll(() => statesOf(page)).toEqual([asked])
  await expect(page.getByRole('alert')).toBeHidden()
})

test('where the printed numbers hang, the asked ones do not wait for them', async ({ page }) => {
  const asked = await stillBars(page, PROVINCES)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.route('**/view/2026-Q3.json', () => new Promise(() => undefined))
  await open(page, '')
  await watchBars(page, PROVINCES)
  await PROVINCES.ask(page)
  await expect.poll(() => statesOf(page)).toEqual([asked])
})
