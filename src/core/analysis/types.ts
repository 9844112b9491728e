import type { Status } from '../model/status.ts'

/** Code of a province (GB/T 2260), such as `310000`. */
export type RegionCode = string

/**
 * Three printed numbers that add up: `gapPoints` = `progressPercent` − `scheduledPercent`.
 *
 * Whole points after printing rules (half up; 99…100 → 99; 0…1 → 1). Null = nothing is known.
 */
export interface Printed {
  readonly progressPercent: number | null
  readonly scheduledPercent: number | null
  readonly gapPoints: number | null
}

/** What became of the return of one part for one period. `none` = no return is due. */
export type ReturnState = 'none' | 'on-time' | 'late' | 'missing'

/** One province's part in one task at the end of a period. */
export interface PartProgress extends Printed {
  readonly region: RegionCode
  readonly role: 'lead' | 'partner'
  /** Status that counts, filters and marks use: the override if there is one. */
  readonly status: Status
  /** Status by the rule alone. */
  readonly computedStatus: Status
  readonly overridden: boolean
  /** Past due on the last day of the period and not completed. */
  readonly overdue: boolean
  readonly returnState: ReturnState
  /** Two due periods running without a return, this one included. */
  readonly silent: boolean
  /** The progress that was reported for the period was corrected after it was published; absent = it was not. */
  readonly corrected?: true
  /** Progress as reported (unrounded; completed = 100, not started = 0). Null = not known. */
  readonly knownPercent: number | null
}

/** One task at the end of a period. Provinces without a part are not in `parts`. */
export interface TaskProgress extends Printed {
  readonly task: string
  readonly theme: string
  readonly start: string
  readonly due: string
  readonly status: Status
  readonly computedStatus: Status
  readonly overridden: boolean
  readonly overdue: boolean
  /** A due return is missing: progress stands for the reported parts alone. */
  readonly partial: boolean
  /** How many parts are slightly or far behind. */
  readonly behindParts: number
  /** Due in the following period. */
  readonly dueNext: boolean
  /** The plan of this task was edited within the period (目标调整). */
  readonly planEdited: boolean
  /** The plan of this task was edited at any time up to the end of the period. */
  readonly everEdited: boolean
  readonly knownPercent: number | null
  /** Scheduled progress before rounding, 0–100. */
  readonly scheduledExact: number
  readonly parts: readonly PartProgress[]
}

/** Returns of one period: due, received (of them on time) and missing. `due` = `received` + `missing`. */
export interface ReturnCounts {
  readonly due: number
  readonly received: number
  readonly onTime: number
  readonly missing: number
}

/** Progress of a province, a theme or the plan: means over the same tasks, those with a known value. */
export interface RollUp extends Printed {
  /** Tasks with a known value, over which both means run. */
  readonly known: number
  /** All tasks of the group. */
  readonly total: number
  /** A due return is missing. */
  readonly partial: boolean
  /** Tasks (for a province: parts) by status. */
  readonly counts: Readonly<Record<Status, number>>
  readonly returns: ReturnCounts
  readonly overdue: number
  readonly silent: number
  readonly dueNext: number
  /** Tasks that wait for or have passed acceptance are counted in `counts`. */
}

/** Why a task is listed as moved between two periods. */
export interface MovedTask {
  readonly task: string
  /** Null = the province's own value did not move; `*` = the task as a whole. */
  readonly region: RegionCode | '*'
  readonly statusBefore: Status
  readonly statusAfter: Status
  /** Difference of the printed progress in points; null = unknown in one of the two periods. */
  readonly progressPoints: number | null
  readonly planEdited: boolean
  /** The task is new in the plan of the later period, or left it (removed, or merged into another); else absent. */
  readonly planChange?: 'added' | 'left'
}

/** The comparison of two periods over the tasks known in both. */
export interface Comparison {
  readonly from: string
  readonly to: string
  readonly progressBefore: number | null
  readonly progressAfter: number | null
  /** Tasks known in both periods. */
  readonly compared: number
  /** Tasks that are known in one of the two only, or are in the plan of one only. */
  readonly left: readonly string[]
  readonly moved: readonly MovedTask[]
}

/** One point of a history: the roll-up's printed numbers at the end of a period. */
export interface HistoryPoint extends Printed {
  readonly period: string
  readonly partial: boolean
}

/** Everything that is computed for one period. */
export interface PeriodProgress {
  readonly period: string
  /** First and last day of the period. */
  readonly start: string
  readonly end: string
  /** Version of the status rule that holds in it, with its thresholds in points. */
  readonly rule: { readonly version: string; readonly slightlyBelow: number; readonly farBelow: number }
  /** Share of the plan's time that has passed, whole percent (时间过去; not the scheduled progress). */
  readonly elapsedPercent: number
  readonly planStart: string
  readonly planDue: string
  /** Start or due of the plan is assumed, not printed. */
  readonly planAssumed: boolean
  readonly plan: RollUp
  readonly provinces: Readonly<Record<RegionCode, RollUp>>
  readonly themes: Readonly<Record<string, RollUp>>
  /** By theme id, then by province: the parts of that province in the theme's tasks. */
  readonly themeProvinces: Readonly<Record<string, Readonly<Record<RegionCode, RollUp>>>>
  /** In the order of task numbers. */
  readonly tasks: readonly TaskProgress[]
  /** Against the period before; null for the first. */
  readonly change: Comparison | null
  /** Up to and including this period, oldest first. */
  readonly history: {
    readonly plan: readonly HistoryPoint[]
    readonly provinces: Readonly<Record<RegionCode, readonly HistoryPoint[]>>
  }
}
