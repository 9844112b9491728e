import { defineAsyncComponent, h } from 'vue'
import type { Component, FunctionalComponent } from 'vue'

interface Parts<M> {
  /** Fetches the code of all parts; once it is there, each of them is drawn at once. */
  readonly load: () => Promise<M>
  readonly part: <K extends keyof M>(name: K) => M[K]
}

/** Parts of a page whose code is one module, fetched together when the first of them is to be drawn. */
export const defineParts = <M extends Readonly<Record<string, Component>>>(fetch: () => Promise<M>): Parts<M> => {
  let loaded: M | null = null
  const load = async (): Promise<M> => (loaded ??= await fetch())
  return {
    load,
    part: <K extends keyof M>(name: K) => {
      const waiting = defineAsyncComponent(async () => (await load())[name] ?? [])
      const part: FunctionalComponent = (_, { attrs }) => h(loaded?.[name] ?? waiting, attrs)
      part.inheritAttrs = false
      return part as unknown as M[K] // It hands everything on to that very component.
    },
  }
}
