import type {
  BarSeriesOption,
  EChartsOption,
  GridComponentOption,
  ScatterSeriesOption,
  TitleComponentOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts'
import { formatPeriod, formatPeriodShort } from '../../format/dates.ts'
import type { Drawing, Locale } from '../chart.ts'
import { CALM, FRAME, SILENT_AXIS } from '../frame.ts'
import { ACCENT, INK, LINE, MUTED, PAPER } from '../ink.ts'
import { SMALL_PX, TEXT_PX, textWidth } from '../letters.ts'
import { caseText, isMissing, isPartial } from './count.ts'
import type { CaseRow, RiverCasesSeries } from './types.ts'

const HEAD_PX = 22
const FIGURE_PX = 16
const BARS_PX = 34
const BLOCK_PX = HEAD_PX + FIGURE_PX + BARS_PX + 4
const AXIS_PX = 22

const TOTAL = { zh: '累计', en: 'so far' } as const

/** Every how many periods there is room for a text. */
const stepOf = (series: RiverCasesSeries, width: number, text: string): number =>
  Math.max(1, Math.ceil((textWidth(text, SMALL_PX) + 6) / (width / Math.max(1, series.periods.length))))

/** Counted from the last period, which always has its text. */
const isShown = (series: RiverCasesSeries, step: number, place: number): boolean =>
  (series.periods.length - 1 - place) % step === 0

const titleOf = (row: CaseRow, place: number, locale: Locale): TitleComponentOption => ({
  text: `${row.name[locale]}  ${TOTAL[locale]} ${caseText(row.total, locale)}`,
  left: 0,
  top: place * BLOCK_PX,
  padding: [4, 0],
  textStyle: { color: INK, fontSize: TEXT_PX, fontWeight: 'normal' },
})

const gridOf = (row: CaseRow, place: number): GridComponentOption => ({
  id: row.kind,
  left: 0,
  right: 0,
  top: place * BLOCK_PX + HEAD_PX + FIGURE_PX,
  height: BARS_PX,
})

const xAxisOf = (series: RiverCasesSeries, place: number, width: number): XAXisComponentOption => {
  const isLast = place === series.rows.length - 1
  const step = stepOf(series, width, '26Q3')
  return {
    ...SILENT_AXIS,
    id: `${place}-periods`,
    gridIndex: place,
    type: 'category',
    data: [...series.periods],
    axisLine: { show: true, lineStyle: { color: LINE } },
    axisLabel: {
      show: isLast,
      interval: 0,
      fontSize: SMALL_PX,
      color: MUTED,
      formatter: (period: string, at: number) => (isShown(series, step, at) ? formatPeriodShort(period) : ''),
    },
  }
}

const yAxisOf = (series: RiverCasesSeries, place: number): YAXisComponentOption => ({
  ...SILENT_AXIS,
  id: `${place}-count`,
  gridIndex: place,
  type: 'value',
  min: 0,
  max: series.most,
})

/** Full bars, hollow where a return is missing. */
const barsOf = (series: RiverCasesSeries, row: CaseRow, place: number, width: number): BarSeriesOption => {
  const step = stepOf(series, width, String(series.most))
  return {
    ...CALM,
    type: 'bar',
    id: `${row.kind}-bars`,
    xAxisIndex: place,
    yAxisIndex: place,
    barCategoryGap: '35%',
    data: row.byPeriod.map((count, at) => ({
      id: series.periods[at] ?? '',
      name: series.periods[at] ?? '',
      value: isMissing(count) ? NaN : count.solved,
      itemStyle: {
        color: isPartial(count) ? PAPER : ACCENT,
        borderColor: ACCENT,
        borderWidth: isPartial(count) ? 1.5 : 0,
      },
      label: {
        show: !isMissing(count) && isShown(series, step, at),
        position: 'top',
        distance: 2,
        color: INK,
        fontSize: SMALL_PX,
        formatter: () => String(count.solved),
      },
    })),
  }
}

/** A cross on the ground line where nothing was reported. */
const missingOf = (series: RiverCasesSeries, row: CaseRow, place: number): ScatterSeriesOption => ({
  ...CALM,
  type: 'scatter',
  id: `${row.kind}-missing`,
  xAxisIndex: place,
  yAxisIndex: place,
  symbol: 'path://M0 1L1 0L5 4L9 0L10 1L6 5L10 9L9 10L5 6L1 10L0 9L4 5Z',
  symbolSize: 9,
  symbolOffset: [0, -7],
  itemStyle: { color: MUTED, opacity: 1 },
  data: row.byPeriod.flatMap((count, at) =>
    isMissing(count) ? [{ id: series.periods[at] ?? '', name: series.periods[at] ?? '', value: [at, 0] }] : [],
  ),
})

const tooltipText = (series: RiverCasesSeries, seriesId: string, period: string, locale: Locale): string => {
  const row = series.rows.find(({ kind }) => seriesId.startsWith(kind))
  const count = row?.byPeriod[series.periods.indexOf(period)]
  return row && count ? `${row.name[locale]} · ${formatPeriod(period, locale)}\n${caseText(count, locale)}` : ''
}

/** A row of bars per kind of case, one bar a period, all on one scale from zero. */
export const drawRiverCases = (series: RiverCasesSeries, width: number, locale: Locale): Drawing => {
  const option: EChartsOption = {
    ...FRAME,
    title: series.rows.map((row, place) => titleOf(row, place, locale)),
    grid: series.rows.map(gridOf),
    xAxis: series.rows.map((_, place) => xAxisOf(series, place, width)),
    yAxis: series.rows.map((_, place) => yAxisOf(series, place)),
    series: series.rows.flatMap((row, place) => [barsOf(series, row, place, width), missingOf(series, row, place)]),
    tooltip: {
      ...FRAME.tooltip,
      formatter: (at) => (Array.isArray(at) ? '' : tooltipText(series, at.seriesId ?? '', at.name, locale)),
    },
  }
  return { size: { width, height: series.rows.length * BLOCK_PX + AXIS_PX }, option }
}
