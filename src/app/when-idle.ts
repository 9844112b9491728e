/** Calls back when the browser has nothing better to do, within five seconds. */
export const whenIdle = (then: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: 5000 })
  else setTimeout(then, 2000)
}
