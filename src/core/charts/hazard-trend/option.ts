import type { EChartsOption } from 'echarts'
import { formatPeriod, formatPeriodShort } from '../../format/dates.ts'
import { formatHazardRatio, formatHazardRemarks } from '../../format/hazards.ts'
import { formatPercent } from '../../format/numbers.ts'
import type { Drawing, Locale } from '../chart.ts'
import { FRAME, percentAxis } from '../frame.ts'
import { ACCENT } from '../ink.ts'
import { TEXT_PX, textWidth } from '../letters.ts'
import { buildProgressLines, type EndLabel, type TimedProgress } from '../progress-lines.ts'
import { isSameSeason, timeAxis, type DayLabel, type TimeScale } from '../time-axis.ts'
import type { HazardTrendSeries, RatePoint } from './types.ts'

const MARGIN = { left: 40, right: 16, top: 28, bottom: 26 }

const toTimed = ({ period, endDay, total }: RatePoint): TimedProgress => ({
  period,
  endDay,
  progressPercent: total.ratePercent === null ? null : Number.parseInt(formatPercent(total.ratePercent)),
  scheduledPercent: null,
  gapPoints: null,
  partial: total.reporting === 'partial',
})

/** Ends at its point where it has room to the left of it, else begins there. */
const endLabel = (point: RatePoint | undefined, scale: TimeScale, locale: Locale): EndLabel | null => {
  if (!point) return null
  const text = formatHazardRatio(point.total, locale)
  const from = ((point.endDay - scale.startDay) / Math.max(1, scale.endDay - scale.startDay)) * scale.width
  const missing = textWidth(text, TEXT_PX) - from - MARGIN.left
  return { text, position: 'top', shift: [Math.max(6, missing), 0] }
}

const axisLabels = (points: readonly RatePoint[]): readonly DayLabel[] => {
  const last = points.at(-1)
  const ends = [last, points[0]].filter((point) => point !== undefined)
  const yearly = points.filter(({ period }) => last && isSameSeason(period, last.period))
  return [...ends, ...yearly].map(({ endDay, period }) => ({ day: endDay, text: formatPeriodShort(period) }))
}

const tooltipText = (point: RatePoint | undefined, locale: Locale): string =>
  point === undefined
    ? ''
    : [
        formatPeriod(point.period, locale),
        formatHazardRatio(point.total, locale),
        formatHazardRemarks(point.total, locale),
      ]
        .filter((line) => line !== '')
        .join('\n')

/** A line of the rate from zero to a hundred; a period with missing returns has a hollow mark. */
export const drawHazardTrend = ({ points }: HazardTrendSeries, width: number, locale: Locale): Drawing => {
  const size = { width, height: width < 480 ? 210 : 200 }
  const scale = {
    startDay: points[0]?.endDay ?? 0,
    endDay: points.at(-1)?.endDay ?? 0,
    width: width - MARGIN.left - MARGIN.right,
  }
  const [, line] = buildProgressLines(points.map(toTimed), {
    id: 'hazards',
    colour: ACCENT,
    panel: 0,
    width: 2.5,
    markPx: 6,
    progressLabel: endLabel(
      points.findLast(({ total }) => total.ratePercent !== null),
      scale,
      locale,
    ),
    scheduledLabel: null,
  })
  const option: EChartsOption = {
    ...FRAME,
    grid: { id: 'hazards', ...MARGIN },
    xAxis: timeAxis(
      'time',
      0,
      scale,
      axisLabels(points),
      points.map(({ endDay }) => endDay),
    ),
    yAxis: percentAxis('percent', 0, [0, 50, 100]),
    tooltip: {
      ...FRAME.tooltip,
      formatter: (at) => tooltipText(points[Array.isArray(at) ? -1 : at.dataIndex], locale),
    },
    series: [line],
  }
  return { size, option }
}
