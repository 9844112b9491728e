import { toKeyText } from '../../model/cell-text.ts'
import type { Table } from '../../model/table.ts'
import { TABLES } from '../../model/tables.ts'
import type { Tables } from '../../model/tables.ts'
import type { VersionRows } from '../versions/version-changes.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** Tables that keep what was done: their rows are added and never taken out. */
export const RECORDS = ['releases', 'corrections'] as const

/** A release or a correction that was published and is not in the tables any more, or is another. */
export interface LostRecord {
  readonly table: (typeof RECORDS)[number]
  readonly key: string
}

/** What a record says, beside its key. Words and sources may be mended. */
const SAYS: Readonly<Record<LostRecord['table'], readonly string[]>> = {
  releases: [],
  corrections: ['before', 'after'],
}

/** A row of a withheld task lacks what it says. */
const isSame = (published: AnyRow, row: AnyRow, columns: readonly string[]): boolean =>
  columns.every((column) => !(column in published) || published[column] === row[column])

/**
 * Releases and corrections that a version holds and the tables do not. A correction that was itself corrected may be
 * another; one whose cell was withheld can't be told from others of its row.
 */
export const listLostRecords = (
  published: Pick<VersionRows, LostRecord['table']>,
  tables: Pick<Tables, LostRecord['table']>,
): readonly LostRecord[] =>
  RECORDS.flatMap((name) => {
    const table: Table = TABLES[name]
    const present = new Map((tables[name] as readonly AnyRow[]).map((row) => [toKeyText(table, row), row]))
    const corrected = new Set(tables.corrections.filter((row) => row.table === name).map(({ key }) => key))
    return (published[name] ?? []).flatMap((row): readonly LostRecord[] => {
      if (table.key.some((column) => !(column in row))) return []
      const key = toKeyText(table, row)
      const found = present.get(key)
      const isKept = found !== undefined && (corrected.has(key) || isSame(row, found, SAYS[name]))
      return isKept ? [] : [{ table: name, key }]
    })
  })
