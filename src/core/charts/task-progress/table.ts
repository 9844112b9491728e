import type { ChartTable, Locale } from '../chart.ts'
import { gapText, percentText } from '../numbers.ts'
import { formatPeriod } from '../../format/dates.ts'
import { formatMarkName, formatMarkState } from './mark-words.ts'
import type { TaskPanel, TaskProgressSeries } from './types.ts'

const NOT_APPLICABLE = { zh: '不适用', en: 'not applicable' } as const
const NOTHING = '—'

const cellOf = (panel: TaskPanel, period: string, locale: Locale): string => {
  const point = panel.points.find((item) => item.period === period)
  if (!point) return NOT_APPLICABLE[locale]
  if (panel.missing.some((run) => run.periods.includes(period))) return percentText(null, locale)
  if (point.progressPercent === null) return percentText(null, locale)
  return point.gapPoints === null
    ? `${point.progressPercent}%`
    : `${point.progressPercent}% (${gapText(point.gapPoints)})`
}

/** One row per period, a column per province; the gap to the schedule stands in brackets. */
export const toTaskProgressTable = (series: TaskProgressSeries, locale: Locale): ChartTable => {
  const periods = [...new Set(series.panels.flatMap((panel) => panel.points.map((point) => point.period)))].sort()
  return {
    header: [
      locale === 'zh' ? '报告期' : 'Period',
      ...series.panels.map(({ province }) => `${province.letter} ${province.name[locale]}`),
    ],
    rows: periods.map((period) => [
      formatPeriod(period, locale),
      ...series.panels.map((panel) => cellOf(panel, period, locale)),
    ]),
  }
}

const MARKS_HEADER = {
  zh: ['时间节点', '时限', '原时限', '完成日期', '状态'],
  en: ['Date', 'Due', 'Originally', 'Done on', 'State'],
} as const

/** One row per milestone, the due date of the task last. */
export const toTaskMarksTable = (series: TaskProgressSeries, locale: Locale): ChartTable => ({
  header: MARKS_HEADER[locale],
  rows: series.marks.map((mark) => [
    formatMarkName(mark, locale),
    mark.due,
    mark.original ?? NOTHING,
    mark.doneOn ?? NOTHING,
    formatMarkState(mark, locale),
  ]),
})
