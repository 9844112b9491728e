import type { SUMS } from './hazard-index.ts'
import type { HazardTotal, Reporting } from './hazard-types.ts'

const toReporting = (rows: number, missing: number): Reporting => {
  if (rows === 0) return 'none'
  if (missing === rows) return 'missing'
  return missing > 0 ? 'partial' : 'whole'
}

/** A total out of its sums: what waits, the rate, and what is known of it follow from them. */
export const toHazardTotal = (read: (sum: (typeof SUMS)[number]) => number): HazardTotal => {
  const [found, rectified, accepted] = [read('found'), read('rectified'), read('accepted')]
  const [rows, missing] = [read('rows'), read('missing')]
  return {
    found,
    rectified,
    accepted,
    foundInPeriod: read('foundInPeriod'),
    rectifiedInPeriod: read('rectifiedInPeriod'),
    acceptedInPeriod: read('acceptedInPeriod'),
    waitsForRectification: found - rectified,
    waitsForAcceptance: rectified - accepted,
    ratePercent: found === 0 ? null : (100 * accepted) / found,
    reporting: toReporting(rows, missing),
    rows,
    missing,
    missingInPeriod: read('missingInPeriod'),
  }
}

/** The total of parts that have no hazard in common: of all provinces, say. */
export const sumHazards = (totals: readonly HazardTotal[]): HazardTotal =>
  toHazardTotal((sum) => totals.reduce((all, total) => all + total[sum], 0))
