import { toKeyText } from '../../src/core/model/cell-text.ts'
import type { Column } from '../../src/core/model/column.ts'
import type { Table } from '../../src/core/model/table.ts'
import { TABLE_NAMES, TABLES } from '../../src/core/model/tables.ts'
import type { RowOfTable, TableName, Tables } from '../../src/core/model/tables.ts'
import { toCanary } from './canaries.ts'

/** The task whose words are withheld. */
const WITHHELD = 'T04'
/** A task that was withheld, and is no longer in the plan. */
const REMOVED = 'T97'

/** Where a canary was planted, and why it is not public. */
export interface Planted {
  readonly number: number
  readonly why: 'office' | 'withheld'
  /** `reports.note`, say. */
  readonly where: string
}

/** Tables with canaries in them, and what they are. */
export interface PlantedTables {
  readonly tables: Tables
  readonly planted: readonly Planted[]
}

type AnyRow = Readonly<Record<string, unknown>>
type Revision = RowOfTable<'revisions'>
type Correction = RowOfTable<'corrections'>
type Plant = (why: Planted['why'], where: string) => string

const isFree = ({ kind, ref, pattern }: Column): boolean =>
  (kind === 'text' || kind === 'list') && ref === undefined && pattern === undefined

const isOfWithheld = (table: Table, row: AnyRow): boolean =>
  table.name === 'tasks' ? row['id'] === WITHHELD : Object.hasOwn(table.columns, 'task') && row['task'] === WITHHELD

/** Why the public may not see a cell; null = it may. What declares no audience is the office's. */
const findWhy = (table: Table, row: AnyRow, column: Column): Planted['why'] | null => {
  if (column.audience !== 'public') return 'office'
  return isOfWithheld(table, row) && !column.kept ? 'withheld' : null
}

/** The row with a canary in each cell that the public may not see and that takes a text. */
const plantRow = (table: Table, row: AnyRow, plant: Plant): AnyRow =>
  Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => {
      const why = findWhy(table, row, column)
      if (why === null || !isFree(column)) return [name, row[name] ?? null]
      const canary = plant(why, `${table.name}.${name}`)
      return [name, column.kind === 'list' ? [canary] : canary]
    }),
  )

const find = <R extends AnyRow>(rows: readonly R[], isIt: (row: R) => boolean): R => {
  const row = rows.find(isIt)
  if (!row) throw new Error('the sample has such a row')
  return row
}

const SAMPLE = { source: 'sample-ledger' } as const
const ON = '2025-03-01'

/** Every kind of edit that can be about a withheld task, one of them of a task that is no longer there. */
const toRevisions = (tables: Tables, plant: Plant): readonly Revision[] => {
  const task = find(tables.tasks, ({ id }) => id === WITHHELD)
  const part = find(tables.assignments, (row) => row.task === WITHHELD)
  const milestone = find(tables.milestones, (row) => row.task === WITHHELD)
  let count = 9000
  const edit = (cells: Pick<Revision, 'table' | 'key' | 'field' | 'after'> & { before?: string | null }): Revision => {
    const why = 'withheld'
    const at = (column: string): string => `revisions.${column} of ${cells.table}.${cells.field}`
    count += 1
    return {
      id: `R${count}`,
      before: plant(why, at('before')),
      ...cells,
      on: ON,
      reason: plant(why, at('reason')),
      reasonEn: plant(why, at('reasonEn')),
      decidedBy: plant('office', at('decidedBy')),
      ...SAMPLE,
    }
  }
  const removed = (table: Revision['table'], row: AnyRow): Revision =>
    edit({
      table,
      key: toKeyText(TABLES[table], row),
      field: '*',
      before: JSON.stringify(plantRow(TABLES[table], row, (why, where) => plant(why, `removed ${where}`))),
      after: null,
    })
  return [
    edit({ table: 'tasks', key: WITHHELD, field: 'title', after: task.title }),
    edit({ table: 'tasks', key: WITHHELD, field: 'target', after: task.target }),
    edit({ table: 'assignments', key: `${WITHHELD}/${part.region}`, field: 'unit', after: part.unit }),
    edit({ table: 'milestones', key: milestone.id, field: 'title', after: milestone.title }),
    removed('milestones', { ...milestone, id: 'gone', weight: null, doneOn: null }),
    ...tables.assignments
      .filter((row) => row.task === WITHHELD)
      .map((row) => {
        const gone = removed('assignments', row)
        const before = JSON.stringify({ ...JSON.parse(gone.before ?? '{}'), task: REMOVED })
        return { ...gone, key: `${REMOVED}/${row.region}`, before }
      }),
    ...[removed('tasks', task)].map((gone) => ({
      ...gone,
      key: REMOVED,
      before: JSON.stringify({ ...JSON.parse(gone.before ?? '{}'), id: REMOVED }),
    })),
  ]
}

