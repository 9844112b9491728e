import { toColumnLetters } from '../addresses.ts'

/** A cell as the file holds it: nothing has been taken out of it yet. */
export type RawCell = string | number | boolean | Date | null

/** Cells that are merged into one; all four are counted from 0 and included. */
export interface RawMerge {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** What is known of a cell beside its value; several are added up. */
export const MARKS = { formula: 1, error: 2, percent: 4, unstored: 8, monthly: 16 } as const

/** A formula that would call something outside the workbook, and where it stands, counted from 0. */
export interface RawCall {
  readonly row: number
  readonly column: number
  readonly formula: string
}

/** A sheet of a workbook, or a CSV, before anything is read from it. */
export interface RawSheet {
  /** Name on the tab; of a CSV, its file name without the ending. */
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly RawCell[])[]
  readonly merges: readonly RawMerge[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** Marks of the cells that have any, by `toCellKey`. */
  readonly marks: ReadonlyMap<number, number>
  /** Cells whose formula would start a program or ask the network. */
  readonly calls: readonly RawCall[]
  /** System in which numbers stand for days; null in a CSV, which has none. */
  readonly dateSystem: '1900' | '1904' | null
}

/** Rows and columns that a sheet can have. */
export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

/** One number for a cell, from its row and column counted from 0. */
export const toCellKey = (row: number, column: number): number => row * MAX_COLUMNS + column

/** Address of a cell from its row and column counted from 0: `F37`. */
export const toAddress = (row: number, column: number): string => `${toColumnLetters(column)}${row + 1}`
