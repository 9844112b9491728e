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
