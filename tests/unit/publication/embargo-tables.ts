import { comparePeriods } from '../../../src/core/model/calendar.ts'
import { toKeyText } from '../../../src/core/model/cell-text.ts'
import type { Column } from '../../../src/core/model/column.ts'
import type { Table } from '../../../src/core/model/table.ts'
import { TABLE_NAMES, TABLES } from '../../../src/core/model/tables.ts'
import type { RowOfTable, TableName, Tables } from '../../../src/core/model/tables.ts'

/** Stands in every text that is not out yet. */
export const EMBARGO_CANARY = '未发布金丝雀'
/** Every number that is not out yet has these digits. */
export const EMBARGO_DIGITS = '7654321'
/** The last period that is out, its last day, and an instant at which that is so. */
export const LAST_OUT = '2025-Q1'
export const LAST_DAY = '2025-03-31'
export const NOW = '2025-07-01T09:00:00+08:00'

const LATER_SOURCE = 'later-workbook'
const LATER_PLAN = 'plan-later'
const LATER_TASK = 'T765432'
const LATER_WATER = 'water-later'
const LATER = '2025-06-11'

type AnyRow = Readonly<Record<string, unknown>>

/** Tables whose rows are neither dated nor spoken of by dated ones: they are out as they are. */
export const UNDATED: readonly TableName[] = ['regions', 'projects', 'mechanisms']

const isLater = (table: Table, row: AnyRow): boolean => {
  const cell = row[table.datedBy ?? '']
  if (typeof cell !== 'string') return false
  return table.columns[table.datedBy ?? '']?.kind === 'period' ? comparePeriods(cell, LAST_OUT) > 0 : cell > LAST_DAY
}

/** A number of the digits that a column takes; 100 stays, for a part that was accepted. */
const toDigits = ({ kind, max }: Column, cell: number): number => {
  if (max === undefined) return Number(EMBARGO_DIGITS)
  return kind === 'integer' || cell === max ? cell : Number(`7.${EMBARGO_DIGITS}`)
}

const isPlainText = (table: Table, name: string, { kind, ref, pattern }: Column): boolean =>
  (kind === 'text' || kind === 'list') && !ref && !pattern && !table.key.includes(name)

/** A row with canaries in every cell that takes one. */
const mark = <R extends AnyRow>(table: Table, row: R): R =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => {
      const column = table.columns[name]
      if (!column) throw new Error(`no column ${table.name}.${name}`)
      if (name === 'source') return [name, LATER_SOURCE]
      if (isPlainText(table, name, column)) return [name, column.kind === 'list' ? [EMBARGO_CANARY] : EMBARGO_CANARY]
      return [name, typeof cell === 'number' && !table.key.includes(name) ? toDigits(column, cell) : cell]
    }),
  ) as unknown as R // the same columns

const first = <R>(rows: readonly R[]): R => {
  const [row] = rows
  if (!row) throw new Error('the ledger has a row of every table')
  return row
}

/** The one return of the last period of all after which its part is accepted. */
const isAcceptedLater = (tables: Tables) => {
  const accepted = new Set(tables.acceptances.map(({ task, region }) => `${task}/${region}`))
  const report = tables.reports.find(
    ({ period, task, region }) => period === '2025-Q2' && !accepted.has(`${task}/${region}`),
  )
  return ({ period, task, region }: RowOfTable<'reports'>): boolean =>
    period === report?.period && task === report.task && region === report.region
}

const laterFigure: RowOfTable<'figures'> = {
  ...{ id: 'later', topic: 'services', label: EMBARGO_CANARY, labelEn: EMBARGO_CANARY, printed: EMBARGO_DIGITS },
  ...{ value: Number(EMBARGO_DIGITS), unit: '件', qualifier: null, bound: 'exact', counts: EMBARGO_CANARY },
  ...{
    countsEn: EMBARGO_CANARY,
    scope: 'delta',
    regions: ['310000'],
    periodPrinted: EMBARGO_CANARY,
    periodStart: null,
  },
  ...{ periodBasis: 'printed', asOf: LATER, asOfBasis: 'printed', quote: EMBARGO_CANARY, note: EMBARGO_CANARY },
  ...{ noteEn: EMBARGO_CANARY, source: LATER_SOURCE },
}

