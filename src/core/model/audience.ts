import type { Audience, Column } from './column.ts'
import type { Table } from './table.ts'

/** Whether an audience may see a column. The office sees all; what declares no audience is the office's alone. */
const isSeenBy = (column: Column, audience: Audience): boolean => audience === 'office' || column.audience === 'public'

/** The columns that an audience may see, with their names, in declared order. */
export const listColumnsFor = (table: Table, audience: Audience): readonly (readonly [string, Column])[] =>
  Object.entries(table.columns).filter(([, column]) => isSeenBy(column, audience))

const TASK_BY_KEY: readonly string[] = ['revisions', 'corrections']

/** Whether rows of the table can be about a withheld task, so that for the public some lack every column but the kept. */
const isWithholdable = (table: Table): boolean =>
  table.name === 'tasks' ||
  TASK_BY_KEY.includes(table.name) ||
  Object.values(table.columns).some((column) => column.ref === 'tasks')

/** Whether a row may lack this column, for that audience, because its task is withheld. */
export const isOptionalFor = (table: Table, column: Column, audience: Audience): boolean =>
  audience === 'public' && !column.kept && isWithholdable(table)
