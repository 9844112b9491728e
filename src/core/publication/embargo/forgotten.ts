import type { Table } from '../../model/table.ts'
import { TABLE_NAMES, TABLES } from '../../model/tables.ts'
import type { TableName, Tables } from '../../model/tables.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** Tables whose rows other rows speak of, and which have no date of their own. */
const SPOKEN_OF = ['waters', 'services'] as const

/** Names of rows of one table that the cells of all tables hold. */
const listSpokenOf = (tables: Tables, ref: TableName): ReadonlySet<unknown> => {
  const names = new Set<unknown>()
  for (const name of TABLE_NAMES) {
    const columns = Object.entries((TABLES[name] as Table).columns).filter(([, column]) => column.ref === ref)
    const rows: readonly AnyRow[] = columns.length === 0 ? [] : tables[name]
    for (const row of rows) for (const [column] of columns) for (const item of [row[column]].flat()) names.add(item)
  }
  return names
}

/**
 * The cut tables without sources that no row names, and without services and waters that no row speaks of any more,
 * but for those that a publication names.
 */
export const dropForgotten = (whole: Tables, cut: Tables): Tables => {
  const printed = new Set(whole.sources.filter(({ kind }) => kind === 'published').map(({ id }) => id))
  const keepSpokenOf = (name: (typeof SPOKEN_OF)[number]): readonly AnyRow[] => {
    const before = listSpokenOf(whole, name)
    const after = listSpokenOf(cut, name)
    return cut[name].filter(({ id, source }) => printed.has(source) || after.has(id) || !before.has(id))
  }
  const kept: Tables = { ...cut, ...Object.fromEntries(SPOKEN_OF.map((name) => [name, keepSpokenOf(name)])) }
  const named = listSpokenOf(kept, 'sources')
  return { ...kept, sources: kept.sources.filter(({ id }) => named.has(id)) }
}
