/** Widths in CSS pixels at which a panel must have room: of a phone's column, of an article's, of a whole page. */
const WIDTHS = [300, 600, 1200] as const
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

/** Shows an address of our own in a frame, and returns the height in CSS pixels that it needs at most; null = it does not say. */
export const measureFrame = async (frame: HTMLIFrameElement, address: string): Promise<number | null> => {
  await untilLoaded(frame, address)
  const page = frame.contentDocument
  if (!page) return null
  await untilOpened(page)
  // A page is at least as high as its frame.
  frame.height = '1'
  const heights = WIDTHS.map((width) => {
    frame.width = String(width)
    return page.body.scrollHeight
  })
  const height = Math.max(...heights)
  frame.width = '100%'
  frame.height = String(height)
  return height > 1 ? height : null
}
