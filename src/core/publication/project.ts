import { listColumnsFor } from '../model/audience.ts'
import type { Audience } from '../model/column.ts'
import type { Table } from '../model/table.ts'
import { TABLES, TABLE_NAMES } from '../model/tables.ts'
import type { RowOfTable, TableName, Tables } from '../model/tables.ts'

/** A row with only the columns that its audience may see; what may not be seen is absent, not null. */
export type ProjectedRow<N extends TableName> = Partial<RowOfTable<N>>

/** Every table as one audience may see it. */
export type ProjectedTables = { readonly [N in TableName]: readonly ProjectedRow<N>[] }

type AnyRow = Readonly<Record<string, unknown>>

const namesOf = (columns: ReturnType<typeof listColumnsFor>): readonly string[] => columns.map(([name]) => name)

/** Task that a key text of another table belongs to; null = it belongs to none. */
const taskOfKey = (tableName: string, key: string, milestoneTasks: ReadonlyMap<string, string>): string | null => {
  if (tableName === 'milestones') return milestoneTasks.get(key) ?? key.split('-')[0] ?? null
  const table: Table | undefined = Object.values(TABLES).find((each) => each.name === tableName)
  const place = table ? table.key.findIndex((name) => table.columns[name]?.ref === 'tasks') : -1
  if (tableName === 'tasks') return key
  return place < 0 ? null : (key.split('/')[place] ?? null)
}

/** Numbers of the tasks that a row is about: itself, those that its cells name, or the one that its key text names. */
const tasksOfRow = (table: Table, row: AnyRow, milestoneTasks: ReadonlyMap<string, string>): readonly unknown[] => {
  if (table.name === 'tasks') return [row['id']]
  if (table.name === 'revisions' || table.name === 'corrections')
    return [taskOfKey(String(row['table']), String(row['key']), milestoneTasks)]
  return Object.entries(table.columns).flatMap(([name, column]) => (column.ref === 'tasks' ? [row[name]] : []))
}

const pick = (row: AnyRow, names: readonly string[]): AnyRow =>
  Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name]]] : [])))

const projectRows = (
  table: Table,
  rows: readonly AnyRow[],
  audience: Audience,
  isWithheld: (row: AnyRow) => boolean,
): readonly AnyRow[] => {
  const columns = listColumnsFor(table, audience)
  const seen = namesOf(columns)
  const kept = namesOf(columns.filter(([, column]) => column.kept))
  return rows.map((row) => pick(row, audience === 'public' && isWithheld(row) ? kept : seen))
}

/**
 * The tables as an audience may see them, column by column, by allow-list.
 *
 * For the public, every row that is about a withheld task keeps only the columns declared as kept.
 */
export const projectTables = (tables: Tables, audience: Audience): ProjectedTables => {
  const withheld = new Set<unknown>(tables.tasks.flatMap((task) => (task.disclosure === 'withheld' ? [task.id] : [])))
  const milestoneTasks = new Map(tables.milestones.map((milestone) => [milestone.id, milestone.task]))
  const projected = TABLE_NAMES.map((name) => {
    const table: Table = TABLES[name]
    const isWithheld = (row: AnyRow): boolean =>
      withheld.size > 0 && tasksOfRow(table, row, milestoneTasks).some((task) => withheld.has(task))
    return [name, projectRows(table, tables[name], audience, isWithheld)]
  })
  return Object.fromEntries(projected) as ProjectedTables // the names come from TABLE_NAMES
}
