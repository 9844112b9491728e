import type { PartProgress, PeriodProgress, TaskProgress } from '../analysis/types.ts'
import { VIEW_FORMAT, type PartRow, type TaskRow, type View } from './view.ts'

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
    ...(marks.includes('c') ? { corrected: true as const } : {}),
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
