import type { BarSeriesOption, ScatterSeriesOption } from 'echarts'
import { STATUSES, STATUS_CODES, type Status } from '../../model/status.ts'
import type { BarPanel } from '../bar-rows.ts'
import type { Locale } from '../chart.ts'
import { CALM } from '../frame.ts'
import { PAPER, statusColour } from '../ink.ts'
import { SMALL_PX } from '../letters.ts'
import { symbolOf } from '../shapes.ts'
import type { MeasureRow, ProvinceMeasureSeries } from './types.ts'

const MARK_PX = 12
/** A narrower part of a bar has room for its colour alone; the table names it. */
const MARK_FROM_PX = 16
const COUNT_FROM_PX = 40

/** One status of one province as a part of its bar, in percent of the province's tasks. */
interface Segment {
  readonly id: string
  readonly status: Status
  readonly count: number
  readonly row: number
  readonly from: number
  readonly share: number
}

const segmentsOf = ({ province, measured }: MeasureRow, row: number): readonly Segment[] => {
  const { counts, total } = measured.rollUp
  let from = 0
  return STATUS_CODES.flatMap((status): Segment[] => {
    const count = counts[status]
    if (count === 0) return []
    const share = (100 * count) / total
    from += share
    return [{ id: `${province.code}/${status}`, status, count, row, from: from - share, share }]
  })
}

/** What is not known, or not begun, is never filled like a value. */
const isFilled = (status: Status): boolean => STATUSES[status].rank !== null

const fillOf = (status: Status): object =>
  isFilled(status)
    ? { color: statusColour(status), borderColor: PAPER, borderWidth: 1 }
    : { color: PAPER, borderColor: statusColour(status), borderWidth: 1, borderType: 'dashed' }

const barsOf = (status: Status, segments: readonly Segment[], panel: BarPanel): BarSeriesOption => ({
  ...CALM,
  type: 'bar',
  id: status,
  stack: 'share',
  xAxisIndex: 0,
  yAxisIndex: 0,
  barWidth: panel.barPx,
  cursor: 'pointer',
  itemStyle: fillOf(status),
  data: panel.rows.map((row, place) => {
    const found = segments.find((segment) => segment.row === place && segment.status === status)
    return { id: row.id, name: `${row.id}/${status}`, value: found?.share ?? 0 }
  }),
})

/** Shape and count of each part that has room for them. */
const marksOf = (segments: readonly Segment[], panel: BarPanel): ScatterSeriesOption => ({
  ...CALM,
  type: 'scatter',
  id: 'shapes',
  xAxisIndex: 0,
  yAxisIndex: 0,
  silent: true,
  symbolKeepAspect: true,
  symbolSize: MARK_PX,
  data: segments.flatMap(({ id, status, count, row, from, share }) => {
    const px = (share / 100) * panel.width
    if (px < MARK_FROM_PX) return []
    const color = isFilled(status) ? PAPER : statusColour(status)
    const isCounted = px >= COUNT_FROM_PX
    return [
      {
        id,
        name: id,
        value: [from + share / 2, row],
        symbol: symbolOf(STATUSES[status].shape),
        symbolOffset: [isCounted ? -9 : 0, 0],
        itemStyle: { color, opacity: 1 },
        label: {
          show: isCounted,
          position: 'right',
          distance: 3,
          color,
          fontSize: SMALL_PX + 0.5,
          fontWeight: 'bold',
          formatter: () => String(count),
        },
      },
    ]
  }),
})

/** Each province's tasks as one bar of 100 %, cut by status in declared order. */
export const buildSegments = (
  series: ProvinceMeasureSeries,
  panel: BarPanel,
): readonly (BarSeriesOption | ScatterSeriesOption)[] => {
  const segments = series.rows.flatMap(segmentsOf)
  const statuses = STATUS_CODES.filter((status) => segments.some((segment) => segment.status === status))
  return [...statuses.map((status) => barsOf(status, segments, panel)), marksOf(segments, panel)]
}

/** What a part of a bar says of itself: province, status, count and share. */
export const segmentTooltip = (series: ProvinceMeasureSeries, name: string, locale: Locale): string => {
  for (const [place, row] of series.rows.entries()) {
    const segment = segmentsOf(row, place).find(({ id }) => id === name)
    if (!segment) continue
    const total = row.measured.rollUp.total
    return `${row.province.letter} ${row.province.name[locale]}\n${STATUSES[segment.status].words[locale]} ${segment.count}/${total} · ${Math.round(segment.share)}%`
  }
  return ''
}
