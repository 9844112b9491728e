import { STATUSES } from '../../model/status.ts'
import type { ChartTable, Locale } from '../chart.ts'
import type { StatusCountsSeries } from './types.ts'

const HEADER = { zh: ['状态', '任务数', '任务'], en: ['Status', 'Tasks', 'Which'] } as const

/** One row per status; the tasks are named as long as each has a mark of its own. */
export const toStatusCountsTable = (series: StatusCountsSeries, locale: Locale): ChartTable => {
  const named = series.form === 'marks'
  return {
    header: named ? HEADER[locale] : HEADER[locale].slice(0, 2),
    rows: series.groups.map((group) => [
      STATUSES[group.status].words[locale],
      String(group.count),
      ...(named ? [group.tasks.join(locale === 'zh' ? '、' : ', ')] : []),
    ]),
  }
}
