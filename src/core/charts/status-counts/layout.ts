import type { StatusCountsSeries, StatusGroup } from './types.ts'

/** Pixels from one mark to the next, and the size of a mark. */
export const CELL_PX = 20
export const MARK_PX = 16

const NAME_PX = 120
const HEADING_PX = 24
const BAND_GAP_PX = 6
const NARROW_BELOW = 480

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

/** Marks flow from left to right in columns that are the same for every status. */
export const computeBands = (series: StatusCountsSeries, width: number): BandLayout => {
  const headings = width < NARROW_BELOW
  const left = headings ? 0 : NAME_PX
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
