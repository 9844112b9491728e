import type { Browser, Page } from '@playwright/test'
import { NAME_HELPER } from './load.ts'
import { timeDeed } from './next-paint.ts'
import type { Answer, Deed } from './next-paint.ts'
import type { Series } from './series.ts'

const TIMES = 20

/** Once through every deed, so that every period was read and every index was built: the data is loaded. */
const warmUp = async (page: Page, { near, deeds }: Series): Promise<void> => {
  await page.focus(near)
  await page.waitForLoadState('networkidle')
  for (const deed of deeds) await page.evaluate(timeDeed, deed)
  await page.waitForLoadState('networkidle')
}

const measureSeries = async (page: Page, site: string, series: Series): Promise<readonly Answer[]> => {
  await page.goto(site + series.address)
  // The view that the address asks for is there.
  await page.waitForSelector('html[data-started]:not([data-asked])', { state: 'attached' })
  await warmUp(page, series)
  const deeds: readonly Deed[] = Array.from({ length: TIMES }, (_, index) =>
    series.deeds.slice(index % series.deeds.length),
  ).flatMap(([deed]) => deed ?? [])
  const times: Answer[] = []
  for (const deed of deeds) times.push(await page.evaluate(timeDeed, deed))
  return times
}

/**
 * The answer to each deed of a series, twenty of them. Movement is left out, so that the last change is the answer
 * and not the end of a movement towards it.
 */
export const measureInteractions = async (
  browser: Browser,
  site: string,
  series: Series,
): Promise<readonly Answer[]> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    await page.addInitScript(NAME_HELPER)
    return await measureSeries(page, site, series)
  } finally {
    await context.close()
  }
}
