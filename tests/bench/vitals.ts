/** What the browser says about the loading of a page, in milliseconds since its navigation. */
export interface Vitals {
  readonly firstPaint: number
  readonly largestPaint: number
  /** Sum of what each long task takes beyond 50 ms, from the first paint on for 5 s. */
  readonly blocking: number
  readonly layoutShift: number
}

interface Collected {
  readonly tasks: [start: number, duration: number][]
  firstPaint: number
  largestPaint: number
  layoutShift: number
}

declare global {
  interface Window {
    benchVitals: Collected
  }
}

/** Runs in the page before anything else and writes down what the browser reports. */
export const collectVitals = (): void => {
  const seen: Collected = { tasks: [], firstPaint: Number.NaN, largestPaint: Number.NaN, layoutShift: 0 }
  window.benchVitals = seen
  const observe = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime
  })
  observe('longtask', ({ startTime, duration }) => {
    seen.tasks.push([startTime, duration])
  })
  observe('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') seen.layoutShift += entry.value
  })
}

/** Runs in the page, once it has come to rest. */
export const readVitals = (): Vitals => {
  const { tasks, firstPaint, largestPaint, layoutShift } = window.benchVitals
  const blocking = tasks
    .filter(([start, duration]) => start + duration > firstPaint && start < firstPaint + 5000)
    .reduce((sum, [start, duration]) => sum + Math.max(0, duration - Math.max(0, firstPaint - start) - 50), 0)
  return { firstPaint, largestPaint, blocking, layoutShift }
}
