import { computeMilestoneTasks } from '../analysis/edited-on.ts'
import type { MilestoneTasks } from '../analysis/edited-on.ts'
import { listColumnsFor } from '../model/audience.ts'
import type { Audience } from '../model/column.ts'
import type { Table } from '../model/table.ts'
import { TABLES } from '../model/tables.ts'
import type { Tables } from '../model/tables.ts'

/** Cell that a revision or a correction is about, as its row names it. `field` `*` = the whole row. */
export interface ChangedCell {
  readonly table: string
  readonly key: string
  readonly field: string
}

const findTable = (name: string): Table | undefined => Object.values(TABLES).find((table) => table.name === name)

/** Whether everybody may see the cell; a whole row only where all its columns are public. What is not declared is not. */
const isPublicCell = ({ table: name, field }: Pick<ChangedCell, 'table' | 'field'>): boolean => {
  const table = findTable(name)
  if (!table) return false
  const seen = listColumnsFor(table, 'public')
  return field === '*' ? seen.length === Object.keys(table.columns).length : seen.some(([column]) => column === field)
}

/** Whether an edit may be told to everybody: its cell is public, or it is a whole row, of which only its coming or going is told. */
const isPublicEdit = (cell: Pick<ChangedCell, 'table' | 'field'>): boolean => cell.field === '*' || isPublicCell(cell)

/** The revisions of which an audience may be told that they were made. */
export const listToldRevisions = (revisions: Tables['revisions'], audience: Audience): Tables['revisions'] =>
  audience === 'office' ? revisions : revisions.filter(isPublicEdit)

const isWithheldRow = (rowText: string | null): boolean => {
  try {
    const row: unknown = JSON.parse(rowText ?? 'null')
    return typeof row === 'object' && row !== null && 'disclosure' in row && row.disclosure === 'withheld'
  } catch {
    return false
  }
}

/** Numbers of the tasks that are withheld, or were when they were removed from the plan. */
export const computeWithheldTasks = (tables: Pick<Tables, 'tasks' | 'revisions'>): ReadonlySet<unknown> => {
  const present = new Map(tables.tasks.map(({ id, disclosure }) => [id, disclosure]))
  const removed = tables.revisions.filter(
    ({ table, key, field, before }) =>
      table === 'tasks' && field === '*' && !present.has(key) && before !== null && isWithheldRow(before),
  )
  return new Set([
    ...[...present].flatMap(([id, disclosure]) => (disclosure === 'withheld' ? [id] : [])),
    ...removed.map(({ key }) => key),
  ])
}

/** Number of the task that a row is about, found by the row's key; undefined = it is about none, or can't be found. */
export const findTaskOfRow = (
  { table: name, key }: Pick<ChangedCell, 'table' | 'key'>,
  milestoneTasks: MilestoneTasks,
): string | undefined => {
  const table = findTable(name)
  if (!table) return undefined
  if (table.name === 'tasks') return key
  if (table.name === 'milestones') return milestoneTasks.get(key) ?? key.split('-')[0]
  return key.split('/')[table.key.findIndex((column) => table.columns[column]?.ref === 'tasks')]
}

/**
 * Whether what a revision or a correction says must be left out: its cell is the office's alone, or belongs to a
 * withheld task, or to none that can be found. A change of a revision or of a correction is as hidden as that is.
 */
export const createChangeHider = (
  tables: Pick<Tables, 'milestones' | 'revisions'>,
  withheld: ReadonlySet<unknown>,
): ((cell: ChangedCell) => boolean) => {
  const milestoneTasks = computeMilestoneTasks(tables)
  const revisions = new Map(tables.revisions.map((revision) => [revision.id, revision]))

  const isHidden = (cell: ChangedCell): boolean => {
    const table = findTable(cell.table)
    if (!table || !isPublicCell(cell)) return true
    if (table.name === 'revisions') {
      const changed = revisions.get(cell.key)
      return !changed || isHidden(changed)
    }
    if (table.name === 'corrections') {
      const [, name = '', ...rest] = cell.key.split('/')
      return isHidden({ table: name, key: rest.slice(0, -1).join('/'), field: rest.at(-1) ?? '' })
    }
    return withheld.has(findTaskOfRow(cell, milestoneTasks))
  }
  return isHidden
}
