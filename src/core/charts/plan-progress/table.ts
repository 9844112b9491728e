import type { ChartTable, Locale } from '../chart.ts'
import { formatPeriod } from '../../format/dates.ts'
import { gapText, partialWord, percentText } from '../numbers.ts'
import type { PlanProgressSeries } from './types.ts'

const HEADER = {
  zh: ['报告期', '完成率', '序时进度', '差（百分点）', '备注'],
  en: ['Period', 'Progress', 'Scheduled', 'Gap (points)', 'Note'],
} as const

/** One row per period that has passed. */
export const toPlanProgressTable = (series: PlanProgressSeries, locale: Locale): ChartTable => ({
  header: HEADER[locale],
  rows: series.points.map((point) => [
    formatPeriod(point.period, locale),
    percentText(point.progressPercent, locale),
    point.scheduledPercent === null ? '—' : `${point.scheduledPercent}%`,
    gapText(point.gapPoints),
    partialWord(point.partial, locale),
  ]),
})
