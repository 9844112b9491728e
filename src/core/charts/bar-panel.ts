import type {
  BarSeriesOption,
  GridComponentOption,
  ScatterSeriesOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts'
import { CALM, SILENT_AXIS } from './frame.ts'
import { INK, MUTED, PAPER, TRACK } from './ink.ts'
import { SMALL_PX, TEXT_PX, textWidth } from './letters.ts'

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
  /** The main figure, the gap behind it, and a word of caution behind both. */
  readonly figure: string
  readonly gap: string
  readonly remark: string
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
  readonly max: number
  /** What the tick means, above the first one. Null = said elsewhere. */
  readonly tickLabel: string | null
  readonly rows: readonly BarRow[]
}

/** The parts of an option that draw one panel. */
export interface PanelParts {
  readonly grid: GridComponentOption
  readonly xAxis: XAXisComponentOption
  readonly yAxis: readonly YAXisComponentOption[]
  readonly series: readonly (BarSeriesOption | ScatterSeriesOption)[]
}

type Column = 'figure' | 'gap' | 'remark'

const COLUMNS = ['figure', 'gap', 'remark'] as const
const COLUMN_GAP_PX = 10
const COLUMN_PX: Readonly<Record<Column, number>> = { figure: TEXT_PX + 0.5, gap: TEXT_PX, remark: SMALL_PX }

const columnWidth = (rows: readonly BarRow[], column: Column): number =>
  Math.max(0, ...rows.map((row) => textWidth(row[column], COLUMN_PX[column])))

/** Pixels from the bars to the right edge of a column. */
const columnEdge = (rows: readonly BarRow[], column: Column): number =>
  COLUMNS.slice(0, COLUMNS.indexOf(column) + 1)
    .map((each) => columnWidth(rows, each))
    .reduce((edge, width) => (width === 0 ? edge : edge + width + COLUMN_GAP_PX), 0)

/** Pixels that the figures need behind the bars. */
export const figuresWidth = (rows: readonly BarRow[]): number => Math.ceil(columnEdge(rows, 'remark'))

const rowsAxis = (panel: BarPanel, index: number, side: 'name' | Column) =>
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

/** Figures stand in columns, units under units. */
const columnAxis = (panel: BarPanel, index: number, column: Column): YAXisComponentOption => ({
  ...rowsAxis(panel, index, column),
  axisLabel: {
    show: columnWidth(panel.rows, column) > 0,
    interval: 0,
    margin: columnEdge(panel.rows, column),
    align: 'right',
    color: column === 'remark' ? MUTED : INK,
    fontSize: column === 'remark' ? SMALL_PX : TEXT_PX,
    fontWeight: column === 'figure' ? 'bold' : 'normal',
    formatter: (_: string, place: number) => panel.rows[place]?.[column] ?? '',
  },
})

const AXES = 1 + COLUMNS.length

const bars = (panel: BarPanel, index: number): BarSeriesOption => ({
  ...CALM,
  type: 'bar',
  id: `${panel.id}-bars`,
  xAxisIndex: index,
  yAxisIndex: index * AXES,
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
  yAxisIndex: index * AXES,
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

/** Height of a panel in pixels. */
export const panelHeight = (panel: Pick<BarPanel, 'rowPx' | 'rows'>): number => panel.rowPx * panel.rows.length

/** Bars from zero on a pale track, each with a light-edged tick, its name before and its figures behind it. */
export const buildBarPanel = (panel: BarPanel, index: number): PanelParts => ({
  grid: { id: panel.id, left: panel.left, top: panel.top, width: panel.width, height: panelHeight(panel) },
  xAxis: { ...SILENT_AXIS, id: `${panel.id}-value`, gridIndex: index, type: 'value', min: 0, max: panel.max },
  yAxis: [nameAxis(panel, index), ...COLUMNS.map((column) => columnAxis(panel, index, column))],
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
