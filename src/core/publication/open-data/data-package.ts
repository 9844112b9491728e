import { markingOf } from '../../format/marking.ts'
import type { Audience, Words } from '../../model/column.ts'
import { toTableSchema } from '../../model/table-schema.ts'
import type { Table } from '../../model/table.ts'
import { TABLES } from '../../model/tables.ts'
import type { TableName } from '../../model/tables.ts'
import { DOWNLOAD_WORDS } from '../download/words.ts'
import type { OpenData, PublishedFile, PublishedTable } from './published-table.ts'
import type { PublicationSetting } from './publication-setting.ts'
import { MARKING_FIELD } from './marking-column.ts'
import { SAMPLE_FIELD } from './table-download.ts'

/** A source of rows as a data package names it. */
export interface PackageSource {
  readonly title: string
  readonly path?: string
}

/** What a data package says beside its tables. */
export interface PackageFacts {
  readonly title: Words
  readonly version: string
  /** Sources that the rows of a table name. */
  readonly sourcesOf: (table: TableName) => readonly PackageSource[]
}

type Json = Readonly<Record<string, unknown>>

/** Type of the files of each form. */
export const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** By which column rows of another table name a row of this one. */
const keyOf = (name: string): string =>
  Object.values(TABLES).find((table: Table) => table.name === name)?.key[0] ?? 'id'

const toMarkingLines = (audience: Audience): readonly Words[] => {
  const marking = markingOf(audience)
  return marking ? [marking] : []
}

const DEFUSED: Words = { zh: DOWNLOAD_WORDS.zh.defused, en: DOWNLOAD_WORDS.en.defused }

const describe = (
  table: Table,
  { sampleRows }: PublishedTable,
  format: keyof typeof MEDIA_TYPES,
  audience: Audience,
): string => {
  const lines: readonly Words[] = [
    ...toMarkingLines(audience),
    table.rowMeans,
    ...(table.note ? [table.note] : []),
    ...(sampleRows > 0 ? [{ zh: DOWNLOAD_WORDS.zh.sample, en: DOWNLOAD_WORDS.en.sample }] : []),
    ...(format === 'json' ? [] : [DEFUSED]),
  ]
  return lines.map(({ zh, en }) => `${zh} / ${en}`).join('\n')
}

const toSchema = (table: Table, sampleRows: number, audience: Audience): Json => {
  const schema = toTableSchema(table, keyOf, audience)
  const added = [...(sampleRows > 0 ? [SAMPLE_FIELD] : []), ...(markingOf(audience) ? [MARKING_FIELD] : [])]
  return { ...schema, fields: [...schema.fields, ...added] }
}

const toResource = (
  published: PublishedTable,
  format: keyof typeof MEDIA_TYPES,
  { path, bytes, sha256 }: PublishedFile,
  { base, audience, sources }: { base: string; audience: Audience; sources: readonly PackageSource[] },
): Json => {
  const table: Table = TABLES[published.name]
  const schemaFile = published.files.schema
  return {
    name: format === 'csv' ? published.name : `${published.name}-${format}`,
    ...(format === 'csv' ? { type: 'table' } : {}),
    path: base + path,
    title: `${table.title.zh} / ${table.title.en}`,
    description: describe(table, published, format, audience),
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format === 'xlsx' ? {} : { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(sources.length === 0 ? {} : { sources }),
    ...(format === 'csv' ? { schema: toSchema(table, published.sampleRows, audience) } : {}),
    ...(format === 'json' && schemaFile ? { jsonSchema: base + schemaFile.path } : {}),
    rowCount: published.rows,
    ...(published.asOf === null ? {} : { asOf: published.asOf }),
  }
}

const NO_LICENCE: Words = {
  zh: '数据所有者尚未注明许可',
  en: 'the owner of the data has not stated a licence yet',
}

const toOwnerParts = ({ publisher, homepage, licences }: PublicationSetting): Json => ({
  ...(homepage === null ? {} : { homepage }),
  ...(publisher === null ? {} : { contributors: [{ title: publisher, roles: ['publisher'] }] }),
  ...(licences.length === 0
    ? {}
    : {
        licenses: licences.map(({ name, title, path }) => ({
          ...(name === null ? {} : { name }),
          ...(path === null ? {} : { path }),
          title,
        })),
      }),
})

/**
 * The published tables as a Frictionless Data Package (v2): CSV with its Table Schema, JSON with its JSON Schema, XLSX.
 *
 * `base` = the way from the package to the folder of the version: empty beside it, `v/<version>/` above it. Without a
 * licence there is no `licenses`, and the description says that none was stated.
 */
export const toDataPackage = (
  { tables, setting, audience }: OpenData,
  { title, version, sourcesOf }: PackageFacts,
  base: string,
): Json => {
  const sample = tables.some(({ sampleRows }) => sampleRows > 0)
  const lines: readonly Words[] = [
    title,
    ...toMarkingLines(audience),
    ...(sample ? [{ zh: DOWNLOAD_WORDS.zh.sample, en: DOWNLOAD_WORDS.en.sample }] : []),
    ...(setting.licences.length === 0 ? [NO_LICENCE] : []),
  ]
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'yrd-policing-progress',
    title: `${sample ? '示例：' : ''}${title.zh} / ${title.en}`,
    description: lines.map(({ zh, en }) => `${zh} / ${en}`).join('\n'),
    version,
    ...toOwnerParts(setting),
    resources: tables.flatMap((published) =>
      (['csv', 'json', 'xlsx'] as const).flatMap((format) => {
        const file = published.files[format]
        return file ? [toResource(published, format, file, { base, audience, sources: sourcesOf(published.name) })] : []
      }),
    ),
  }
}
