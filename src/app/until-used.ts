import { defineAsyncComponent } from 'vue'
import type { Component, HydrationStrategy } from 'vue'
import { rest } from './in-turn.ts'

/** Events by which a reader turns to something. They bubble, so that one listener hears them all. */
const SIGNS = ['pointerover', 'touchstart', 'focusin'] as const

interface UntilUsed {
  /** Stands in a page like any other component. */
  readonly component: Component
  /** Takes over every one that still stands as the server wrote it. Rejects where its code does not arrive. */
  readonly takeOver: () => Promise<void>
}

type Notice = (event: Event) => void

const listen = (notice: Notice): void => {
  for (const sign of SIGNS) document.addEventListener(sign, notice, { passive: true })
}

const stopListening = (notice: Notice): void => {
  for (const sign of SIGNS) document.removeEventListener(sign, notice)
}

const isIn = (place: Element, target: EventTarget | null): boolean => target instanceof Node && place.contains(target)

/**
 * A component whose prerendered HTML stands until the reader turns to it: only then is it taken over, and its code is
 * fetched no sooner than at the first sign of a reader. The event that led there is told to it again.
 */
export const standUntilUsed = (load: () => Promise<Component>): UntilUsed => {
  if (import.meta.env.SSR) return { component: defineAsyncComponent(load), takeOver: () => Promise.resolve() }
  const standing = new Map<Element, () => void>()
  let deliver: (component: Component) => void = () => undefined
  const code = new Promise<Component>((done) => (deliver = done))
  let fetching: Promise<void> | null = null

  const fetchCode = async (): Promise<void> => {
    deliver(await load())
    await rest()
  }
  const prepare = (): Promise<void> =>
    (fetching ??= fetchCode().catch((cause: unknown) => {
      fetching = null
      throw cause
    }))

  const takeOver = (which: (place: Element) => boolean): void => {
    for (const [place, hydrate] of standing) {
      if (!which(place)) continue
      standing.delete(place)
      hydrate()
    }
  }

  const notice = async ({ type, target }: Event): Promise<void> => {
    try {
      await prepare()
    } catch {
      return // The drawing of the server goes on standing; the next sign is another try.
    }
    const before = standing.size
    takeOver((place) => isIn(place, target))
    if (standing.size < before) target?.dispatchEvent(new Event(type, { bubbles: true }))
    if (standing.size === 0) stopListening(notice)
  }
  // Called once the code is there; panels that are taken over later bring more of them.
  const hydrate: HydrationStrategy = (take, forEachElement) => {
    forEachElement((place) => standing.set(place, take))
    listen(notice)
  }
  const loader = (): Promise<Component> => {
    listen(notice)
    return code
  }

  return {
    component: defineAsyncComponent({ loader, hydrate }),
    takeOver: async () => {
      await prepare()
      takeOver(() => true)
    },
  }
}
