import { listColumnsFor } from '../model/audience.ts'
import type { Audience } from '../model/column.ts'
import type { Table } from '../model/table.ts'
import { TABLES, TABLE_NAMES } from '../model/tables.ts'
import type { RowOfTable, TableName, Tables } from '../model/tables.ts'
import { computeWithheldTasks, createChangeHider } from './changed-cells.ts'

/** A row with only the columns that its audience may see; what may not be seen is absent, not null. */
export type ProjectedRow<N extends TableName> = Partial<RowOfTable<N>>

/** Every table as one audience may see it. */
export type ProjectedTables = { readonly [N in TableName]: readonly ProjectedRow<N>[] }

type AnyRow = Readonly<Record<string, unknown>>

const namesOf = (columns: ReturnType<typeof listColumnsFor>): readonly string[] => columns.map(([name]) => name)

/** Numbers of the tasks that a row names: itself, or those in its cells. */
export const tasksOfRow = (table: Table, row: AnyRow): readonly unknown[] => {
  if (table.name === 'tasks') return [row['id']]
  return Object.entries(table.columns).flatMap(([name, column]) => (column.ref === 'tasks' ? [row[name]].flat() : []))
}

const pick = (row: AnyRow, names: readonly string[]): AnyRow =>
  Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name]]] : [])))

const projectRows = (
  table: Table,
  rows: readonly AnyRow[],
  audience: Audience,
  isCut: (row: AnyRow) => boolean,
): readonly AnyRow[] => {
  const columns = listColumnsFor(table, audience)
  const seen = namesOf(columns)
  const kept = namesOf(columns.filter(([, column]) => column.kept))
  return rows.map((row) => pick(row, audience === 'public' && isCut(row) ? kept : seen))
}

/**
 * The tables as an audience may see them, column by column, by allow-list.
 *
 * For the public, every row that is about a withheld task keeps only the columns declared as kept; so does a revision
 * or a correction of a cell that the public may not see.
 */
export const projectTables = (tables: Tables, audience: Audience): ProjectedTables => {
  const withheld = computeWithheldTasks(tables)
  const isHidden = createChangeHider(tables, withheld)
  const projected = TABLE_NAMES.map((name) => {
    const table: Table = TABLES[name]
    const isCut = (row: AnyRow): boolean =>
      name === 'revisions' || name === 'corrections'
        ? isHidden({ table: String(row['table']), key: String(row['key']), field: String(row['field']) })
        : withheld.size > 0 && tasksOfRow(table, row).some((task) => withheld.has(task))
    return [name, projectRows(table, tables[name], audience, isCut)]
  })
  return Object.fromEntries(projected) as ProjectedTables // the names come from TABLE_NAMES
}
