import type { Words } from '../../core/model/column.ts'
import { comparePeriods } from '../../core/model/calendar.ts'
import { TABLE_NAMES } from '../../core/model/tables.ts'
import type { Tables } from '../../core/model/tables.ts'
import { computeWithheldTasks } from '../../core/publication/changed-cells.ts'
import type { SiteData } from '../../core/publication/site-data.ts'
import { toMarked } from '../../core/publication/marked-json.ts'
import { computeVersionChanges, countCorrectionsSince } from '../../core/publication/versions/version-changes.ts'
import type { VersionChanges, VersionRows } from '../../core/publication/versions/version-changes.ts'
import { listWithheldSince } from '../../core/publication/versions/withheld-since.ts'
import { warnOfWithheldSince } from '../../core/publication/release/warnings.ts'
import type { PublicationWarning } from '../../core/publication/release/warnings.ts'
import {
  findReleasedOn,
  toFilesList,
  toVersionIndex,
  VERSION_FILE,
  VERSION_FILES_FILE,
} from '../../core/publication/versions/version-index.ts'
import type { FileDigests, VersionIndex } from '../../core/publication/versions/version-index.ts'
import { VERSION_LIST_FORMAT } from '../../core/publication/versions/version-list.ts'
import type { VersionEntry, VersionList } from '../../core/publication/versions/version-list.ts'
import type { OpenData } from '../../core/publication/open-data/published-table.ts'
import type { Effects } from '../effects.ts'
import { CliError } from '../failure.ts'
import { readVersionRows } from './archive.ts'
import type { Archive, ArchivedVersion } from './archive.ts'
import { toSha256 } from './site-data.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Refuses to go on from versions that do not belong before this one: they would come out too early, or get lost. */
export const requireEarlier = (archived: readonly ArchivedVersion[], site: SiteData, archive: string): void => {
  for (const { index } of archived) {
    if (index.sample !== site.common.sample) {
      const [was, is] = site.common.sample ? (['真实', '示例'] as const) : (['示例', '真实'] as const)
      throw new CliError(2, {
        zh: `${archive} 中有${was}数据的版本 ${index.version}，现在要发布的是${is}数据：两者不放在一处。请用 --out 另选目录，或先移走 ${archive}。什么也没有写。`,
        en: `${archive} holds version ${index.version} of ${site.common.sample ? 'real' : 'sample'} data; what is to be published is ${site.common.sample ? 'a sample' : 'real'}. They never stand together: choose another folder with --out, or move ${archive} away. Nothing was written.`,
      })
    }
    if (index.audience !== site.audience)
      throw new CliError(2, {
        zh: `${archive} 中的版本 ${index.version} 不是给同一读者的（${index.audience}，现在是 ${site.audience}），不能沿用。请另选 --archive，或写 none。什么也没有写。`,
        en: `Version ${index.version} in ${archive} is for another audience (${index.audience}, now ${site.audience}) and can't be kept. Name another --archive, or none. Nothing was written.`,
      })
    if (comparePeriods(index.period, site.latest.period) > 0)
      throw new CliError(2, {
        zh: `${archive} 中的版本 ${index.version} 已有 ${index.period}，按 --now 该期尚未发布（最近一期是 ${site.latest.period}）。请核对 --now，或用 --archive none 单独发布到另一目录。什么也没有写。`,
        en: `Version ${index.version} in ${archive} has ${index.period}, which is not out at --now (the last one is ${site.latest.period}). Check --now, or publish alone into another folder with --archive none. Nothing was written.`,
      })
  }
}

/** The earlier versions as they are listed from now on: with the corrections that were made since. */
const listEarlier = async (
  effects: Effects,
  archived: readonly ArchivedVersion[],
  site: SiteData,
): Promise<VersionEntry[]> => {
  const entries: VersionEntry[] = []
  for (const version of archived) {
    const rows = await readVersionRows(effects, version, ['corrections', 'periods'])
    entries.push({ ...version.entry, correctedSince: countCorrectionsSince(rows, site.projected) })
  }
  return entries
}

const computeChanges = async (
  effects: Effects,
  before: ArchivedVersion | undefined,
  site: SiteData,
): Promise<VersionChanges | null> =>
  before
    ? computeVersionChanges(before.entry.version, await readVersionRows(effects, before, TABLE_NAMES), site.projected)
    : null

/** What stands in the list of versions about a site: all before it, then its own. */
export interface ListedVersions {
  /** Earlier versions that go on standing beside it. */
  readonly carried: readonly ArchivedVersion[]
  /** All of them, oldest first, its own last. */
  readonly entries: readonly VersionEntry[]
  /** Whether this very version had been published before. */
  readonly before: ArchivedVersion | null
}

