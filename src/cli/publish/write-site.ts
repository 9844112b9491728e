import { join } from 'node:path'
import type { Tables } from '../../core/model/tables.ts'
import { writeRootFiles } from '../../core/publication/discovery/root-files.ts'
import { computeDetails, writeDetailDataset } from '../../core/publication/datasets.ts'
import type { PublicationSetting } from '../../core/publication/open-data/publication-setting.ts'
import { VERSION_FILE } from '../../core/publication/versions/version-index.ts'
import { PROGRAMS_PATH, writePrograms } from '../../core/publication/versions/kept-programs.ts'
import { VERSION_LIST_PATH } from '../../core/publication/versions/version-list.ts'
import type { Effects } from '../effects.ts'
import { carryVersion, readArchive } from './archive.ts'
import type { ArchivedVersion } from './archive.ts'
import { readBuiltApp } from './built-app.ts'
import type { BuiltApp } from './built-app.ts'
import { writeOpenData } from './open-data.ts'
import { createLinkPreviews } from './link-previews.ts'
import { createPageWriter } from './page-writer.ts'
import { createTaskWriter } from './task-documents.ts'
import type { TaskWriter } from './task-documents.ts'
import { readPortableApp } from './portable-app.ts'
import { carryPrograms } from './programs.ts'
import type { SiteData, SiteSources } from '../../core/publication/site-data.ts'
import { replaceFolder, restoreFolder } from './replace-folder.ts'
import { computeSiteData, toSha256 } from './site-data.ts'
import { createSiteWriter } from './site-writer.ts'
import type { SiteWriter } from './site-writer.ts'
import { countRewritten, listVersions, requireEarlier, writeVersionFiles, writeVersionList } from './versions.ts'
import type { ListedVersions } from './versions.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Where a site goes. */
export interface Target {
  /** Folder that is made anew. */
  readonly out: string
  readonly base: string
  /** Folder of a published site whose versions go on standing beside the new one; null = there is none. */
  readonly archive: string | null
  /** The folder is opened without a server. */
  readonly portable?: boolean
}

/** Everything that a site is made of: tables that were checked, with nothing in them that is not out. */
export interface SiteInput extends Omit<SiteSources, 'marking'> {
  readonly setting: PublicationSetting
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
  /** Files of this version that hold something else than when it was published before: another program wrote them. */
  readonly rewritten: number
}

/** Copies what is the same on every site: the app's files, and those of `public/`. */
const copyApp = async (app: BuiltApp, effects: Effects, { write, writeText }: SiteWriter): Promise<void> => {
  const copied = (await effects.list('public')).map((path) => ({ path, from: join('public', path) }))
  for (const { path, from } of [...app.files, ...copied]) await write(path, await effects.readFile(from))
  for (const { path, from } of app.texts)
    await writeText('', path, new TextDecoder().decode(await effects.readFile(from)))
}

/** Copies the versions that go on standing, and what pages of earlier sites may still ask for. */
const carryEarlier = async (
  effects: Effects,
  { carried }: ListedVersions,
  archive: string | null,
  { write, writePlain, programDigests }: SiteWriter,
  portable: boolean,
): Promise<void> => {
  for (const earlier of carried)
    await carryVersion(effects, earlier, (path, content) =>
      writePlain(`data/v/${earlier.entry.version}/${path}`, content),
    )
  if (portable) return // a folder comes with its one program
  const programs = await carryPrograms(effects, archive, programDigests(), writePlain)
  await write(PROGRAMS_PATH, encode(writePrograms(programs)))
}

/** Writes every task, one after the other: its detail, its pages, and what programs read of it. */
const writeTasks = async (
  tables: Tables,
  site: SiteData,
  pages: ReturnType<typeof createPageWriter>,
  documents: TaskWriter | null,
  { write, writeText }: SiteWriter,
): Promise<void> => {
  for (const detail of computeDetails(tables, site.projected, site.periods, site.audience)) {
    const dataset = writeDetailDataset(detail)
    // One task's files are many.
    await writeText(`data/v/${site.common.version}/`, dataset.path, dataset.text, 'quick')
    for await (const { path, text } of pages.writeTaskPages(detail, toSha256(dataset.text)))
      await write(path, encode(text), 'quick')
    await documents?.add(detail)
  }
  await documents?.finish()
}

const fillSite = async (
  { setting, ...sources }: SiteInput,
  { out, base, archive, portable = false }: Target,
  archived: readonly ArchivedVersion[],
  effects: Effects,
): Promise<WrittenSite> => {
  const app = await (portable ? readPortableApp : readBuiltApp)(effects, sources.audience)
  const site = computeSiteData(sources.tables, sources)
  requireEarlier(archived, site, archive ?? '')
  const data = `data/v/${site.common.version}/`
  // What programs read stands at an address, and everybody may read it.
  const isForPrograms = sources.audience === 'public' && !portable
  const writer = createSiteWriter(effects, out, portable)
  const { write, writeText, digestsIn } = writer
  await copyApp(app, effects, writer)
  for (const { path, text } of writeRootFiles(site, setting, { portable, toSha256 })) await write(path, encode(text))
  for (const { path, text } of site.datasets) await writeText(data, path, text)
  const pageFiles = digestsIn(data)
  const openData = await writeOpenData(site, setting, (path, content) => write(`data/${path}`, content, 'quick'))
  const { version, sample } = site.common
  await write(
    'data/latest.json',
    encode(`${JSON.stringify({ version, period: site.latest.period, sample, audience: site.audience })}\n`),
  )

  const listed = await listVersions(effects, archived, site, openData.digest)
  // A link is passed on where there is an address, and where everybody may follow it.
  const previews = isForPrograms ? createLinkPreviews(writer.writePlain) : null
  const pages = createPageWriter(app, { ...site, openData, versions: listed.entries }, pageFiles, {
    base,
    portable,
    previews,
  })
  for await (const { path, text } of pages.writePages()) await write(path, encode(text))
  await writeTasks(sources.tables, site, pages, isForPrograms ? createTaskWriter(site, setting, write) : null, writer)

  const files = digestsIn(data)
  const described = writeVersionFiles(site, openData, pageFiles, files)
  for (const [path, content] of Object.entries(described)) await write(data + path, content)
  await carryEarlier(effects, listed, archive, writer, portable)
  await write(VERSION_LIST_PATH, writeVersionList(listed, toSha256(described[VERSION_FILE])))
  await writer.finish()
  return {
    version,
    sample,
    period: site.latest.period,
    files: writer.count(),
    carried: listed.carried.map(({ entry }) => entry.version),
    rewritten: countRewritten(listed.before, files),
  }
}

/** Writes a whole site beside the folder that it is for, and puts it there when it is whole: a failure loses nothing. */
export const writeSite = async (input: SiteInput, target: Target, effects: Effects): Promise<WrittenSite> => {
  await restoreFolder(effects, target.out)
  const archived = target.archive === null ? [] : await readArchive(effects, target.archive)
  return replaceFolder(effects, target.out, (out) => fillSite(input, { ...target, out }, archived, effects))
}
