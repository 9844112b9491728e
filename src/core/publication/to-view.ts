import type { PartProgress, PeriodProgress, TaskProgress } from '../analysis/types.ts'
import { PART_COLUMNS, TASK_COLUMNS, VIEW_FORMAT, type PartRow, type TaskRow, type View } from './view.ts'

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
  joinMarks({ o: part.overridden, d: part.overdue, s: part.silent, c: part.corrected ?? false }),
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
