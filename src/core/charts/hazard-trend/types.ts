import type { HazardTotal } from '../../analysis/hazard-types.ts'

/** The acceptance rate at the end of one period, with what it rests on. */
export interface RatePoint {
  readonly period: string
  /** Last day of the period, in days since 1970. */
  readonly endDay: number
  readonly total: HazardTotal
}

/** The acceptance rate over the periods of the plan, oldest first. */
export interface HazardTrendSeries {
  readonly kind: 'hazard-trend'
  readonly points: readonly RatePoint[]
}
