import { toKeyText } from '../model/cell-text.ts'
import type { Table } from '../model/table.ts'
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../model/tables.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** A file of a data folder, named from it, with the rows of one table. */
export interface FileOfTable {
  readonly table: TableName
  readonly file: string
  readonly rows: readonly AnyRow[]
}

/** Tables whose published facts stand in the folder itself, and whose rows of the ledger in `ledger/`. */
const SHARED_TABLES: readonly TableName[] = ['sources', 'services', 'waters']

const isSame = (a: readonly AnyRow[], b: readonly AnyRow[]): boolean => {
  const rows = new Set(a)
  return a.length === b.length && b.every((row) => rows.has(row))
}

/** The file for new rows of a table: the one that there is, else one of the ledger. */
const findHome = (table: TableName, own: readonly FileOfTable[]): string => {
  const ofLedger = `ledger/${table}.json`
  const [only] = own
  return own.length === 1 && only && !SHARED_TABLES.includes(table) ? only.file : ofLedger
}

const splitRows = (
  table: TableName,
  rows: readonly AnyRow[],
  own: readonly FileOfTable[],
): ReadonlyMap<string, readonly AnyRow[]> => {
  const declared: Table = TABLES[table]
  const places = new Map(own.flatMap(({ file, rows: held }) => held.map((row) => [toKeyText(declared, row), file])))
  const home = findHome(table, own)
  const parts = new Map<string, AnyRow[]>(own.map(({ file }) => [file, []]))
  for (const row of rows) {
    const file = places.get(toKeyText(declared, row)) ?? home
    const part = parts.get(file)
    if (part) part.push(row)
    else parts.set(file, [row])
  }
  return parts
}

/**
 * The files that must be written so that a data folder holds other tables. `files` = the files that there are, with
 * the very rows of `current`.
 *
 * A row stays in the file in which its key stands. A file that would hold the very rows that it holds is left out.
 */
export const planTableFiles = (current: Tables, next: Tables, files: readonly FileOfTable[]): readonly FileOfTable[] =>
  TABLE_NAMES.filter((table) => current[table] !== next[table]).flatMap((table) => {
    const own = files.filter((file) => file.table === table)
    const parts = own.length === 1 && !SHARED_TABLES.includes(table) ? null : splitRows(table, next[table], own)
    const planned: readonly FileOfTable[] = parts
      ? [...parts].map(([file, rows]) => ({ table, file, rows }))
      : own.map(({ file }) => ({ table, file, rows: next[table] }))
    return planned.filter(({ file, rows }) => !isSame(own.find((each) => each.file === file)?.rows ?? [], rows))
  })
