import type { AnyRow, Finding } from './checks/finding.ts'
import { toFound, type Issue } from './issue.ts'
import { toRowPlace } from './parse-table.ts'
import { TABLES, type TableName } from './tables.ts'

/** A file of rows as it was read. `rows` holds the very objects that stand in the table. */
export interface TableFile {
  readonly table: TableName
  readonly file: string
  readonly rows: unknown
}

interface Spot {
  readonly file: string
  readonly index: number
}

const findSpots = (rows: ReadonlySet<unknown>, files: readonly TableFile[]): ReadonlyMap<unknown, Spot> => {
  const spots = new Map<unknown, Spot>()
  for (const { file, rows: content } of files) {
    if (!Array.isArray(content)) continue
    content.forEach((row: unknown, index) => {
      if (rows.has(row)) spots.set(row, { file, index })
    })
  }
  return spots
}

/** Issues out of findings, each with the place of its row in the files. */
export const locateFindings = (findings: readonly Finding[], files: readonly TableFile[]): readonly Issue[] => {
  const flagged = new Map<TableName, Set<AnyRow>>()
  for (const { table, row } of findings) {
    const rows = flagged.get(table) ?? new Set<AnyRow>()
    flagged.set(table, rows.add(row))
  }
  const spots = findSpots(
    new Set([...flagged.values()].flatMap((rows) => [...rows])),
    files.filter(({ table }) => flagged.has(table)),
  )
  return findings.map(({ code, table, row, column, found, expected }) => {
    const spot = spots.get(row) ?? { file: `${table}.json`, index: 0 }
    const place = toRowPlace(TABLES[table], spot.file, spot.index, row, column)
    return { code, place, found: toFound(found), expected }
  })
}
