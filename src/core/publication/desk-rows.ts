import type { PublishedRows } from '../ledger/desk/base.ts'
import { PUBLISHED_TABLES } from '../ledger/data-files.ts'
import { withoutSample } from '../ledger/sample-ledger.ts'
import type { TableName, Tables } from '../model/tables.ts'
import type { ProjectedTables } from './project.ts'

/** Published rows that the desk unites files with when nobody gives it a data folder: none of the ledger, none of a sample. */
export const toDeskRows = (projected: ProjectedTables): PublishedRows => {
  const tables = withoutSample(projected as Tables) // but for files, every column of the tables that are taken is public
  const published = new Set(tables.sources.flatMap(({ id, kind }) => (kind === 'published' ? [id] : [])))
  const isPublished = (name: TableName, row: object): boolean => {
    if (name === 'sources') return 'id' in row && published.has(String(row.id))
    return !('source' in row) || published.has(String(row.source))
  }
  return {
    ...Object.fromEntries(PUBLISHED_TABLES.map((name) => [name, tables[name].filter((row) => isPublished(name, row))])),
    // What was published elsewhere came in no file.
    sources: tables.sources.filter((row) => isPublished('sources', row)).map((row) => ({ ...row, file: null })),
    rules: tables.rules,
  }
}
