import type { MeasuredProvince } from '../../analysis/province-measures.ts'
import { nothing, type Nothing } from '../chart.ts'
import type { Province } from '../provinces.ts'
import type { MeasureChart, MeasureRow, ProvinceMeasureSeries } from './types.ts'

/** What a chart of a measure is drawn from. */
export interface MeasureInput {
  readonly measure: MeasureChart
  readonly asOf: string
  /** In the order in which they are shown. */
  readonly measured: readonly MeasuredProvince[]
}

const WHY: Readonly<Record<MeasureChart, Nothing>> = {
  status: nothing('本期各省市都没有承担任务。', 'No province has a part in a task in this period.'),
  progress: nothing('本期各省市的进展均未知。', 'Nothing is known of any province in this period.'),
  returns: nothing('本期没有应报。', 'No return is due in this period.'),
  acceptance: nothing('本期各省市都没有承担任务。', 'No province has a part in a task in this period.'),
}

const hasValue = ({ measured }: MeasureRow, measure: MeasureChart): boolean => {
  switch (measure) {
    case 'status':
    case 'acceptance':
      return measured.rollUp.total > 0
    case 'progress':
      return measured.rollUp.progressPercent !== null
    case 'returns':
      return measured.onTime.base > 0
  }
}

/** The provinces by one measure, or why there is nothing to compare. */
export const computeProvinceMeasureSeries = (
  { measure, asOf, measured }: MeasureInput,
  provinces: readonly Province[],
): ProvinceMeasureSeries | Nothing => {
  const rows = measured.flatMap((each): MeasureRow[] => {
    const province = provinces.find(({ code }) => code === each.region)
    return province ? [{ province, measured: each }] : []
  })
  return rows.some((row) => hasValue(row, measure)) ? { kind: 'province-measure', measure, asOf, rows } : WHY[measure]
}
