import type { RowOfTable, TableName } from '../model/tables.ts'
import type { ReadFile } from './read-rows.ts'
import { LEDGER_SHEETS } from './sheets.ts'

type Region = RowOfTable<'regions'>

/** Tables that provinces return, each with the column that names the province whose row it is. */
export const RETURNED_TABLES: ReadonlyMap<TableName, string> = new Map(
  LEDGER_SHEETS.flatMap(({ table, ownedBy }): readonly [TableName, string][] =>
    ownedBy === null ? [] : [[table, ownedBy]],
  ),
)

/**
 * Whose file it is. `whole`: the office states the plan in it, and with it every table of its own that it brings.
 * `region` null = the province that a file of returns is from can't be told, since it has no rows of any.
 */
export type FileKeeper =
  { readonly kind: 'office'; readonly whole: boolean } | { readonly kind: 'province'; readonly region: string | null }

/** Tables that together make a file one that states the plan as a whole. */
export const PLAN_TABLES: readonly TableName[] = ['plans', 'tasks', 'assignments']

const findNamed = (name: string, regions: readonly Region[]): string | null => {
  const named = regions.filter((region) => name.includes(region.name) || name.includes(region.code))
  return named.length === 1 ? (named[0]?.code ?? null) : null
}

/** The province of most rows; of as many, the one that comes first in the file. */
const findMost = ({ rows }: ReadFile): string | null => {
  const counts = new Map<string, number>()
  for (const { table, cells } of rows) {
    const region = cells[RETURNED_TABLES.get(table) ?? '']
    if (typeof region === 'string') counts.set(region, (counts.get(region) ?? 0) + 1)
  }
  const [first = null, ...others] = counts
  if (first === null) return null
  return others.reduce((most, each) => (each[1] > most[1] ? each : most), first)[0]
}

/**
 * Who sent a file. One that brings plans, tasks and assignments is the office's and states them as a whole. Else, one
 * whose name names a single province, or that brings returns, is that province's; without a name, the one of most rows.
 * A file with tables of the office alone, and no name of a province, is the office's and only adds and changes rows.
 */
export const findKeeper = (file: ReadFile, regions: readonly Region[]): FileKeeper => {
  const tables = new Set(file.rows.map(({ table }) => table))
  if (PLAN_TABLES.every((table) => tables.has(table))) return { kind: 'office', whole: true }
  const named = findNamed(file.name, regions)
  const isReturn = [...RETURNED_TABLES.keys()].some((table) => tables.has(table))
  if (named === null && !isReturn) return { kind: 'office', whole: false }
  return { kind: 'province', region: named ?? findMost(file) }
}
