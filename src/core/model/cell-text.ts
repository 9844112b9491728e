import type { Column } from './column.ts'
import type { Table } from './table.ts'

/** Any cell of any column. */
export type AnyCell = string | number | boolean | readonly string[] | null

/** The cell as one text, as CSV, XLSX and `revisions` write it: a list as `a;b`, a flag as `true`; null stays null. */
export const toCellText = (cell: AnyCell): string | null => {
  if (cell === null) return null
  return typeof cell === 'object' ? cell.join(';') : String(cell)
}

/** The cell that `toCellText` wrote. A number that is none becomes NaN, for the parser of the row to refuse. */
export const parseCellText = (column: Column, cellText: string | null): AnyCell => {
  if (cellText === null) return null
  switch (column.kind) {
    case 'integer':
    case 'number':
      return cellText.trim() === '' ? Number.NaN : Number(cellText)
    case 'flag':
      return cellText === 'true'
    case 'list':
      return cellText === '' ? [] : cellText.split(';')
    default:
      return cellText
  }
}

/** The key cells of a row joined by `/`, as `revisions.key` and `corrections.key` write it: `T01/310000`. */
export const toKeyText = (table: Table, row: Readonly<Record<string, unknown>>): string =>
  table.key.map((column) => String(row[column])).join('/')
