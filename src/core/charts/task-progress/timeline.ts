import type { LineSeriesOption, ScatterSeriesOption, YAXisComponentOption } from 'echarts'
import type { Locale } from '../chart.ts'
import { CALM, SILENT_AXIS } from '../frame.ts'
import { GROUND, INK, LINE, MUTED, PAPER } from '../ink.ts'
import { fitText, SMALL_PX, TEXT_PX, textWidth } from '../letters.ts'
import { symbolOf } from '../shapes.ts'
import { dayToPixel, type TimeScale } from '../time-axis.ts'
import { formatMarkDate, formatMarkName, formatOriginal } from './mark-words.ts'
import type { TaskLayout } from './layout.ts'
import type { TaskMark, TaskProgressSeries } from './types.ts'

/** One row per mark, named at the left. */
export const markAxis = (series: TaskProgressSeries, layout: TaskLayout, locale: Locale): YAXisComponentOption => ({
  ...SILENT_AXIS,
  id: 'marks',
  gridIndex: 0,
  type: 'category',
  inverse: true,
  data: series.marks.map((mark) => mark.id),
  splitLine: { show: !layout.namesAbove, interval: 0, lineStyle: { color: LINE } },
  axisLabel: {
    show: true,
    interval: 0,
    margin: layout.namesAbove ? layout.timeline.left : layout.nameWidth + 8,
    align: 'left',
    ...(layout.namesAbove ? { verticalAlign: 'bottom' as const, padding: [0, 0, 13, 0] } : {}),
    color: INK,
    fontSize: TEXT_PX,
    formatter: (_: string, place: number) => {
      const mark = series.marks[place]
      return mark ? fitText(formatMarkName(mark, locale), layout.nameWidth, TEXT_PX) : ''
    },
  },
})

const isDone = (mark: TaskMark): boolean => mark.state === 'done' || mark.state === 'done-late'

/** Beside the axis, a label may reach this far towards the edge of the drawing. */
const EDGE_PX = 8

const ON_AXIS = { xAxisIndex: 0, yAxisIndex: 0 } as const

/** From the original to the present date. */
const moves = (marks: readonly TaskMark[]): readonly LineSeriesOption[] =>
  marks.flatMap((mark, place) =>
    mark.originalDay === null
      ? []
      : [
          {
            ...CALM,
            ...ON_AXIS,
            type: 'line' as const,
            id: `moved-${mark.id}`,
            silent: true,
            symbol: 'none',
            lineStyle: { color: MUTED, width: 1, type: [2, 2] },
            data: [
              [mark.originalDay, place],
              [mark.dueDay, place],
            ],
          },
        ],
  )

/** The date that was, hollow and pale. */
const ghosts = (marks: readonly TaskMark[]): ScatterSeriesOption => ({
  ...CALM,
  ...ON_AXIS,
  type: 'scatter',
  id: 'originals',
  silent: true,
  symbol: symbolOf('diamond'),
  symbolSize: 13,
  data: marks.flatMap((mark, place) =>
    mark.originalDay === null
      ? []
      : [
          {
            id: mark.id,
            name: mark.id,
            value: [mark.originalDay, place],
            itemStyle: { color: PAPER, borderColor: MUTED, borderWidth: 1, opacity: 1 },
          },
        ],
  ),
})

/** `2026-06-30 已完成`, with what it was where there is room for it, the date alone where there is little; on the side that has room. */
const labelOf = (mark: TaskMark, scale: TimeScale, locale: Locale): object => {
  const at = dayToPixel(mark.dueDay, scale)
  const ghost = mark.originalDay === null ? at : dayToPixel(mark.originalDay, scale)
  const short = formatMarkDate(mark, locale)
  const long = [short, formatOriginal(mark, locale)].filter((text) => text !== '').join(' · ')
  const fits = (text: string, room: number): boolean => textWidth(text, SMALL_PX) + 14 <= room
  const right = scale.width - Math.max(at, ghost)
  const room = Math.max(right, Math.min(at, ghost))
  const text = fits(long, room) ? long : fits(short, room + EDGE_PX) ? short : mark.due
  const side = fits(text, right) ? 'right' : 'left'
  const skip = side === 'right' ? Math.max(0, ghost - at) : Math.max(0, at - ghost)
  return {
    show: true,
    position: side,
    distance: skip === 0 ? 6 : skip + 10,
    formatter: () => text,
    color: mark.state === 'overdue' ? INK : MUTED,
    fontSize: SMALL_PX,
    textBorderColor: PAPER,
    textBorderWidth: 4,
  }
}

/** Filled with a tick when done, hollow while not; the task's own due date is a bar. */
const present = (marks: readonly TaskMark[], scale: TimeScale, locale: Locale): ScatterSeriesOption => ({
  ...CALM,
  ...ON_AXIS,
  type: 'scatter',
  id: 'marks',
  symbolKeepAspect: true,
  data: marks.map((mark, place) => ({
    id: mark.id,
    name: mark.id,
    value: [mark.dueDay, place],
    symbol: mark.kind === 'due' ? 'rect' : symbolOf(isDone(mark) ? 'disc-tick' : 'diamond'),
    symbolSize: mark.kind === 'due' ? [4, 18] : 16,
    itemStyle: {
      color: isDone(mark) || mark.kind === 'due' ? INK : PAPER,
      borderColor: INK,
      borderWidth: isDone(mark) || mark.kind === 'due' ? 0 : 1.5,
      opacity: 1,
    },
    label: labelOf(mark, scale, locale),
  })),
})

/** All series of the time axis: moves, ghosts, marks; the time that has passed is shaded. */
export const buildTimeline = (
  series: TaskProgressSeries,
  scale: TimeScale,
  locale: Locale,
): readonly (LineSeriesOption | ScatterSeriesOption)[] => [
  ...moves(series.marks),
  ghosts(series.marks),
  {
    ...present(series.marks, scale, locale),
    markArea: {
      silent: true,
      z: -1,
      itemStyle: { color: GROUND },
      label: { show: false },
      data: [[{ xAxis: series.startDay }, { xAxis: series.asOfDay }]],
    },
  },
]
