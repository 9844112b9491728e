import { compareTexts, groupBy } from '../model/grouping.ts'
import type { Issue } from '../model/issue.ts'
import { toKeyText } from '../model/cell-text.ts'
import { sortByKey, sortRows } from '../model/json.ts'
import type { Table } from '../model/table.ts'
import { TABLES, type TableName } from '../model/tables.ts'
import { createCompleter, type LedgerRow } from './complete-row.ts'
import type { TableDifference } from './import-outcome.ts'
import type { UnitedRow } from './unite-rows.ts'

/** A table as it would stand. */
export interface UnitedTable {
  /** The very array that was given, if nothing of it changes. */
  readonly rows: readonly LedgerRow[]
  /** The rows that files state; what states them stands at the same place of `statedBy`. */
  readonly stated: readonly LedgerRow[]
  readonly statedBy: readonly UnitedRow[]
  /** New and changed rows. */
  readonly fresh: readonly LedgerRow[]
  readonly difference: TableDifference
  readonly issues: readonly Issue[]
  /** Some row can't stand, so that others may seem to lack it. */
  readonly isPartial: boolean
}

/** How a table is united with what files state of it. */
export interface UniteOptions {
  readonly sourceOf: (united: UnitedRow) => string
  /** Whether a row that no file states is to go. */
  readonly isGone: (row: LedgerRow) => boolean
}

/** A column that a sheet lacks is one issue of the sheet, not one of each row. */
const once = (issues: readonly Issue[]): readonly Issue[] => {
  const [parts, cells] = [issues.filter(({ place }) => !place.cell), issues.filter(({ place }) => place.cell)]
  const toPart = ({ place: { file, sheet, column } }: Issue): string => [file, sheet, column?.zh].join('\n')
  return [...[...groupBy(parts, toPart).values()].flatMap((same) => same.slice(0, 1)), ...cells]
}

interface Completed {
  readonly stated: LedgerRow[]
  readonly statedBy: UnitedRow[]
  readonly changedRows: Map<string, LedgerRow>
  readonly added: { key: string; row: LedgerRow }[]
  readonly changed: TableDifference['changed'][number][]
  readonly issues: Issue[]
  isPartial: boolean
}

const completeAll = (
  name: TableName,
  former: ReadonlyMap<string, LedgerRow>,
  stated: ReadonlyMap<string, UnitedRow>,
  sourceOf: UniteOptions['sourceOf'],
): Completed => {
  const complete = createCompleter(name, sourceOf)
  const all: Completed = {
    stated: [],
    statedBy: [],
    changedRows: new Map(),
    added: [],
    changed: [],
    issues: [],
    isPartial: false,
  }
  // Rows that are made in their order lie beside each other in memory: each later look at all of them is quicker.
  for (const united of sortByKey(TABLES[name], [...stated.values()], ({ cells }) => cells)) {
    const { key } = united
    const done = complete(united, former.get(key))
    if (done.kind === 'faulty') {
      all.issues.push(...done.issues)
      all.isPartial = true
      continue
    }
    all.stated.push(done.row)
    all.statedBy.push(united)
    if (done.kind === 'added') all.added.push({ key, row: done.row })
    if (done.kind !== 'changed') continue
    all.changedRows.set(key, done.row)
    all.changed.push({ key, cells: done.cells })
  }
  return all
}

/** What a table becomes by what files state of it. */
export const uniteTable = (
  name: TableName,
  current: readonly LedgerRow[],
  stated: ReadonlyMap<string, UnitedRow>,
  { sourceOf, isGone }: UniteOptions,
): UnitedTable => {
  const table: Table = TABLES[name]
  const keys = current.map((row) => toKeyText(table, row))
  const former = new Map(current.map((row, place) => [keys[place] ?? '', row]))
  const done = completeAll(name, former, stated, sourceOf)
  const { changedRows, added, changed } = done
  const removed = [...former].flatMap(([key, row]) => (!stated.has(key) && isGone(row) ? [key] : []))
  const gone = new Set(removed)
  const kept: LedgerRow[] = []
  current.forEach((row, place) => {
    const key = keys[place] ?? ''
    if (!gone.has(key)) kept.push(changedRows.get(key) ?? row)
  })
  const addedRows = added.map(({ row }) => row)
  const isSame = changedRows.size + added.length + removed.length === 0
  const all = kept.length === 0 ? addedRows : sortRows(table, [...kept, ...addedRows])
  return {
    rows: isSame ? current : all,
    stated: done.stated,
    statedBy: done.statedBy,
    fresh: [...changedRows.values(), ...addedRows],
    difference: {
      table: name,
      added: added.map(({ key }) => key),
      changed: changed.sort((a, b) => compareTexts(a.key, b.key)),
      removed: removed.sort(),
      unchangedCount: current.length - changed.length - removed.length,
    },
    issues: once(done.issues),
    isPartial: done.isPartial,
  }
}
