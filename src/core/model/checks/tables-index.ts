import type { RowOfTable, Tables } from '../tables.ts'

type Report = RowOfTable<'reports'>

/** Returns of each part, by task and then by province, oldest period first. */
export type ReturnsByPart = ReadonlyMap<string, ReadonlyMap<string, readonly Report[]>>

/** The tables with what the checks look up in them, built once. */
export interface TablesIndex {
  readonly tables: Tables
  readonly tasks: ReadonlyMap<string, RowOfTable<'tasks'>>
  readonly plans: ReadonlyMap<string, RowOfTable<'plans'>>
  readonly periods: ReadonlyMap<string, RowOfTable<'periods'>>
  readonly returns: ReturnsByPart
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.id, row]))

const inOrder = (reports: Report[]): readonly Report[] => {
  // Periods of one plan have one cadence, so that their texts stand in the order of time.
  const isSorted = reports.every((report, place) => (reports[place - 1]?.period ?? '') <= report.period)
  return isSorted ? reports : reports.sort((a, b) => (a.period < b.period ? -1 : 1))
}

const groupReturns = (reports: readonly Report[]): ReturnsByPart => {
  const byTask = new Map<string, Map<string, Report[]>>()
  for (const report of reports) {
    const parts = byTask.get(report.task) ?? new Map<string, Report[]>()
    if (parts.size === 0) byTask.set(report.task, parts)
    const own = parts.get(report.region)
    if (own) own.push(report)
    else parts.set(report.region, [report])
  }
  for (const parts of byTask.values()) {
    for (const own of parts.values()) inOrder(own)
  }
  return byTask
}

/** The index of some tables. */
export const indexTables = (tables: Tables): TablesIndex => ({
  tables,
  tasks: byId(tables.tasks),
  plans: byId(tables.plans),
  periods: byId(tables.periods),
  returns: groupReturns(tables.reports),
})
