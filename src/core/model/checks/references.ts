import type { Column, Words } from '../column.ts'
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../tables.ts'
import type { AnyRow, Check, Finding } from './finding.ts'

type Names = ReadonlySet<unknown>

interface Target {
  readonly column: string
  readonly ref: TableName
  readonly also: readonly string[]
  readonly names: Names
}

const isTableName = (name: string): name is TableName => Object.hasOwn(TABLES, name)

/** Names of the rows of a table, those included that a revision of the plan took out: they named something once. */
const listNames = (tables: Tables, name: TableName): Names => {
  const key = TABLES[name].key[0] ?? ''
  const rows: readonly AnyRow[] = tables[name]
  const former = tables.revisions.flatMap((revision) =>
    revision.table === name && revision.field === '*' ? [revision.key] : [],
  )
  return new Set([...former, ...rows.map((row) => row[key])])
}

/** What a cell that names a row of a table is to hold. */
export const toNameIn = (table: TableName): Words => {
  const { zh, en } = TABLES[table].title
  return { zh: `“${zh}”表（${table}）中的编号`, en: `a name in ${en} (${table})` }
}

const findIn = (table: TableName, rows: readonly AnyRow[], target: Target): readonly Finding[] => {
  const { column, ref, also, names } = target
  const expected = toNameIn(ref)
  const isKnown = (item: unknown): boolean => names.has(item) || also.some((text) => text === item)
  return rows
    .filter((row) => row[column] !== null && !names.has(row[column]))
    .flatMap((row) => {
      const cell = row[column]
      const items: readonly unknown[] = Array.isArray(cell) ? cell : [cell]
      const unknown = items.filter((item) => !isKnown(item))
      return unknown.map((found): Finding => ({ code: 'E202', table, row, column, found, expected }))
    })
}

/** Every cell that names a row of another table names one that exists. */
export const references: Check = {
  reads: [],
  *find({ index: { tables }, unreadable }) {
    const known = new Map<TableName, Names>()
    for (const name of TABLE_NAMES) {
      for (const [column, { ref, also = [] }] of Object.entries<Column>(TABLES[name].columns)) {
        if (ref === undefined || !isTableName(ref) || unreadable.has(ref)) continue
        const names = known.get(ref) ?? listNames(tables, ref)
        known.set(ref, names)
        yield* findIn(name, tables[name], { column, ref, also, names })
      }
    }
  },
}
