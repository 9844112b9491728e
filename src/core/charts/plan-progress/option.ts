import type { EChartsOption } from 'echarts'
import type { ChartSize, Drawing, Locale } from '../chart.ts'
import { formatPeriod, formatPeriodShort } from '../../format/dates.ts'
import { FRAME, percentAxis } from '../frame.ts'
import { MUTED } from '../ink.ts'
import { SMALL_PX, TEXT_PX, textWidth } from '../letters.ts'
import { gapText, partialWord, percentText } from '../numbers.ts'
import { buildProgressLines, LABEL_LINE_PX, type EndLabel, type TimedProgress } from '../progress-lines.ts'
import { dayToPixel, isSameSeason, timeAxis, type DayLabel, type TimeScale } from '../time-axis.ts'
import type { PlanProgressSeries } from './types.ts'

const MARGIN = { left: 40, right: 12, top: 26, bottom: 26 }

const WORDS = {
  zh: { progress: '完成', scheduled: '序时进度', due: '计划期满' },
  en: { progress: 'Done', scheduled: 'Scheduled', due: 'Plan ends' },
} as const

const lastWith = (points: readonly TimedProgress[]): TimedProgress | undefined =>
  points.findLast((point) => point.progressPercent !== null)

interface Place {
  /** Pixels between the last point and the right end of the time axis. */
  readonly room: number
  /** Pixels between the two ends, one above the other. */
  readonly gapPx: number
}

/** What a label needs beside its words: its distance from the point, its padding, and air before the edge. */
const EDGE_PX = 22

const linesOf = (text: string): number => text.split('\n').length

const labelWidth = (text: string): number => Math.max(...text.split('\n').map((line) => textWidth(line, TEXT_PX + 1)))

/** To the right where there is room; the upper label else above its line, the lower one below its point. */
const placeLabel = (text: string, upper: boolean, room: number, apart: number): EndLabel => {
  const missing = labelWidth(text) + EDGE_PX - room
  if (missing <= 0) return { text, position: 'right', shift: [0, upper ? -apart : apart] }
  return upper ? { text, position: 'top', shift: [0, 0] } : { text, position: 'right', shift: [-missing, 24] }
}

/** Words at the ends of both lines, free of each other. */
const endLabels = (
  point: TimedProgress,
  place: Place,
  locale: Locale,
): Readonly<Record<'progress' | 'scheduled', EndLabel>> => {
  const words = WORDS[locale]
  const partial = partialWord(point.partial, locale)
  const done = `${words.progress} ${percentText(point.progressPercent, locale)}`
  const long = partial === '' ? done : `${done} · ${partial}`
  const text = labelWidth(long) + EDGE_PX <= place.room || partial === '' ? long : `${done}\n${partial}`
  const planned = `${words.scheduled} ${percentText(point.scheduledPercent, locale)}`
  const ahead = (point.progressPercent ?? 0) >= (point.scheduledPercent ?? 0)
  const apart = Math.max(0, ((linesOf(text) + linesOf(planned)) * LABEL_LINE_PX) / 2 - place.gapPx) / 2
  return {
    progress: placeLabel(text, ahead, place.room, apart),
    scheduled: placeLabel(planned, !ahead, place.room, apart),
  }
}

const placeOf = (point: TimedProgress, scale: TimeScale, height: number): Place => ({
  room: scale.width - dayToPixel(point.endDay, scale),
  gapPx: (Math.abs(point.gapPoints ?? 0) * height) / 100,
})

const axisLabels = (series: PlanProgressSeries, shown: TimedProgress): readonly DayLabel[] => {
  const first = series.points[0]
  const yearly = series.periodEnds.filter(({ id }) => isSameSeason(id, shown.period))
  return [
    { day: shown.endDay, text: formatPeriodShort(shown.period) },
    ...(first ? [{ day: first.endDay, text: formatPeriodShort(first.period) }] : []),
    ...yearly.map(({ id, day }) => ({ day, text: formatPeriodShort(id) })),
  ]
}

const dueLine = (series: PlanProgressSeries, locale: Locale): object => ({
  silent: true,
  symbol: 'none',
  lineStyle: { color: MUTED, width: 1, type: 'solid' },
  label: {
    formatter: () => `${WORDS[locale].due} ${series.planDue}`,
    position: 'end',
    align: 'right',
    color: MUTED,
    fontSize: SMALL_PX,
  },
  data: [{ xAxis: series.dueDay }],
})

const tooltipText = (point: TimedProgress | undefined, locale: Locale): string =>
  point === undefined
    ? ''
    : [
        formatPeriod(point.period, locale),
        `${WORDS[locale].progress} ${percentText(point.progressPercent, locale)} ${partialWord(point.partial, locale)}`,
        `${WORDS[locale].scheduled} ${percentText(point.scheduledPercent, locale)} · ${gapText(point.gapPoints)}`,
      ].join('\n')

/** Line of progress against the dashed scheduled line, over the time of the whole plan. */
const buildPlanProgressOption = (series: PlanProgressSeries, size: ChartSize, locale: Locale): EChartsOption => {
  const scale = {
    startDay: series.startDay,
    endDay: series.dueDay,
    width: size.width - MARGIN.left - MARGIN.right,
  }
  const height = size.height - MARGIN.top - MARGIN.bottom
  const shown = lastWith(series.points)
  const labels = shown ? endLabels(shown, placeOf(shown, scale, height), locale) : null
  const [scheduled, progress] = buildProgressLines(series.points, {
    id: 'plan',
    colour: series.colour,
    panel: 0,
    width: 2.5,
    markPx: 6,
    progressLabel: labels?.progress ?? null,
    scheduledLabel: labels?.scheduled ?? null,
  })
  return {
    ...FRAME,
    grid: { id: 'plan', ...MARGIN },
    xAxis: timeAxis(
      'time',
      0,
      scale,
      shown ? axisLabels(series, shown) : [],
      series.periodEnds.map(({ day }) => day),
    ),
    yAxis: percentAxis('percent', 0, [0, 50, 100]),
    tooltip: {
      ...FRAME.tooltip,
      formatter: (at) => tooltipText(series.points[Array.isArray(at) ? -1 : at.dataIndex], locale),
    },
    series: [{ ...scheduled, markLine: dueLine(series, locale) }, progress],
  }
}

/** The drawing for a width. */
export const drawPlanProgress = (series: PlanProgressSeries, width: number, locale: Locale): Drawing => {
  const size = { width, height: width < 480 ? 230 : 260 }
  return { size, option: buildPlanProgressOption(series, size, locale) }
}
