import { computeHazards } from '../analysis/hazards.ts'
import type { HazardIndex } from '../analysis/hazard-index.ts'
import type { HazardSelection } from '../analysis/hazard-types.ts'
import { computeCases } from '../analysis/river-cases.ts'
import type { Nothing, Voice } from './chart.ts'
import { drawHazardTrend } from './hazard-trend/option.ts'
import { computeHazardTrendSeries } from './hazard-trend/series.ts'
import { toHazardTrendTable } from './hazard-trend/table.ts'
import { formatHazardTrend } from './hazard-trend/words.ts'
import type { PreparedChart } from './registry.ts'
import { drawRiverCases } from './river-cases/option.ts'
import { computeRiverCasesSeries } from './river-cases/series.ts'
import { toRiverCasesTable } from './river-cases/table.ts'
import { formatRiverCases } from './river-cases/words.ts'

type Prepare = (index: HazardIndex, selection: HazardSelection, voice: Voice) => PreparedChart | Nothing

const prepareHazardTrend: Prepare = (index, selection, voice) => {
  const series = computeHazardTrendSeries(computeHazards(index, selection))
  if (series.kind === 'nothing') return series
  return {
    kind: 'chart',
    draw: (width) => drawHazardTrend(series, width, voice.locale),
    words: formatHazardTrend(series, voice),
    table: toHazardTrendTable(series, voice.locale),
  }
}

const prepareRiverCases: Prepare = ({ record }, { period, region }, voice) => {
  const series = computeRiverCasesSeries(computeCases(record, period, region))
  if (series.kind === 'nothing') return series
  return {
    kind: 'chart',
    draw: (width) => drawRiverCases(series, width, voice.locale),
    words: formatRiverCases(series, voice),
    table: toRiverCasesTable(series, voice.locale),
  }
}

/** The charts of the page of waters, by name. */
export const WATER_CHARTS = { 'hazard-trend': prepareHazardTrend, 'river-cases': prepareRiverCases } as const

/** Name of a chart of the page of waters. */
export type WaterChartName = keyof typeof WATER_CHARTS
