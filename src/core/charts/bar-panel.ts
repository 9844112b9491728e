import type {
  BarSeriesOption,
  GridComponentOption,
  ScatterSeriesOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts'
import { CALM, SILENT_AXIS } from './frame.ts'
import { INK, MUTED, PAPER, TRACK } from './ink.ts'
import { TEXT_PX } from './letters.ts'

/** One bar: its name at the left, its figures at the right. */
export interface BarRow {
  readonly id: string
  /** Name for screen and tooltip; a letter in front of it is drawn in the bar's colour. */
  readonly letter: string
  readonly name: string
  /** Length of the bar; null = not known, no bar. */
  readonly value: number | null
  /** Place of the tick; null = no tick. */
  readonly tick: number | null
  /** The main figure and what stands behind it. */
  readonly figure: string
  readonly note: string
  readonly colour: string
}

/** A block of bars from zero, in pixels of the drawing. */
export interface BarPanel {
  readonly id: string
  readonly left: number
  readonly top: number
  /** Width of the bars at 100 %. */
  readonly width: number
  readonly rowPx: number
  readonly barPx: number
  readonly figurePx: number
  readonly max: number
  readonly rows: readonly BarRow[]
}

/** The parts of an option that draw one panel. */
export interface PanelParts {
  readonly grid: GridComponentOption
  readonly xAxis: XAXisComponentOption
  readonly yAxis: readonly [YAXisComponentOption, YAXisComponentOption]
  readonly series: readonly (BarSeriesOption | ScatterSeriesOption)[]
}

const rowsAxis = (panel: BarPanel, index: number, side: 'name' | 'figure') =>
  ({
    ...SILENT_AXIS,
    id: `${panel.id}-${side}`,
    gridIndex: index,
    type: 'category',
    inverse: true,
    position: side === 'name' ? 'left' : 'right',
    data: panel.rows.map((row) => row.id),
  }) as const

const nameAxis = (panel: BarPanel, index: number): YAXisComponentOption => ({
  ...rowsAxis(panel, index, 'name'),
  axisLabel: {
    show: panel.rows.some((row) => row.name !== '' || row.letter !== ''),
    interval: 0,
    margin: 8,
    color: INK,
    fontSize: TEXT_PX,
    formatter: (_: string, place: number) => {
      const row = panel.rows[place]
      if (!row) return ''
      return row.letter === '' ? row.name : `{c${place}|${row.letter}} ${row.name}`
    },
    rich: Object.fromEntries(
      panel.rows.map((row, place) => [`c${place}`, { color: row.colour, fontWeight: 'bold', fontSize: TEXT_PX }]),
    ),
  },
})

const figureAxis = (panel: BarPanel, index: number): YAXisComponentOption => ({
  ...rowsAxis(panel, index, 'figure'),
  axisLabel: {
    show: true,
    interval: 0,
    margin: 8,
    color: INK,
    fontSize: TEXT_PX,
    formatter: (_: string, place: number) => {
      const row = panel.rows[place]
      return row ? `{f|${row.figure}}{n|${row.note === '' ? '' : ` ${row.note}`}}` : ''
    },
    rich: {
      f: { color: INK, fontWeight: 'bold', fontSize: TEXT_PX, width: panel.figurePx, align: 'right' },
      n: { color: MUTED, fontSize: TEXT_PX },
    },
  },
})

const bars = (panel: BarPanel, index: number): BarSeriesOption => ({
  ...CALM,
  type: 'bar',
  id: `${panel.id}-bars`,
  xAxisIndex: index,
  yAxisIndex: index * 2,
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

const ticks = (panel: BarPanel, index: number): ScatterSeriesOption => ({
  ...CALM,
  type: 'scatter',
  id: `${panel.id}-ticks`,
  xAxisIndex: index,
  yAxisIndex: index * 2,
  silent: true,
  symbol: 'rect',
  symbolSize: [5, panel.barPx + 10],
  itemStyle: { color: INK, borderColor: PAPER, borderWidth: 2, opacity: 1 },
  data: panel.rows.flatMap((row, place) =>
    row.tick === null ? [] : [{ id: row.id, name: row.id, value: [row.tick, place] }],
  ),
})

/** Height of a panel in pixels. */
export const panelHeight = (panel: Pick<BarPanel, 'rowPx' | 'rows'>): number => panel.rowPx * panel.rows.length

/** Bars from zero on a pale track, each with a light-edged tick, its name before and its figures behind it. */
export const buildBarPanel = (panel: BarPanel, index: number): PanelParts => ({
  grid: { id: panel.id, left: panel.left, top: panel.top, width: panel.width, height: panelHeight(panel) },
  xAxis: { ...SILENT_AXIS, id: `${panel.id}-value`, gridIndex: index, type: 'value', min: 0, max: panel.max },
  yAxis: [nameAxis(panel, index), figureAxis(panel, index)],
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
