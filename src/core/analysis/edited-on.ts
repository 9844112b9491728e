import type { RowOfTable, Tables } from '../model/tables.ts'
import { groupBy } from '../model/grouping.ts'

type Revision = RowOfTable<'revisions'>

/** The task to which a row of the plan belongs, for each milestone that is or was in the plan. */
export type MilestoneTasks = ReadonlyMap<string, string>

const parseTaskOf = (rowText: string | null): string | null => {
  try {
    const row: unknown = JSON.parse(rowText ?? 'null')
    const isOwned = typeof row === 'object' && row !== null && 'task' in row && typeof row.task === 'string'
    return isOwned ? String(row.task) : null
  } catch {
    return null
  }
}

/** Maps each milestone to its task: those of today and those that a revision added or removed. */
export const computeMilestoneTasks = (tables: Pick<Tables, 'milestones' | 'revisions'>): MilestoneTasks => {
  const tasks = new Map(tables.milestones.map(({ id, task }) => [id, task]))
  for (const { table, key, field, before, after } of tables.revisions) {
    if (table !== 'milestones' || field !== '*' || tasks.has(key)) continue
    const task = parseTaskOf(before ?? after)
    if (task !== null) tasks.set(key, task)
  }
  return tasks
}

/** The task whose plan a revision edits; null for an edit of the plan itself, or of a milestone of no known task. */
export const findEditedTask = (revision: Revision, milestoneTasks: MilestoneTasks): string | null => {
  switch (revision.table) {
    case 'tasks':
      return revision.key
    case 'assignments':
      return revision.key.split('/')[0] ?? null
    case 'milestones':
      return milestoneTasks.get(revision.key) ?? null
    case 'plans':
      return null
  }
}

/** The dates on which the plan of each task was edited: the task, its parts or its milestones. */
export const computeEditDates = (
  tables: Pick<Tables, 'milestones' | 'revisions'>,
): ReadonlyMap<string | null, readonly string[]> => {
  const milestoneTasks = computeMilestoneTasks(tables)
  const byTask = groupBy(tables.revisions, (revision) => findEditedTask(revision, milestoneTasks))
  return new Map([...byTask].map(([task, revisions]) => [task, revisions.map(({ on }) => on)]))
}
