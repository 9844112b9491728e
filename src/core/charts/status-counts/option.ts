import type { EChartsOption, ScatterSeriesOption, YAXisComponentOption } from 'echarts'
import { STATUSES } from '../../model/status.ts'
import { buildBarPanel, joinPanels } from '../bar-panel.ts'
import type { ChartSize, Drawing, Locale } from '../chart.ts'
import { CALM, FRAME, pixelAxis } from '../frame.ts'
import { INK, statusColour } from '../ink.ts'
import { TEXT_PX, textWidth } from '../letters.ts'
import { symbolOf } from '../shapes.ts'
import { computeBands, MARK_PX, type BandLayout } from './layout.ts'
import type { StatusCountsSeries, StatusGroup } from './types.ts'

const BAR_ROW_PX = 32
const LABEL_GAP_PX = 14

const wordOf = (group: StatusGroup, locale: Locale): string => STATUSES[group.status].words[locale]

const labelOf = (group: StatusGroup, locale: Locale): string => `${wordOf(group, locale)} ${group.count}`

const layOut = (series: StatusCountsSeries, width: number, locale: Locale): BandLayout => {
  const widths = series.groups.map((group) => textWidth(labelOf(group, locale), TEXT_PX))
  return computeBands(series, width, Math.ceil(Math.max(...widths)) + LABEL_GAP_PX)
}

/** One mark per task: its id stays, so that a task moves from one status to the next. */
const marksOf = (layout: BandLayout): ScatterSeriesOption => ({
  ...CALM,
  type: 'scatter',
  id: 'tasks',
  symbolSize: MARK_PX,
  symbolKeepAspect: true,
  cursor: 'pointer',
  data: layout.bands.flatMap(({ group, marks }) =>
    marks.map((mark) => ({
      id: mark.task,
      name: mark.task,
      value: [mark.x, mark.y],
      symbol: symbolOf(STATUSES[group.status].shape),
      itemStyle: { color: statusColour(group.status), opacity: 1 },
    })),
  ),
})

const labelAxis = (layout: BandLayout, height: number, locale: Locale): YAXisComponentOption => {
  const texts = new Map(layout.bands.map((band) => [band.labelY, labelOf(band.group, locale)]))
  return {
    ...pixelAxis('y', height),
    inverse: true,
    axisLabel: {
      show: true,
      inside: true,
      margin: 0,
      align: 'left',
      color: INK,
      fontSize: TEXT_PX,
      fontWeight: 'bold',
      showMinLabel: true,
      showMaxLabel: true,
      customValues: [...texts.keys()],
      formatter: (y: number) => texts.get(y) ?? '',
    },
  }
}

const buildMarks = (series: StatusCountsSeries, size: ChartSize, locale: Locale): EChartsOption => {
  const layout = layOut(series, size.width, locale)
  const words = new Map(
    series.groups.flatMap((group) => group.tasks.map((task) => [task, wordOf(group, locale)] as const)),
  )
  return {
    ...FRAME,
    grid: { id: 'bands', left: 0, top: 0, width: size.width, height: size.height },
    xAxis: pixelAxis('x', size.width),
    yAxis: labelAxis(layout, size.height, locale),
    tooltip: {
      ...FRAME.tooltip,
      formatter: (at) => (Array.isArray(at) ? '' : `${at.name} ${words.get(at.name) ?? ''}`),
    },
    series: [marksOf(layout)],
  }
}

const buildBars = (series: StatusCountsSeries, size: ChartSize, locale: Locale): EChartsOption => {
  const [left, right] = [120, 60]
  const panel = buildBarPanel(
    {
      id: 'statuses',
      left,
      top: 0,
      width: size.width - left - right,
      rowPx: BAR_ROW_PX,
      barPx: 16,
      tickLabel: null,
      max: Math.max(...series.groups.map((group) => group.count)),
      rows: series.groups.map((group) => ({
        id: group.status,
        letter: '',
        name: wordOf(group, locale),
        value: group.count,
        tick: null,
        figure: String(group.count),
        gap: '',
        remark: '',
        colour: statusColour(group.status),
      })),
    },
    0,
  )
  return { ...FRAME, ...joinPanels([panel]), tooltip: { show: false } }
}

/** A mark per task in bands by status, or a bar per status. */
const buildStatusCountsOption = (series: StatusCountsSeries, size: ChartSize, locale: Locale): EChartsOption =>
  series.form === 'marks' ? buildMarks(series, size, locale) : buildBars(series, size, locale)

/** The drawing for a width; its height follows from the number of marks. */
export const drawStatusCounts = (series: StatusCountsSeries, width: number, locale: Locale): Drawing => {
  const height = series.form === 'marks' ? layOut(series, width, locale).height : BAR_ROW_PX * series.groups.length
  const size = { width, height }
  return { size, option: buildStatusCountsOption(series, size, locale) }
}
