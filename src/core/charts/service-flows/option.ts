import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import { formatPartial, formatSum, formatSumShort } from '../../format/service-sums.ts'
import type { Drawing, Locale } from '../chart.ts'
import { CALM, FRAME, pixelAxis } from '../frame.ts'
import { INK, MUTED, PAPER, regionColour, statusColour } from '../ink.ts'
import { SMALL_PX, TEXT_PX, textWidth } from '../letters.ts'
import type { Province } from '../provinces.ts'
import { layOutFlows, NODE_PX, type ArcLook, type FlowArc, type FlowLayout, type FlowNode } from './layout.ts'
import type { ServiceFlowsSeries } from './types.ts'

/** From this width on, labels name both ends. */
const LETTERS_FROM = 480

const LINE_TYPES: Readonly<Record<ArcLook, 'solid' | number[]>> = {
  full: 'solid',
  partial: [9, 3],
  zero: 'solid',
  missing: [2, 4],
}

const colourOf = ({ flow, look }: FlowArc): string =>
  look === 'missing' ? statusColour('not-reported') : regionColour(flow.from)

const idOf = ({ flow }: FlowArc): string => `${flow.from}-${flow.to}`

const lineOf = (arc: FlowArc): LineSeriesOption => ({
  ...CALM,
  type: 'line',
  id: `arc-${idOf(arc)}`,
  silent: true,
  symbol: 'none',
  clip: false,
  z: 2,
  lineStyle: {
    color: colourOf(arc),
    width: arc.strokePx,
    type: LINE_TYPES[arc.look],
    cap: 'butt',
    opacity: 0.72,
  },
  data: arc.points.map(([x, y]) => [x, y]),
})

/** An arrow at the top of each arc, where it is going. */
const arrows = (arcs: readonly FlowArc[]): ScatterSeriesOption => ({
  ...CALM,
  type: 'scatter',
  id: 'arrows',
  z: 4,
  symbol: 'triangle',
  symbolKeepAspect: true,
  data: arcs
    .filter(({ look }) => look !== 'missing')
    .map((arc) => ({
      id: idOf(arc),
      name: idOf(arc),
      value: [...arc.apex],
      symbolSize: Math.max(11, arc.strokePx + 5),
      symbolRotate: arc.upwards ? -90 : 90,
      itemStyle: { color: colourOf(arc), borderColor: PAPER, borderWidth: 1.5, opacity: 1 },
    })),
})

const labelText = ({ flow }: FlowArc, provinces: readonly Province[], width: number, locale: Locale): string => {
  const letterOf = (code: string): string => provinces.find((province) => province.code === code)?.letter ?? ''
  const count = formatSumShort(flow.sum, locale)
  return width < LETTERS_FROM ? count : `${letterOf(flow.from)}→${letterOf(flow.to)} ${count}`
}

const labels = ({ arcs, size }: FlowLayout, provinces: readonly Province[], locale: Locale): ScatterSeriesOption => ({
  ...CALM,
  type: 'scatter',
  id: 'labels',
  silent: true,
  z: 5,
  symbolSize: 0,
  itemStyle: { color: 'transparent', opacity: 1 },
  data: arcs.map((arc) => ({
    id: idOf(arc),
    name: idOf(arc),
    value: [...arc.apex],
    label: {
      show: true,
      position: arc.upwards ? ('top' as const) : ('bottom' as const),
      distance: Math.max(6, arc.strokePx / 2 + 5),
      color: arc.look === 'missing' ? MUTED : INK,
      fontSize: SMALL_PX,
      textBorderColor: PAPER,
      textBorderWidth: 3,
      formatter: () => labelText(arc, provinces, size.width, locale),
    },
  })),
})

const longName = ({ province }: FlowNode, locale: Locale): string => `${province.letter} ${province.name[locale]}`

/** All of them with their names, or all with their letters alone. */
const nodes = (layout: FlowLayout, locale: Locale): ScatterSeriesOption => {
  const named = layout.nodes.every((node) => textWidth(longName(node, locale), TEXT_PX) + 8 <= node.width)
  return {
    ...CALM,
    type: 'scatter',
    id: 'nodes',
    silent: true,
    z: 6,
    symbol: 'rect',
    data: layout.nodes.map((node) => ({
      id: node.province.code,
      name: node.province.code,
      value: [node.left + node.width / 2, layout.middle],
      symbolSize: [node.width, NODE_PX],
      itemStyle: { color: regionColour(node.province.code), opacity: 1 },
      label: {
        show: true,
        position: 'inside' as const,
        color: PAPER,
        fontSize: TEXT_PX,
        fontWeight: 'bold' as const,
        formatter: () => (named ? longName(node, locale) : node.province.letter),
      },
    })),
  }
}

const tooltipText = (arc: FlowArc | undefined, provinces: readonly Province[], locale: Locale): string => {
  if (!arc) return ''
  const nameOf = (code: string): string => provinces.find((province) => province.code === code)?.name[locale] ?? code
  const { from, to, sum } = arc.flow
  return [`${nameOf(from)} → ${nameOf(to)}`, formatSum(sum, locale), formatPartial(sum, locale)]
    .filter((line) => line !== '')
    .join('\n')
}

const buildServiceFlowsOption = (series: ServiceFlowsSeries, layout: FlowLayout, locale: Locale): EChartsOption => {
  const { arcs, size } = layout
  return {
    ...FRAME,
    grid: { id: 'flows', left: 0, top: 0, width: size.width, height: size.height },
    xAxis: pixelAxis('x', size.width),
    yAxis: { ...pixelAxis('y', size.height), inverse: true },
    tooltip: {
      ...FRAME.tooltip,
      formatter: (at) =>
        Array.isArray(at)
          ? ''
          : tooltipText(
              arcs.find((arc) => idOf(arc) === at.name),
              series.provinces,
              locale,
            ),
    },
    series: [...arcs.map(lineOf), arrows(arcs), labels(layout, series.provinces, locale), nodes(layout, locale)],
  }
}

/** Provinces on a line, an arc for each direction: above it to the right, below it to the left. */
export const drawServiceFlows = (series: ServiceFlowsSeries, width: number, locale: Locale): Drawing => {
  const layout = layOutFlows(series, width)
  return { size: layout.size, option: buildServiceFlowsOption(series, layout, locale) }
}
