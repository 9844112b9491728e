import type { TaskHistory } from '../charts/task-progress/types.ts'
import { twin, type Locale } from '../format/locale.ts'
import type { TaskDetail } from './task-detail.ts'

type Milestone = TaskDetail['milestones'][number]

const titleOf = ({ title, titleEn = null }: Milestone, locale: Locale): string | null =>
  title === undefined ? null : twin({ title, titleEn }, 'title', locale).text

/** What the chart of one task is drawn from. A milestone of a withheld task has no title. */
export const toTaskHistory = (detail: TaskDetail, locale: Locale): TaskHistory => ({
  start: detail.task.start ?? '',
  due: detail.task.due ?? '',
  originalDue: detail.originalDue,
  asOf: detail.periods.at(-1)?.end ?? detail.task.start ?? '',
  milestones: detail.milestones.map((milestone) => ({
    id: milestone.id ?? '',
    title: titleOf(milestone, locale),
    due: milestone.due ?? '',
    originalDue: milestone.originalDue,
    doneOn: milestone.doneOn ?? null,
  })),
  periods: detail.periods,
})
