import type { Words } from '../column.ts'
import type { IssueCode } from '../issue-codes.ts'
import type { TableName } from '../tables.ts'
import type { TablesIndex } from './tables-index.ts'

/** A row of any table. */
export type AnyRow = Readonly<Record<string, unknown>>

/** Something wrong between rows, before its place in a file is looked up. */
export interface Finding {
  readonly code: IssueCode
  readonly table: TableName
  /** The very object that stands in the table. */
  readonly row: AnyRow
  /** Null = the row as a whole. */
  readonly column: string | null
  readonly found: unknown
  readonly expected: Words | null
}

/** What every check is given. */
export interface CheckContext {
  readonly index: TablesIndex
  /** The day on which the check is made, `YYYY-MM-DD`. */
  readonly today: string
  /** Tables with rows that could not be read: what they seem to lack may be there. */
  readonly unreadable: ReadonlySet<TableName>
}

/**
 * A rule that the tables must keep. It is left out while a table that it reads has rows that could not be read.
 *
 * What goes through a table of very many rows is a plain function: the engine does not optimise a generator while its
 * loop runs.
 */
export interface Check {
  readonly reads: readonly TableName[]
  readonly find: (context: CheckContext) => Iterable<Finding>
}