/**
 * Puts a site's version behind those that were published before. One that is published again becomes the latest; those in
 * `archive.listed` that do not stand any more are listed as withdrawn.
 */
export const listVersions = async (
  effects: Effects,
  { versions, listed }: Archive,
  site: SiteData,
  digest: string,
): Promise<ListedVersions> => {
  const { version, sample } = site.common
  const carried = versions.filter(({ entry }) => entry.version !== version)
  const standing = new Map((await listEarlier(effects, carried, site)).map((entry) => [entry.version, entry]))
  const earlier = listed
    .filter((entry) => entry.version !== version)
    .map(({ index: _index, ...entry }) => standing.get(entry.version) ?? { ...entry, withdrawn: true as const })
  return {
    carried,
    before: versions.find(({ entry }) => entry.version === version) ?? null,
    entries: [
      ...earlier,
      {
        version,
        digest,
        sample,
        releasedOn: findReleasedOn(site),
        period: site.latest.period,
        asOf: site.latest.end,
        changes: await computeChanges(effects, carried.at(-1), site),
        correctedSince: 0,
      },
    ],
  }
}

/** Warns of earlier versions that hold what is withheld in the tables now. */
export const warnOfVersions = async (
  effects: Effects,
  carried: readonly ArchivedVersion[],
  tables: Tables,
): Promise<readonly PublicationWarning[]> => {
  const withheld = computeWithheldTasks(tables)
  if (withheld.size === 0) return []
  const versions: { version: string; tasks: NonNullable<VersionRows['tasks']> }[] = []
  for (const version of carried) {
    const { tasks = [] } = await readVersionRows(effects, version, ['tasks'])
    versions.push({ version: version.entry.version, tasks })
  }
  return warnOfWithheldSince(listWithheldSince(withheld, versions))
}

/** The files that describe a version: path below its folder → content. */
export const writeVersionFiles = (
  site: SiteData,
  openData: OpenData,
  pageFiles: FileDigests,
  files: FileDigests,
): { readonly [VERSION_FILE]: Uint8Array; readonly [VERSION_FILES_FILE]: Uint8Array } => {
  const { marking } = site.common
  const list = encode(`${JSON.stringify(toMarked(toFilesList(files), marking))}\n`)
  const index: VersionIndex = toVersionIndex(site, openData, pageFiles, toSha256(list))
  return { [VERSION_FILE]: encode(`${JSON.stringify(toMarked(index, marking))}\n`), [VERSION_FILES_FILE]: list }
}

/** The list of all versions as a file; `own` = SHA-256 of the `version.json` of the latest; `marking` absent = it has none. */
export const writeVersionList = (
  entries: readonly VersionEntry[],
  { listed }: Pick<Archive, 'listed'>,
  own: string,
  marking?: Words,
): Uint8Array => {
  const indexes = new Map(listed.map(({ version, index }) => [version, index]))
  const list: VersionList = {
    format: VERSION_LIST_FORMAT,
    versions: entries.map((entry, at) => ({
      ...entry,
      index: at === entries.length - 1 ? own : (indexes.get(entry.version) ?? ''),
    })),
  }
  return encode(`${JSON.stringify(toMarked(list, marking), null, 2)}\n`)
}

/** The archive without the files of a version: it goes on being listed, as withdrawn. Throws a `CliError` where it is not there. */
export const withdrawVersion = (archive: Archive, version: string | null): Archive => {
  if (version === null) return archive
  const found = archive.listed.find((entry) => entry.version === version)
  if (!found) {
    const there = archive.versions.map(({ entry }) => entry.version)
    throw new CliError(2, {
      zh: `--withdraw 的版本 ${version} 不在此前发布的版本之中（${there.join('、') || '没有版本'}）。请核对版本号。什么也没有写。`,
      en: `Version ${version} of --withdraw is not among those published before (${there.join(', ') || 'none'}). Check it. Nothing was written.`,
    })
  }
  return { ...archive, versions: archive.versions.filter(({ entry }) => entry.version !== version) }
}

/** Refuses to publish again what was withdrawn: its tables are those of the withdrawn version. */
export const requireStanding = ({ versions, listed }: Archive, { common: { version } }: SiteData): void => {
  const isListed = listed.some((entry) => entry.version === version)
  if (!isListed || versions.some(({ entry }) => entry.version === version)) return
  throw new CliError(2, {
    zh: `要发布的数据表就是已撤回的版本 ${version}。请先改正数据；确要重新发布，请用 --archive 指定撤回之前的网站。什么也没有写。`,
    en: `The tables to be published are those of version ${version}, which was withdrawn. Mend the data first; to publish it all the same, name the site from before the withdrawal with --archive. Nothing was written.`,
  })
}
