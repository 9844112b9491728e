import type { PartProgress, PeriodProgress, ReturnState, TaskProgress } from '../analysis/types.ts'
import type { Status } from '../model/status.ts'

/** Version of the form in which views are written; a reader refuses any other. */
export const VIEW_FORMAT = 1

/** Columns of a part's row, in order. `marks`: o = set by hand, d = overdue, s = silent. */
const PART_COLUMNS = [
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
const TASK_COLUMNS = [
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

type PartRow = readonly [
  region: string,
  role: 'lead' | 'partner',
  status: Status,
  computedStatus: Status,
  progressPercent: number | null,
  scheduledPercent: number | null,
  returnState: ReturnState,
  marks: string,
]

type TaskRow = readonly [
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

const joinMarks = (marks: Readonly<Record<string, boolean>>): string =>
  Object.entries(marks)
    .flatMap(([letter, on]) => (on ? [letter] : []))
    .join('')

const toPartRow = (part: PartProgress): PartRow => [
  part.region,
  part.role,
  part.status,
  part.computedStatus,
  part.progressPercent,
  part.scheduledPercent,
  part.returnState,
  joinMarks({ o: part.overridden, d: part.overdue, s: part.silent }),
]

const toTaskRow = (task: TaskProgress): TaskRow => [
  task.task,
  task.theme,
  task.start,
  task.due,
  task.status,
  task.computedStatus,
  task.progressPercent,
  task.scheduledPercent,
  task.behindParts,
  joinMarks({
    o: task.overridden,
    d: task.overdue,
    p: task.partial,
    n: task.dueNext,
    e: task.planEdited,
    v: task.everEdited,
  }),
  task.parts.map(toPartRow),
]

/** The published form of a period; `sample` goes with it, wherever the file is read alone. */
export const toView = (progress: PeriodProgress, sample: boolean): View => ({
  format: VIEW_FORMAT,
  sample,
  ...progress,
  taskColumns: TASK_COLUMNS,
  partColumns: PART_COLUMNS,
  tasks: progress.tasks.map(toTaskRow),
})

const difference = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b)

const fromPartRow = (row: PartRow): PartProgress => {
  const [region, role, status, computedStatus, progressPercent, scheduledPercent, returnState, marks] = row
  return {
    region,
    role,
    status,
    computedStatus,
    progressPercent,
    scheduledPercent,
    gapPoints: difference(progressPercent, scheduledPercent),
    returnState,
    overridden: marks.includes('o'),
    overdue: marks.includes('d'),
    silent: marks.includes('s'),
    knownPercent: progressPercent,
  }
}

const fromTaskRow = (row: TaskRow): TaskProgress => {
  const [
    task,
    theme,
    start,
    due,
    status,
    computedStatus,
    progressPercent,
    scheduledPercent,
    behindParts,
    marks,
    parts,
  ] = row
  return {
    task,
    theme,
    start,
    due,
    status,
    computedStatus,
    progressPercent,
    scheduledPercent,
    gapPoints: difference(progressPercent, scheduledPercent),
    behindParts,
    overridden: marks.includes('o'),
    overdue: marks.includes('d'),
    partial: marks.includes('p'),
    dueNext: marks.includes('n'),
    planEdited: marks.includes('e'),
    everEdited: marks.includes('v'),
    knownPercent: progressPercent,
    scheduledExact: scheduledPercent ?? 0,
    parts: parts.map(fromPartRow),
  }
}

const isView = (value: unknown): value is View =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === VIEW_FORMAT &&
  'tasks' in value &&
  Array.isArray(value.tasks)

/** The period that `toView` wrote; values before rounding are not published, so printed ones stand for them. Null = another form. */
export const parseView = (value: unknown): PeriodProgress | null => {
  if (!isView(value)) return null
  const { format: _format, sample: _sample, taskColumns: _tasks, partColumns: _parts, tasks, ...rest } = value
  return { ...rest, tasks: tasks.map(fromTaskRow) }
}
