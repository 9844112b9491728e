import type { PeriodProgress, ReturnState } from '../analysis/types.ts'
import type { Status } from '../model/status.ts'

/** Version of the form in which views are written; a reader refuses any other. */
export const VIEW_FORMAT = 1

/** Columns of a part's row, in order. `marks`: o = set by hand, d = overdue, s = silent, c = corrected. */
export const PART_COLUMNS = [
  'region',
  'role',
  'status',
  'computedStatus',
  'progressPercent',
  'scheduledPercent',
  'returnState',
  'marks',
] as const

/** Columns of a task's row, in order. `marks`: o = set by hand, d = overdue, p = partial, n = due next, e = plan edited in the period, v = plan ever edited. */
export const TASK_COLUMNS = [
  'task',
  'theme',
  'start',
  'due',
  'status',
  'computedStatus',
  'progressPercent',
  'scheduledPercent',
  'behindParts',
  'marks',
  'parts',
] as const

/** A part under `PART_COLUMNS`. */
export type PartRow = readonly [
  region: string,
  role: 'lead' | 'partner',
  status: Status,
  computedStatus: Status,
  progressPercent: number | null,
  scheduledPercent: number | null,
  returnState: ReturnState,
  marks: string,
]

/** A task under `TASK_COLUMNS`. */
export type TaskRow = readonly [
  task: string,
  theme: string,
  start: string,
  due: string,
  status: Status,
  computedStatus: Status,
  progressPercent: number | null,
  scheduledPercent: number | null,
  behindParts: number,
  marks: string,
  parts: readonly PartRow[],
]

/** One period as it is published: numbers, statuses and dates, no words. Rows stand under `taskColumns` and `partColumns`. */
export interface View extends Omit<PeriodProgress, 'tasks'> {
  readonly format: typeof VIEW_FORMAT
  /** 示例数据 · 非真实进展: the numbers are generated, not real. */
  readonly sample: boolean
  readonly taskColumns: readonly string[]
  readonly partColumns: readonly string[]
  readonly tasks: readonly TaskRow[]
}
