import { TABLE_NAMES, type RowOfTable, type TableName, type Tables } from './tables.ts'

/** Rows of one table, from one file or one generator. */
export type TablePart = {
  readonly [N in TableName]: { readonly table: N; readonly rows: readonly RowOfTable<N>[] }
}[TableName]

type AnyRow = TablePart['rows'][number]

/** Every table from its parts, one behind the other in the given order; a table without a part is empty. */
export const combineTables = (parts: readonly TablePart[]): Tables => {
  const rowsOf = (name: TableName): readonly AnyRow[] => {
    const own = parts.filter((part) => part.table === name).map((part): readonly AnyRow[] => part.rows)
    return own.length === 1 ? (own[0] ?? []) : own.flat()
  }
  // Object.fromEntries forgets which rows belong to which name.
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(name)])) as unknown as Tables
}
