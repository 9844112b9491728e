import type { Column } from '../../model/column.ts'
import { countMostNamed } from './headings.ts'
import { toCellKey, type RawCell, type RawMerge, type RawSheet } from './raw-sheet.ts'

/** Cells that are covered by a merge, by `toCellKey`: the row whose value holds for them. */
export type FilledCells = ReadonlyMap<number, number>

interface MergedColumn {
  readonly index: number
  readonly column: Column
}

/**
 * The cells below the first of each cell that is merged over rows, in the columns that are read.
 *
 * A merge over columns gives its value to the first of them alone. Cells of overlapping merges, which no program
 * writes, are filled once.
 */
export const fillMerges = (sheet: RawSheet, headingRow: number, columns: readonly MergedColumn[]): FilledCells => {
  const filled = new Map<number, number>()
  const last = sheet.rows.length - 1
  for (const { startRow, startCol, endRow } of sheet.merges) {
    const column = columns.find(({ index }) => index === startCol)
    if (!column || startRow <= headingRow || !(endRow > startRow)) continue
    if (filled.has(toCellKey(startRow + 1, startCol))) continue
    for (let row = startRow + 1; row <= Math.min(endRow, last); row += 1) filled.set(toCellKey(row, startCol), startRow)
  }
  return filled
}

const isBlankCell = (cell: RawCell | undefined): boolean => cell === null || cell === undefined || cell === ''

/** The two rows of headings as one, in the lower; null = the lower holds more than what stands below merged cells. */
const joinRows = (
  upper: readonly RawCell[],
  lower: readonly RawCell[],
  groups: readonly RawMerge[],
): readonly [RawCell[], RawCell[]] | null => {
  const isBelow = (at: number): boolean => groups.some(({ startCol, endCol }) => startCol <= at && at <= endCol)
  if (!lower.some((cell) => !isBlankCell(cell)) || lower.some((cell, at) => !isBlankCell(cell) && !isBelow(at)))
    return null
  const width = Math.max(upper.length, lower.length)
  const columns = Array.from({ length: width }, (_, at) => at)
  return [
    columns.map((at) => (isBelow(at) ? (upper[at] ?? null) : null)),
    columns.map((at) => (isBelow(at) ? (lower[at] ?? null) : (upper[at] ?? null))),
  ]
}

/**
 * The sheet with headings of two rows joined in the lower one: below cells that are merged across columns stand the
 * headings of those, beside them a heading belongs to both rows. What stands in the merged cells stays above.
 */
export const joinHeadings = (sheet: RawSheet, lookedAtRows: number): RawSheet => {
  const across = sheet.merges.filter(
    ({ startRow, endRow, startCol, endCol }) => startRow === endRow && endCol > startCol,
  )
  for (const row of new Set(across.map(({ startRow }) => startRow).filter((at) => at < lookedAtRows))) {
    const groups = across.filter(({ startRow }) => startRow === row)
    const [upper, lower] = [sheet.rows[row] ?? [], sheet.rows[row + 1] ?? []]
    const joined = joinRows(upper, lower, groups)
    // Rows of values may be merged just so: only headings are joined.
    const isHeadings = joined !== null && countMostNamed(lower) > 0 && countMostNamed(joined[1]) > countMostNamed(upper)
    if (isHeadings) return { ...sheet, rows: [...sheet.rows.slice(0, row), ...joined, ...sheet.rows.slice(row + 2)] }
  }
  return sheet
}
