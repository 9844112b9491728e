import type { Words } from '../model/column.ts'
import type { Status } from '../model/status.ts'

/** Thresholds of one version of the rule, in points of the gap. */
export interface Thresholds {
  /** Below it a part or task is slightly behind; at it, on schedule. */
  readonly slightlyBelow: number
  /** Below it a part or task is far behind; at it, slightly behind. */
  readonly farBelow: number
}

/** What the rule looks at for one province's part in one task, on the last day of a period. */
export interface PartFacts {
  readonly hasPart: boolean
  /** Accepted on or before that day, with evidence. */
  readonly accepted: boolean
  /** The task starts after that day. */
  readonly startsLater: boolean
  /** The task was due before that day; due on it is not past due. */
  readonly pastDue: boolean
  /** Progress as returned for the period, 0–100. Null = no return. */
  readonly reportedPercent: number | null
  /** Printed progress − printed scheduled. Null = no return. */
  readonly gapPoints: number | null
}

/** What the rule looks at for a whole task. */
export interface TaskFacts {
  /** Computed statuses of the provinces that have a part. */
  readonly partStatuses: readonly Status[]
  readonly pastDue: boolean
  /** Printed mean progress − printed scheduled. Null = no part is known. */
  readonly gapPoints: number | null
}

/** One case of the rule. The first case that applies decides. */
export interface StatusCase<Facts> {
  readonly id: string
  readonly status: Status
  /** When it applies, in words; `{slightlyBelow}` and `{farBelow}` stand for the thresholds. */
  readonly words: Words
  readonly applies: (facts: Facts, thresholds: Thresholds) => boolean
}
