import type { TaskProgress } from '../../analysis/types.ts'
import type { TimedProgress } from '../progress-lines.ts'
import type { Province } from '../provinces.ts'

/** A milestone as the plan has it, with the date it had before it was moved. */
export interface MilestoneInput {
  readonly id: string
  /** Null = withheld. */
  readonly title: string | null
  readonly due: string
  /** Null = never moved. */
  readonly originalDue: string | null
  /** Null = not done, or withheld with the title. */
  readonly doneOn: string | null
}

/** What the chart is made from: one task over its periods. */
export interface TaskHistory {
  readonly start: string
  readonly due: string
  /** Null = never moved. */
  readonly originalDue: string | null
  /** Last day of the period shown. */
  readonly asOf: string
  readonly milestones: readonly MilestoneInput[]
  /** Oldest first, up to the period shown. */
  readonly periods: readonly { readonly period: string; readonly task: TaskProgress }[]
}

/** A date on the time axis: a milestone, or the task's own due date. */
export interface TaskMark {
  readonly id: string
  readonly kind: 'milestone' | 'due'
  /** Null = withheld, or the task's due date. */
  readonly title: string | null
  readonly due: string
  readonly dueDay: number
  readonly original: string | null
  readonly originalDay: number | null
  readonly doneOn: string | null
  readonly state: 'done' | 'done-late' | 'open' | 'overdue' | 'withheld'
}

/** Periods running without a return that was due. */
export interface MissingRun {
  readonly fromDay: number
  readonly toDay: number
  readonly periods: readonly string[]
}

/** One province's part; `points` is empty where it has none. */
export interface TaskPanel {
  readonly province: Province
  readonly hasPart: boolean
  readonly role: 'lead' | 'partner' | null
  readonly points: readonly TimedProgress[]
  readonly missing: readonly MissingRun[]
}

/** One task: marks on the time axis, and a panel per province. */
export interface TaskProgressSeries {
  readonly kind: 'task-progress'
  /** First and last day shown. */
  readonly start: string
  readonly end: string
  readonly startDay: number
  readonly endDay: number
  readonly asOf: string
  readonly asOfDay: number
  readonly marks: readonly TaskMark[]
  readonly panels: readonly TaskPanel[]
}
