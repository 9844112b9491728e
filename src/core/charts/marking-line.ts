/** A line below a drawing that says what everything on its page must: the drawing's new height, and where the text ends. */
export interface MarkingLine {
  /** In the drawing's own pixels, the line included. */
  readonly height: number
  readonly x: number
  readonly y: number
  readonly fontSize: number
}

const FONT_PX = 10
const LINE_PX = 14

/** The line for a drawing of that size. Its text is aligned at its end. */
export const placeMarking = ({ width, height }: { readonly width: number; readonly height: number }): MarkingLine => ({
  height: height + LINE_PX,
  x: width - 2,
  y: height + LINE_PX - 3,
  fontSize: FONT_PX,
})
