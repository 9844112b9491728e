import { toColumnLetters } from '../addresses.ts'
import type { RawCell, RawSheet } from '../reading/raw-sheet.ts'

/** A cell with those around it, as a small grid. */
export interface Surroundings {
  /** Letters of the columns. */
  readonly columns: readonly string[]
  readonly rows: readonly {
    /** As a spreadsheet counts, from 1. */
    readonly number: number
    readonly cells: readonly string[]
    /** The row with the headings. */
    readonly isHeading: boolean
  }[]
  /** The cell that is meant: its place among `columns` and the number of its row. Null = a whole row or column is meant. */
  readonly column: number | null
  readonly row: number | null
}

const REACH = { rows: 2, columns: 2 } as const
const LONGEST = 40

const toColumn = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Row and column from 0 of an address such as `F37`, `37:39` or `F:F`; null = the address does not say. */
const parseAddress = (address: string): { readonly row: number | null; readonly column: number | null } => {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)/.exec(address) ?? []
  return { row: digits === '' ? null : Number(digits) - 1, column: letters === '' ? null : toColumn(letters) }
}

const toText = (cell: RawCell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  const text = cell instanceof Date ? cell.toISOString().replace(/T00:00.*$/, '') : String(cell)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

const reach = (at: number, by: number, count: number): readonly number[] => {
  const first = Math.max(0, at - by)
  const last = Math.min(Math.max(count - 1, at), at + by)
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}

/** The cells around an address, with the row of the headings (from 0; null = none is known) above them. */
export const computeSurroundings = (sheet: RawSheet, address: string, headingRow: number | null): Surroundings => {
  const { row, column } = parseAddress(address)
  const width = Math.max(1, ...sheet.rows.slice(0, 200).map((cells) => cells.length))
  const rowAt = row ?? headingRow ?? 0
  const near = reach(rowAt, REACH.rows, sheet.rows.length)
  const rowNumbers =
    headingRow !== null && !near.includes(headingRow) && headingRow < rowAt ? [headingRow, ...near] : near
  const columns = reach(column ?? REACH.columns, column === null ? REACH.columns * 2 : REACH.columns, width)
  return {
    columns: columns.map(toColumnLetters),
    rows: rowNumbers.map((at) => ({
      number: at + 1,
      cells: columns.map((each) => toText(sheet.rows[at]?.[each])),
      isHeading: at === headingRow,
    })),
    column: column === null ? null : columns.indexOf(column),
    row: row === null ? null : row + 1,
  }
}
