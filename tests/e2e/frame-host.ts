import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

/** Pages of another site. */
export interface FrameHost {
  /** The address of a page that holds nothing but these pieces of HTML. */
  readonly show: (pieces: readonly string[]) => string
  readonly close: () => void
}

/** Starts another site on this machine. */
export const startHost = async (): Promise<FrameHost> => {
  const pages: string[] = []
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><html lang="zh-CN"><title>host</title><link rel="icon" href="data:,">${pages[Number(request.url?.slice(1))]}`,
    )
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const { port } = server.address() as AddressInfo
  return {
    show: (pieces) => `http://localhost:${port}/${pages.push(pieces.join('')) - 1}`,
    close: () => void server.close(),
  }
}

/** Frames of the page that have a scrollbar, or do not reach their foot, each with its sizes. */
export const findFaults = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const element of await page.locator('iframe').all()) {
    await element.scrollIntoViewIfNeeded()
    const frame = await (await element.elementHandle())?.contentFrame()
    await frame?.waitForSelector('html[data-started]:not([data-opening])')
    const size = await frame?.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement
      const foot = document.querySelector('.embed-foot')?.getBoundingClientRect().bottom ?? 0
      return { innerWidth, innerHeight, scrollWidth, scrollHeight, foot }
    })
    const fits = size && size.scrollWidth <= size.innerWidth && size.scrollHeight <= size.innerHeight
    if (!fits || size.foot < size.innerHeight - 1) faults.push(`${frame?.url()}: ${JSON.stringify(size)}`)
  }
  return faults
}