/** Rows of a plan that was signed later, and of things that only later rows speak of. */
const laterRows = (tables: Tables): Partial<Tables> => ({
  sources: [{ ...mark(TABLES.sources, first(tables.sources)), id: LATER_SOURCE, kind: 'sample', url: null }],
  plans: [
    { ...mark(TABLES.plans, first(tables.plans)), id: LATER_PLAN, ordinal: 4, signedOn: LATER, declaredTasks: 1 },
  ],
  themes: [{ ...mark(TABLES.themes, first(tables.themes)), id: 'theme-later', plan: LATER_PLAN, order: 9 }],
  tasks: [{ ...mark(TABLES.tasks, first(tables.tasks)), id: LATER_TASK, plan: LATER_PLAN, theme: 'theme-later' }],
  assignments: [
    { ...mark(TABLES.assignments, first(tables.assignments)), task: LATER_TASK, region: '310000', role: 'lead' },
  ],
  milestones: [
    { ...mark(TABLES.milestones, first(tables.milestones)), id: `${LATER_TASK}-M1`, task: LATER_TASK, weight: null },
  ],
  waters: [{ ...mark(TABLES.waters, first(tables.waters)), id: LATER_WATER }],
  services: [{ ...mark(TABLES.services, first(tables.services)), id: 'service-later', launchedOn: LATER }],
  hazards: [{ ...mark(TABLES.hazards, first(tables.hazards)), period: '2025-Q2', water: LATER_WATER }],
  rules: [{ ...mark(TABLES.rules, first(tables.rules)), version: `v${EMBARGO_DIGITS}`, fromPeriod: '2025-Q2' }],
  overrides: [
    {
      ...{ period: '2025-Q2', task: 'T01', region: '*', status: 'far-behind', source: LATER_SOURCE, decidedOn: LATER },
      ...{ reason: EMBARGO_CANARY, reasonEn: EMBARGO_CANARY, decidedBy: EMBARGO_CANARY },
    },
  ],
  acceptances: tables.reports.filter(isAcceptedLater(tables)).map(({ task, region }) => ({
    ...{ task, region, acceptedOn: '2025-07-20', acceptedBy: EMBARGO_CANARY, source: LATER_SOURCE },
    ...{ evidence: EMBARGO_CANARY, evidenceEn: EMBARGO_CANARY },
  })),
  figures: [laterFigure],
  events: [{ id: 'later', on: LATER, title: EMBARGO_CANARY, titleEn: EMBARGO_CANARY, source: LATER_SOURCE }],
  releases: [
    {
      period: '2025-Q2',
      releasedOn: '2025-08-01',
      digest: '7654321765432176',
      note: EMBARGO_CANARY,
      noteEn: EMBARGO_CANARY,
      source: LATER_SOURCE,
    },
  ],
})

const correction = (cells: Partial<RowOfTable<'corrections'>>): RowOfTable<'corrections'> => ({
  on: LATER,
  table: 'tasks',
  key: 'T02',
  field: 'title',
  before: null,
  after: EMBARGO_CANARY,
  reason: EMBARGO_CANARY,
  reasonEn: EMBARGO_CANARY,
  source: LATER_SOURCE,
  ...cells,
})

const edit = (id: string, cells: Partial<RowOfTable<'revisions'>>): RowOfTable<'revisions'> => ({
  id,
  table: 'tasks',
  key: 'T01',
  field: 'target',
  before: null,
  after: EMBARGO_CANARY,
  on: LATER,
  reason: EMBARGO_CANARY,
  reasonEn: EMBARGO_CANARY,
  decidedBy: EMBARGO_CANARY,
  source: LATER_SOURCE,
  ...cells,
})

/** What was decided later, in the rows that are out: edits of the plan, a milestone done, corrections. */
const decideLater = (tables: Tables): Tables => {
  const [one, two] = tables.tasks
  const milestone = tables.milestones.find(({ doneOn }) => doneOn === null)
  const late = tables.reports.find(({ period }) => period === '2025-Q2')
  if (!one || !two || !milestone || !late) throw new Error('two tasks, an open milestone and a later return at least')
  const added = { ...first(tables.milestones), id: 'T01-M77', title: EMBARGO_CANARY, task: 'T01', weight: null }
  return {
    ...tables,
    tasks: tables.tasks.map((row) =>
      row === one ? { ...row, target: EMBARGO_CANARY } : row === two ? { ...row, title: EMBARGO_CANARY } : row,
    ),
    milestones: tables.milestones.map((row) =>
      row === milestone ? { ...row, doneOn: LATER, evidence: EMBARGO_CANARY, evidenceEn: EMBARGO_CANARY } : row,
    ),
    reports: tables.reports.map((row) => (isAcceptedLater(tables)(row) ? { ...row, progress: 100 } : row)),
    revisions: [
      ...tables.revisions,
      edit('R7001', { before: one.target }),
      edit('R7002', {
        table: 'milestones',
        key: 'T01-M77',
        field: '*',
        before: JSON.stringify(added),
        after: null,
        on: '2025-06-13',
      }),
      edit('R7003', {
        table: 'milestones',
        key: 'T01-M77',
        field: '*',
        after: JSON.stringify(added),
        on: '2025-06-12',
      }),
    ],
    corrections: [
      ...tables.corrections,
      correction({ key: two.id, before: two.title }),
      correction({
        table: 'reports',
        key: toKeyText(TABLES.reports, late),
        field: 'summary',
        before: EMBARGO_CANARY,
      }),
      correction({
        table: 'corrections',
        key: `${LATER}/tasks/${two.id}/title`,
        field: 'reason',
        before: EMBARGO_CANARY,
      }),
      correction({ table: 'revisions', key: 'R7001', field: 'reason', before: EMBARGO_CANARY }),
    ],
  }
}

/** Tables with canaries in everything that is later than `LAST_OUT`: what was there, and a row or a value of every kind beside. */
export const withLater = (tables: Tables): Tables => {
  const decided = decideLater(tables)
  const added = laterRows(tables)
  return Object.fromEntries(
    TABLE_NAMES.map((name) => {
      const table: Table = TABLES[name]
      const rows: readonly AnyRow[] = decided[name]
      const marked = name === 'corrections' || name === 'revisions' || name === 'periods'
      return [
        name,
        [...rows.map((row) => (!marked && isLater(table, row) ? mark(table, row) : row)), ...(added[name] ?? [])],
      ]
    }),
  ) as unknown as Tables
}
