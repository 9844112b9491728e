import { whenIdle } from './when-idle.ts'

const outside = new WeakSet<Element>()

const note = (entries: readonly IntersectionObserverEntry[]): void => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) outside.delete(target)
    else outside.add(target)
  }
}

let observer: IntersectionObserver | null = null

/** Watches whether a place can be seen, as soon as there is time for it. Returns how to stop. */
export const watchSight = (place: Element): (() => void) => {
  let isWanted = true
  whenIdle(() => {
    observer ??= new IntersectionObserver(note)
    if (isWanted) observer.observe(place)
  })
  return () => {
    isWanted = false
    observer?.unobserve(place)
  }
}

/** Whether a watched place was out of the reader's sight in the last frame. Unlike measuring, asking takes no layout. */
export const isOutOfSight = (place: Element): boolean => !document.hidden && outside.has(place)

const waiting = new Set<() => void>()

const takeNext = (): void => {
  const [next] = waiting
  if (!next) return
  waiting.delete(next)
  next()
  if (waiting.size > 0) afterNextPaint(takeNext)
}

const takeAll = (): void => {
  for (const draw of waiting) draw()
  waiting.clear()
}

/** How long a turn may be put off by whatever is more urgent. */
const PATIENCE_MS = 100

const afterNextPaint = (then: () => void): void => void requestAnimationFrame(() => whenIdle(then, PATIENCE_MS))

/**
 * Draws what nobody sees after what is seen was painted: one place a frame, so that the reader is answered between two;
 * before printing, all at once. Whoever waits already keeps the turn.
 */
export const drawInTurn = (draw: () => void): void => {
  if (waiting.size === 0) {
    addEventListener('beforeprint', takeAll)
    afterNextPaint(takeNext)
  }
  waiting.add(draw)
}
