import { TABLES } from '../../model/tables.ts'
import type { ProjectedTables } from '../project.ts'
import type { TaskDetail } from '../task-detail.ts'
import { toOwnTable } from './own-table.ts'
import type { CellWords, OwnTable } from './own-table.ts'

/** Everything about a task that the office alone sees, table by table; tables that say nothing are left out. */
export const toTaskTables = (
  detail: TaskDetail,
  { revisions }: Pick<ProjectedTables, 'revisions'>,
  words: CellWords,
): readonly OwnTable[] => {
  const edits = new Set(detail.edits.flatMap((edit) => edit.revisions))
  const own = [
    toOwnTable(TABLES.tasks, [detail.task], words),
    toOwnTable(TABLES.assignments, detail.parts, words),
    toOwnTable(TABLES.milestones, detail.milestones, words),
    toOwnTable(TABLES.reports, detail.reports, words),
    toOwnTable(TABLES.acceptances, detail.acceptances, words),
    toOwnTable(TABLES.overrides, detail.overrides, words),
    toOwnTable(
      TABLES.revisions,
      revisions.filter(({ id = '' }) => edits.has(id)),
      words,
    ),
  ]
  return own.flatMap((table) => table ?? [])
}
