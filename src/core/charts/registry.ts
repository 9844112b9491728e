import type { PeriodProgress } from '../analysis/types.ts'
import { nothing } from './chart.ts'
import { defineChart } from './define-chart.ts'
import { toHistoryTable } from './history-table.ts'
import { drawPlanProgress } from './plan-progress/option.ts'
import { computePlanProgressSeries } from './plan-progress/series.ts'
import { formatPlanProgress } from './plan-progress/words.ts'
import { drawProvinceMeasure } from './province-measures/option.ts'
import { computeProvinceMeasureSeries, type MeasureInput } from './province-measures/series.ts'
import { toProvinceMeasureTable } from './province-measures/table.ts'
import { formatProvinceMeasure } from './province-measures/words.ts'
import { computeProvinceTrendSeries, type ProvinceTrendSeries } from './province-trend/series.ts'
import { drawProvinceHistory } from './province-compare/history-option.ts'
import { drawProvinceCompare } from './province-compare/option.ts'
import { computeProvinceCompareSeries, computeProvinceHistorySeries } from './province-compare/series.ts'
import { toProvinceCompareTable } from './province-compare/table.ts'
import { formatProvinceCompare, formatProvinceHistory } from './province-compare/words.ts'
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
import { computeThemeProvinceSeries } from './theme-province/series.ts'
import { toThemeProvinceTable } from './theme-province/table.ts'
import { formatThemeProvince } from './theme-province/words.ts'

export type { ChartContext, PreparedChart } from './define-chart.ts'

/** Every chart of a period, by name. */
export const PERIOD_CHARTS = {
  'plan-progress': defineChart<PeriodProgress, Parameters<typeof drawPlanProgress>[0]>({
    compute: (progress) => computePlanProgressSeries(progress),
    draw: drawPlanProgress,
    format: formatPlanProgress,
    table: toHistoryTable,
  }),
  'province-compare': defineChart<PeriodProgress, Parameters<typeof drawProvinceCompare>[0]>({
    compute: (progress, { provinces }) => computeProvinceCompareSeries(progress, provinces),
    draw: drawProvinceCompare,
    format: formatProvinceCompare,
    table: toProvinceCompareTable,
  }),
  'status-counts': defineChart<PeriodProgress, Parameters<typeof drawStatusCounts>[0]>({
    compute: computeStatusCountsSeries,
    draw: drawStatusCounts,
    format: formatStatusCounts,
    table: toStatusCountsTable,
  }),
  'theme-province': defineChart<PeriodProgress, Parameters<typeof drawThemeProvince>[0]>({
    compute: (progress, { provinces, themes }) => computeThemeProvinceSeries(progress, themes, provinces),
    draw: drawThemeProvince,
    format: formatThemeProvince,
    table: toThemeProvinceTable,
  }),
} as const

/** Name of a chart of a period. */
export type PeriodChart = keyof typeof PERIOD_CHARTS

/** The history of one province. */
export const prepareProvinceHistory = defineChart<
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

/** The provinces by one measure, in the order given. */
export const prepareProvinceMeasure = defineChart<MeasureInput, Parameters<typeof drawProvinceMeasure>[0]>({
  compute: (input, { provinces }) => computeProvinceMeasureSeries(input, provinces),
  draw: drawProvinceMeasure,
  format: formatProvinceMeasure,
  table: toProvinceMeasureTable,
})

/** The history of one province, drawn as large as the plan's. */
export const prepareProvinceTrend = defineChart<
  { readonly progress: PeriodProgress; readonly region: string },
  ProvinceTrendSeries
>({
  compute: ({ progress, region }, { provinces }) => {
    const province = provinces.find(({ code }) => code === region)
    return province ? computeProvinceTrendSeries(progress, province) : nothing('没有这个省市。', 'No such province.')
  },
  draw: ({ lines }, width, locale) => drawPlanProgress(lines, width, locale),
  format: ({ history }, voice) => formatProvinceHistory(history, voice),
  table: ({ history }, locale) => toHistoryTable(history, locale),
})

/** A province's own tasks by status. */
export const prepareOwnStatusCounts = defineChart<
  Pick<PeriodProgress, 'tasks' | 'end'>,
  Parameters<typeof drawStatusCounts>[0]
>({
  compute: (own) => computeStatusCountsSeries(own),
  draw: drawStatusCounts,
  format: formatStatusCounts,
  table: toStatusCountsTable,
})

/** The chart of one task over its periods. */
export const prepareTaskChart = defineChart<TaskHistory, Parameters<typeof drawTaskProgress>[0]>({
  compute: (history, { provinces }) => computeTaskProgressSeries(history, provinces),
  draw: drawTaskProgress,
  format: formatTaskProgress,
  table: toTaskProgressTable,
})
