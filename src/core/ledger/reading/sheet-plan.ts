import type { Issue } from '../../model/issue.ts'
import { TABLES, type TableName } from '../../model/tables.ts'
import type { LedgerSheet } from '../sheets.ts'
import { describeFilling } from '../template/cell-form.ts'
import { findColumn, headingsOf, toHeading } from './headings.ts'
import { matchColumns, refuseMissing, type HeadingSpot, type PlannedColumn } from './match-columns.ts'
import { fillMerges, type FilledCells } from './merges.ts'
import { quoteCell, toSheetIssue } from './places.ts'
import type { RawSheet } from './raw-sheet.ts'

/** A sheet with what is read of it. */
export interface SheetPlan {
  readonly sheet: RawSheet
  /** The table's sheet in the ledger. */
  readonly ledgerSheet: LedgerSheet
  readonly table: TableName
  /** Row of the headings, from 0. */
  readonly headingRow: number
  readonly columns: readonly PlannedColumn[]
  readonly filled: FilledCells
  /** Whether every column is there that rows can't do without. */
  readonly isComplete: boolean
}

/** Whether the row above the headings is that of the template's hints. */
const hasHints = ({ sheet, row }: HeadingSpot, columns: readonly PlannedColumn[]): boolean => {
  const above = sheet.rows[row - 1] ?? []
  return columns.some(({ index, column }) => above[index] === describeFilling(column))
}

const noteAbove = (spot: HeadingSpot, columns: readonly PlannedColumn[]): readonly Issue[] => {
  if (hasHints(spot, columns)) return []
  const above = spot.sheet.rows
    .slice(0, spot.row)
    .flatMap((cells, row) => cells.filter((cell) => cell !== null && cell !== '').map((cell) => ({ row, cell })))
  const [first] = above
  const last = above.at(-1)
  if (!first || !last) return []
  const rows = { table: TABLES[spot.table].title, row: first.row, until: last.row }
  return [toSheetIssue('N601', spot.file, spot.sheet.name, rows, { found: quoteCell(first.cell) })]
}

const noteHidden = (spot: HeadingSpot, columns: readonly PlannedColumn[]): readonly Issue[] => {
  const { sheet, file, table } = spot
  const title = TABLES[table].title
  const hidden = new Set(sheet.hiddenColumns)
  return [
    ...(sheet.hidden ? [toSheetIssue('N605', file, sheet.name, { table: title })] : []),
    ...columns
      .filter(({ index }) => hidden.has(index))
      .map(({ index, heading }) => toSheetIssue('N605', file, sheet.name, { table: title, heading, column: index })),
  ]
}

/** The plan to read a sheet as a table, its headings in a given row, with all that is to be told of them. */
export const planSheet = (
  file: string,
  sheet: RawSheet,
  ledgerSheet: LedgerSheet,
  headingRow: number,
): { readonly plan: SheetPlan; readonly issues: readonly Issue[] } => {
  const { table } = ledgerSheet
  const spot: HeadingSpot = { file, sheet, table, row: headingRow }
  const headings = (sheet.rows[headingRow] ?? []).map(toHeading)
  const { columns, issues } = matchColumns(spot, headings)
  const named = new Set(columns.map(({ name }) => name))
  const missing = headingsOf(table).needed.filter((name) => !named.has(name))
  const unnamed = headings.filter((heading) => heading !== '' && findColumn(headingsOf(table), heading) === null)
  const plan: SheetPlan = {
    sheet,
    ledgerSheet,
    table,
    headingRow,
    columns,
    filled: fillMerges(sheet, headingRow, columns),
    isComplete: missing.length === 0,
  }
  return {
    plan,
    issues: [
      ...issues,
      ...missing.map((name) => refuseMissing(spot, name, unnamed)),
      ...noteAbove(spot, columns),
      ...noteHidden(spot, columns),
    ],
  }
}
