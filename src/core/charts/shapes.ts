import type { StatusShape } from '../model/status.ts'

/** Spans the whole box, so that every shape keeps its own size within it. */
const BOX = 'M0 0M16 16'
const DISC = 'M8 1A7 7 0 1 1 8 15A7 7 0 1 1 8 1Z'

/**
 * Path data of each status shape, to be filled, in a box of 16 × 16.
 *
 * For `<symbol viewBox="0 0 16 16">` and, with `path://` before it, for a chart's symbols.
 * `blank` draws nothing: a word stands in its place.
 */
export const SHAPES: Readonly<Record<StatusShape, string>> = {
  'disc-tick': `${BOX}${DISC}M4 8.5L7 11.5L12.1 6.2L10.8 4.9L7 8.9L5.3 7.2Z`,
  'ring-tick': `${BOX}${DISC}M8 2.6A5.4 5.4 0 1 0 8 13.4A5.4 5.4 0 1 0 8 2.6ZM4.6 8.4L5.8 7.2L7.1 8.5L10.3 5.2L11.5 6.4L7.1 11Z`,
  triangle: `${BOX}M8 2L15 14H1Z`,
  diamond: `${BOX}M8 1L15 8L8 15L1 8Z`,
  square: `${BOX}M2 2H14V14H2Z`,
  dash: `${BOX}M2 7H14V9H2Z`,
  hatched: `${BOX}M2 2H14V14H2ZM3.2 3.2V12.8H12.8V3.2ZM2 7.3L7.3 2H8.7L2 8.7ZM2 13.3L13.3 2H14V2.7L2.7 14H2ZM14 7.3V8.7L8.7 14H7.3Z`,
  blank: BOX,
}

/** The shape as a chart's symbol. */
export const symbolOf = (shape: StatusShape): string => `path://${SHAPES[shape]}`
