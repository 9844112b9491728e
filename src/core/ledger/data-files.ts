import { TABLE_NAMES, type TableName } from '../model/tables.ts'
import { LEDGER_SHEETS } from './sheets.ts'

/** Tables of which some row may stand in a data folder itself, outside its `ledger/`. */
export const PUBLISHED_TABLES: readonly TableName[] = [
  'regions',
  'sources',
  'figures',
  'events',
  'projects',
  'mechanisms',
  'services',
  'waters',
]

/** Tables that an import states, each kept in `ledger/`; corrections are only ever added to. */
export const LEDGER_TABLES: readonly TableName[] = LEDGER_SHEETS.map(({ table }) => table).filter(
  (table) => table !== 'corrections',
)

/** The table that is kept at a path below a data folder; null = none is. */
export const findTableOfFile = (path: string): TableName | null => {
  const [, name] = /^(?:ledger\/)?([a-z-]+)\.json$/.exec(path) ?? []
  return TABLE_NAMES.find((table) => table === name) ?? null
}
