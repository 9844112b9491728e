import type { YAXisComponentOption } from 'echarts'
import { columnEdge, COLUMNS, columnWidth, type BarPanel, type Column } from './bar-rows.ts'
import { SILENT_AXIS } from './frame.ts'
import { INK, MUTED } from './ink.ts'
import { SMALL_PX, TEXT_PX, textWidth } from './letters.ts'

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

const LETTER_GAP_PX = 5
const NAME_GAP_PX = 10

/** Where the names begin, before the bars: letters stand below letters, whatever the width of the reader's font. */
const startOfNames = (panel: BarPanel): object =>
  panel.rows.some((row) => row.letter !== '')
    ? {
        align: 'left',
        margin: Math.max(...panel.rows.map((row) => textWidth(`${row.letter} ${row.name}`, TEXT_PX))) + NAME_GAP_PX,
      }
    : { margin: 8 }

/** Names before the bars, each with its letter in the bar's colour. */
const nameAxis = (panel: BarPanel, index: number): YAXisComponentOption => ({
  ...rowsAxis(panel, index, 'name'),
  axisLabel: {
    ...startOfNames(panel),
    show: panel.rows.some((row) => row.name !== '' || row.letter !== ''),
    interval: 0,
    color: INK,
    fontSize: TEXT_PX,
    formatter: (_: string, place: number) => {
      const row = panel.rows[place]
      if (!row) return ''
      return row.letter === '' ? row.name : `{c${place}|${row.letter}}${row.name}`
    },
    rich: Object.fromEntries(
      panel.rows.map((row, place) => [
        `c${place}`,
        { color: row.colour, fontWeight: 'bold', fontSize: TEXT_PX, padding: [0, LETTER_GAP_PX, 0, 0] },
      ]),
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

/** How many axes the rows of one panel have: one for their names, one for each column of figures. */
export const AXES_OF_PANEL = 1 + COLUMNS.length

/** The axes of the rows of the panel at that place, that of the names first. */
export const buildRowAxes = (panel: BarPanel, index: number): readonly YAXisComponentOption[] => [
  nameAxis(panel, index),
  ...COLUMNS.map((column) => columnAxis(panel, index, column)),
]
