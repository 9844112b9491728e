import type { RowOfTable } from '../model/tables.ts'
import { applyOverride } from './override.ts'
import { toPrinted } from './printed.ts'
import { computeReturnState, isAccepted, isSilent } from './returns.ts'
import type { Thresholds } from './rule-facts.ts'
import { computePartStatus } from './rule.ts'
import type { PartProgress, ReturnState } from './types.ts'

/** What the parts of one task share at the end of a period. */
export interface TaskSetting {
  readonly task: { readonly start: string; readonly due: string }
  readonly period: RowOfTable<'periods'>
  readonly thresholds: Thresholds
  /** Scheduled progress of the task, unrounded. */
  readonly scheduledExact: number
}

/** The rows that speak of one province's part. */
export interface PartRows {
  readonly assignment: Pick<RowOfTable<'assignments'>, 'region' | 'role'>
  readonly report: RowOfTable<'reports'> | undefined
  readonly acceptance: RowOfTable<'acceptances'> | undefined
  readonly override: RowOfTable<'overrides'> | undefined
  /** What became of the return for the period before; undefined if the province had no part then. */
  readonly returnBefore: ReturnState | undefined
  /** What was reported was corrected after it was published. */
  readonly corrected: boolean
}

/** One province's part in one task at the end of a period. */
export const computePart = (setting: TaskSetting, rows: PartRows): PartProgress => {
  const { task, period, thresholds, scheduledExact } = setting
  const reportedPercent = rows.report?.progress ?? null
  const pastDue = task.due < period.end
  const computedStatus = computePartStatus(
    {
      hasPart: true,
      accepted: isAccepted(rows.acceptance, period),
      startsLater: task.start > period.end,
      pastDue,
      reportedPercent,
      gapPoints: toPrinted(reportedPercent, scheduledExact).gapPoints,
    },
    thresholds,
  )
  const shown = applyOverride(computedStatus, rows.override)
  const knownPercent = computedStatus === 'completed' ? 100 : computedStatus === 'not-started' ? 0 : reportedPercent
  const returnState = computeReturnState(task, period, rows.acceptance, rows.report)
  return {
    region: rows.assignment.region,
    role: rows.assignment.role,
    ...shown,
    overdue: isOverdue(pastDue, shown.status),
    returnState,
    silent: isSilent(returnState, rows.returnBefore),
    ...(rows.corrected ? { corrected: true } : {}),
    knownPercent,
    ...toPrinted(knownPercent, scheduledExact),
  }
}

/** Whether a part or a task is marked overdue: past due, and its shown status is not completed. */
export const isOverdue = (pastDue: boolean, shownStatus: PartProgress['status']): boolean =>
  pastDue && shownStatus !== 'completed' && shownStatus !== 'not-applicable'
