import type { Column } from '../../model/column.ts'
import { toCellKey, type RawSheet } from './raw-sheet.ts'

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
