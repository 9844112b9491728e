import type { PartProgress, TaskProgress } from '../analysis/types.ts'
import { STATUSES } from '../model/status.ts'
import type { Status } from '../model/status.ts'
import type { Hits } from './types.ts'

/** When a task is due, seen from the period shown: past due, in the following period, or neither. */
export type DueFilter = 'overdue' | 'next' | 'later'

/** What became of a return that was due: it did not come, nor the one before it, or it came late. */
export type ReturnFilter = 'missing' | 'silent' | 'late'

/** Column by which the table of tasks is sorted; a leading `-` turns the order round. */
export type SortKey = 'number' | 'status' | 'progress' | 'gap' | 'due'
export type Sort = SortKey | `-${SortKey}`

/** What a reader asked of the tasks. Null = not asked. */
export interface TaskSelection {
  readonly taskTheme: string | null
  readonly lead: string | null
  readonly province: string | null
  readonly status: Status | null
  readonly due: DueFilter | null
  readonly returns: ReturnFilter | null
  readonly sort: Sort
}

const partOf = (task: TaskProgress, region: string): PartProgress | undefined =>
  task.parts.find((part) => part.region === region)

const isDueAsAsked = (task: TaskProgress, due: DueFilter): boolean => {
  if (due === 'overdue') return task.overdue
  if (due === 'next') return task.dueNext
  return !task.overdue && !task.dueNext
}

const statusOf = (task: TaskProgress, province: string | null): Status =>
  province === null ? task.status : (partOf(task, province)?.status ?? 'not-applicable')

const isReturnAsAsked = (part: PartProgress, returns: ReturnFilter): boolean =>
  returns === 'silent' ? part.silent : part.returnState === returns

const hasReturnAsAsked = (task: TaskProgress, returns: ReturnFilter, province: string | null): boolean =>
  task.parts.some((part) => (province === null || part.region === province) && isReturnAsAsked(part, returns))

const isSelected = (task: TaskProgress, asked: TaskSelection): boolean =>
  (asked.taskTheme === null || task.theme === asked.taskTheme) &&
  (asked.lead === null || partOf(task, asked.lead)?.role === 'lead') &&
  (asked.province === null || partOf(task, asked.province) !== undefined) &&
  (asked.status === null || statusOf(task, asked.province) === asked.status) &&
  (asked.due === null || isDueAsAsked(task, asked.due)) &&
  (asked.returns === null || hasReturnAsAsked(task, asked.returns, asked.province))

/** Statuses outside the order come behind it; what is not known comes last in every order. */
const sortValueOf = (task: TaskProgress, key: SortKey): number | string | null => {
  switch (key) {
    case 'status':
      return STATUSES[task.status].rank
    case 'progress':
      return task.progressPercent
    case 'gap':
      return task.gapPoints
    case 'due':
      return task.due
    case 'number':
      return Number(task.task.slice(1))
  }
}

const compare = (a: TaskProgress, b: TaskProgress, key: SortKey, sign: 1 | -1): number => {
  const one = sortValueOf(a, key)
  const other = sortValueOf(b, key)
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  return (one < other ? -1 : 1) * sign
}

/**
 * The tasks that were asked for, in the order asked for; ties stay in the order of their numbers.
 *
 * `hits` null = no search. With a province chosen, `status` is that of the province's part, else that of the task;
 * `returns` is the return of that province, else that of any. A return is what it is whatever a status was set to.
 */
export const selectTasks = (
  tasks: readonly TaskProgress[],
  asked: TaskSelection,
  hits: Hits | null,
): readonly TaskProgress[] => {
  const selected = tasks.filter((task) => (hits === null || hits.has(task.task)) && isSelected(task, asked))
  if (asked.sort === 'number') return selected
  const turned = asked.sort.startsWith('-')
  const key = (turned ? asked.sort.slice(1) : asked.sort) as SortKey // what stands behind the sign is a key
  return selected.toSorted((a, b) => compare(a, b, key, turned ? -1 : 1))
}
