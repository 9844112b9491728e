import { computeServiceFlows } from '../../analysis/service-sums.ts'
import { nothing, type Nothing } from '../chart.ts'
import type { Province } from '../provinces.ts'
import type { ServiceInput } from '../service-trend/series.ts'
import type { ServiceFlowsSeries } from './types.ts'

/** Every direction of the period, or why there is none. */
export const computeServiceFlowsSeries = (
  { returns, period, selection }: ServiceInput,
  provinces: readonly Province[],
): ServiceFlowsSeries | Nothing => {
  const flows = computeServiceFlows(returns, period, selection)
  return flows.every(({ sum }) => sum.due === 0)
    ? nothing('本期没有应报的事项。', 'No item owed a return in this period.')
    : { kind: 'service-flows', period, measure: selection.measure, provinces, flows }
}
