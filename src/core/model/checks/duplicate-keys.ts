import { toKeyText } from '../cell-text.ts'
import { compareByKey } from '../json.ts'
import type { Table } from '../table.ts'
import { TABLE_NAMES, TABLES, type TableName } from '../tables.ts'
import type { AnyRow, Check, Finding } from './finding.ts'

const UNIQUE = { zh: '每行一个键', en: 'a key of its own for each row' }

const isAscending = (table: Table, rows: readonly AnyRow[]): boolean => {
  const compare = compareByKey(table)
  return rows.every((row, place) => {
    const before = rows[place - 1]
    return before === undefined || compare(before, row) < 0
  })
}

const findIn = (name: TableName, rows: readonly AnyRow[]): readonly Finding[] => {
  const table: Table = TABLES[name]
  // Rows in the order of their keys, as files are written, need no set of millions of texts.
  if (isAscending(table, rows)) return []
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const key = toKeyText(table, row)
    if (seen.has(key)) findings.push({ code: 'E201', table: name, row, column: null, found: key, expected: UNIQUE })
    seen.add(key)
  }
  return findings
}

/** No two rows of a table have one key. */
export const duplicateKeys: Check = {
  reads: [],
  find: ({ index }) => TABLE_NAMES.flatMap((name) => findIn(name, index.tables[name])),
}
