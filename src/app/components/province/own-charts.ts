import { selectOwnTasks } from '../../../core/analysis/own-tasks.ts'
import type { PeriodProgress } from '../../../core/analysis/types.ts'
import type { Nothing } from '../../../core/charts/chart.ts'
import type * as registry from '../../../core/charts/registry.ts'

/** The charts of a province's page: its tasks by status, and its history. */
export type OwnChart = 'status' | 'trend'

/** A chart of one province in a period, made with the charts of the registry. */
export const prepareOwnChart = (
  charts: Pick<typeof registry, 'prepareOwnStatusCounts' | 'prepareProvinceTrend'>,
  chart: OwnChart,
  { progress, region }: { readonly progress: PeriodProgress; readonly region: string },
  context: registry.ChartContext,
): registry.PreparedChart | Nothing =>
  chart === 'status'
    ? charts.prepareOwnStatusCounts({ tasks: selectOwnTasks(progress.tasks, region), end: progress.end }, context)
    : charts.prepareProvinceTrend({ progress, region }, context)
