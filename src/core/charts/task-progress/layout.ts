import { TEXT_PX, textWidth } from '../letters.ts'
import type { TaskProgressSeries } from './types.ts'

const MARK_ROW_PX = 28
const TALL_ROW_PX = 44
const TIMELINE_AXIS_PX = 24
const PANEL_HEAD_PX = 26
const PANEL_AXIS_PX = 24
const PANEL_PX = 100
const PANEL_GAP_PX = 18
const LEFT_PX = 34
const LEGEND_PX = 26
const WIDE_FROM = 640

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
}

/** The names of the marks need this much, within a third of the width. */
const nameWidth = (names: readonly string[], width: number): number =>
  Math.min(width * 0.3, Math.max(...names.map((name) => textWidth(name, TEXT_PX))) + 4)

/** Marks above in rows of their own; below them the panels, four abreast or two by two. */
export const computeTaskLayout = (series: TaskProgressSeries, width: number, names: readonly string[]): TaskLayout => {
  const narrow = width < WIDE_FROM
  const columns = narrow ? 2 : series.panels.length
  const name = narrow ? width : nameWidth(names, width)
  const left = narrow ? 10 : name + 12
  const markRowPx = narrow ? TALL_ROW_PX : MARK_ROW_PX
  const timeline = { left, top: narrow ? 8 : 2, width: width - left - 10, height: series.marks.length * markRowPx }
  const first = timeline.top + timeline.height + TIMELINE_AXIS_PX + 12
  const column = (width - PANEL_GAP_PX * (columns - 1)) / columns
  const rowPx = PANEL_HEAD_PX + PANEL_PX + PANEL_AXIS_PX
  const panels = series.panels.map((_, place) => ({
    left: (place % columns) * (column + PANEL_GAP_PX) + LEFT_PX,
    top: first + Math.floor(place / columns) * (rowPx + 8) + PANEL_HEAD_PX,
    width: column - LEFT_PX - 6,
    height: PANEL_PX,
  }))
  const legendTop = first + Math.ceil(series.panels.length / columns) * (rowPx + 8)
  return { height: legendTop + LEGEND_PX, timeline, namesAbove: narrow, nameWidth: name, panels, legendTop }
}
