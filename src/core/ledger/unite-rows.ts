import type { AnyCell } from '../model/cell-text.ts'
import { toFound, type Issue } from '../model/issue.ts'
import { TABLES, type TableName } from '../model/tables.ts'
import type { Table } from '../model/table.ts'
import { toSheetPlace, type Statement } from './import-place.ts'
import type { ReadFile, SheetRow } from './read-rows.ts'

type Cells = Readonly<Record<string, AnyCell>>

/** What all files say of one row of a table, at the first place that states it. */
export interface UnitedRow extends Statement {
  readonly key: string
  /** Cells that some file states; of a column that none has, nothing. */
  readonly cells: Cells
  /** The other places that state the same row; null = there is none. */
  readonly others: readonly Statement[] | null
}

/** Rows of a file that count. */
interface FileRows {
  readonly file: ReadFile
  readonly rows: readonly SheetRow[]
}

/** Rows by key of each table that a file has rows of. */
export interface UnitedRows {
  readonly rows: ReadonlyMap<TableName, ReadonlyMap<string, UnitedRow>>
  readonly issues: readonly Issue[]
}

/** Whether two cells hold the same, lists item by item. */
export const isSameCell = (a: AnyCell | undefined, b: AnyCell | undefined): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return a.length === b.length && a.every((item, place) => item === b[place])
}

const listStatements = (united: UnitedRow): readonly Statement[] => [united, ...(united.others ?? [])]

/** The place that states a cell of the row; of a cell that none states, the first place of the row. */
export const findStatement = (united: UnitedRow, column: string | null): Statement =>
  (column === null ? undefined : listStatements(united).find(({ row }) => row.cells[column] !== undefined)) ?? united

const nameStatement = ({ file, row }: Statement, column: string): string => {
  const { cell } = toSheetPlace({ file, row }, column, null)
  return `${file.name} › ${row.sheet}!${cell}`
}

const toConflict = (united: UnitedRow, later: Statement, column: string): Issue => {
  const earlier = findStatement(united, column)
  const there = nameStatement(earlier, column)
  const cell = toFound(united.cells[column]) ?? ''
  const said = cell === '' ? { zh: '空', en: 'empty' } : { zh: `“${cell}”`, en: `"${cell}"` }
  return {
    code: 'E701',
    place: toSheetPlace(later, column, united.key),
    found: toFound(later.row.cells[column]),
    expected: { zh: `与 ${there} 的${said.zh}一致`, en: `the same as ${there}: ${said.en}` },
  }
}

/** A row without a source leaves it to the others. */
const isSilent = (column: string, cell: AnyCell | undefined): boolean =>
  cell === undefined || (column === 'source' && cell === null)

const merge = (united: UnitedRow, later: Statement, issues: Issue[]): UnitedRow => {
  const cells: Record<string, AnyCell> = { ...united.cells }
  for (const [column, cell] of Object.entries(later.row.cells)) {
    if (isSilent(column, cells[column])) cells[column] = cell
    else if (!isSilent(column, cell) && !isSameCell(cells[column], cell)) {
      issues.push(toConflict(united, later, column))
    }
  }
  return { ...united, cells, others: [...(united.others ?? []), later] }
}

/**
 * The key of a row, its cells joined by `/`; null = a cell of it is empty or was not read.
 */
const toKey = (table: Table, row: SheetRow): string | null => {
  let key = ''
  for (const column of table.key) {
    const cell = row.cells[column]
    if (cell === undefined || cell === null) return null
    key = key === '' ? String(cell) : `${key}/${String(cell)}`
  }
  return key
}

/** Unites the rows of files by the key of their table: the same said twice is fine, two different cells are an issue. */
export const uniteRows = (files: readonly FileRows[]): UnitedRows => {
  const united = new Map<TableName, Map<string, UnitedRow>>()
  const issues: Issue[] = []
  for (const { file, rows } of files) {
    for (const row of rows) {
      const own = united.get(row.table) ?? new Map<string, UnitedRow>()
      if (own.size === 0) united.set(row.table, own)
      const key = toKey(TABLES[row.table], row)
      // Whoever read the row has told that a cell of its key is missing.
      if (key === null) continue
      const former = own.get(key)
      own.set(key, former ? merge(former, { file, row }, issues) : { key, cells: row.cells, file, row, others: null })
    }
  }
  return { rows: united, issues }
}
