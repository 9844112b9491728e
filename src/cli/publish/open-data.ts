import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { twin } from '../../core/format/locale.ts'
import { en } from '../../core/format/ui/en.ts'
import { zh } from '../../core/format/ui/zh.ts'
import { toTableJsonSchema } from '../../core/model/json-schema.ts'
import type { JsonSchema } from '../../core/model/json-schema.ts'
import { SETTING_FILE } from '../../core/model/stray-files.ts'
import type { Table } from '../../core/model/table.ts'
import { TABLE_NAMES, TABLES } from '../../core/model/tables.ts'
import type { RowOfTable, TableName } from '../../core/model/tables.ts'
import { writeCsvChunks } from '../../core/publication/download/csv.ts'
import { writeXlsxFile } from '../../core/publication/download/xlsx.ts'
import { toDataPackage } from '../../core/publication/open-data/data-package.ts'
import type { PackageSource } from '../../core/publication/open-data/data-package.ts'
import { EMPTY_SETTING, parsePublicationSetting } from '../../core/publication/open-data/publication-setting.ts'
import type { PublicationSetting } from '../../core/publication/open-data/publication-setting.ts'
import { toMarkingCell, withMarkingColumn } from '../../core/publication/open-data/marking-column.ts'
import { toFilePath } from '../../core/publication/open-data/published-table.ts'
import type {
  FileFormat,
  OpenData,
  PublishedFile,
  PublishedTable,
} from '../../core/publication/open-data/published-table.ts'
import { toTableDownload, underNames } from '../../core/publication/open-data/table-download.ts'
import type { TableFacts } from '../../core/publication/open-data/table-download.ts'
import { computeDigest } from '../../core/publication/version.ts'
import type { Effects } from '../effects.ts'
import { CliError } from '../failure.ts'
import { copyVerified } from './archive.ts'
import type { ArchivedVersion } from './archive.ts'
import { toSha256 } from './site-data.ts'
import type { SiteData } from '../../core/publication/site-data.ts'

type Write = (path: string, content: Uint8Array) => Promise<void>

const encode = (text: string): Uint8Array => Buffer.from(text)

/** What the owner says in `publication.json` of the data folder; without that file, nothing is said. */
export const readPublicationSetting = async (effects: Effects, data: string): Promise<PublicationSetting> => {
  if (!(await effects.list(data)).includes(SETTING_FILE)) return EMPTY_SETTING
  const path = join(data, SETTING_FILE)
  const toFaults = async () => {
    try {
      return parsePublicationSetting(JSON.parse(new TextDecoder().decode(await effects.readFile(path))))
    } catch (cause) {
      return { kind: 'refused', faults: [String(cause)] } as const
    }
  }
  const parsed = await toFaults()
  if (parsed.kind === 'parsed') return parsed.setting
  throw new CliError(2, {
    zh: `${path} 读不出来：${parsed.faults.join('；')}。应有 publisher、publisherEn、homepage（文字或 null；网址以 http 开头，homepage 不带 ? 和 #）和 licences（列表）。`,
    en: `${path} can't be read: ${parsed.faults.join('; ')}. It needs publisher, publisherEn, homepage (text or null; an address begins with http, and homepage has no ? or #) and licences (a list).`,
  })
}

type Source = RowOfTable<'sources'>

const cite = (source: Source): string =>
  [source.title, source.publisher, source.publishedOn, source.url].filter((part) => part !== null).join('，')

const toFacts = (
  site: SiteData,
): { readonly factsOf: (name: TableName) => TableFacts; readonly sources: readonly Source[] } => {
  const sources = site.projected.sources as readonly Source[] // every column that is read is public
  const kinds = new Map<unknown, Source['kind']>(sources.map(({ id, kind }) => [id, kind]))
  const citations = new Map(sources.map((source) => [source.id, cite(source)]))
  const isOfLedger = (name: TableName): boolean =>
    site.projected[name].some((row) => 'source' in row && kinds.get(row.source) !== 'published')
  const asOf = (name: TableName): string | null => {
    const fresh = site.freshness.find(({ dataset }) => dataset === name)
    return fresh ? fresh.asOf : isOfLedger(name) ? site.latest.end : null
  }
  return {
    sources,
    factsOf: (name) => ({
      audience: site.audience,
      citations,
      isSampleSource: (source) => kinds.get(source) === 'sample',
      asOf: asOf(name),
      version: site.common.version,
    }),
  }
}

