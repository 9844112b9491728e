import { isSampleText } from '../model/checks/sample-texts.ts'
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../model/tables.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** Tables of the ledger without which no progress can be shown. */
export const REQUIRED_TABLES = ['plans', 'periods', 'themes', 'rules', 'tasks', 'assignments'] as const

const listSampleSources = (tables: Tables): ReadonlySet<unknown> =>
  new Set(tables.sources.flatMap(({ id, kind }) => (kind === 'sample' ? [id] : [])))

const isSampleRow = (name: TableName, row: AnyRow, samples: ReadonlySet<unknown>): boolean => {
  if (name === 'sources') return samples.has(row['id'])
  if ('source' in TABLES[name].columns) return samples.has(row['source'])
  // Rules name no source: a sample one says so in its words.
  return name === 'rules' && Object.values(row).some(isSampleText)
}

/** Whether any row of the tables names the sample as its source. */
export const hasSample = (tables: Tables): boolean => {
  const samples = listSampleSources(tables)
  return TABLE_NAMES.some((name) => {
    const rows: readonly AnyRow[] = tables[name]
    return rows.some((row) => samples.has(row['source']))
  })
}

/** The tables without any row of the sample. A table without sample rows is the very same. */
export const withoutSample = (tables: Tables): Tables => {
  const samples = listSampleSources(tables)
  const entries = TABLE_NAMES.map((name) => {
    const rows: readonly AnyRow[] = tables[name]
    const real = rows.filter((row) => !isSampleRow(name, row, samples))
    return [name, real.length === rows.length ? rows : real]
  })
  // Object.fromEntries forgets which rows belong to which name.
  return Object.fromEntries(entries) as unknown as Tables
}
