import type { AnyCell } from '../model/cell-text.ts'
import type { Issue } from '../model/issue.ts'
import type { TableName } from '../model/tables.ts'

/** A file as it was handed in. `bytes` is its whole content. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A row of a sheet, its cells read as the values of their columns. */
export interface SheetRow {
  readonly table: TableName
  /**
   * The cells under the names of their columns. A column that the sheet does not have, or whose cell could not be
   * read (there is an issue for it), is absent; an empty cell is null.
   */
  readonly cells: Readonly<Record<string, AnyCell>>
  readonly sheet: string
  /** Number of the row as a spreadsheet counts, from 1. */
  readonly rowNumber: number
}

/** A file that was read: its rows in the order of sheets and rows, and all that was found or taken on the way. */
export interface ReadFile {
  readonly name: string
  /** SHA-256 of the bytes, in lower-case hex; empty = the file was not opened. */
  readonly digest: string
  readonly rows: readonly SheetRow[]
  readonly issues: readonly Issue[]
  /** Where the column of a table stands in a sheet, such as `F`; null = that sheet has no such column. */
  readonly addressOf: (sheet: string, table: TableName, column: string) => string | null
}
