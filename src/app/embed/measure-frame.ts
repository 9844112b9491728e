import { joinAlike } from './embed-code.ts'
import type { FrameHeight } from './embed-code.ts'

/** Widths in CSS pixels at which a panel is measured, between those that are usual: of a phone's column to a whole page's. */
const LEAST_WIDTH = 250
/** Wider, a panel is no other. */
const LAST_WIDTH = 1010
const STEP = 20
/** Another machine's letters, or the next finding, may need one more line. */
const ROOM = 24
/** Where a panel does not say how high it is. */
const UNKNOWN: readonly FrameHeight[] = [{ from: 0, to: Infinity, height: 600 }]
const PATIENCE_MS = 8_000

const untilLoaded = (frame: HTMLIFrameElement, address: string): Promise<void> =>
  new Promise((done) => {
    frame.addEventListener('load', () => done(), { once: true })
    frame.src = address
  })

/** An earlier version comes after the page that it stands in. */
const untilOpened = async (page: Document): Promise<void> => {
  const last = Date.now() + PATIENCE_MS
  while (page.documentElement.dataset['opening'] !== undefined && Date.now() < last)
    await new Promise((done) => setTimeout(done, 50))
}

const measureAt = (frame: HTMLIFrameElement, page: Document, width: number): number => {
  frame.style.width = `${width}px`
  return page.body.scrollHeight
}

/**
 * Shows an address of our own in a frame, and returns the heights that it needs, by its width.
 * `banner` = what will be said above the panel one day; null = nothing.
 */
export const measureFrame = async (
  frame: HTMLIFrameElement,
  address: string,
  banner: HTMLElement | null,
): Promise<readonly FrameHeight[]> => {
  await untilLoaded(frame, address)
  const page = frame.contentDocument
  if (!page) return UNKNOWN
  await untilOpened(page)
  if (banner && !page.querySelector(`.${banner.className}`)) page.getElementById('app')?.before(banner)
  // A page is at least as high as its frame.
  frame.style.height = '1px'
  const count = (LAST_WIDTH - LEAST_WIDTH) / STEP + 1
  const widths = Array.from({ length: count }, (_, at) => LEAST_WIDTH + at * STEP)
  const measured = widths.map((width) => measureAt(frame, page, width))
  banner?.remove()
  frame.removeAttribute('style')
  const heights = widths.slice(0, -1).map((width, at) => ({
    from: at === 0 ? 0 : width,
    to: width + STEP < LAST_WIDTH ? width + STEP : Infinity,
    // Where one becomes the other in between is not known.
    height: Math.max(measured[at] ?? 0, measured[at + 1] ?? 0) + ROOM,
  }))
  return joinAlike(heights)
}
