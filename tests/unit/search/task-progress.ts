import type { PartProgress, TaskProgress } from '../../../src/core/analysis/types.ts'

/** A part as it stands at the end of a period, on schedule unless said otherwise. */
export const partOf = (region: string, cells: Partial<PartProgress> = {}): PartProgress => ({
  region,
  role: 'partner',
  status: 'on-schedule',
  computedStatus: 'on-schedule',
  progressPercent: 50,
  scheduledPercent: 50,
  gapPoints: 0,
  overridden: false,
  overdue: false,
  returnState: 'on-time',
  silent: false,
  knownPercent: 50,
  ...cells,
})

/** A task as it stands at the end of a period, on schedule unless said otherwise. */
export const taskOf = (task: string, cells: Partial<TaskProgress> = {}): TaskProgress => ({
  task,
  theme: 'A',
  start: '2025-01-01',
  due: '2026-12-31',
  status: 'on-schedule',
  computedStatus: 'on-schedule',
  overridden: false,
  overdue: false,
  partial: false,
  behindParts: 0,
  dueNext: false,
  planEdited: false,
  everEdited: false,
  progressPercent: 50,
  scheduledPercent: 50,
  gapPoints: 0,
  knownPercent: 50,
  scheduledExact: 50,
  parts: [partOf('310000', { role: 'lead' })],
  ...cells,
})
