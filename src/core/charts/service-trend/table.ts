import { formatPeriod } from '../../format/dates.ts'
import { formatPartial, formatReceived, formatSum, MEASURE_WORDS } from '../../format/service-sums.ts'
import type { ChartTable, Locale } from '../chart.ts'
import type { ServiceTrendSeries } from './types.ts'

/** One row per period. */
export const toServiceTrendTable = ({ points, measure }: ServiceTrendSeries, locale: Locale): ChartTable => {
  const { noun, unit } = MEASURE_WORDS[measure]
  return {
    header:
      locale === 'zh'
        ? ['报告期', `${noun.zh}（${unit.zh}）`, '已报/应报（份）', '备注']
        : ['Period', noun.en, 'Received/due', 'Note'],
    rows: points.map(({ period, sum }) => [
      formatPeriod(period, locale),
      formatSum(sum, locale),
      formatReceived(sum, locale),
      formatPartial(sum, locale),
    ]),
  }
}
