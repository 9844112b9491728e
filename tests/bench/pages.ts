/** What a page may cost at most. Absent = measured only. */
export interface Bars {
  readonly allKiB?: number
  readonly scriptKiB?: number
  readonly largestPaintRatio?: number
  readonly blockingMs?: number
  readonly layoutShift?: number
}

export interface BenchPage {
  /** Path below the root of the site. */
  readonly path: string
  readonly bars: Bars
}

const CALM: Bars = { largestPaintRatio: 1.2, blockingMs: 50, layoutShift: 0.01 }
const OVERVIEW: Bars = { ...CALM, allKiB: 90, scriptKiB: 55 }

const PUBLIC: Bars = { ...CALM, largestPaintRatio: 1.3, allKiB: 120, scriptKiB: 65 }

/** The pages that are measured, with their bars. */
export const PAGES: readonly BenchPage[] = [
  { path: '', bars: OVERVIEW },
  { path: 'tasks/', bars: { ...CALM, allKiB: 110, scriptKiB: 65 } },
  { path: 'tasks/T12/', bars: PUBLIC },
  { path: 'services/', bars: PUBLIC },
  { path: 'provinces/', bars: PUBLIC },
  { path: 'provinces/340000/', bars: PUBLIC },
  { path: 'changes/', bars: PUBLIC },
  { path: 'data/', bars: PUBLIC },
  { path: 'method/', bars: PUBLIC },
  { path: 'water/', bars: PUBLIC },
  { path: 'en/', bars: OVERVIEW },
  // Brings what it works with at once, so that it does without a network.
  { path: 'desk/', bars: {} },
]

/** To the next paint, p95, with 10 000 tasks and 1 000 000 hazards found. */
export const INTERACTION_BAR_MS = 100
