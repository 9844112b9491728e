import { toCellText, toKeyText, type AnyCell } from '../model/cell-text.ts'
import type { Table } from '../model/table.ts'
import { TABLES, type RowOfTable } from '../model/tables.ts'
import { SAMPLE_SOURCE } from './calendar.ts'
import type { PlanHistory, PlanStep } from './history.ts'
import { DECIDING_UNIT } from './units.ts'

type Revision = RowOfTable<'revisions'>
type PlanTable = 'tasks' | 'assignments' | 'milestones'
type PlanRow = Readonly<Record<string, AnyCell>>
type Change = Pick<Revision, 'table' | 'key' | 'field' | 'before' | 'after'>

const toRowText = (table: Table, row: PlanRow | undefined): string | null =>
  row
    ? JSON.stringify(Object.fromEntries(Object.keys(table.columns).map((column) => [column, row[column] ?? null])))
    : null

const compareRows = (
  table: Table,
  name: PlanTable,
  before: PlanRow | undefined,
  after: PlanRow | undefined,
): readonly Change[] => {
  if (before === after) return []
  const key = toKeyText(table, after ?? before ?? {})
  if (!before || !after) {
    return [{ table: name, key, field: '*', before: toRowText(table, before), after: toRowText(table, after) }]
  }
  return Object.keys(table.columns).flatMap((field): Change[] => {
    const cells = { before: toCellText(before[field] ?? null), after: toCellText(after[field] ?? null) }
    return cells.before === cells.after ? [] : [{ table: name, key, field, ...cells }]
  })
}

const compareTables = (name: PlanTable, before: readonly PlanRow[], after: readonly PlanRow[]): readonly Change[] => {
  const table: Table = TABLES[name]
  const byKey = (rows: readonly PlanRow[]): ReadonlyMap<string, PlanRow> =>
    new Map(rows.map((row) => [toKeyText(table, row), row]))
  const old = byKey(before)
  const now = byKey(after)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    compareRows(table, name, old.get(key), now.get(key)),
  )
}

const compareStep = ({ before, after }: PlanStep): readonly Change[] => [
  ...compareTables('tasks', before ? [before.task] : [], [after.task]),
  ...compareTables('assignments', before?.assignments ?? [], after.assignments),
  ...compareTables('milestones', before?.milestones ?? [], after.milestones),
]

/** One row per changed cell of every history, numbered in the order of dates. */
export const buildRevisions = (histories: readonly PlanHistory[]): readonly Revision[] => {
  const steps = histories
    .flatMap((history) => history.steps)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const changes = steps.flatMap((step) => compareStep(step).map((change) => ({ step, change })))
  const width = Math.max(4, String(changes.length).length)
  return changes.map(({ step, change }, index): Revision => ({
    id: `R${String(index + 1).padStart(width, '0')}`,
    ...change,
    on: step.on,
    reason: step.reason,
    reasonEn: step.reasonEn,
    decidedBy: DECIDING_UNIT,
    source: SAMPLE_SOURCE,
  }))
}
