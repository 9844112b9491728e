import { defineAsyncComponent } from 'vue'
import type { Component } from 'vue'

/**
 * A component whose prerendered HTML is taken over in a turn of its own, so that the browser can answer its reader
 * before. Its code is there already.
 */
export const inTurn = <C extends Component>(component: C): C =>
  // It hands everything on to that very component.
  defineAsyncComponent({
    loader: () => Promise.resolve(component),
    hydrate: (takeOver) => {
      const turn = setTimeout(takeOver)
      return () => clearTimeout(turn)
    },
  }) as unknown as C

/** Lets the browser answer its reader between two pieces of work. */
export const rest = (): Promise<void> => new Promise((done) => setTimeout(done))

/** In so many turns the page, its panels and their controls are taken over, one to spare. */
const TURNS = 4

/** Waits until everything is taken over that a mounted page holds, but for what stands until it is used. */
export const wholeTakenOver = async (): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn += 1) await rest()
}
