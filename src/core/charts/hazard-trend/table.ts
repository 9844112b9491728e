import { formatPeriod } from '../../format/dates.ts'
import { formatHazardCount, formatHazardRatio, formatHazardRemarks } from '../../format/hazards.ts'
import { WATER_UI } from '../../format/ui/water.ts'
import type { ChartTable, Locale } from '../chart.ts'
import type { HazardTrendSeries } from './types.ts'

/** One row per period: the running totals, what waits, the rate with both of its numbers. */
export const toHazardTrendTable = ({ points }: HazardTrendSeries, locale: Locale): ChartTable => {
  const { table } = WATER_UI[locale]
  return {
    header: [
      table.period,
      table.found,
      table.rectified,
      table.accepted,
      table.waitsForRectification,
      table.waitsForAcceptance,
      table.rate,
      table.remarks,
    ],
    rows: points.map(({ period, total }) => [
      formatPeriod(period, locale),
      ...[total.found, total.rectified, total.accepted, total.waitsForRectification, total.waitsForAcceptance].map(
        (count) => formatHazardCount(total, count, locale),
      ),
      formatHazardRatio(total, locale),
      formatHazardRemarks(total, locale),
    ]),
  }
}
