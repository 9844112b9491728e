import { formatPeriod } from '../format/dates.ts'
import type { ChartTable, Locale } from './chart.ts'
import { gapText, partialWord, percentText } from './numbers.ts'
import type { TimedProgress } from './progress-lines.ts'

const HEADER = {
  zh: ['报告期', '完成率', '序时进度', '差（百分点）', '备注'],
  en: ['Period', 'Progress', 'Scheduled', 'Gap (points)', 'Note'],
} as const

/** One row per period that has passed: of the plan, or of one province. */
export const toHistoryTable = (
  { points }: { readonly points: readonly TimedProgress[] },
  locale: Locale,
): ChartTable => ({
  header: HEADER[locale],
  rows: points.map((point) => [
    formatPeriod(point.period, locale),
    percentText(point.progressPercent, locale),
    point.scheduledPercent === null ? '—' : `${point.scheduledPercent}%`,
    gapText(point.gapPoints),
    partialWord(point.partial, locale),
  ]),
})
