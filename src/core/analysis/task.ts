import type { RowOfTable } from '../model/tables.ts'
import type { Formula } from './formula.ts'
import { applyOverride } from './override.ts'
import { isOverdue, type TaskSetting } from './part.ts'
import { toPrinted } from './printed.ts'
import { computeTaskStatus } from './rule.ts'
import type { PartProgress, TaskProgress } from './types.ts'

export const TASK_PROGRESS: Formula = {
  id: 'task-progress',
  title: { zh: '任务完成率', en: 'Progress of a task' },
  words: {
    zh: '有分工且数值已知的省（市）的平均：已完成计 100，未启动计 0，其余按报送。',
    en: 'Mean over the provinces with a part whose value is known: completed counts 100, not started 0, the others as returned.',
  },
}

export const PARTIAL: Formula = {
  id: 'partial',
  title: { zh: '部分', en: 'Partial' },
  words: {
    zh: '任务有省（市）未报送时标“部分”：完成率只代表已报送的省（市），可能高于、也可能低于全部报送后的数，因而状态也可能偏好或偏差，但不会高于“达到序时”。省（市）、主题和计划有应报而未报的，也标“部分”。',
    en: 'A task is marked partial when a province has not made its return: its progress stands for the returned parts alone and may be higher or lower than with all returns, so that the status may look better or worse too, but never better than on schedule. A province, a theme and the plan are partial while a due return is missing.',
  },
}

export const DUE_NEXT: Formula = {
  id: 'due-next',
  title: { zh: '下期到期', en: 'Due next' },
  words: { zh: '完成时限落在下一个报告期内。', en: 'The due date falls within the following period.' },
}

export const OVERDUE: Formula = {
  id: 'overdue',
  title: { zh: '已逾期', en: 'Overdue' },
  words: {
    zh: '完成时限早于期末日而未完成；期末日当天到期不算。',
    en: 'Due before the last day of the period and not completed; due on that day is not overdue.',
  },
}

export const BEHIND_PARTS: Formula = {
  id: 'behind-parts',
  title: { zh: '滞后省（市）数', en: 'Provinces behind' },
  words: {
    zh: '该任务中状态为略有滞后或严重滞后的省（市）数。',
    en: 'How many provinces of the task are slightly or far behind.',
  },
}

/** What a task brings beside its parts. */
export interface TaskRows {
  readonly task: RowOfTable<'tasks'>
  /** The override of the task as a whole. */
  readonly override: RowOfTable<'overrides'> | undefined
  /** Last day of the period before; null for the first. */
  readonly previousEnd: string | null
  /** Last day of the following period. */
  readonly nextEnd: string
  /** Dates of the edits to the task, its parts and its milestones. */
  readonly editedOn: readonly string[]
}

const computeMean = (parts: readonly PartProgress[]): number | null => {
  let sum = 0
  let known = 0
  for (const { knownPercent } of parts) {
    if (knownPercent === null) continue
    sum += knownPercent
    known++
  }
  return known === 0 ? null : sum / known
}

/** One task at the end of a period, from its parts. */
export const computeTask = (setting: TaskSetting, rows: TaskRows, parts: readonly PartProgress[]): TaskProgress => {
  const { period, thresholds, scheduledExact } = setting
  const { id, theme, start, due } = rows.task
  const isSince = (on: string): boolean => (rows.previousEnd === null ? on >= period.start : on > rows.previousEnd)
  const pastDue = due < period.end
  const knownPercent = computeMean(parts)
  const printed = toPrinted(knownPercent, scheduledExact)
  const partStatuses = parts.map(({ computedStatus }) => computedStatus)
  const shown = applyOverride(
    computeTaskStatus({ partStatuses, pastDue, gapPoints: printed.gapPoints }, thresholds),
    rows.override,
  )
  return {
    task: id,
    theme,
    start,
    due,
    ...shown,
    overdue: isOverdue(pastDue, shown.status),
    partial: partStatuses.includes('not-reported'),
    behindParts: parts.filter(({ status }) => status === 'slightly-behind' || status === 'far-behind').length,
    dueNext: due > period.end && due <= rows.nextEnd,
    planEdited: rows.editedOn.some((on) => isSince(on) && on <= period.end),
    everEdited: rows.editedOn.some((on) => on <= period.end),
    knownPercent,
    scheduledExact,
    ...printed,
    parts,
  }
}
