import type { AnyCell } from '../model/cell-text.ts'
import type { Issue } from '../model/issue.ts'
import type { TableName, Tables } from '../model/tables.ts'

/** A cell whose value is another than before. */
export interface ChangedLedgerCell {
  readonly column: string
  readonly before: AnyCell
  readonly after: AnyCell
}

/** What an import does to one table; rows are named by their key, its cells joined by `/`. */
export interface TableDifference {
  readonly table: TableName
  readonly added: readonly string[]
  readonly changed: readonly { readonly key: string; readonly cells: readonly ChangedLedgerCell[] }[]
  readonly removed: readonly string[]
  readonly unchangedCount: number
}

/** What became of one of the files. */
export interface ImportedFile {
  readonly name: string
  /** SHA-256 in lower-case hex. */
  readonly digest: string
  /** Rows that were read of each table; a table of which there were none is absent. */
  readonly rowCounts: Readonly<Partial<Record<TableName, number>>>
}

/** All that an import would do; nothing of it is done yet. */
export interface ImportOutcome {
  readonly files: readonly ImportedFile[]
  /** Worst first. While one of them blocks, nothing may be written. */
  readonly issues: readonly Issue[]
  /** Tables of which something could not be read; checks that need them whole were left out. */
  readonly unchecked: readonly TableName[]
  /** The sample ledger gives way as a whole. */
  readonly replacesSample: boolean
  /** Tables that differ from what is there, in declared order. */
  readonly difference: readonly TableDifference[]
  /** The whole data as they would stand; null while an issue blocks. */
  readonly tables: Tables | null
}
