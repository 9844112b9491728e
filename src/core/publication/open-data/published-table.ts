import type { Audience } from '../../model/column.ts'
import type { TableName } from '../../model/tables.ts'
import type { PublicationSetting } from './publication-setting.ts'

/** A form in which a table is published, or what describes its form. */
export type FileFormat = 'json' | 'csv' | 'xlsx' | 'schema'

/** A published file: its path below `data/v/<version>/`, its length, and its SHA-256 as hex. */
export interface PublishedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** A table as it is published. */
export interface PublishedTable {
  readonly name: TableName
  readonly rows: number
  /** Latest day to which the rows speak; null = they speak to none. */
  readonly asOf: string | null
  /** Rows that are sample. */
  readonly sampleRows: number
  /** A workbook is absent where the rows are too many for one. */
  readonly files: Readonly<Partial<Record<FileFormat, PublishedFile>>>
}

/** Everything that a site publishes beside its pages, as the page of open data lists it. */
export interface OpenData {
  /** Whose columns the tables have. */
  readonly audience: Audience
  readonly tables: readonly PublishedTable[]
  /** SHA-256 over the paths and SHA-256 of all tables' JSON; the version is its beginning. */
  readonly digest: string
  readonly setting: PublicationSetting
}

/** Where the file of a table stands, below `data/v/<version>/`. */
export const toFilePath = (name: TableName, format: FileFormat): string =>
  format === 'schema' ? `schemas/${name}.json` : `tables/${name}.${format}`
