import { SITE_LIST_PATH, toStorePrefix } from '../core/publication/offline/site-list.ts'

/** What is kept on this machine of a site: its pages in a store of their own, and files that never change in one for all. */
export interface Stores {
  /** Address of a path below the root: the key under which it is kept. */
  readonly keyOf: (path: string) => string
  readonly openFiles: () => Promise<Cache>
  readonly openPages: (site: string) => Promise<Cache>
  /** Mark of the site that is kept whole; null = there is none. */
  readonly findWhole: () => Promise<string | null>
  /** Removes the pages of all sites but one; null = everything there is. */
  readonly forgetOthers: (site: string | null) => Promise<void>
}

/** The browser's stores of one site. `scope` = address of its root. */
export const createStores = (caches: CacheStorage, scope: string): Stores => {
  const prefix = toStorePrefix(scope)
  const nameOf = (site: string): string => `${prefix}pages ${site}`
  const keyOf = (path: string): string => scope + path
  const own = async (): Promise<readonly string[]> => (await caches.keys()).filter((name) => name.startsWith(prefix))
  return {
    keyOf,
    openFiles: () => caches.open(`${prefix}files`),
    openPages: (site) => caches.open(nameOf(site)),
    findWhole: async () => {
      for (const name of await own()) {
        // Its list comes in last.
        if (name.startsWith(nameOf('')) && (await (await caches.open(name)).match(keyOf(SITE_LIST_PATH))))
          return name.slice(nameOf('').length)
      }
      return null
    },
    forgetOthers: async (site) => {
      for (const name of await own())
        if (site === null || (name.startsWith(nameOf('')) && name !== nameOf(site))) await caches.delete(name)
    },
  }
}
