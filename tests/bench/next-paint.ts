/** One thing that a reader does, as the page can do it to itself. */
export interface Deed {
  readonly selector: string
  /** Value to enter or choose; absent = a click. */
  readonly value?: string
  /** Scroll to this share of the page's height instead. */
  readonly scrollTo?: number
}

/** Milliseconds from a deed on. */
export interface Answer {
  /** To the paint that shows the first change of what the page says. */
  readonly first: number
  /** To the paint that follows the last change of the page: charts that are out of sight, too. */
  readonly whole: number
}

/** Runs in the page: does a deed, and waits until nothing has changed for 300 ms. */
export const timeDeed = ({ selector, value, scrollTo }: Deed): Promise<Answer> =>
  new Promise((done, fail) => {
    const element = document.querySelector<HTMLElement>(selector)
    if (!element) return fail(new Error(`nothing on the page is ${selector}`))
    const begun = performance.now()
    let first = 0
    let whole = 0
    let rest = 0
    const finish = (): void => {
      watch.disconnect()
      done({ first: first || whole, whole })
    }
    const awaitPaint = (isAnswer: boolean): void => {
      clearTimeout(rest)
      requestAnimationFrame(() => {
        // A message comes after the frame was painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          whole = performance.now() - begun
          if (isAnswer) first ||= whole
          clearTimeout(rest)
          rest = window.setTimeout(finish, 300)
        }
        port2.postMessage(null)
      })
    }
    const watch = new MutationObserver((records) => awaitPaint(records.some(({ type }) => type !== 'attributes')))
    watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
    if (scrollTo !== undefined) window.scrollTo(0, document.documentElement.scrollHeight * scrollTo)
    else if (value === undefined) element.click()
    else if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
      element.value = value
      element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
    }
    awaitPaint(false)
  })
