import { checkTables } from '../model/check-tables.ts'
import type { Issue, IssuePlace } from '../model/issue.ts'
import type { TableFile } from '../model/locate.ts'
import { TABLE_NAMES, type TableName, type Tables } from '../model/tables.ts'
import type { LedgerRow } from './complete-row.ts'
import { toSheetPlace } from './import-place.ts'
import { findStatement, type UnitedRow } from './unite-rows.ts'

/** The rows of one table that files state; what states them stands at the same place of `statedBy`. */
export interface StatedRows {
  readonly table: TableName
  readonly stated: readonly LedgerRow[]
  readonly statedBy: readonly UnitedRow[]
}

/** How united tables are checked. */
export interface ImportCheckOptions {
  readonly today: string
  /** Where the rows stand that no file states. */
  readonly files: readonly TableFile[]
  readonly unreadable: ReadonlySet<TableName>
}

/** Names the rows of files, while their places are looked up; no file is called so. */
const STATED = '\0stated/'

const toColumn = ({ pointer }: IssuePlace): string | null => pointer?.split('/')[2] ?? null

/** Everything that is wrong between the rows of united tables; a row that a file states is placed in that file. */
export const checkUnited = (
  tables: Tables,
  united: readonly StatedRows[],
  { today, files, unreadable }: ImportCheckOptions,
): readonly Issue[] => {
  const byTable = new Map(united.map(({ table, statedBy }) => [STATED + table, statedBy]))
  // The last file that holds a row is its place.
  const ofFiles = united.map(({ table, stated }) => ({ table, file: STATED + table, rows: stated }))
  const issues = checkTables(tables, { today, unreadable, files: [...files, ...ofFiles] })
  return issues.map((issue) => {
    const own = byTable.get(issue.place.file)?.[issue.place.row ?? -1]
    if (!own) return issue
    const column = toColumn(issue.place)
    return { ...issue, place: toSheetPlace(findStatement(own, column), column, own.key) }
  })
}

/** A file for each table, as data folders name them. */
export const toDefaultFiles = (tables: Tables): readonly TableFile[] =>
  TABLE_NAMES.map((table) => ({ table, file: `${table}.json`, rows: tables[table] }))
