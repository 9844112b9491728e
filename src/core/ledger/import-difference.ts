import { toKeyText } from '../model/cell-text.ts'
import { TABLE_NAMES, TABLES, type RowOfTable, type TableName, type Tables } from '../model/tables.ts'
import type { TableDifference } from './import-outcome.ts'
import type { UnitedTable } from './unite-table.ts'

const listKeys = (name: TableName, rows: readonly object[]): readonly string[] =>
  rows.map((row) => toKeyText(TABLES[name], { ...row })).sort()

/** What an import starts from and what it brings. */
export interface ImportStage {
  /** What was there, and what of it the import starts from: without the sample, if that gives way. */
  readonly current: Tables
  readonly base: Tables
  readonly united: ReadonlyMap<TableName, UnitedTable>
  readonly newSources: readonly RowOfTable<'sources'>[]
}

const toTableDifference = (name: TableName, { current, base, united, newSources }: ImportStage): TableDifference => {
  const kept = new Set<object>(base[name])
  const dropped = current[name].filter((row) => !kept.has(row))
  const own = united.get(name)?.difference
  return {
    table: name,
    added: name === 'sources' ? [...(own?.added ?? []), ...newSources.map(({ id }) => id)].sort() : (own?.added ?? []),
    changed: own?.changed ?? [],
    removed: [...listKeys(name, dropped), ...(own?.removed ?? [])].sort(),
    unchangedCount: own?.unchangedCount ?? base[name].length,
  }
}

/** What an import adds, changes and takes out, of each table in which it does any of it. */
export const toDifference = (stage: ImportStage): readonly TableDifference[] =>
  TABLE_NAMES.map((name) => toTableDifference(name, stage)).filter(
    ({ added, changed, removed }) => added.length + changed.length + removed.length > 0,
  )