const toFile = (name: TableName, format: FileFormat, content: Uint8Array): PublishedFile => ({
  path: toFilePath(name, format),
  bytes: content.length,
  sha256: toSha256(content),
})

/** The JSON Schema of a table as the site's audience sees it, with the marking in the place that the standard keeps for remarks. */
const toSchema = ({ audience, common: { marking } }: SiteData, table: Table): JsonSchema =>
  marking
    ? { $comment: toMarkingCell(marking), ...toTableJsonSchema(withMarkingColumn(table), audience) }
    : toTableJsonSchema(table, audience)

/** Every form of one table, one after the other, so that the largest alone decides how much memory it takes. */
async function* writeForms(
  site: SiteData,
  name: TableName,
  facts: TableFacts,
): AsyncGenerator<[FileFormat, Uint8Array]> {
  const json = site.tableDatasets.find(({ path }) => path === toFilePath(name, 'json'))
  if (json) yield ['json', Buffer.concat(json.chunks.map(encode))]
  const download = toTableDownload(TABLES[name], site.projected[name], facts)
  yield ['csv', Buffer.concat([...writeCsvChunks(underNames(download))].map(encode))]
  const workbook = await writeXlsxFile(download)
  if (workbook) yield ['xlsx', workbook]
  yield ['schema', encode(`${JSON.stringify(toSchema(site, TABLES[name]), null, 2)}\n`)]
}

const writeTable = async (
  site: SiteData,
  name: TableName,
  facts: TableFacts,
  write: Write,
): Promise<PublishedTable> => {
  const files: Partial<Record<FileFormat, PublishedFile>> = {}
  for await (const [format, content] of writeForms(site, name, facts)) {
    files[format] = toFile(name, format, content)
    await write(toFilePath(name, format), content)
  }
  const rows = site.projected[name]
  const sampleRows = rows.filter((row) => 'source' in row && facts.isSampleSource(row.source)).length
  return { name, rows: rows.length, asOf: facts.asOf, sampleRows, files }
}

/** The tables of a version that was published before, as it says itself; its files are copied to where the newest ones stand. */
const copyTables = async (
  effects: Effects,
  { folder, files, index }: ArchivedVersion,
  write: Write,
): Promise<readonly PublishedTable[]> => {
  for (const [path, sha256] of Object.entries(files))
    if (/^(tables|schemas)\//.test(path))
      await copyVerified(effects, folder, path, sha256, (copied, content) =>
        copied === path ? write(`latest/${path}`, content) : Promise.resolve(),
      )
  return index.tables
}

/**
 * Writes every projected table as JSON, CSV and XLSX with its JSON Schema, and the data package of all of them.
 *
 * `write` takes paths below `data/`. What is written under `v/<version>/` stands under `latest/` too, for programs that
 * keep one address. A version that was published `before` stands already: its files are copied to the latter alone.
 */
export const writeOpenData = async (
  site: SiteData,
  setting: PublicationSetting,
  write: Write,
  published: { readonly effects: Effects; readonly before: ArchivedVersion } | null = null,
): Promise<OpenData> => {
  const { factsOf, sources } = toFacts(site)
  const { version } = site.common
  const folders = published ? ['latest/'] : [`v/${version}/`, 'latest/']
  const writeToAll: Write = async (path, content) => {
    for (const folder of folders) await write(folder + path, content)
  }
  const writeTables = async (): Promise<readonly PublishedTable[]> => {
    const written: PublishedTable[] = []
    for (const name of TABLE_NAMES) written.push(await writeTable(site, name, factsOf(name), writeToAll))
    return written
  }
  const tables = published ? await copyTables(published.effects, published.before, write) : await writeTables()
  const openData = { audience: site.audience, tables, digest: computeDigest(site.tableDatasets, toSha256), setting }

  const sourcesOf = (name: TableName): readonly PackageSource[] => {
    const named = new Set(site.projected[name].map((row) => ('source' in row ? row.source : undefined)))
    return sources
      .filter(({ id }) => named.has(id))
      .map((source) => ({
        title: twin(source, 'title', 'zh').text,
        ...(source.url === null ? {} : { path: source.url }),
      }))
  }
  const facts = { title: { zh: zh.site, en: en.site }, version, sourcesOf }
  const toPackage = (base: string): Uint8Array =>
    encode(`${JSON.stringify(toDataPackage(openData, facts, base), null, 2)}\n`)
  await writeToAll('datapackage.json', toPackage(''))
  await write('datapackage.json', toPackage(`v/${version}/`))
  return openData
}
