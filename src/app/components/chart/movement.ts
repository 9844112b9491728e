/** How long a chart moves from one state to the next. */
export const MOVE_MS = 200

/** Whether the reader wants nothing to move. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Whether some of the place is in sight: elsewhere nobody sees what moves. */
export const isInSight = (place: Element): boolean => {
  const { top, bottom } = place.getBoundingClientRect()
  return bottom >= 0 && top <= innerHeight
}

/** Waits until what is in sight has moved: work meanwhile would make it halt. */
export const letMove = (): Promise<void> => new Promise((done) => setTimeout(done, MOVE_MS + 50))
