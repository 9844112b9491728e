/** Announces modules, so that they arrive together. */
const announce = (modules: readonly string[]): void => {
  for (const address of modules) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = address
    document.head.append(link)
  }
}

const run = (entry: string, giveUp: () => void): void => {
  const address = new URL(entry, document.baseURI).href
  import(/* @vite-ignore */ address).catch((cause: unknown) => {
    giveUp()
    throw cause
  })
}

const whenParsed = (then: () => void): void => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', then)
  else then()
}

/** Once the page has been painted; at once in a page that nobody sees, since it is not painted. */
const whenPainted = (then: () => void): void => {
  if (document.hidden) then()
  else requestAnimationFrame(() => setTimeout(then))
}

/** A portable page brings the app itself, as a classic script: told is only that it can't run. */
const watchScript = (giveUp: () => void): void =>
  addEventListener(
    'error',
    (event) => {
      const { target } = event
      if (event instanceof ErrorEvent || (target instanceof HTMLScriptElement && target.defer)) giveUp()
    },
    true,
  )

/**
 * Brings the modules named in the `data-modules` of the page's own script, the entry first: at once when the reader
 * `waits` for them, else after the first paint, so that they don't hold it up. `giveUp` is called when they can't run.
 */
export const loadApp = (self: HTMLScriptElement, waits: boolean, giveUp: () => void): void => {
  const { modules: named } = self.dataset
  if (named === undefined) return watchScript(giveUp)
  const modules = named.split(' ')
  const [entry] = modules
  if (entry === undefined || !('noModule' in HTMLScriptElement.prototype)) return giveUp()
  const load = (): void => {
    announce(modules)
    whenParsed(() => run(entry, giveUp))
  }
  if (waits) load()
  else whenPainted(load)
}
