import { compareTexts } from '../../model/grouping.ts'
import type { RowOfTable, Tables } from '../../model/tables.ts'
import { findCorrectedPeriod } from '../embargo/corrections.ts'

type Release = RowOfTable<'releases'>

/** A period that is published with another content than the last time. */
export interface ChangedRelease {
  readonly period: string
  /** Day on which it was released last. */
  readonly releasedOn: string
  /** Whether any of its values was corrected since. */
  readonly corrected: boolean
}

const findLast = (releases: readonly Release[], period: string): Release | undefined =>
  releases
    .filter((release) => release.period === period)
    .toSorted((a, b) => compareTexts(a.releasedOn, b.releasedOn))
    .at(-1)

/** Whether a digest written earlier, which may be the beginning of one alone, is of the same content. */
const isSameDigest = (written: string, digest: string): boolean => digest.startsWith(written)

/** Released periods whose content is not what their last release recorded, oldest first. */
export const listChangedReleases = (
  tables: Pick<Tables, 'releases' | 'corrections'>,
  digests: ReadonlyMap<string, string>,
): readonly ChangedRelease[] =>
  [...digests].flatMap(([period, digest]) => {
    const last = findLast(tables.releases, period)
    if (!last || isSameDigest(last.digest, digest)) return []
    const corrected = tables.corrections.some(
      (correction) => correction.on >= last.releasedOn && findCorrectedPeriod(correction) === period,
    )
    return [{ period, releasedOn: last.releasedOn, corrected }]
  })

/** Day of the newest correction of a period. */
const findCorrectedOn = (corrections: Tables['corrections'], period: string): string | undefined =>
  corrections
    .filter((correction) => findCorrectedPeriod(correction) === period)
    .map(({ on }) => on)
    .toSorted(compareTexts)
    .at(-1)

/**
 * The releases that a publication of these tables makes, beside those that are recorded: one for each period that is
 * released for the first time, on the day of its `releaseAt`, and one for each that was corrected since its last
 * release, on the day of the newest correction. No clock takes part, so that the same tables make the same releases.
 */
export const listNewReleases = (
  tables: Pick<Tables, 'releases' | 'corrections' | 'periods'>,
  digests: ReadonlyMap<string, string>,
): readonly Release[] =>
  tables.periods.flatMap(({ id, releaseAt, source }): readonly Release[] => {
    const digest = digests.get(id)
    const last = findLast(tables.releases, id)
    if (digest === undefined || (last && isSameDigest(last.digest, digest))) return []
    const releasedOn = last ? (findCorrectedOn(tables.corrections, id) ?? last.releasedOn) : releaseAt.slice(0, 10)
    return [{ period: id, releasedOn, digest, note: null, noteEn: null, source }]
  })
