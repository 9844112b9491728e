import { findRule } from '../../analysis/rule-version.ts'
import { listColumnsFor } from '../../model/audience.ts'
import { comparePeriods } from '../../model/calendar.ts'
import { toKeyText } from '../../model/cell-text.ts'
import { groupBy } from '../../model/grouping.ts'
import { sortRows } from '../../model/json.ts'
import { computePlanOn } from '../../model/plan-on.ts'
import type { Table } from '../../model/table.ts'
import { TABLE_NAMES, TABLES } from '../../model/tables.ts'
import type { RowOfTable, TableName, Tables } from '../../model/tables.ts'

type AnyRow = Readonly<Record<string, unknown>>
type Period = RowOfTable<'periods'>

/** A row of what a period holds: the columns of it that belong to the period, as far as the row has them. */
export interface ContentRow {
  readonly table: TableName
  readonly key: string
  readonly cells: AnyRow
}

/** Tables whose rows make up the content of a period: those that name one, but for the record of releases. */
const PERIODIC: readonly TableName[] = TABLE_NAMES.filter((name) => {
  const { datedBy, columns }: Table = TABLES[name]
  return name !== 'releases' && columns[datedBy ?? '']?.ref === 'periods'
})

/** What the statuses of a period follow from beside its returns. Words are left out: they may be mended at any time. */
const JUDGED_BY = {
  periods: ['id', 'start', 'end'],
  rules: ['version', 'slightlyBelow', 'farBelow'],
  tasks: ['id', 'theme', 'start', 'due', 'mergedInto'],
  assignments: ['task', 'region', 'role'],
  milestones: ['id', 'task', 'due', 'weight'],
  acceptances: ['task', 'region', 'acceptedOn', 'evidence'],
} as const satisfies Partial<Record<TableName, readonly string[]>>

type JudgedBy = keyof typeof JUDGED_BY

/** Tables out of which it is known what a period holds. */
export const CONTENT_TABLES: readonly TableName[] = [
  ...new Set<TableName>([...PERIODIC, 'periods', 'rules', 'plans', 'tasks', 'assignments', 'milestones']),
  ...(['acceptances', 'revisions'] as const),
]

/** Tables without a period of their own whose corrections may change what a period holds. */
export const PLAN_CONTENT: ReadonlySet<string> = new Set([
  ...['rules', 'tasks', 'assignments', 'milestones', 'acceptances'],
  'revisions',
])

const pickRows = (name: TableName, rows: readonly AnyRow[], columns: readonly string[]): readonly ContentRow[] =>
  sortRows(TABLES[name], rows).map((row) => ({
    table: name,
    key: toKeyText(TABLES[name], row),
    cells: Object.fromEntries(columns.flatMap((column) => (column in row ? [[column, row[column]]] : []))),
  }))

/** The same content that comes with another file is the same. */
const listPeriodicColumns = (name: TableName): readonly string[] =>
  listColumnsFor(TABLES[name], 'public').flatMap(([column]) => (column === 'source' ? [] : [column]))

/** The plan in force on the last day of a period, what was accepted by then, and the rule that holds in it. */
const listJudgedBy = (tables: Tables, period: Period): readonly ContentRow[] => {
  const { tasks, assignments, milestones } = computePlanOn(tables, period.end)
  const own = tasks.filter(({ plan }) => plan === period.plan)
  const ids = new Set(own.map(({ id }) => id))
  const isOwn = ({ task }: { readonly task: string }): boolean => ids.has(task)
  const hasRule = tables.rules.some(({ fromPeriod }) => comparePeriods(fromPeriod, period.id) <= 0)
  const rows: Readonly<Record<JudgedBy, readonly AnyRow[]>> = {
    periods: [period],
    rules: hasRule ? [findRule(tables.rules, period.id)] : [],
    tasks: own,
    assignments: assignments.filter(isOwn),
    milestones: milestones.filter(isOwn),
    acceptances: tables.acceptances.filter((row) => isOwn(row) && row.acceptedOn <= period.end),
  }
  const names = Object.keys(JUDGED_BY) as readonly JudgedBy[] // its own keys
  return names.flatMap((name) => pickRows(name, rows[name], JUDGED_BY[name]))
}

/** Rows of a table by their period, each table grouped once: there are many periods, and many rows. */
const grouped = new WeakMap<readonly AnyRow[], ReadonlyMap<unknown, readonly AnyRow[]>>()

const rowsOf = (name: TableName, rows: readonly AnyRow[], period: string): readonly AnyRow[] => {
  const { datedBy = '' }: Table = TABLES[name]
  const groups = grouped.get(rows) ?? groupBy(rows, (row) => row[datedBy])
  grouped.set(rows, groups)
  return groups.get(period) ?? []
}

/**
 * What a period holds, table by table, in the order of keys: its rows, and what its statuses follow from. `tables` may be
 * projected; then what they lack is lacking.
 */
export const listPeriodContent = (tables: Tables, period: Period): readonly ContentRow[] => [
  ...PERIODIC.flatMap((name) => pickRows(name, rowsOf(name, tables[name], period.id), listPeriodicColumns(name))),
  ...listJudgedBy(tables, period),
]
