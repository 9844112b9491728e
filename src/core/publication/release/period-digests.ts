import { sortRows } from '../../model/json.ts'
import type { Table } from '../../model/table.ts'
import { TABLE_NAMES, TABLES } from '../../model/tables.ts'
import type { ProjectedTables } from '../project.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** Tables whose rows make up the content of a period: those that name one, but for the record of releases. */
const PERIODIC: readonly Table[] = TABLE_NAMES.filter((name) => name !== 'releases')
  .map((name): Table => TABLES[name])
  .filter(({ datedBy, columns }) => columns[datedBy ?? '']?.ref === 'periods')

/**
 * The cells that hold something, in declared order: a column that is added later and left empty changes nothing, nor does
 * the same content that comes with another file.
 */
const toLine = (table: Table, row: AnyRow): string =>
  JSON.stringify(
    Object.keys(table.columns).flatMap((column) =>
      row[column] == null || column === 'source' ? [] : [[column, row[column]]],
    ),
  )

/**
 * SHA-256 (hex) of what each period holds: its rows as the public may see them, table by table, in the order of their
 * keys. A period without rows has a digest too.
 */
export const computePeriodDigests = (
  projected: ProjectedTables,
  toSha256: (text: string) => string,
): ReadonlyMap<string, string> => {
  const lines = new Map(projected.periods.map(({ id = '' }) => [id, [] as string[]]))
  for (const table of PERIODIC) {
    const rows: readonly AnyRow[] = projected[table.name as keyof ProjectedTables] // a declared table
    for (const row of sortRows(table, rows))
      lines.get(String(row[table.datedBy ?? '']))?.push(`${table.name} ${toLine(table, row)}\n`)
  }
  return new Map([...lines].map(([period, own]) => [period, toSha256(own.join(''))]))
}
