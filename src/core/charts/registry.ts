import type { PeriodProgress } from '../analysis/types.ts'
import { nothing, type ChartTable, type Drawing, type Locale, type Nothing, type Voice } from './chart.ts'
import { toHistoryTable } from './history-table.ts'
import { drawPlanProgress } from './plan-progress/option.ts'
import { computePlanProgressSeries } from './plan-progress/series.ts'
import { formatPlanProgress } from './plan-progress/words.ts'
import { drawProvinceHistory } from './province-compare/history-option.ts'
import { drawProvinceCompare } from './province-compare/option.ts'
import { computeProvinceCompareSeries, computeProvinceHistorySeries } from './province-compare/series.ts'
import { toProvinceCompareTable } from './province-compare/table.ts'
import { formatProvinceCompare, formatProvinceHistory } from './province-compare/words.ts'
import type { Province } from './provinces.ts'
import { drawStatusCounts } from './status-counts/option.ts'
import { computeStatusCountsSeries } from './status-counts/series.ts'
import { toStatusCountsTable } from './status-counts/table.ts'
import { formatStatusCounts } from './status-counts/words.ts'
import { drawTaskProgress } from './task-progress/option.ts'
import { computeTaskProgressSeries } from './task-progress/series.ts'
import { toTaskProgressTable } from './task-progress/table.ts'
import type { TaskHistory } from './task-progress/types.ts'
import { formatTaskProgress } from './task-progress/words.ts'
import { drawThemeProvince } from './theme-province/option.ts'
import { computeThemeProvinceSeries, type NamedTheme } from './theme-province/series.ts'
import { toThemeProvinceTable } from './theme-province/table.ts'
import { formatThemeProvince } from './theme-province/words.ts'

/** What a chart needs beside its data: language, sample mark, and the names of provinces and themes. */
export interface ChartContext extends Voice {
  readonly provinces: readonly Province[]
  readonly themes: readonly NamedTheme[]
}

/** A chart of some data: its drawing for a width, the sentence and the table that say the same. */
export interface PreparedChart {
  readonly kind: 'chart'
  readonly draw: (width: number) => Drawing
  readonly words: string
  readonly table: ChartTable
}

interface ChartParts<I, S> {
  readonly compute: (input: I, context: ChartContext) => S | Nothing
  readonly draw: (series: S, width: number, locale: Locale) => Drawing
  readonly format: (series: S, voice: Voice) => string
  readonly table: (series: S, locale: Locale) => ChartTable
}

const isNothing = (value: object): value is Nothing => 'kind' in value && value.kind === 'nothing'

const define =
  <I, S extends object>(parts: ChartParts<I, S>) =>
  (input: I, context: ChartContext): PreparedChart | Nothing => {
    const series = parts.compute(input, context)
    if (isNothing(series)) return series
    return {
      kind: 'chart',
      draw: (width) => parts.draw(series, width, context.locale),
      words: parts.format(series, context),
      table: parts.table(series, context.locale),
    }
  }

/** Every chart of a period, by name. */
export const PERIOD_CHARTS = {
  'plan-progress': define<PeriodProgress, Parameters<typeof drawPlanProgress>[0]>({
    compute: computePlanProgressSeries,
    draw: drawPlanProgress,
    format: formatPlanProgress,
    table: toHistoryTable,
  }),
  'province-compare': define<PeriodProgress, Parameters<typeof drawProvinceCompare>[0]>({
    compute: (progress, { provinces }) => computeProvinceCompareSeries(progress, provinces),
    draw: drawProvinceCompare,
    format: formatProvinceCompare,
    table: toProvinceCompareTable,
  }),
  'status-counts': define<PeriodProgress, Parameters<typeof drawStatusCounts>[0]>({
    compute: computeStatusCountsSeries,
    draw: drawStatusCounts,
    format: formatStatusCounts,
    table: toStatusCountsTable,
  }),
  'theme-province': define<PeriodProgress, Parameters<typeof drawThemeProvince>[0]>({
    compute: (progress, { provinces, themes }) => computeThemeProvinceSeries(progress, themes, provinces),
    draw: drawThemeProvince,
    format: formatThemeProvince,
    table: toThemeProvinceTable,
  }),
} as const

/** Name of a chart of a period. */
export type PeriodChart = keyof typeof PERIOD_CHARTS

/** The history of one province. */
export const prepareProvinceHistory = define<
  { readonly progress: PeriodProgress; readonly region: string },
  Parameters<typeof drawProvinceHistory>[0]
>({
  compute: ({ progress, region }, { provinces }) => {
    const province = provinces.find(({ code }) => code === region)
    return province ? computeProvinceHistorySeries(progress, province) : nothing('没有这个省市。', 'No such province.')
  },
  draw: drawProvinceHistory,
  format: formatProvinceHistory,
  table: toHistoryTable,
})

/** The chart of one task over its periods. */
export const prepareTaskChart = define<TaskHistory, Parameters<typeof drawTaskProgress>[0]>({
  compute: (history, { provinces }) => computeTaskProgressSeries(history, provinces),
  draw: drawTaskProgress,
  format: formatTaskProgress,
  table: toTaskProgressTable,
})
