import { toCellText, toKeyText, type AnyCell } from '../../model/cell-text.ts'
import type { Words } from '../../model/column.ts'
import type { Table } from '../../model/table.ts'
import { TABLES, type TableName, type Tables } from '../../model/tables.ts'
import { CELL_LENGTH, toWritable } from '../../workbook/write-workbook.ts'
import { LEDGER_SHEETS } from '../sheets.ts'

/** A cell of the ledger that a workbook can't hold as it is, and why. */
export interface UnheldCell {
  readonly table: TableName
  /** Key of the row, its cells joined by `/`. */
  readonly key: string
  readonly column: string
  readonly why: Words
}

const TOO_LONG: Words = {
  zh: `超过 ${CELL_LENGTH} 个字符，后面的写不进去`,
  en: `over ${CELL_LENGTH} characters: the rest is cut off`,
}
const UNWRITABLE: Words = {
  zh: '有工作簿写不进的字符，换成了 \uFFFD',
  en: 'a character that no workbook holds was replaced by \uFFFD',
}

const findReason = (cell: AnyCell): Words | null => {
  const text = typeof cell === 'string' || typeof cell === 'object' ? toCellText(cell) : null
  if (text === null) return null
  if (text.length > CELL_LENGTH) return TOO_LONG
  return toWritable(text) === text ? null : UNWRITABLE
}

/** Every cell that the workbook of the whole ledger holds otherwise than the tables do. */
export const listUnheldCells = (tables: Tables): readonly UnheldCell[] =>
  LEDGER_SHEETS.flatMap(({ table }) => {
    const declared: Table = TABLES[table]
    const rows: readonly Readonly<Record<string, AnyCell>>[] = tables[table]
    return rows.flatMap((row) =>
      Object.keys(declared.columns).flatMap((column): readonly UnheldCell[] => {
        const why = findReason(row[column] ?? null)
        return why ? [{ table, key: toKeyText(declared, row), column, why }] : []
      }),
    )
  })
