const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Nothing is fetched that the reader did not ask for while the answer to that first sign is on its way. */
const REST_MS = 4_000

/** Calls back once, some seconds after the reader's first sign: who opens a page and leaves it pays for that page alone. */
export const onFirstUse = (then: () => void): void => {
  const use = (): void => {
    for (const sign of SIGNS) removeEventListener(sign, use, true)
    setTimeout(then, REST_MS)
  }
  for (const sign of SIGNS) addEventListener(sign, use, { capture: true, passive: true })
}
