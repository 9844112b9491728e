import type { StatusCountsSeries, StatusGroup } from './types.ts'

/** Pixels from one mark to the next, and the size of a mark. */
const CELL_PX = 18
export const MARK_PX = 14

const HEADING_PX = 22
const BAND_GAP_PX = 4
/** With fewer columns beside the labels, the labels stand above. */
const FEWEST_COLUMNS = 10

/** One status as a band: where its label stands and where each mark does, in pixels. */
export interface Band {
  readonly group: StatusGroup
  readonly labelY: number
  readonly marks: readonly { readonly task: string; readonly x: number; readonly y: number }[]
}

/** All bands, one below the other, with the same columns. */
export interface BandLayout {
  /** Labels stand above their marks, instead of to the left. */
  readonly headings: boolean
  readonly height: number
  readonly bands: readonly Band[]
}

/** Marks flow from left to right in columns that are the same for every status. `labelPx` = width of the widest label. */
export const computeBands = (series: StatusCountsSeries, width: number, labelPx: number): BandLayout => {
  const headings = width - labelPx < FEWEST_COLUMNS * CELL_PX
  const left = headings ? 0 : labelPx
  const columns = Math.max(1, Math.floor((width - left) / CELL_PX))
  let top = 0
  const bands = series.groups.map((group) => {
    const start = headings ? top + HEADING_PX : top
    const marks = group.tasks.map((task, index) => ({
      task,
      x: left + ((index % columns) + 0.5) * CELL_PX,
      y: start + (Math.floor(index / columns) + 0.5) * CELL_PX,
    }))
    const labelY = headings ? top + HEADING_PX / 2 : start + CELL_PX / 2
    top = start + Math.ceil(group.count / columns) * CELL_PX + BAND_GAP_PX
    return { group, labelY, marks }
  })
  return { headings, height: top, bands }
}
