import type { MeasuredProvince } from '../../analysis/province-measures.ts'
import type { Province } from '../provinces.ts'

/** What one panel compares. `progress` shows the gap to the schedule too. */
export type MeasureChart = 'status' | 'progress' | 'returns' | 'acceptance'

/** One province with its name and its measures. */
export interface MeasureRow {
  readonly province: Province
  readonly measured: MeasuredProvince
}

/** The provinces by one measure, in the order in which they are shown. */
export interface ProvinceMeasureSeries {
  readonly kind: 'province-measure'
  readonly measure: MeasureChart
  readonly asOf: string
  readonly rows: readonly MeasureRow[]
}
