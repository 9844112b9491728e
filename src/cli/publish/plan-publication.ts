import type { CheckedFiles } from '../../core/model/check-files.ts'
import { checkTables } from '../../core/model/check-tables.ts'
import type { Audience } from '../../core/model/column.ts'
import type { Tables } from '../../core/model/tables.ts'
import { cutTables } from '../../core/publication/embargo/cut-tables.ts'
import { listHeldBack } from '../../core/publication/embargo/released.ts'
import { computeRefusals } from '../../core/publication/release/gate.ts'
import type { Refusal } from '../../core/publication/release/gate.ts'
import { computePeriodDigest } from '../../core/publication/release/period-digests.ts'
import { listChangedReleases, listNewReleases } from '../../core/publication/release/releases.ts'
import type { DigestPeriod } from '../../core/publication/release/releases.ts'
import type { Effects } from '../effects.ts'
import { findDifferences, findLostRecords, listEarlierVersions } from './find-differences.ts'
import { toSha256 } from './site-data.ts'

const isSample = (tables: Tables): boolean => tables.sources.some(({ kind }) => kind === 'sample')

/** What is to be published, or why nothing is. */
export type PublicationPlan =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'publish'
      readonly tables: Tables
      readonly newReleases: Tables['releases']
      /** Periods that are not out yet, next first. */
      readonly heldBack: Tables['periods']
    }

/** Digests each period of the same tables once. */
const createDigester = (): DigestPeriod => {
  const known = new WeakMap<Tables, Map<string, string>>()
  return (tables, period) => {
    const own = known.get(tables) ?? new Map<string, string>()
    const digest = own.get(period.id) ?? computePeriodDigest(tables, period, toSha256)
    known.set(tables, own.set(period.id, digest))
    return digest
  }
}

/** What a publication is asked for. */
export interface Asked {
  /** Instant that decides what is out, with `+08:00`. */
  readonly now: string
  readonly allowSample: boolean
  /** Folder of the site that was published before; null = there is none. */
  readonly archive: string | null
  readonly audience: Audience
}

/** Decides on a publication: everything that stands against it, or what is out, with the releases that it makes. */
export const planPublication = async (
  { tables, issues, unreadable }: CheckedFiles,
  { now, allowSample, archive, audience }: Asked,
  effects: Effects,
): Promise<PublicationPlan> => {
  const cut = unreadable.length === 0 ? cutTables(tables, now) : null
  // A task that is to be withheld from a later day on is so at once, and no release has the date of that day.
  const decided = { revisions: tables.revisions.filter(({ on }) => on <= now.slice(0, 10)) }
  const digestPeriod = createDigester()
  const changed = cut ? listChangedReleases(cut.tables, tables, digestPeriod) : []
  const unexplained = changed.filter(({ explained }) => !explained)
  const earlier = unreadable.length === 0 ? await listEarlierVersions(effects, archive) : []
  const compared = { after: cut?.tables ?? tables, whole: tables, digestPeriod, earlier }
  const newReleases = cut ? listNewReleases(cut.tables, decided, digestPeriod) : []
  const recorded = { ...tables, releases: [...tables.releases, ...newReleases] }
  const refusals = computeRefusals({
    issues,
    issuesAfterCut: cut ? checkTables(cut.asRevised, { today: cut.released.today }) : [],
    sampleUnasked: isSample(tables) && !allowSample,
    ...(cut === null && unreadable.length === 0
      ? { nothingUntil: listHeldBack(tables, now)[0]?.releaseAt ?? null }
      : {}),
    unexplained: unexplained.length > 0 ? await findDifferences(effects, unexplained, compared) : [],
    // Of what is generated, and for the office, no release is recorded.
    lost: audience === 'public' && !isSample(tables) ? await findLostRecords(effects, earlier, recorded) : [],
  })
  if (refusals.length > 0 || !cut) return { kind: 'refused', refusals }
  return {
    kind: 'publish',
    tables: { ...cut.tables, releases: [...cut.tables.releases, ...newReleases] },
    newReleases,
    heldBack: listHeldBack(tables, now),
  }
}
