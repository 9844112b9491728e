import type { PeriodProgress } from '../../analysis/types.ts'
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
  const groups = STATUS_CODES.map((status) => {
    const tasks = progress.tasks.filter((task) => task.status === status).map((task) => task.task)
    return { status, count: tasks.length, tasks }
  }).filter((group) => group.count > 0)
  return {
    kind: 'status-counts',
    form: progress.tasks.length > MOST_MARKS ? 'bars' : 'marks',
    asOf: progress.end,
    total: progress.tasks.length,
    groups,
  }
}
