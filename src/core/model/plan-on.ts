import { parseCellText, toKeyText } from './cell-text.ts'
import type { Table } from './table.ts'
import { TABLES, type RowOfTable, type Tables } from './tables.ts'

type Revision = RowOfTable<'revisions'>
type AnyRow = Readonly<Record<string, unknown>>

/** Names of the tables that make up the plan; every change to them is a row of `revisions`. */
export type PlanTableName = Revision['table']

/** The four tables of the plan, as they stood on some day. */
export type PlanTables = Pick<Tables, PlanTableName>

/**
 * Order of revisions: by date, then by number (`R9` before `R10`).
 *
 * Negative = `a` was decided before `b`.
 */
export const compareRevisions = (a: Pick<Revision, 'on' | 'id'>, b: Pick<Revision, 'on' | 'id'>): number => {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return Number(a.id.slice(1)) - Number(b.id.slice(1))
}

const parseRow = <R extends AnyRow>(table: Table, key: string, rowText: string): R | null => {
  const isRow = (value: unknown): value is R =>
    typeof value === 'object' && value !== null && toKeyText(table, Object.fromEntries(Object.entries(value))) === key
  try {
    const row: unknown = JSON.parse(rowText)
    return isRow(row) ? row : null
  } catch {
    return null
  }
}

const undo = <R extends AnyRow>(table: Table, rows: Map<string, R>, revision: Revision): void => {
  const { key, field, before } = revision
  if (field === '*') {
    const restored = before === null ? null : parseRow<R>(table, key, before)
    if (restored) rows.set(key, restored)
    else if (before === null) rows.delete(key)
    return
  }
  const row = rows.get(key)
  const column = table.columns[field]
  if (row && column) rows.set(key, { ...row, [field]: parseCellText(column, before) })
}

const undoAll = <R extends AnyRow>(table: Table, rows: readonly R[], later: readonly Revision[]): readonly R[] => {
  const newestFirst = later.filter((revision) => revision.table === table.name)
  if (newestFirst.length === 0) return rows
  const touched = new Set(newestFirst.map((revision) => revision.key))
  const untouched: R[] = []
  const undone = new Map<string, R>()
  for (const row of rows) {
    const key = toKeyText(table, row)
    if (touched.has(key)) undone.set(key, row)
    else untouched.push(row)
  }
  for (const revision of newestFirst) undo(table, undone, revision)
  return [...untouched, ...undone.values()]
}

/**
 * The plan in force on a day: the present tables with every revision dated later than `day` undone, newest first.
 *
 * A table without later revisions is returned as it is; the rows of the others stand in no particular order.
 * A revision that does not fit its row (a broken chain, which the checks report) is passed over.
 */
export const computePlanOn = (tables: PlanTables & Pick<Tables, 'revisions'>, day: string): PlanTables => {
  const newestFirst = tables.revisions.filter((revision) => revision.on > day).sort((a, b) => compareRevisions(b, a))
  return {
    plans: undoAll(TABLES.plans, tables.plans, newestFirst),
    tasks: undoAll(TABLES.tasks, tables.tasks, newestFirst),
    assignments: undoAll(TABLES.assignments, tables.assignments, newestFirst),
    milestones: undoAll(TABLES.milestones, tables.milestones, newestFirst),
  }
}
