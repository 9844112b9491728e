import { parseCellText, toCellText, toKeyText } from '../../model/cell-text.ts'
import type { AnyCell } from '../../model/cell-text.ts'
import { compareTexts, groupBy } from '../../model/grouping.ts'
import type { Table } from '../../model/table.ts'
import { TABLES } from '../../model/tables.ts'
import type { RowOfTable } from '../../model/tables.ts'
import type { Released } from './released.ts'

type Correction = RowOfTable<'corrections'>
type AnyRow = Readonly<Record<string, unknown>>

const findTable = (name: string): Table | undefined => Object.values(TABLES).find((table) => table.name === name)

/** Period of the row that a correction is about; null = that row has none. */
export const findCorrectedPeriod = ({ table: name, key }: Pick<Correction, 'table' | 'key'>): string | null => {
  if (name === 'corrections') {
    const [, table = '', ...rest] = key.split('/')
    return findCorrectedPeriod({ table, key: rest.slice(0, -1).join('/') })
  }
  const table = findTable(name)
  const place = table?.key.findIndex((column) => table.columns[column]?.kind === 'period') ?? -1
  return place < 0 ? null : (key.split('/')[place] ?? null)
}

/**
 * Whether a correction is out. One of a row with a period goes with that period, as soon as it was made: a published
 * number is put right without waiting for the next period. Any other goes by its date, like what it corrects.
 */
export const isCorrectionOut = (correction: Correction, released: Released): boolean => {
  const period = findCorrectedPeriod(correction)
  if (period === null) return correction.on <= released.end
  return released.periods.has(period) && correction.on <= released.today
}

const undo = (table: Table, row: AnyRow, { field, before, after }: Correction): AnyRow => {
  const column = table.columns[field]
  const cell = row[field]
  if (!column || cell === undefined || toCellText(cell as AnyCell) !== after) return row // a checked row holds cells
  return { ...row, [field]: parseCellText(column, before) }
}

/** The rows of a table as they were before some corrections, which are undone newest first; the others stay as they are. */
export const undoCorrections = <R extends AnyRow>(
  table: Table,
  rows: readonly R[],
  corrections: readonly Correction[],
): readonly R[] => {
  const own = corrections.filter((correction) => correction.table === table.name)
  if (own.length === 0) return rows
  const byKey = groupBy(
    own.toSorted((a, b) => compareTexts(b.on, a.on)),
    ({ key }) => key,
  )
  return rows.map((row) => {
    const undone = byKey.get(toKeyText(table, row)) ?? []
    return undone.reduce<AnyRow>((cells, correction) => undo(table, cells, correction), row) as R // the same columns
  })
}

/** Rows without those that were not there before some corrections: one of a cell that is never empty says that it was. */
export const dropNotYet = <R extends AnyRow>(
  table: Table,
  rows: readonly R[],
  corrections: readonly Correction[],
): readonly R[] => {
  const added = corrections.filter(
    ({ table: name, field, before }) => name === table.name && before === null && !table.columns[field]?.absent,
  )
  const keys = new Set(added.map(({ key }) => key))
  return keys.size === 0 ? rows : rows.filter((row) => !keys.has(toKeyText(table, row)))
}
