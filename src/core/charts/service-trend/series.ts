import type { ServiceReturns } from '../../analysis/service-returns.ts'
import { computeServiceTrend } from '../../analysis/service-sums.ts'
import type { ServiceSelection } from '../../analysis/service-sums.ts'
import { nothing, type Nothing } from '../chart.ts'
import type { ServiceTrendSeries } from './types.ts'

/** What a chart of services is drawn from. */
export interface ServiceInput {
  readonly returns: ServiceReturns
  readonly period: string
  readonly selection: ServiceSelection
}

/** The sums of each period up to the one shown, or why there is none. */
export const computeServiceTrendSeries = ({
  returns,
  period,
  selection,
}: ServiceInput): ServiceTrendSeries | Nothing => {
  const points = computeServiceTrend(returns, period, selection)
  return points.every(({ sum }) => sum.total === null)
    ? nothing('截至本期还没有任何一份报送。', 'No return was received up to this period.')
    : { kind: 'service-trend', measure: selection.measure, points }
}