/** Corrections of cells that the public may not see, of every table that can hold one. */
const toCorrections = (tables: Tables, revisions: readonly Revision[], plant: Plant): readonly Correction[] => {
  const correct = (why: Planted['why'], table: string, key: string, field: string, after: unknown): Correction => {
    const at = (column: string): string => `corrections.${column} of ${table}.${field}`
    return {
      on: '2025-03-02',
      table,
      key,
      field,
      before: plant(why, at('before')),
      after: typeof after === 'string' ? after : plant(why, at('after')),
      reason: plant(why, at('reason')),
      reasonEn: plant(why, at('reasonEn')),
      ...SAMPLE,
    }
  }
  const withheld = (name: TableName, field: string): Correction => {
    const rows: readonly AnyRow[] = tables[name]
    const row = find(rows, (each) => isOfWithheld(TABLES[name], each))
    return correct('withheld', name, toKeyText(TABLES[name], row), field, row[field])
  }
  const office = (name: TableName, field: string): Correction => {
    const rows: readonly AnyRow[] = tables[name]
    const row = find(rows, (each) => !isOfWithheld(TABLES[name], each))
    return correct('office', name, toKeyText(TABLES[name], row), field, row[field])
  }
  const [first] = revisions
  const own = [
    withheld('tasks', 'title'),
    withheld('assignments', 'unit'),
    withheld('milestones', 'evidence'),
    withheld('reports', 'summary'),
    correct('withheld', 'revisions', first?.id ?? '', 'reason', first?.reason),
    office('reports', 'note'),
    withheld('acceptances', 'evidence'),
    withheld('overrides', 'reason'),
    office('acceptances', 'acceptedBy'),
    office('overrides', 'decidedBy'),
  ]
  const [one] = own
  if (!one) return own
  const key = toKeyText(TABLES.corrections, one)
  return [...own, correct('withheld', 'corrections', key, 'reason', one.reason)]
}

const ACCEPTED_IN = '2024-Q4'

/** The ledger with an acceptance and a status set by hand, of the withheld task and of another. */
const withDecisions = (tables: Tables): Tables => {
  const tasks = [WITHHELD, 'T06']
  const accepted = tasks.map((task) => find(tables.reports, (row) => row.task === task && row.period === ACCEPTED_IN))
  const isAccepted = ({ task, region }: RowOfTable<'reports'>): boolean =>
    accepted.some((row) => row.task === task && row.region === region)
  return {
    ...tables,
    reports: tables.reports
      .filter((row) => !isAccepted(row) || row.period <= ACCEPTED_IN)
      .map((row) => (isAccepted(row) && row.period === ACCEPTED_IN ? { ...row, progress: 100 } : row)),
    acceptances: [
      ...tables.acceptances.filter(({ task }) => !tasks.includes(task)),
      ...accepted.map(({ task, region }) => ({
        ...{ task, region, acceptedOn: '2025-03-25', acceptedBy: '示例单位' },
        ...{ evidence: '示例佐证', evidenceEn: null, ...SAMPLE },
      })),
    ],
    overrides: tasks.map((task) => ({
      ...{ period: '2024-Q4', task, region: '*', status: 'slightly-behind', decidedOn: '2025-01-20' },
      ...{ reason: '示例理由', reasonEn: null, decidedBy: '示例单位', ...SAMPLE },
    })),
  }
}

/**
 * A ledger with one withheld task and a canary of its own in every cell that the public may not see: what follows from
 * the declared tables, so that a new column is planted by itself, and edits and corrections of such cells beside.
 */
export const plantTables = (sample: Tables): PlantedTables => {
  const tables = withDecisions(sample)
  const planted: Planted[] = []
  const plant: Plant = (why, where) => {
    planted.push({ number: planted.length + 1, why, where })
    return toCanary(planted.length)
  }
  const withheld = {
    ...tables,
    tasks: tables.tasks.map((task) => ({ ...task, disclosure: task.id === WITHHELD ? 'withheld' : 'public' })),
    revisions: tables.revisions.filter(({ key }) => !key.startsWith(WITHHELD)),
  }
  const rowsOf = (name: TableName): readonly AnyRow[] => {
    const rows: readonly AnyRow[] = withheld[name]
    return rows.map((row) => plantRow(TABLES[name], row, plant))
  }
  // Every row is one of its table: only texts were exchanged.
  const cells = Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(name)])) as unknown as Tables
  const revisions = toRevisions(cells, plant)
  const whole = { ...cells, revisions: [...cells.revisions, ...revisions] }
  return { tables: { ...whole, corrections: toCorrections(whole, revisions, plant) }, planted }
}
