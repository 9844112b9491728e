import { computeReturnState } from '../../analysis/returns.ts'
import { toPeriodEnd, toPeriodStart, toPreviousPeriod } from '../../model/calendar.ts'
import type { AnyCell } from '../../model/cell-text.ts'
import type { Column } from '../../model/column.ts'
import { computePlanOn } from '../../model/plan-on.ts'
import { TABLES, type RowOfTable, type TableName, type Tables } from '../../model/tables.ts'
import { LAST_PERIOD_PREFIX, SHOWN_HEADINGS, type LedgerSheet } from '../sheets.ts'
import { toProvinceColumns, type SheetColumn } from './layout.ts'

/** Whose workbook it is, and for which period. */
export interface ReturnOf {
  /** Code of the province. */
  readonly region: string
  readonly period: string
}

/** A row as it is prefilled: cells of its table by name, and what is shown beside them by heading. */
export interface PrefilledRow {
  readonly cells: Readonly<Record<string, AnyCell>>
  readonly shown: Readonly<Record<string, AnyCell>>
}

/** A sheet of a province's workbook. */
export interface PrefilledSheet {
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly PrefilledRow[]
}

type AnyRow = Readonly<Record<string, AnyCell>>
type Returned = 'reports' | 'service-volumes' | 'hazards' | 'river-cases'

const shows = (heading: string, column: Column): SheetColumn => ({ shows: 'context', heading, column })

/** The columns of which the value of the period before is shown: what is reported, and in which words. */
const listRepeated = (table: TableName): readonly (readonly [string, Column])[] =>
  Object.entries(TABLES[table].columns).filter(
    ([name, { kind }]) => kind === 'integer' || kind === 'number' || name === 'summary',
  )

const columnOf = (table: TableName, name: string): Column => {
  const column = TABLES[table].columns[name]
  if (!column) throw new Error(`${table} has no column ${name}`)
  return column
}

const codesOf = (table: TableName, name: string): readonly string[] => Object.keys(columnOf(table, name).choices ?? {})

const listShown = (table: Returned): readonly SheetColumn[] => {
  const repeated = listRepeated(table).map(([, column]) => shows(`${LAST_PERIOD_PREFIX}${column.title.zh}`, column))
  const named: Readonly<Record<Returned, readonly SheetColumn[]>> = {
    reports: [
      shows(SHOWN_HEADINGS.task, columnOf('tasks', 'title')),
      shows(SHOWN_HEADINGS.due, columnOf('tasks', 'due')),
      shows(SHOWN_HEADINGS.role, columnOf('assignments', 'role')),
    ],
    'service-volumes': [shows(SHOWN_HEADINGS.service, columnOf('services', 'name'))],
    hazards: [shows(SHOWN_HEADINGS.water, columnOf('waters', 'name'))],
    'river-cases': [],
  }
  return [...named[table], ...repeated]
}

/** The parts for which the province owes a return for the period, by the plan in force on its last day. */
const listReports = (tables: Tables, { region, period }: ReturnOf): readonly PrefilledRow[] => {
  const span = { start: toPeriodStart(period), end: toPeriodEnd(period) }
  const plan = computePlanOn(tables, span.end)
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]))
  const accepted = new Map(tables.acceptances.filter((row) => row.region === region).map((row) => [row.task, row]))
  return plan.assignments.flatMap((part) => {
    const task = tasks.get(part.task)
    if (part.region !== region || !task || task.mergedInto !== null) return []
    const state = computeReturnState(task, { ...span, reportDue: span.end }, accepted.get(task.id), undefined)
    if (state === 'none') return []
    const shown = {
      [SHOWN_HEADINGS.task]: task.title,
      [SHOWN_HEADINGS.due]: task.due,
      [SHOWN_HEADINGS.role]: part.role,
    }
    return [{ cells: { period, task: task.id, region }, shown }]
  })
}

const listServiceVolumes = (tables: Tables, { region, period }: ReturnOf): readonly PrefilledRow[] =>
  tables.services
    .filter(({ id, launchedOn }) => {
      const used = tables['service-volumes'].some(({ service }) => service === id)
      return used || (launchedOn !== null && launchedOn <= toPeriodEnd(period))
    })
    .flatMap(({ id, name }) =>
      tables.regions
        .filter(({ code }) => code !== region)
        .map(({ code }) => ({
          cells: { period, service: id, from: region, to: code },
          shown: { [SHOWN_HEADINGS.service]: name },
        })),
    )

/** The waters of the province, those of which it has reported, and those of which no source says whose they are. */
const listWaters = (tables: Tables, region: string): readonly RowOfTable<'waters'>[] => {
  const reported = new Set(tables.hazards.filter((row) => row.region === region).map(({ water }) => water))
  return tables.waters.filter(({ id, regions }) => reported.has(id) || (regions?.includes(region) ?? true))
}

const listHazards = (tables: Tables, { region, period }: ReturnOf): readonly PrefilledRow[] =>
  listWaters(tables, region).flatMap(({ id, name }) =>
    codesOf('hazards', 'kind').map((kind) => ({
      cells: { period, region, water: id, kind },
      shown: { [SHOWN_HEADINGS.water]: name },
    })),
  )

const listRiverCases = (_: Tables, { region, period }: ReturnOf): readonly PrefilledRow[] =>
  codesOf('river-cases', 'kind').map((kind) => ({
    cells: { period, region, kind },
    shown: {},
  }))

const LISTS: Readonly<Record<Returned, (tables: Tables, of: ReturnOf) => readonly PrefilledRow[]>> = {
  reports: listReports,
  'service-volumes': listServiceVolumes,
  hazards: listHazards,
  'river-cases': listRiverCases,
}

const isReturned = (table: TableName): table is Returned => table in LISTS

const toRestOfKey = (row: AnyRow, key: readonly string[]): string =>
  key
    .filter((name) => name !== 'period')
    .map((name) => String(row[name]))
    .join('/')

/** Rows by their key without the period, of one period. */
const indexPeriod = (rows: readonly AnyRow[], key: readonly string[], period: string): ReadonlyMap<string, AnyRow> =>
  new Map(rows.filter((row) => row['period'] === period).map((row) => [toRestOfKey(row, key), row]))

/** What the row itself already holds, and what stood there a period before. */
const fillIn = (table: Returned, tables: Tables, period: string, rows: readonly PrefilledRow[]): PrefilledRow[] => {
  const { key } = TABLES[table]
  const all = tables[table] as readonly AnyRow[]
  const now = indexPeriod(all, key, period)
  const before = indexPeriod(all, key, toPreviousPeriod(period))
  return rows.map(({ cells, shown }) => {
    const rest = toRestOfKey(cells, key)
    const last = before.get(rest)
    const repeated = listRepeated(table).map(([name, column]) => [
      `${LAST_PERIOD_PREFIX}${column.title.zh}`,
      last?.[name] ?? null,
    ])
    return { cells: { ...now.get(rest), ...cells }, shown: { ...shown, ...Object.fromEntries(repeated) } }
  })
}

/**
 * A sheet of what a province returns for a period: all its rows by key, what is already reported filled in.
 *
 * Throws for a sheet that the office keeps.
 */
export const prefillSheet = ({ table, name }: LedgerSheet, tables: Tables, of: ReturnOf): PrefilledSheet => {
  if (!isReturned(table)) throw new Error(`no province returns the sheet ${name}`)
  return {
    columns: toProvinceColumns(TABLES[table], listShown(table)),
    rows: fillIn(table, tables, of.period, LISTS[table](tables, of)),
  }
}
