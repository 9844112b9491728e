import type { EChartsOption, TitleComponentOption, XAXisComponentOption } from 'echarts'
import type { ChartSize, Drawing, Locale } from '../chart.ts'
import { FRAME, percentAxis, SILENT_AXIS } from '../frame.ts'
import { MUTED } from '../ink.ts'
import { SMALL_PX } from '../letters.ts'
import { gapText, percentText } from '../numbers.ts'
import { formatPeriod, formatPeriodShort } from '../../format/dates.ts'
import { timeAxis, type TimeScale } from '../time-axis.ts'
import { computeTaskLayout, LEGEND_LINE_PX, type TaskLayout } from './layout.ts'
import { formatMarkDate, formatMarkName, formatOriginal } from './mark-words.ts'
import { buildPanelHeading, buildPanelLines } from './panels.ts'
import { buildTimeline, markAxis } from './timeline.ts'
import type { TaskProgressSeries } from './types.ts'

const WORDS = {
  zh: {
    legend: '实线 完成率 · 虚线 序时进度 · 虚框 未报送',
    scheduled: '序时进度',
  },
  en: {
    legend: 'Solid progress · dashed scheduled · box no return',
    scheduled: 'scheduled',
  },
} as const

const scaleOf = (series: TaskProgressSeries, width: number): TimeScale => ({
  startDay: series.startDay,
  endDay: series.endDay,
  width,
})

const titlesOf = (series: TaskProgressSeries, layout: TaskLayout, locale: Locale): TitleComponentOption[] => [
  ...series.panels.map((panel, place) => {
    const box = layout.panels[place]
    return buildPanelHeading(panel, (box?.left ?? 0) - 34, (box?.top ?? 0) - 24, locale)
  }),
  {
    text: layout.legend,
    left: 0,
    top: layout.legendTop,
    padding: 0,
    textStyle: { color: MUTED, fontSize: SMALL_PX, fontWeight: 'normal', lineHeight: LEGEND_LINE_PX },
  },
]

const tooltipText = (series: TaskProgressSeries, seriesId: string, place: number, locale: Locale): string => {
  if (seriesId === 'marks') {
    const mark = series.marks[place]
    if (!mark) return ''
    return [formatMarkName(mark, locale).slice(0, 60), formatMarkDate(mark, locale), formatOriginal(mark, locale)]
      .filter((text) => text !== '')
      .join('\n')
  }
  const panel = series.panels.find(({ province }) => seriesId === `${province.code}-progress`)
  const point = panel?.points[place]
  if (!panel || !point) return ''
  return `${panel.province.letter} ${formatPeriod(point.period, locale)}\n${percentText(point.progressPercent, locale)}\n${WORDS[locale].scheduled} ${percentText(point.scheduledPercent, locale)} · ${gapText(point.gapPoints)}`
}

/** Names of the marks as the layout has to make room for them. */
const namesOf = (series: TaskProgressSeries, locale: Locale): readonly string[] =>
  series.marks.map((mark) => formatMarkName(mark, locale).slice(0, 60))

const timeAxes = (series: TaskProgressSeries, layout: TaskLayout): XAXisComponentOption[] => {
  const labels = [
    { day: series.asOfDay, text: series.asOf },
    { day: series.startDay, text: series.start },
    { day: series.endDay, text: series.end },
  ]
  const width = layout.panels[0]?.width ?? 0
  const shown = series.panels.flatMap((panel) => panel.points).toSorted((a, b) => a.endDay - b.endDay)
  const [first, last] = [shown[0], shown.at(-1)]
  const ends = [last, first].flatMap((point) =>
    point ? [{ day: point.endDay, text: formatPeriodShort(point.period) }] : [],
  )
  return [
    timeAxis('time', 0, scaleOf(series, layout.timeline.width), labels, []),
    ...series.panels.map((panel, place) => {
      const axis = timeAxis(`time-${panel.province.code}`, place + 1, scaleOf(series, width), ends, [])
      return panel.points.length === 0 ? { ...axis, ...SILENT_AXIS } : axis
    }),
  ]
}

/** Marks on one time axis, and below it a small panel of progress against schedule per province. */
const buildTaskProgressOption = (series: TaskProgressSeries, size: ChartSize, locale: Locale): EChartsOption => {
  const layout = computeTaskLayout(series, size.width, namesOf(series, locale), WORDS[locale].legend)
  const scale = scaleOf(series, layout.timeline.width)
  return {
    ...FRAME,
    title: titlesOf(series, layout, locale),
    grid: [
      { id: 'timeline', ...layout.timeline },
      ...layout.panels.map((box, place) => ({ id: series.panels[place]?.province.code ?? '', ...box })),
    ],
    xAxis: timeAxes(series, layout),
    yAxis: [
      markAxis(series, layout, locale),
      ...series.panels.map(({ province, points }, place) => {
        const axis = percentAxis(`percent-${province.code}`, place + 1, [0, 50, 100])
        return points.length === 0 ? { ...axis, ...SILENT_AXIS } : axis
      }),
    ],
    tooltip: {
      ...FRAME.tooltip,
      formatter: (at) => (Array.isArray(at) ? '' : tooltipText(series, at.seriesId ?? '', at.dataIndex, locale)),
    },
    series: [
      ...buildTimeline(series, scale, locale),
      ...series.panels.flatMap((panel, place) => buildPanelLines(panel, place, series.startDay)),
    ],
  }
}

/** The drawing for a width; its height follows from the number of milestones. */
export const drawTaskProgress = (series: TaskProgressSeries, width: number, locale: Locale): Drawing => {
  const size = { width, height: computeTaskLayout(series, width, namesOf(series, locale), WORDS[locale].legend).height }
  return { size, option: buildTaskProgressOption(series, size, locale) }
}
