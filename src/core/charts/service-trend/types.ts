import type { ServiceMeasure } from '../../analysis/service-returns.ts'
import type { ServiceSum } from '../../analysis/service-sums.ts'

/** One period's sum. */
export interface ServiceTrendPoint {
  readonly period: string
  readonly sum: ServiceSum
}

/** The sums of each period up to the one shown, oldest first. */
export interface ServiceTrendSeries {
  readonly kind: 'service-trend'
  readonly measure: ServiceMeasure
  readonly points: readonly ServiceTrendPoint[]
}
