import type { IssuePlace } from '../model/issue.ts'
import { TABLES, type TableName } from '../model/tables.ts'
import type { Table } from '../model/table.ts'
import type { ReadFile, SheetRow } from './read-rows.ts'

/** A row of a file, and the file. */
export interface Statement {
  readonly file: ReadFile
  readonly row: SheetRow
}

/** Place of a cell of a row in its workbook. A column that the sheet does not have, or null, leads to the row. */
export const toSheetPlace = ({ file, row }: Statement, column: string | null, key: string | null): IssuePlace => {
  const table: Table = TABLES[row.table]
  const letters =
    (column === null ? null : file.addressOf(row.sheet, row.table, column)) ??
    table.key.map((name) => file.addressOf(row.sheet, row.table, name)).find((found) => found !== null) ??
    'A'
  return {
    file: file.name,
    pointer: null,
    row: row.rowNumber - 1,
    table: table.title,
    column: column === null ? null : (table.columns[column]?.title ?? { zh: column, en: column }),
    key,
    sheet: row.sheet,
    cell: `${letters}${row.rowNumber}`,
  }
}

/** Place of a whole sheet, or of one of its columns. */
export const toSheetPart = (file: ReadFile, sheet: string, table: TableName, column: string | null): IssuePlace => ({
  file: file.name,
  pointer: null,
  row: null,
  table: TABLES[table].title,
  column: column === null ? null : ((TABLES[table] as Table).columns[column]?.title ?? null),
  key: null,
  sheet,
})
