import type { Tables } from '../../core/model/tables.ts'
import { writeRootFiles } from '../../core/publication/discovery/root-files.ts'
import { computeDetails, writeDetailDataset } from '../../core/publication/datasets.ts'
import { toMarked, toMarkedDataset } from '../../core/publication/marked-json.ts'
import { SITE_LIST_PATH } from '../../core/publication/offline/site-list.ts'
import type { PublicationSetting } from '../../core/publication/open-data/publication-setting.ts'
import { VERSION_FILE } from '../../core/publication/versions/version-index.ts'
import type { FileDigests } from '../../core/publication/versions/version-index.ts'
import type { OpenData } from '../../core/publication/open-data/published-table.ts'
import { toVersionFolder } from '../../core/publication/versions/data-folders.ts'
import { PROGRAMS_PATH, writePrograms } from '../../core/publication/versions/kept-programs.ts'
import type { PublicationWarning } from '../../core/publication/release/warnings.ts'
import { VERSION_LIST_PATH } from '../../core/publication/versions/version-list.ts'
import type { Effects } from '../effects.ts'
import { carryVersion, NO_ARCHIVE, readArchive } from './archive.ts'
import type { Archive } from './archive.ts'
import { readBuiltApp } from './built-app.ts'
import { copyApp } from './copy-app.ts'
import { toSiteMark, writeSiteList } from './kept-site.ts'
import { writeOpenData } from './open-data.ts'
import { placeDatasets } from './place-datasets.ts'
import { createLinkPreviews } from './link-previews.ts'
import { createTaskWriter } from './task-documents.ts'
import type { TaskWriter } from './task-documents.ts'
import { createPageWriter } from './page-writer.ts'
import type { PageWriter } from './page-writer.ts'
import { readPortableApp } from './portable-app.ts'
import { carryPrograms } from './programs.ts'
import type { SiteData, SiteSources } from '../../core/publication/site-data.ts'
import { replaceFolder, restoreFolder } from './replace-folder.ts'
import { computeSiteData, toSha256 } from './site-data.ts'
import { createSiteWriter } from './site-writer.ts'
import type { SiteWriter } from './site-writer.ts'
import {
  listVersions,
  requireEarlier,
  requireStanding,
  warnOfVersions,
  withdrawVersion,
  writeVersionFiles,
  writeVersionList,
} from './versions.ts'
import type { ListedVersions } from './versions.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Where a site goes. */
export interface Target {
  /** Folder that is made anew. */
  readonly out: string
  readonly base: string
  /** Folder of a published site whose versions go on standing beside the new one; null = there is none. */
  readonly archive: string | null
  /** A version whose files are not to stand any more. */
  readonly withdraw?: string | null
  /** The folder is opened without a server. */
  readonly portable?: boolean
}

/** Everything that a site is made of: tables that were checked, with nothing in them that is not out. */
export interface SiteInput extends Omit<SiteSources, 'marking'> {
  readonly setting: PublicationSetting
}

/** Writes the files that describe a version, and returns the SHA-256 of the first of them. */
const describeVersion = async (
  site: SiteData,
  openData: OpenData,
  pageFiles: FileDigests,
  { write, digestsIn }: SiteWriter,
): Promise<string> => {
  const folder = toVersionFolder(site.common.version)
  const described = writeVersionFiles(site, openData, pageFiles, digestsIn(folder))
  for (const [path, content] of Object.entries(described)) await write(folder + path, content)
  return toSha256(described[VERSION_FILE])
}

/** What was written. */
export interface WrittenSite {
  readonly version: string
  readonly sample: boolean
  /** The period that the pages show. */
  readonly period: string
  readonly files: number
  /** Versions that were published before and go on standing, oldest first. */
  readonly carried: readonly string[]
  /** No version was published before, as far as the archive knows. */
  readonly isFirst: boolean
  /** What its operator should look at. */
  readonly warnings: readonly PublicationWarning[]
  /** Datasets that this program computes otherwise than the one which published this version before; those stand as they were. */
  readonly recomputed: number
}

/** Copies the versions that go on standing, the site's own too where it stood, and what pages of earlier sites may ask for. */
const carryEarlier = async (
  effects: Effects,
  { carried, before }: ListedVersions,
  archive: string | null,
  { version, marking }: Pick<SiteData['common'], 'version' | 'marking'>,
  { write, writePlain, programDigests, previewDigests }: SiteWriter,
): Promise<void> => {
  for (const earlier of before ? [...carried, before] : carried)
    await carryVersion(effects, earlier, (path, content) =>
      writePlain(toVersionFolder(earlier.entry.version) + path, content),
    )
  const standing = new Set([version, ...carried.map(({ entry }) => entry.version)])
  const own = { programs: programDigests(), previews: previewDigests() }
  const programs = await carryPrograms(effects, archive, own, standing, writePlain)
  await write(PROGRAMS_PATH, encode(writePrograms(programs, marking)))
}

