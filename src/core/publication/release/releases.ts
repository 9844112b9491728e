import { compareTexts } from '../../model/grouping.ts'
import type { RowOfTable, Tables } from '../../model/tables.ts'
import type { ContentChange } from './content-changes.ts'
import { isOfContent, isOfDisclosure, listEarlierContents } from './earlier-contents.ts'

type Release = RowOfTable<'releases'>

/** A period that is published with another content than the last time. */
export interface ChangedRelease {
  readonly period: string
  /** Day on which it was released last. */
  readonly releasedOn: string
  /** Whether corrections, and tasks withheld since, account for all that is different. */
  readonly explained: boolean
  /** What is different; null = no version that was published before holds the period. Absent = nobody looked. */
  readonly difference?: ReleaseDifference | null
}

/** What a period holds in some tables, as `computePeriodDigest` says. */
export type DigestPeriod = (tables: Tables, period: RowOfTable<'periods'>) => string

/** Another content of a period than the one of its last release, cell by cell, as far as a version that was published before shows it. */
export interface ReleaseDifference {
  /** The version that was compared. */
  readonly version: string
  /** Whether it holds just what the last release recorded; else it is the newest that holds the period. */
  readonly isLast: boolean
  readonly changes: readonly ContentChange[]
}

/** The releases of a period on the last day on which it had one; none = it was never released. */
const listLast = (releases: readonly Release[], period: string): readonly Release[] => {
  const own = releases.filter((release) => release.period === period)
  const lastOn = own.map(({ releasedOn }) => releasedOn).reduce((a, b) => (a > b ? a : b), '')
  return own.filter(({ releasedOn }) => releasedOn === lastOn)
}

/** Whether a digest written earlier, which may be the beginning of one alone, is of the same content. */
const isSameDigest = (written: string, digest: string): boolean => digest.startsWith(written)

const isRecorded = (last: readonly Release[], digest: string): boolean =>
  last.some((release) => isSameDigest(release.digest, digest))

/** Whether the last release of a period recorded this digest of it. */
export const isLastRelease = (releases: readonly Release[], period: string, digest: string): boolean =>
  isRecorded(listLast(releases, period), digest)

/**
 * Released periods whose content is not what their last release recorded, oldest first. `whole` = the tables before
 * anything was left out of them: there alone it says when a task was withheld.
 */
export const listChangedReleases = (
  tables: Tables,
  whole: Pick<Tables, 'revisions'>,
  digestPeriod: DigestPeriod,
): readonly ChangedRelease[] =>
  tables.periods.flatMap((period) => {
    const last = listLast(tables.releases, period.id)
    const [{ releasedOn } = { releasedOn: '' }] = last
    if (last.length === 0 || isRecorded(last, digestPeriod(tables, period))) return []
    const explained = tables.releases
      .filter((release) => release.period === period.id)
      .some((release) =>
        listEarlierContents(tables, whole, release).some((earlier) =>
          isSameDigest(release.digest, digestPeriod(earlier, period)),
        ),
      )
    return [{ period: period.id, releasedOn, explained }]
  })

/** Day of the newest correction of what a period holds, or of the newest task that was withheld or disclosed. */
const findChangedOn = (tables: Pick<Tables, 'corrections'>, whole: Pick<Tables, 'revisions'>, period: string) =>
  [
    ...tables.corrections.filter((correction) => isOfContent(correction, period)),
    ...whole.revisions.filter(isOfDisclosure),
  ]
    .map(({ on }) => on)
    .toSorted(compareTexts)
    .at(-1)

/**
 * The releases that a publication of these tables makes, beside those that are recorded: one for each period that is
 * released for the first time, on the day of its `releaseAt`, and one for each that holds something else since, on the
 * day of the newest correction. No clock takes part, so that the same tables make the same releases.
 */
export const listNewReleases = (
  tables: Tables,
  whole: Pick<Tables, 'revisions'>,
  digestPeriod: DigestPeriod,
): readonly Release[] =>
  tables.periods.flatMap((period): readonly Release[] => {
    const { id, releaseAt, source } = period
    const digest = digestPeriod(tables, period)
    const last = listLast(tables.releases, id)
    if (isRecorded(last, digest)) return []
    const [before] = last
    const releasedOn = before
      ? [before.releasedOn, findChangedOn(tables, whole, id) ?? ''].reduce((a, b) => (a > b ? a : b))
      : releaseAt.slice(0, 10)
    return [{ period: id, releasedOn, digest, note: null, noteEn: null, source }]
  })
