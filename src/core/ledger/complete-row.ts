import type { CellCheck } from '../model/cell-check.ts'
import type { AnyCell } from '../model/cell-text.ts'
import { toFound, type Issue } from '../model/issue.ts'
import { toCellChecks } from '../model/parse-table.ts'
import type { Table } from '../model/table.ts'
import { TABLES, type TableName } from '../model/tables.ts'
import type { ChangedLedgerCell } from './import-outcome.ts'
import { toSheetPart, toSheetPlace, type Statement } from './import-place.ts'
import { findStatement, isSameCell, type UnitedRow } from './unite-rows.ts'

/** A row of a table, whatever its columns. */
export type LedgerRow = Readonly<Record<string, AnyCell>>

/** What became of a row that files state. `faulty`: some cell of it can't stand, and there is an issue for it. */
export type CompletedRow =
  | { readonly kind: 'unchanged'; readonly row: LedgerRow }
  | { readonly kind: 'added'; readonly row: LedgerRow }
  | { readonly kind: 'changed'; readonly row: LedgerRow; readonly cells: readonly ChangedLedgerCell[] }
  | { readonly kind: 'faulty'; readonly issues: readonly Issue[] }

type SourceOf = (united: UnitedRow) => string

/** The column whose English the column is; null = it is no translation. */
const findOriginal = (table: Table, column: string): string | null => {
  const original = column.endsWith('En') ? column.slice(0, -2) : ''
  return table.columns[original]?.twin ? original : null
}

interface Plan {
  readonly column: string
  readonly original: string | null
  readonly check: CellCheck
}

const toPlans = (table: Table): readonly Plan[] =>
  toCellChecks(table).map(([column, check]) => ({ column, check, original: findOriginal(table, column) }))

/** Tells the columns that stand in the sheet of a row. Rows of one sheet follow each other: it is looked up once. */
const createColumnLookup = (columns: readonly string[]): ((statement: Statement) => readonly boolean[]) => {
  let last: Statement | null = null
  let there: readonly boolean[] = []
  return (statement) => {
    const { file, row } = statement
    if (last?.file !== file || last.row.sheet !== row.sheet) {
      there = columns.map((column) => file.addressOf(row.sheet, row.table, column) !== null)
      last = statement
    }
    return there
  }
}

const toFault = (table: Table, united: UnitedRow, column: string, found: AnyCell, check: CellCheck): Issue | null => {
  const fault = check(found)
  if (fault === null) return null
  const statement = findStatement(united, column)
  const { file, row } = statement
  if (found === null && file.addressOf(row.sheet, row.table, column) === null) {
    const title = table.columns[column]?.title ?? { zh: column, en: column }
    const expected = { zh: `一列“${title.zh}”`, en: `a column ${title.en}` }
    return { code: 'E705', place: toSheetPart(file, row.sheet, row.table, column), found: null, expected }
  }
  const place = toSheetPlace(statement, column, united.key)
  return { code: fault.code, place, found: toFound(found), expected: fault.expected }
}

/** Tells whether every cell of a row can stand. */
const createFitness = (plans: readonly Plan[]): ((row: LedgerRow) => boolean) => {
  // Rows that follow each other mostly hold the same periods, provinces, days and sources: they are checked once.
  const fit: unknown[] = plans.map(() => undefined)
  return (row) => {
    for (let place = 0; place < plans.length; place += 1) {
      const plan = plans[place]
      if (!plan) continue
      const cell = row[plan.column]
      if (cell === fit[place]) continue
      if (plan.check(cell) !== null) return false
      fit[place] = cell
    }
    return true
  }
}

/**
 * Completes rows of one table: cells that no file states stay as they are, or are empty in a new row.
 *
 * An English text whose Chinese changed, and that no file states, is emptied: it would say what was. A row that does
 * not differ is the very object that was there, with its source; a new or changed one without a source gets
 * `sourceOf`.
 */
export const createCompleter = (
  name: TableName,
  sourceOf: SourceOf,
): ((united: UnitedRow, current: LedgerRow | undefined) => CompletedRow) => {
  const table: Table = TABLES[name]
  const plans = toPlans(table)
  const hasSource = table.columns['source'] !== undefined

  const isFit = createFitness(plans)
  const standing = createColumnLookup(plans.map(({ column }) => column))
  // A row begins with all its columns: objects of one shape are smaller and quicker than those that grow.
  const empty: LedgerRow = Object.fromEntries(plans.map(({ column }) => [column, null]))

  /** Null = a cell that stands in the sheet could not be read: its issue is told by who read it. */
  const fill = (united: UnitedRow, current: LedgerRow | undefined): Record<string, AnyCell> | null => {
    const there = standing(united)
    const row: Record<string, AnyCell> = current ? { ...empty, ...current } : { ...empty }
    for (let place = 0; place < plans.length; place += 1) {
      const plan = plans[place]
      if (!plan) continue
      const { column, original } = plan
      const stated = united.cells[column]
      if (stated !== undefined) row[column] = stated
      else if (there[place]) return null
      // What no file states stays as it is, unless it would say what was.
      else if (original !== null && current && !isSameCell(row[original], current[original])) row[column] = null
    }
    if (hasSource && row['source'] === null) row['source'] = current?.['source'] ?? null
    return row
  }

  const listChanges = (row: LedgerRow, current: LedgerRow): readonly ChangedLedgerCell[] =>
    plans.flatMap(({ column }) =>
      isSameCell(row[column], current[column])
        ? []
        : [{ column, before: current[column] ?? null, after: row[column] ?? null }],
    )

  const listFaults = (united: UnitedRow, row: LedgerRow): readonly Issue[] =>
    plans.flatMap(({ column, check }) => toFault(table, united, column, row[column] ?? null, check) ?? [])

  const settle = (united: UnitedRow, row: Record<string, AnyCell>, current: LedgerRow | undefined): CompletedRow => {
    const isSourceGiven = (united.cells['source'] ?? null) !== null
    if (hasSource && !isSourceGiven) row['source'] = sourceOf(united)
    if (!isFit(row)) return { kind: 'faulty', issues: listFaults(united, row) }
    return current ? { kind: 'changed', row, cells: listChanges(row, current) } : { kind: 'added', row }
  }

  return (united, current) => {
    const row = fill(united, current)
    if (row === null) return { kind: 'faulty', issues: [] }
    const isSame = current !== undefined && plans.every(({ column }) => isSameCell(row[column], current[column]))
    return isSame ? { kind: 'unchanged', row: current } : settle(united, row, current)
  }
}
