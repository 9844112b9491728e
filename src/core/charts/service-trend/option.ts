import type { EChartsOption, ScatterSeriesOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import { formatPeriod, formatPeriodShort } from '../../format/dates.ts'
import { formatCountShort } from '../../format/numbers.ts'
import { isPartialSum } from '../../analysis/service-sums.ts'
import { formatPartial, formatSum, formatSumShort } from '../../format/service-sums.ts'
import type { ChartSize, Drawing, Locale } from '../chart.ts'
import { CALM, FRAME, SILENT_AXIS } from '../frame.ts'
import { ACCENT, INK, LINE, MUTED, PAPER, statusColour } from '../ink.ts'
import { BOLD, SMALL_PX, textWidth } from '../letters.ts'
import { symbolOf } from '../shapes.ts'
import type { ServiceTrendPoint, ServiceTrendSeries } from './types.ts'

const MARGIN = { right: 6, top: 30, bottom: 24 }
const CAP_PX = 7
const LABEL_SPACE_PX = 6

/** A round step of which at most four make the axis. */
const stepFor = (most: number): number => {
  const size = 10 ** Math.floor(Math.log10(Math.max(most, 4) / 4))
  return [1, 2, 2.5, 5, 10].map((factor) => factor * size).find((step) => step >= 1 && 4 * step >= most) ?? size * 10
}

interface Layout {
  readonly size: ChartSize
  readonly left: number
  readonly right: number
  readonly slot: number
  readonly bar: number
  readonly step: number
  readonly max: number
}

const layOut = ({ points }: ServiceTrendSeries, size: ChartSize, locale: Locale): Layout => {
  const most = Math.max(1, ...points.map(({ sum }) => sum.total ?? 0))
  const step = stepFor(most)
  const max = Math.ceil(most / step) * step
  const left = Math.ceil(textWidth(formatCountShort(max, locale), SMALL_PX)) + 12
  const last = points.at(-1)
  const label = last ? textWidth(formatSumShort(last.sum, locale), SMALL_PX) * BOLD : 0
  const inner = (size.width - left - MARGIN.right) / points.length
  // The label of the last bar may be wider than its place.
  const right = Math.max(MARGIN.right, Math.ceil((label - inner) / 2) + 2)
  const slot = (size.width - left - right) / points.length
  return { size, left, right, slot, bar: Math.max(3, Math.min(46, slot * 0.62)), step, max }
}

/** Every how many of the periods a label of this width fits, counted back from the last. */
const strideFor = (texts: readonly string[], slot: number): number =>
  Math.max(1, Math.ceil((Math.max(0, ...texts.map((text) => textWidth(text, SMALL_PX))) + LABEL_SPACE_PX) / slot))

const isLabelled = (index: number, count: number, stride: number): boolean => (count - 1 - index) % stride === 0

const periodAxis = ({ points }: ServiceTrendSeries, { slot }: Layout): XAXisComponentOption => {
  const texts = points.map(({ period }) => formatPeriodShort(period))
  const stride = strideFor(texts, slot)
  return {
    type: 'category',
    data: points.map(({ period }) => period),
    axisLine: { lineStyle: { color: MUTED } },
    axisTick: { show: false },
    axisLabel: {
      interval: (index) => isLabelled(index, points.length, stride),
      color: MUTED,
      fontSize: SMALL_PX,
      formatter: (_, index) => texts[index] ?? '',
    },
  }
}

const countAxis = ({ max, step }: Layout, locale: Locale): YAXisComponentOption => ({
  ...SILENT_AXIS,
  type: 'value',
  min: 0,
  max,
  interval: step,
  axisLabel: { fontSize: SMALL_PX, color: MUTED, formatter: (value: number) => formatCountShort(value, locale) },
  splitLine: { lineStyle: { color: LINE } },
})

/** A dashed cap on a partial sum: the true number is no smaller. */
const caps = ({ points }: ServiceTrendSeries, { bar }: Layout): ScatterSeriesOption => ({
  ...CALM,
  type: 'scatter',
  id: 'caps',
  silent: true,
  symbol: 'rect',
  symbolSize: [bar - 1, CAP_PX],
  symbolOffset: [0, -CAP_PX / 2 - 1],
  itemStyle: { color: PAPER, borderColor: ACCENT, borderWidth: 1.5, borderType: [3, 2], opacity: 1 },
  data: points.flatMap(({ period, sum }) =>
    isPartialSum(sum) ? [{ id: period, name: period, value: [period, sum.total ?? 0] }] : [],
  ),
})

/** A hatched mark where nothing was received though it was due. */
const gaps = ({ points }: ServiceTrendSeries): ScatterSeriesOption => ({
  ...CALM,
  type: 'scatter',
  id: 'gaps',
  symbol: symbolOf('hatched'),
  symbolSize: 14,
  symbolOffset: [0, -10],
  itemStyle: { color: statusColour('not-reported'), opacity: 1 },
  data: points.flatMap(({ period, sum }) =>
    sum.total === null && sum.due > 0 ? [{ id: period, name: period, value: [period, 0] }] : [],
  ),
})

const labels = ({ points }: ServiceTrendSeries, { slot }: Layout, locale: Locale): ScatterSeriesOption => {
  const texts = points.map(({ sum }) => formatSumShort(sum, locale))
  const stride = strideFor(texts, slot)
  return {
    ...CALM,
    type: 'scatter',
    id: 'labels',
    silent: true,
    symbolSize: 0,
    itemStyle: { color: 'transparent', opacity: 1 },
    data: points.flatMap(({ period, sum }, index) =>
      isLabelled(index, points.length, stride)
        ? [
            {
              id: period,
              name: period,
              value: [period, sum.total ?? 0],
              label: {
                show: true,
                position: 'top' as const,
                distance: sum.total === null ? 20 : isPartialSum(sum) ? CAP_PX + 4 : 4,
                color: sum.total === null ? MUTED : INK,
                fontSize: SMALL_PX,
                textBorderColor: PAPER,
                textBorderWidth: 3,
                fontWeight: index === points.length - 1 ? ('bold' as const) : ('normal' as const),
                formatter: () => texts[index] ?? '',
              },
            },
          ]
        : [],
    ),
  }
}

const tooltipText = (point: ServiceTrendPoint | undefined, locale: Locale): string =>
  point
    ? [formatPeriod(point.period, locale), formatSum(point.sum, locale), formatPartial(point.sum, locale)]
        .filter((line) => line !== '')
        .join('\n')
    : ''

const buildServiceTrendOption = (series: ServiceTrendSeries, layout: Layout, locale: Locale): EChartsOption => ({
  ...FRAME,
  grid: { id: 'trend', left: layout.left, right: layout.right, top: MARGIN.top, bottom: MARGIN.bottom },
  xAxis: periodAxis(series, layout),
  yAxis: countAxis(layout, locale),
  tooltip: {
    ...FRAME.tooltip,
    formatter: (at) =>
      Array.isArray(at)
        ? ''
        : tooltipText(
            series.points.find(({ period }) => period === at.name),
            locale,
          ),
  },
  series: [
    {
      ...CALM,
      type: 'bar',
      id: 'sums',
      barWidth: layout.bar,
      itemStyle: { color: ACCENT },
      data: series.points.map(({ period, sum }) => ({ id: period, name: period, value: sum.total ?? NaN })),
    },
    caps(series, layout),
    gaps(series),
    labels(series, layout, locale),
  ],
})

/** A bar from zero for each period, its sum above it where there is room. */
export const drawServiceTrend = (series: ServiceTrendSeries, width: number, locale: Locale): Drawing => {
  const size = { width, height: width < 480 ? 220 : 250 }
  return { size, option: buildServiceTrendOption(series, layOut(series, size, locale), locale) }
}
