import type { TimedProgress } from '../progress-lines.ts'

/** The plan's progress over its periods, oldest first, on the time of the whole plan. */
export interface PlanProgressSeries {
  readonly kind: 'plan-progress'
  /** Colour of the line of progress. */
  readonly colour: string
  readonly points: readonly TimedProgress[]
  readonly planStart: string
  readonly planDue: string
  /** First and last day of the plan. */
  readonly startDay: number
  readonly dueDay: number
  /** Last day of each period of the plan, those to come included. */
  readonly periodEnds: readonly { readonly id: string; readonly day: number }[]
  /** Last day of the period shown. */
  readonly asOf: string
  /** 时间过去: share of the plan's days that have passed. Not the scheduled progress. */
  readonly elapsedPercent: number
  readonly planAssumed: boolean
}