/** Writes every page, beside those of each task what they read, unless that stands already, and what programs read of it. */
const writePages = async (
  pages: PageWriter,
  tables: Tables,
  { projected, periods, audience, common: { marking } }: SiteData,
  folder: string | null,
  documents: TaskWriter | null,
  { write, writeText }: SiteWriter,
): Promise<void> => {
  for await (const { path, text, effort } of pages.writePages()) await write(path, encode(text), effort)
  for (const detail of computeDetails(tables, projected, periods, audience)) {
    const dataset = toMarkedDataset(writeDetailDataset(detail), marking)
    // One task's files are many.
    if (folder !== null) await writeText(folder, dataset.path, dataset.text, 'quick')
    for await (const { path, text, effort } of pages.writeTaskPages(detail, toSha256(dataset.text)))
      await write(path, encode(text), effort)
    await documents?.add(detail)
  }
  await documents?.finish()
}

/** The pointer to the latest version. */
const toPointer = ({ common: { version, sample, marking }, latest: { period }, audience }: SiteData): Uint8Array =>
  encode(`${JSON.stringify(toMarked({ version, period, sample, audience }, marking))}\n`)

const fillSite = async (
  { setting, ...sources }: SiteInput,
  { out, base, archive: archiveFolder, portable = false }: Target,
  archive: Archive,
  effects: Effects,
): Promise<WrittenSite> => {
  const app = await (portable ? readPortableApp : readBuiltApp)(effects, sources.audience)
  const site = computeSiteData(sources.tables, sources)
  const { version, sample } = site.common
  requireEarlier(archive.versions, site, archiveFolder ?? '')
  requireStanding(archive, site)
  const before = archive.versions.find(({ entry }) => entry.version === version) ?? null
  const placed = placeDatasets(site, sources.tables, before)
  const writer = createSiteWriter(effects, out, portable)
  const { write, writeText } = writer
  // What programs read stands at an address, and everybody may read it; so does what is kept on readers' machines.
  const isForAll = sources.audience === 'public' && !portable
  await copyApp(app, isForAll, effects, writer)
  for (const { path, text } of writeRootFiles(site, setting, { portable, toSha256 })) await write(path, encode(text))
  if (placed.isNew) for (const { path, text } of site.datasets) await writeText(placed.folder, path, text)
  const openData = await writeOpenData(
    site,
    setting,
    (path, content) => write(`data/${path}`, content, 'quick'),
    before ? { effects, before } : null,
  )
  await write('data/latest.json', toPointer(site))

  const listed = await listVersions(effects, archive, site, openData.digest)
  const siteMark = toSiteMark([openData, listed.entries, site.map, base, writer.programDigests()])
  const pages = createPageWriter(app, { ...site, openData, versions: listed.entries }, placed.pageFiles, {
    ...{ base, portable, previews: isForAll ? createLinkPreviews(write) : null },
    ...(isForAll ? { siteMark } : {}),
    ...(placed.folder === toVersionFolder(version) ? {} : { folder: placed.folder }),
  })
  const documents = isForAll ? createTaskWriter(site, setting, write) : null
  await writePages(pages, sources.tables, site, placed.isNew ? placed.folder : null, documents, writer)

  const own = before ? before.entry.index : await describeVersion(site, openData, placed.pageFiles, writer)
  const list = writeSiteList(siteMark, site, placed.folder, writer.programDigests(), placed.pageFiles)
  if (isForAll) await write(SITE_LIST_PATH, encode(list))
  if (!portable) await carryEarlier(effects, listed, archiveFolder, site.common, writer)
  await write(VERSION_LIST_PATH, writeVersionList(listed.entries, archive, own, site.common.marking))
  await writer.finish()
  return {
    ...{ version, sample, period: site.latest.period },
    files: writer.count(),
    carried: listed.carried.map(({ entry }) => entry.version),
    isFirst: archive.listed.length === 0,
    // The office may see everything.
    warnings: site.audience === 'public' ? await warnOfVersions(effects, listed.carried, sources.tables) : [],
    recomputed: placed.recomputed,
  }
}

/** Writes a whole site beside the folder that it is for, and puts it there when it is whole: a failure loses nothing. */
export const writeSite = async (input: SiteInput, target: Target, effects: Effects): Promise<WrittenSite> => {
  await restoreFolder(effects, target.out)
  const archive = target.archive === null ? NO_ARCHIVE : await readArchive(effects, target.archive)
  const kept = withdrawVersion(archive, target.withdraw ?? null)
  return replaceFolder(effects, target.out, (out) => fillSite(input, { ...target, out }, kept, effects))
}
