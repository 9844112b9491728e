import type { Check, Finding } from './finding.ts'
import type { Tables } from '../tables.ts'

/** Tables that make up the ledger: what a real one may not mix with the sample. */
const LEDGER_TABLES = [
  'plans',
  'periods',
  'themes',
  'tasks',
  'assignments',
  'milestones',
  'reports',
  'acceptances',
  'overrides',
  'revisions',
  'service-volumes',
  'hazards',
  'river-cases',
] as const

type LedgerTable = (typeof LEDGER_TABLES)[number]
type Kinds = ReadonlyMap<unknown, string>

const REAL = { zh: '真实来源（本台账已有单位报送的行）', en: 'a real source: the ledger has rows that were reported' }

/** Whether the ledger is a real one: some row of it was reported. `kinds` = kind of each source by its id. */
export const hasReported = (tables: Tables, kinds: Kinds): boolean =>
  LEDGER_TABLES.some((name) => tables[name].some((row) => kinds.get(row.source) === 'reported'))

/** One finding for each table and source, at its first row: a sample may have millions of rows. */
const findIn = (table: LedgerTable, rows: readonly { readonly source: string }[], kinds: Kinds): readonly Finding[] => {
  const counts = new Map<string, { readonly row: { readonly source: string }; count: number }>()
  for (const row of rows) {
    if (kinds.get(row.source) !== 'sample') continue
    const seen = counts.get(row.source)
    if (seen) seen.count += 1
    else counts.set(row.source, { row, count: 1 })
  }
  return [...counts].map(([source, { row, count }]) => {
    const found = count === 1 ? source : `${source} × ${count}`
    return { code: 'E214', table, row, column: 'source', found, expected: REAL }
  })
}

/** A ledger in which a province's returns stand holds no sample rows. */
export const sampleRows: Check = {
  reads: ['sources'],
  find: ({ index: { tables } }) => {
    const kinds: Kinds = new Map(tables.sources.map((source) => [source.id, source.kind]))
    return hasReported(tables, kinds) ? LEDGER_TABLES.flatMap((name) => findIn(name, tables[name], kinds)) : []
  },
}
