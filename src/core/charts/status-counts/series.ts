import type { PeriodProgress } from '../../analysis/types.ts'
import { groupBy } from '../../model/grouping.ts'
import { STATUS_CODES } from '../../model/status.ts'
import { nothing, type Nothing } from '../chart.ts'
import type { StatusCountsSeries } from './types.ts'

/** The greatest number of tasks that get a mark each. */
const MOST_MARKS = 400

/** Tasks grouped by status in declared order, groups without a task left out. */
export const computeStatusCountsSeries = (
  progress: Pick<PeriodProgress, 'tasks' | 'end'>,
): StatusCountsSeries | Nothing => {
  if (progress.tasks.length === 0) return nothing('本期计划内没有任务。', 'The plan has no task in this period.')
  const byStatus = groupBy(progress.tasks, ({ status }) => status)
  const groups = STATUS_CODES.flatMap((status) => {
    const tasks = byStatus.get(status)?.map(({ task }) => task)
    return tasks ? [{ status, count: tasks.length, tasks }] : []
  })
  return {
    kind: 'status-counts',
    form: progress.tasks.length > MOST_MARKS ? 'bars' : 'marks',
    asOf: progress.end,
    total: progress.tasks.length,
    groups,
  }
}
