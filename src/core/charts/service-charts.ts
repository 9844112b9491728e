import { defineChart } from './define-chart.ts'
import { drawServiceFlows } from './service-flows/option.ts'
import { computeServiceFlowsSeries } from './service-flows/series.ts'
import { toServiceFlowsTable } from './service-flows/table.ts'
import { formatServiceFlows } from './service-flows/words.ts'
import { drawServiceTrend } from './service-trend/option.ts'
import { computeServiceTrendSeries } from './service-trend/series.ts'
import type { ServiceInput } from './service-trend/series.ts'
import { toServiceTrendTable } from './service-trend/table.ts'
import { formatServiceTrend } from './service-trend/words.ts'

/** Every chart of services, by name. */
export const SERVICE_CHARTS = {
  'service-flows': defineChart<ServiceInput, Parameters<typeof drawServiceFlows>[0]>({
    compute: (input, { provinces }) => computeServiceFlowsSeries(input, provinces),
    draw: drawServiceFlows,
    format: formatServiceFlows,
    table: toServiceFlowsTable,
  }),
  'service-trend': defineChart<ServiceInput, Parameters<typeof drawServiceTrend>[0]>({
    compute: computeServiceTrendSeries,
    draw: drawServiceTrend,
    format: formatServiceTrend,
    table: toServiceTrendTable,
  }),
} as const

/** Name of a chart of services. */
export type ServiceChart = keyof typeof SERVICE_CHARTS
