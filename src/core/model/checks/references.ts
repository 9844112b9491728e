import type { Column, Words } from '../column.ts'
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../tables.ts'
import type { AnyRow, Check, Finding } from './finding.ts'

type Names = ReadonlySet<unknown>

/** A column whose cells name rows of a table. */
interface Target {
  readonly column: string
  readonly expected: Words
  readonly isKnown: (item: unknown) => boolean
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

type NamesOf = (table: TableName) => Names

const listTargets = (table: TableName, namesOf: NamesOf, unreadable: ReadonlySet<TableName>): readonly Target[] =>
  Object.entries<Column>(TABLES[table].columns).flatMap(([column, { ref, also = [] }]) => {
    if (ref === undefined || !isTableName(ref) || unreadable.has(ref)) return []
    const names = namesOf(ref)
    const isKnown = (item: unknown): boolean => names.has(item) || also.some((text) => text === item)
    return [{ column, expected: toNameIn(ref), isKnown }]
  })

const findIn = (table: TableName, rows: readonly AnyRow[], targets: readonly Target[]): readonly Finding[] => {
  const findings: Finding[] = []
  // Rows that follow each other mostly name the same: it is looked up once.
  const lastKnown: unknown[] = targets.map(() => null)
  for (const row of rows) {
    for (let place = 0; place < targets.length; place += 1) {
      const target = targets[place]
      if (!target) continue
      const { column, expected, isKnown } = target
      const cell = row[column]
      if (cell === null || cell === lastKnown[place]) continue
      if (isKnown(cell)) {
        lastKnown[place] = cell
        continue
      }
      const unknown = (Array.isArray(cell) ? cell : [cell]).filter((item) => !isKnown(item))
      for (const found of unknown) findings.push({ code: 'E202', table, row, column, found, expected })
    }
  }
  return findings
}

/** Every cell that names a row of another table names one that exists. */
export const references: Check = {
  reads: [],
  find: ({ index: { tables }, unreadable }) => {
    const known = new Map<TableName, Names>()
    const namesOf: NamesOf = (name) => {
      const names = known.get(name) ?? listNames(tables, name)
      known.set(name, names)
      return names
    }
    return TABLE_NAMES.flatMap((name) => findIn(name, tables[name], listTargets(name, namesOf, unreadable)))
  },
}
