import type {
  BarSeriesOption,
  GridComponentOption,
  ScatterSeriesOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts'
import { AXES_OF_PANEL, buildRowAxes } from './bar-axes.ts'
import { panelHeight, type BarPanel } from './bar-rows.ts'
import { CALM, SILENT_AXIS } from './frame.ts'
import { INK, MUTED, PAPER, TRACK } from './ink.ts'
import { SMALL_PX } from './letters.ts'

/** The parts of an option that draw one panel. */
export interface PanelParts {
  readonly grid: GridComponentOption
  readonly xAxis: XAXisComponentOption
  readonly yAxis: readonly YAXisComponentOption[]
  readonly series: readonly (BarSeriesOption | ScatterSeriesOption)[]
}

const bars = (panel: BarPanel, index: number): BarSeriesOption => ({
  ...CALM,
  type: 'bar',
  id: `${panel.id}-bars`,
  cursor: panel.isLink ? 'pointer' : 'default',
  xAxisIndex: index,
  yAxisIndex: index * AXES_OF_PANEL,
  barWidth: panel.barPx,
  showBackground: true,
  backgroundStyle: { color: TRACK },
  data: panel.rows.map((row) => ({
    id: row.id,
    name: row.id,
    value: row.value ?? NaN,
    itemStyle: { color: row.colour },
  })),
})

const tickLabel = (text: string | null): object => ({
  show: text !== null,
  position: 'top',
  distance: 3,
  color: MUTED,
  fontSize: SMALL_PX,
  formatter: () => text ?? '',
})

const ticks = (panel: BarPanel, index: number): ScatterSeriesOption => ({
  ...CALM,
  type: 'scatter',
  id: `${panel.id}-ticks`,
  xAxisIndex: index,
  yAxisIndex: index * AXES_OF_PANEL,
  silent: true,
  symbol: 'rect',
  symbolSize: [5, panel.barPx + 10],
  itemStyle: { color: INK, borderColor: PAPER, borderWidth: 2, opacity: 1 },
  data: panel.rows.flatMap((row, place) =>
    row.tick === null
      ? []
      : [
          {
            id: row.id,
            name: row.id,
            value: [row.tick, place],
            label: tickLabel(place === 0 ? panel.tickLabel : null),
          },
        ],
  ),
})

/** Bars from zero on a pale track, each with a light-edged tick, its name before and its figures behind it. */
export const buildBarPanel = (panel: BarPanel, index: number): PanelParts => ({
  grid: { id: panel.id, left: panel.left, top: panel.top, width: panel.width, height: panelHeight(panel) },
  xAxis: { ...SILENT_AXIS, id: `${panel.id}-value`, gridIndex: index, type: 'value', min: 0, max: panel.max },
  yAxis: buildRowAxes(panel, index),
  series: panel.rows.some((row) => row.tick !== null)
    ? [bars(panel, index), ticks(panel, index)]
    : [bars(panel, index)],
})

/** The parts of several panels as parts of one option. */
export const joinPanels = (
  panels: readonly PanelParts[],
): {
  grid: GridComponentOption[]
  xAxis: XAXisComponentOption[]
  yAxis: YAXisComponentOption[]
  series: (BarSeriesOption | ScatterSeriesOption)[]
} => ({
  grid: panels.map((panel) => panel.grid),
  xAxis: panels.map((panel) => panel.xAxis),
  yAxis: panels.flatMap((panel) => [...panel.yAxis]),
  series: panels.flatMap((panel) => [...panel.series]),
})
