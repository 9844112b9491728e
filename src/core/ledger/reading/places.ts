import type { Words } from '../../model/column.ts'
import { toFound, type Issue, type IssuePlace } from '../../model/issue.ts'
import type { IssueCode } from '../../model/issue-codes.ts'
import { toColumnLetters } from '../addresses.ts'
import { toDay } from './read-date.ts'
import { toAddress, type RawCell } from './raw-sheet.ts'

/** What is told beside the place: all of it may be absent. */
interface Told {
  readonly found?: string | null
  readonly expected?: Words | null
  readonly reading?: string
  readonly suggestions?: readonly string[]
}

/** Where in a sheet; what is absent is not narrowed down. */
interface SheetSpot {
  readonly table?: Words
  readonly heading?: Words
  readonly row?: number
  /** Last of several rows that are meant together. */
  readonly until?: number
  readonly column?: number
}

const toCell = ({ row, until = row, column }: SheetSpot): string | null => {
  if (row !== undefined && column !== undefined) return toAddress(row, column)
  if (row !== undefined) return `${row + 1}:${(until ?? row) + 1}`
  return column === undefined ? null : `${toColumnLetters(column)}:${toColumnLetters(column)}`
}

const toPlace = (file: string, sheet: string | null, spot: SheetSpot): IssuePlace => {
  const cell = toCell(spot)
  return {
    file,
    pointer: null,
    row: spot.row ?? null,
    table: spot.table ?? null,
    column: spot.heading ?? null,
    key: null,
    ...(sheet === null ? {} : { sheet }),
    ...(cell === null ? {} : { cell }),
  }
}

/** An issue of a workbook or CSV. `sheet` null = it concerns the whole file. */
export const toSheetIssue = (
  code: IssueCode,
  file: string,
  sheet: string | null,
  spot: SheetSpot,
  { found = null, expected = null, reading, suggestions }: Told = {},
): Issue => ({
  code,
  place: toPlace(file, sheet, spot),
  found,
  expected,
  ...(reading === undefined ? {} : { reading }),
  ...(suggestions === undefined || suggestions.length === 0 ? {} : { suggestions }),
})

/** A cell as it is quoted in an issue: a date as its day. Null = nothing stands in it but blanks. */
export const quoteCell = (raw: RawCell): string | null => {
  if (typeof raw === 'string' && raw.trim() === '') return null
  return typeof raw === 'object' && raw !== null ? (toDay(raw) ?? '?') : toFound(raw)
}
