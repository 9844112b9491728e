import type { Browser, CDPSession, Page } from '@playwright/test'
import { collectVitals, readVitals } from './vitals.ts'
import type { Vitals } from './vitals.ts'

/** One loading of a page, up to its rest. */
export interface Load extends Vitals {
  readonly allBytes: number
  readonly scriptBytes: number
}

const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}
/** "Slow 4G". Bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const CPU_SLOWDOWN = 4
const QUIET_MS = 1500
const BLOCKING_SPAN_MS = 5000

/** Compiled functions name their inner ones with a helper that pages do not have. */
export const NAME_HELPER = 'globalThis.__name = (named) => named'

const countBytes = (network: CDPSession): { readonly total: (which: (url: string) => boolean) => number } => {
  const urls = new Map<string, string>()
  const bytes = new Map<string, number>()
  network.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength))
  return {
    total: (which) =>
      [...bytes].reduce((sum, [id, each]) => (which(new URL(urls.get(id) ?? 'about:').pathname) ? sum + each : sum), 0),
  }
}

const throttle = async (page: Page): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  return session
}

/** Loads a page once on a throttled phone, in a context of its own. `full` = wait as long as blocking is counted. */
export const measureLoad = async (browser: Browser, url: string, full: boolean): Promise<Load> => {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    await page.addInitScript(NAME_HELPER)
    await page.addInitScript(collectVitals)
    const bytes = countBytes(await throttle(page))
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(QUIET_MS)
    if (full) {
      const { firstPaint } = await page.evaluate(readVitals)
      const now = await page.evaluate(() => performance.now())
      await page.waitForTimeout(Math.max(0, firstPaint + BLOCKING_SPAN_MS - now))
    }
    const vitals = await page.evaluate(readVitals)
    return { ...vitals, allBytes: bytes.total(() => true), scriptBytes: bytes.total((path) => path.endsWith('.js')) }
  } finally {
    await context.close()
  }
}
