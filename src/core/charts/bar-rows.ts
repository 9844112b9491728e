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
  /** A bar leads somewhere. */
  readonly isLink?: boolean
}

/** The figures behind a bar, from left to right. */
export type Column = 'figure' | 'gap' | 'remark'

export const COLUMNS = ['figure', 'gap', 'remark'] as const
const COLUMN_GAP_PX = 10
const COLUMN_PX: Readonly<Record<Column, number>> = { figure: TEXT_PX + 0.5, gap: TEXT_PX, remark: SMALL_PX }

/** Pixels that the longest figure of a column needs. */
export const columnWidth = (rows: readonly BarRow[], column: Column): number =>
  Math.max(0, ...rows.map((row) => textWidth(row[column], COLUMN_PX[column])))

/** Pixels from the bars to the right edge of a column. */
export const columnEdge = (rows: readonly BarRow[], column: Column): number =>
  COLUMNS.slice(0, COLUMNS.indexOf(column) + 1)
    .map((each) => columnWidth(rows, each))
    .reduce((edge, width) => (width === 0 ? edge : edge + width + COLUMN_GAP_PX), 0)

/** Pixels that the figures need behind the bars. */
export const figuresWidth = (rows: readonly BarRow[]): number => Math.ceil(columnEdge(rows, 'remark'))

/** Height of a panel in pixels. */
export const panelHeight = (panel: Pick<BarPanel, 'rowPx' | 'rows'>): number => panel.rowPx * panel.rows.length
