import { toKeyText } from '../cell-text.ts'
import type { Table } from '../table.ts'
import { TABLE_NAMES, TABLES, type TableName } from '../tables.ts'
import type { AnyRow, Check, Finding } from './finding.ts'

const UNIQUE = { zh: '每行一个键', en: 'a key of its own for each row' }

const isBefore = (table: Table, a: AnyRow, b: AnyRow): boolean => {
  for (const column of table.key) {
    const [left, right] = [String(a[column]), String(b[column])]
    if (left !== right) return left < right
  }
  return false
}

const isAscending = (table: Table, rows: readonly AnyRow[]): boolean =>
  rows.every((row, place) => {
    const before = rows[place - 1]
    return before === undefined || isBefore(table, before, row)
  })

function* findIn(name: TableName, rows: readonly AnyRow[]): Iterable<Finding> {
  const table: Table = TABLES[name]
  // Rows in the order of their keys, as files are written, need no set of millions of texts.
  if (isAscending(table, rows)) return
  const seen = new Set<string>()
  for (const row of rows) {
    const key = toKeyText(table, row)
    if (seen.has(key)) yield { code: 'E201', table: name, row, column: null, found: key, expected: UNIQUE }
    seen.add(key)
  }
}

/** No two rows of a table have one key. */
export const duplicateKeys: Check = {
  reads: [],
  *find({ index }) {
    for (const name of TABLE_NAMES) yield* findIn(name, index.tables[name])
  },
}
