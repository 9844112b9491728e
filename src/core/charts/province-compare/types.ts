import type { Printed } from '../../analysis/types.ts'
import type { Province } from '../provinces.ts'
import type { TimedProgress } from '../progress-lines.ts'

/** One province's share of its own tasks at the end of the period. */
export interface ProvinceStand extends Printed {
  readonly province: Province
  readonly partial: boolean
  /** Tasks with a known value, of all tasks in which the province has a part. */
  readonly known: number
  readonly total: number
  readonly missingReturns: number
}

/** The provinces side by side, in their one order. */
export interface ProvinceCompareSeries {
  readonly kind: 'province-compare'
  readonly asOf: string
  readonly provinces: readonly ProvinceStand[]
}

/** One province's history on the time of the whole plan. */
export interface ProvinceHistorySeries {
  readonly kind: 'province-history'
  readonly province: Province
  readonly points: readonly TimedProgress[]
  readonly startDay: number
  readonly dueDay: number
}
