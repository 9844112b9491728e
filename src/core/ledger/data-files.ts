import { toJsonText } from '../model/json.ts'
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../model/tables.ts'

/** A file of a data folder that holds rows of one table. */
export interface DataFile {
  /** Path below the data folder: `<table>.json` or `ledger/<table>.json`. */
  readonly path: string
  readonly table: TableName
  readonly rows: readonly object[]
}

/** Tables that hold published facts alone. */
const PUBLISHED: readonly TableName[] = ['regions', 'figures', 'events', 'projects', 'mechanisms']
/** Tables that hold published facts beside rows of the ledger; which is which is said by the kind of their source. */
const SHARED: readonly TableName[] = ['sources', 'services', 'waters']

/** Tables of which some row may stand outside the ledger's folder. */
export const PUBLISHED_TABLES: readonly TableName[] = [...PUBLISHED, ...SHARED]

const toFiles = (tables: Tables, name: TableName, published: ReadonlySet<unknown>): readonly DataFile[] => {
  const rows: readonly object[] = tables[name]
  const root = { path: `${name}.json`, table: name }
  const ledger = { path: `ledger/${name}.json`, table: name }
  if (PUBLISHED.includes(name)) return [{ ...root, rows }]
  if (!SHARED.includes(name)) return [{ ...ledger, rows }]
  const isPublished = (row: Readonly<Record<string, unknown>>): boolean =>
    published.has(name === 'sources' ? row['id'] : row['source'])
  return [
    { ...root, rows: rows.filter((row) => isPublished({ ...row })) },
    { ...ledger, rows: rows.filter((row) => !isPublished({ ...row })) },
  ]
}

/** The files in which the rows of a data folder are kept, each row in one of them. A file may have no row. */
export const listDataFiles = (tables: Tables): readonly DataFile[] => {
  const published = new Set(tables.sources.flatMap(({ id, kind }) => (kind === 'published' ? [id] : [])))
  return TABLE_NAMES.flatMap((name) => toFiles(tables, name, published))
}

/** The file's text, the same bytes for the same rows. */
export const toFileText = ({ table, rows }: DataFile): string =>
  toJsonText(
    TABLES[table],
    rows.map((row) => ({ ...row })),
  )

/** The table that is kept at a path below a data folder; null = none is. */
export const findTableOfFile = (path: string): TableName | null => {
  const [, name] = /^(?:ledger\/)?([a-z-]+)\.json$/.exec(path) ?? []
  return TABLE_NAMES.find((table) => table === name) ?? null
}
