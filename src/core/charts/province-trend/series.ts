import type { PeriodProgress } from '../../analysis/types.ts'
import type { Nothing } from '../chart.ts'
import { regionColour } from '../ink.ts'
import { computePlanProgressSeries } from '../plan-progress/series.ts'
import type { PlanProgressSeries } from '../plan-progress/types.ts'
import { computeProvinceHistorySeries } from '../province-compare/series.ts'
import type { ProvinceHistorySeries } from '../province-compare/types.ts'
import type { Province } from '../provinces.ts'

/** One province's history, drawn as large as the plan's. */
export interface ProvinceTrendSeries {
  readonly kind: 'province-trend'
  readonly history: ProvinceHistorySeries
  readonly lines: PlanProgressSeries
}

/** The history of a province up to the period shown, or why there is none. */
export const computeProvinceTrendSeries = (
  progress: PeriodProgress,
  province: Province,
): ProvinceTrendSeries | Nothing => {
  const history = computeProvinceHistorySeries(progress, province)
  if (history.kind === 'nothing') return history
  const points = progress.history.provinces[province.code] ?? []
  const lines = computePlanProgressSeries(progress, { points, colour: regionColour(province.code) })
  return lines.kind === 'nothing' ? lines : { kind: 'province-trend', history, lines }
}
