import { breakText, SMALL_PX, TEXT_PX, textWidth } from '../letters.ts'
import type { TaskProgressSeries } from './types.ts'

const MARK_ROW_PX = 28
const TALL_ROW_PX = 44
const TIMELINE_AXIS_PX = 24
const PANEL_HEAD_PX = 26
const PANEL_AXIS_PX = 24
const PANEL_PX = 100
const PANEL_GAP_PX = 18
const ROW_GAP_PX = 8
const LEFT_PX = 34
const LEGEND_PX = 26
const WIDE_FROM = 640
const PAIRS_FROM = 300

/** Height of a line of the legend in pixels. */
export const LEGEND_LINE_PX = 18

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where everything stands, in pixels of the drawing. */
export interface TaskLayout {
  readonly height: number
  readonly timeline: Box
  /** Names of the marks stand above them, each in a row of its own. */
  readonly namesAbove: boolean
  readonly nameWidth: number
  readonly panels: readonly Box[]
  readonly legendTop: number
  /** In as many lines as the width asks for. */
  readonly legend: string
}

/** The names of the marks need this much, within a third of the width. */
const nameWidth = (names: readonly string[], width: number): number =>
  Math.min(width * 0.3, Math.max(...names.map((name) => textWidth(name, TEXT_PX))) + 4)

const countColumns = (panels: number, width: number): number =>
  width >= WIDE_FROM ? panels : width >= PAIRS_FROM ? 2 : 1

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0)

/** Where a panel has a row to itself, one without a part is no higher than its heading. */
const rowHeights = (panels: TaskProgressSeries['panels'], columns: number): readonly number[] =>
  panels
    .filter((_, place) => place % columns === 0)
    .map(({ hasPart }) => PANEL_HEAD_PX + (columns > 1 || hasPart ? PANEL_PX + PANEL_AXIS_PX : 0) + ROW_GAP_PX)

/** Marks above in rows of their own; below them the panels, four abreast, two by two or one below the other. */
export const computeTaskLayout = (
  series: TaskProgressSeries,
  width: number,
  names: readonly string[],
  legend: string,
): TaskLayout => {
  const narrow = width < WIDE_FROM
  const columns = countColumns(series.panels.length, width)
  const name = narrow ? width : nameWidth(names, width)
  const left = narrow ? 10 : name + 12
  const markRowPx = narrow ? TALL_ROW_PX : MARK_ROW_PX
  const timeline = { left, top: narrow ? 8 : 2, width: width - left - 10, height: series.marks.length * markRowPx }
  const first = timeline.top + timeline.height + TIMELINE_AXIS_PX + 12
  const column = (width - PANEL_GAP_PX * (columns - 1)) / columns
  const rows = rowHeights(series.panels, columns)
  const panels = series.panels.map((_, place) => ({
    left: (place % columns) * (column + PANEL_GAP_PX) + LEFT_PX,
    top: first + sum(rows.slice(0, Math.floor(place / columns))) + PANEL_HEAD_PX,
    width: column - LEFT_PX - 6,
    height: PANEL_PX,
  }))
  const legendTop = first + sum(rows)
  const legendLines = breakText(legend, width, SMALL_PX)
  const height = legendTop + LEGEND_PX + (legendLines.length - 1) * LEGEND_LINE_PX
  return { height, timeline, namesAbove: narrow, nameWidth: name, panels, legendTop, legend: legendLines.join('\n') }
}
