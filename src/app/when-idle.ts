/** Calls back when the browser has nothing better to do, after so many milliseconds at the latest. */
export const whenIdle = (then: () => void, patience = 5000): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: patience })
  else setTimeout(then, Math.min(patience, 2000))
}
