import { toKeyText } from '../../model/cell-text.ts'
import type { Table } from '../../model/table.ts'
import { TABLE_NAMES, TABLES } from '../../model/tables.ts'
import type { TableName } from '../../model/tables.ts'
import { findCorrectedPeriod } from '../embargo/corrections.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** Rows of the tables that a version holds, by table. A table that did not exist then is absent. */
export type VersionRows = Readonly<Partial<Record<TableName, readonly AnyRow[]>>>

/** Rows of one table that one version holds and another does not, or holds otherwise. */
export interface TableChanges {
  readonly table: TableName
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** What a version holds otherwise than an earlier one. */
export interface VersionChanges {
  /** The earlier version. */
  readonly since: string
  /** Periods that came, oldest first. */
  readonly periods: readonly string[]
  /** Tables with a difference, in the order of their declaration. */
  readonly tables: readonly TableChanges[]
}

const toText = (table: Table, row: AnyRow): string =>
  JSON.stringify(Object.keys(table.columns).map((column) => row[column] ?? null))

const toTexts = (table: Table, rows: readonly AnyRow[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [toKeyText(table, row), toText(table, row)]))

const compareTable = (name: TableName, before: readonly AnyRow[], after: readonly AnyRow[]): TableChanges => {
  const then = toTexts(TABLES[name], before)
  const now = toTexts(TABLES[name], after)
  const kept = [...now].filter(([key]) => then.has(key))
  return {
    table: name,
    added: now.size - kept.length,
    removed: then.size - kept.length,
    changed: kept.filter(([key, text]) => then.get(key) !== text).length,
  }
}

const periodsOf = ({ periods = [] }: VersionRows): readonly string[] => periods.map(({ id }) => String(id))

/** What the rows of a later version hold otherwise than those of an earlier one, whose name is `since`. */
export const computeVersionChanges = (since: string, before: VersionRows, after: VersionRows): VersionChanges => {
  const known = new Set(periodsOf(before))
  return {
    since,
    periods: periodsOf(after)
      .filter((period) => !known.has(period))
      .toSorted(),
    tables: TABLE_NAMES.map((name) => compareTable(name, before[name] ?? [], after[name] ?? [])).filter(
      ({ added, removed, changed }) => added + removed + changed > 0,
    ),
  }
}

const toCorrectionKey = (row: AnyRow): string => toKeyText(TABLES.corrections, row)

/** How many corrections that a later version knows are of values that an earlier one holds, and were not made in it yet. */
export const countCorrectionsSince = (earlier: VersionRows, later: VersionRows): number => {
  const known = new Set((earlier.corrections ?? []).map(toCorrectionKey))
  const periods = new Set(periodsOf(earlier))
  return (later.corrections ?? []).filter((row) => {
    const period = findCorrectedPeriod({ table: String(row['table']), key: String(row['key']) })
    return !known.has(toCorrectionKey(row)) && (period === null || periods.has(period))
  }).length
}
