import { TABLE_NAMES } from '../../core/model/tables.ts'
import type { Tables } from '../../core/model/tables.ts'
import { listUntoldChanges } from '../../core/publication/release/content-changes.ts'
import type { Compared } from '../../core/publication/release/content-changes.ts'
import { CONTENT_TABLES } from '../../core/publication/release/period-content.ts'
import { listLostRecords, RECORDS } from '../../core/publication/release/lost-records.ts'
import type { LostRecord } from '../../core/publication/release/lost-records.ts'
import { isLastRelease } from '../../core/publication/release/releases.ts'
import type { ChangedRelease, DigestPeriod } from '../../core/publication/release/releases.ts'
import type { Effects } from '../effects.ts'
import { CliError } from '../failure.ts'
import { readArchive, readVersionRows } from './archive.ts'
import type { ArchivedVersion } from './archive.ts'

/** Everybody's versions of real data in an archive, newest first; none where they can't be read, which a publication would say. */
export const listEarlierVersions = async (
  effects: Effects,
  archive: string | null,
): Promise<readonly ArchivedVersion[]> => {
  if (archive === null) return []
  try {
    const { versions } = await readArchive(effects, archive)
    return versions.filter(({ index }) => index.audience === 'public' && !index.sample).toReversed()
  } catch (cause) {
    if (cause instanceof CliError) return []
    throw cause
  }
}

const readTables = async (effects: Effects, version: ArchivedVersion): Promise<Tables> => {
  const rows = await readVersionRows(effects, version, CONTENT_TABLES)
  // Those that were published, in the form in which they were.
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, rows[name] ?? []])) as unknown as Tables
}

/** What changed releases are compared with. */
export interface Differing extends Omit<Compared, 'before'> {
  /** Versions that were published before, newest first. */
  readonly earlier: readonly ArchivedVersion[]
  readonly digestPeriod: DigestPeriod
}

/** Releases and corrections of the newest of these versions that the tables do not have any more. */
export const findLostRecords = async (
  effects: Effects,
  [newest]: readonly ArchivedVersion[],
  tables: Tables,
): Promise<readonly LostRecord[]> =>
  newest ? listLostRecords(await readVersionRows(effects, newest, RECORDS), tables) : []

/**
 * Says of changed releases what is different, as far as an earlier version shows it: the one that holds just what was
 * released last, else the newest that holds the period.
 */
export const findDifferences = async (
  effects: Effects,
  changed: readonly ChangedRelease[],
  { earlier, digestPeriod, ...compared }: Differing,
): Promise<readonly ChangedRelease[]> => {
  const found = new Map(changed.map((release) => [release.period, { ...release, difference: null } as ChangedRelease]))
  for (const version of earlier) {
    const open = [...found.values()].filter(({ difference }) => difference?.isLast !== true)
    if (open.length === 0) break
    const before = await readTables(effects, version)
    for (const release of open) {
      const period = before.periods.find(({ id }) => id === release.period)
      if (!period) continue
      const isLast = isLastRelease(compared.after.releases, period.id, digestPeriod(before, period))
      if (!isLast && release.difference) continue
      const changes = listUntoldChanges({ ...compared, before }, release)
      found.set(period.id, { ...release, difference: { version: version.entry.version, isLast, changes } })
    }
  }
  return [...found.values()]
}
