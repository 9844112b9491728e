import { combineTables } from '../../../src/core/model/combine.ts'
import type { Column } from '../../../src/core/model/column.ts'
import type { Table } from '../../../src/core/model/table.ts'
import { TABLES, TABLE_NAMES } from '../../../src/core/model/tables.ts'
import type { RowOfTable, TableName, Tables } from '../../../src/core/model/tables.ts'
import { generateSample } from '../../../src/core/sample/sample.ts'

/** The task that is withheld in these tables. */
export const WITHHELD = 'T03'
/** Stands in every cell that is the office's alone. */
export const OFFICE_CANARY = '内部金丝雀'
/** Stands in every text that the withheld task must not show. */
export const WITHHELD_CANARY = '略去金丝雀'

type AnyRow = Readonly<Record<string, unknown>>
type Revision = RowOfTable<'revisions'>
type Correction = RowOfTable<'corrections'>

const PROVINCES = [
  ['310000', '上海市', '沪'],
  ['320000', '江苏省', '苏'],
  ['330000', '浙江省', '浙'],
  ['340000', '安徽省', '皖'],
] as const

export const sampleTables = (tasks = 6, until = '2025-Q2'): Tables =>
  combineTables([
    {
      table: 'regions',
      rows: PROVINCES.map(([code, name, short], index) => ({ code, name, nameEn: null, short, order: index + 1 })),
    },
    ...generateSample({ tasks, seed: 1, until }),
  ])

const canaryFor = (column: Column, canary: string): unknown => (column.kind === 'list' ? [canary] : canary)

const isText = (column: Column): boolean => column.kind === 'text' || column.kind === 'list'

const isOfWithheld = (table: Table, row: AnyRow): boolean =>
  Object.entries(table.columns).some(
    ([name, column]) => (table.name === 'tasks' ? name === 'id' : column.ref === 'tasks') && row[name] === WITHHELD,
  )

const withCanaries = (table: Table, row: AnyRow): AnyRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => {
      const column = table.columns[name]
      if (!column) throw new Error(`no column ${table.name}.${name}`)
      if (column.audience !== 'public') return [name, canaryFor(column, OFFICE_CANARY)]
      const isCut = !column.kept && isText(column) && isOfWithheld(table, row)
      return [name, isCut ? canaryFor(column, WITHHELD_CANARY) : cell]
    }),
  )

const withheldRow = (cells: AnyRow): string => JSON.stringify({ ...cells, title: WITHHELD_CANARY })

const revision = (id: string, cells: Pick<Revision, 'table' | 'key' | 'field' | 'before' | 'after'>): Revision => ({
  id,
  ...cells,
  on: '2025-03-01',
  reason: WITHHELD_CANARY,
  reasonEn: WITHHELD_CANARY,
  decidedBy: OFFICE_CANARY,
  source: 'sample-ledger',
})

const both = { before: WITHHELD_CANARY, after: WITHHELD_CANARY }

/** Every way in which an edit of the plan can be about a withheld task. */
const REVISIONS: readonly Revision[] = [
  revision('R9001', { table: 'tasks', key: WITHHELD, field: 'title', ...both }),
  revision('R9002', { table: 'assignments', key: `${WITHHELD}/310000`, field: 'unit', ...both }),
  revision('R9003', { table: 'milestones', key: `${WITHHELD}-M1`, field: 'title', ...both }),
  revision('R9004', {
    table: 'milestones',
    key: 'removed-milestone',
    field: '*',
    before: withheldRow({ id: 'removed-milestone', task: WITHHELD }),
    after: null,
  }),
  revision('R9005', { table: 'milestones', key: 'removed-milestone', field: 'title', ...both }),
  revision('R9006', {
    table: 'tasks',
    key: 'T99',
    field: '*',
    before: withheldRow({ id: 'T99', disclosure: 'withheld' }),
    after: null,
  }),
  revision('R9007', { table: 'assignments', key: 'T99/310000', field: 'unit', ...both }),
]

const correction = (table: string, key: string, field: string, canary: string): Correction => ({
  on: '2025-03-02',
  table,
  key,
  field,
  before: canary,
  after: canary,
  reason: canary,
  reasonEn: canary,
  source: 'sample-ledger',
})

/** Every way in which a correction can be about a withheld task, and about a cell of the office. */
const CORRECTIONS: readonly Correction[] = [
  correction('tasks', WITHHELD, 'title', WITHHELD_CANARY),
  correction('assignments', `${WITHHELD}/310000`, 'unit', WITHHELD_CANARY),
  correction('milestones', `${WITHHELD}-M1`, 'evidence', WITHHELD_CANARY),
  correction('reports', `2025-Q1/${WITHHELD}/310000`, 'summary', WITHHELD_CANARY),
  correction('acceptances', `${WITHHELD}/310000`, 'evidence', WITHHELD_CANARY),
  correction('overrides', `2025-Q1/${WITHHELD}/*`, 'reason', WITHHELD_CANARY),
  correction('revisions', 'R9001', 'before', WITHHELD_CANARY),
  correction('revisions', 'R9005', 'reason', WITHHELD_CANARY),
  correction('corrections', `2025-03-02/reports/2025-Q1/${WITHHELD}/310000/summary`, 'after', WITHHELD_CANARY),
  correction('reports', '2025-Q1/T01/310000', 'note', OFFICE_CANARY),
  correction('revisions', 'R1', 'decidedBy', OFFICE_CANARY),
  correction('corrections', '2025-03-02/reports/2025-Q1/T01/310000/note', 'after', OFFICE_CANARY),
  correction('no-such-table', 'x', 'y', OFFICE_CANARY),
  correction('tasks', 'T01', 'constructor', OFFICE_CANARY),
]

/** A sample ledger with one withheld task, and canaries wherever something must not be shown. */
export const canaryTables = (): Tables => {
  const tables = sampleTables()
  const withheld: Tables = {
    ...tables,
    tasks: tables.tasks.map((task) => ({ ...task, disclosure: task.id === WITHHELD ? 'withheld' : 'public' })),
    revisions: tables.revisions.filter(({ key }) => !key.startsWith(WITHHELD)),
  }
  const rowsOf = (name: TableName): readonly AnyRow[] => withheld[name].map((row) => withCanaries(TABLES[name], row))
  const canaries = Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(name)])) as unknown as Tables
  return { ...canaries, revisions: [...canaries.revisions, ...REVISIONS], corrections: CORRECTIONS }
}
