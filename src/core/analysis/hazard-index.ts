import type { HazardSeries, WaterRecord } from './water-record.ts'

/** Numbers that are kept of every series at the end of every period: so far, then in the period alone. */
export const SUMS = [
  'found',
  'rectified',
  'accepted',
  'rows',
  'missing',
  'foundInPeriod',
  'rectifiedInPeriod',
  'acceptedInPeriod',
  'missingInPeriod',
] as const

const WIDTH = SUMS.length

/** A record with its running sums, so that any view of it is one pass over the series. */
export interface HazardIndex {
  readonly record: WaterRecord
  /** Series by series, a period each, the numbers of `SUMS` each. Zeros where a series has no row yet. */
  readonly sums: Float64Array
}

const isInOrder = (found: number, rectified: number, accepted: number): boolean =>
  accepted <= rectified && rectified <= found

/** Fills in one series. See `HAZARD_MISSING`: a series that is out of order at the end of a period is missing there as a whole. */
const fillSeries = (sums: Float64Array, start: number, series: HazardSeries): void => {
  let [found, rectified, accepted, missing] = [0, 0, 0, 0]
  for (const [index, foundNow] of series.found.entries()) {
    const rectifiedNow = series.rectified[index] ?? null
    const acceptedNow = series.accepted[index] ?? null
    const row =
      foundNow === null || rectifiedNow === null || acceptedNow === null ? null : [foundNow, rectifiedNow, acceptedNow]
    const [f = 0, r = 0, a = 0] = row ?? []
    found += f
    rectified += r
    accepted += a
    missing += row ? 0 : 1
    const rows = index + 1
    const counts = isInOrder(found, rectified, accepted)
    sums.set(
      counts ? [found, rectified, accepted, rows, missing, f, r, a, row ? 0 : 1] : [0, 0, 0, rows, rows, 0, 0, 0, 1],
      start + index * WIDTH,
    )
  }
}

/** The running sums of a record. */
export const indexHazards = (record: WaterRecord): HazardIndex => {
  const periods = record.periods.length
  const sums = new Float64Array(record.hazards.length * periods * WIDTH)
  for (const [index, series] of record.hazards.entries())
    fillSeries(sums, (index * periods + series.first) * WIDTH, series)
  return { record, sums }
}

/** Sums over groups of series. */
export interface Tallies {
  /** Adds what a series has come to by the end of a period to a group. */
  readonly add: (group: number, series: number, period: number) => void
  /** A number of a group. */
  readonly read: (group: number, sum: (typeof SUMS)[number]) => number
}

/** Tallies of nothing, for so many groups. */
export const createTallies = ({ record, sums }: HazardIndex, groups: number): Tallies => {
  const tallies = new Float64Array(groups * WIDTH)
  return {
    add: (group, series, period) => {
      const from = (series * record.periods.length + period) * WIDTH
      const to = group * WIDTH
      for (let each = 0; each < WIDTH; each += 1)
        tallies[to + each] = (tallies[to + each] ?? 0) + (sums[from + each] ?? 0)
    },
    read: (group, sum) => tallies[group * WIDTH + SUMS.indexOf(sum)] ?? 0,
  }
}
