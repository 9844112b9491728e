/** One thing that a reader does, as the page can do it to itself. */
export interface Deed {
  readonly selector: string
  /** Value to enter or choose; absent = a click. */
  readonly value?: string
  /** Scroll to this share of the page's height instead. */
  readonly scrollTo?: number
}

/**
 * Runs in the page: does a deed, and tells the milliseconds from it to the paint that follows the last change of the
 * list. The page counts as at rest when nothing changed for 300 ms.
 */
export const timeDeed = ({ selector, value, scrollTo }: Deed): Promise<number> =>
  new Promise((done, fail) => {
    const element = document.querySelector<HTMLElement>(selector)
    if (!element) return fail(new Error(`nothing on the page is ${selector}`))
    const begun = performance.now()
    let painted = 0
    let rest = 0
    const watch = new MutationObserver(() => awaitPaint())
    const finish = (): void => {
      watch.disconnect()
      done(painted - begun)
    }
    const awaitPaint = (): void => {
      clearTimeout(rest)
      requestAnimationFrame(() => {
        // A message comes after the frame was painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          painted = performance.now()
          clearTimeout(rest)
          rest = window.setTimeout(finish, 300)
        }
        port2.postMessage(null)
      })
    }
    watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
    if (scrollTo !== undefined) window.scrollTo(0, document.documentElement.scrollHeight * scrollTo)
    else if (value === undefined) element.click()
    else if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
      element.value = value
      element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
    }
    awaitPaint()
  })
