import { compareRevisions } from '../model/plan-on.ts'
import type { Tables } from '../model/tables.ts'

/** Due dates as they were before the first edit, of every task and milestone whose date was ever moved. */
export interface OriginalDates {
  readonly tasks: ReadonlyMap<string, string>
  readonly milestones: ReadonlyMap<string, string>
}

/** The first due dates, for drawing the original beside the revised. What was never moved is not in the maps. */
export const computeOriginalDates = ({ revisions }: Pick<Tables, 'revisions'>): OriginalDates => {
  const dates = { tasks: new Map<string, string>(), milestones: new Map<string, string>() }
  for (const { table, key, field, before } of [...revisions].sort(compareRevisions)) {
    if ((table !== 'tasks' && table !== 'milestones') || field !== 'due' || before === null) continue
    if (!dates[table].has(key)) dates[table].set(key, before)
  }
  return dates
}
