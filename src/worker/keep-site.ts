import type { Locale } from '../core/format/locale.ts'
import { findSiteMark, isOutdated, parseSiteList, SITE_LIST_PATH } from '../core/publication/offline/site-list.ts'
import type { SiteList } from '../core/publication/offline/site-list.ts'
import { isKeepable } from './is-keepable.ts'
import { toSitePath } from './site-path.ts'
import type { Stores } from './stores.ts'

/** So many pages that were visited on a former site are kept of a new one as well. */
const VISITED_PAGES = 50

/** A page's wish to be kept, with the rest of its site. */
export interface KeepWish {
  readonly locale: Locale
  /** Its path below the root. */
  readonly path: string
}

const readAnew = async (address: string): Promise<Response> => {
  const answer = await fetch(address, { cache: 'no-cache', credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer
}

const keepFiles = async ({ files }: SiteList, { keyOf, openFiles }: Stores): Promise<void> => {
  const store = await openFiles()
  for (const key of files.map(keyOf)) {
    if (await store.match(key, { ignoreVary: true })) continue
    const answer = await fetch(key, { credentials: 'same-origin' })
    if (!isKeepable(answer)) throw new Error(`${answer.status} ${key}`)
    await store.put(key, answer)
  }
}

/** Keeps pages that are not kept yet; all of them must be of this very site, or nothing is whole. */
const keepPages = async (paths: readonly string[], { site }: SiteList, stores: Stores): Promise<void> => {
  const store = await stores.openPages(site)
  for (const key of paths.map(stores.keyOf)) {
    if (await store.match(key, { ignoreVary: true })) continue
    const answer = await readAnew(key)
    const mark = findSiteMark(await answer.clone().text())
    if (mark === null || mark === 'unmarked' || mark.site !== site) throw new Error(`${key} is of another site`)
    await store.put(key, answer)
  }
}

/** Pages that were visited on the site that was kept until now, the last ones; those that are gone are left out. */
const listVisited = async (stores: Stores, scope: string, list: SiteList): Promise<readonly string[]> => {
  const whole = await stores.findWhole()
  if (whole === null || whole === list.site) return []
  const keys = await (await stores.openPages(whole)).keys()
  const paths = keys.map(({ url }) => toSitePath(url, scope) ?? '').filter((path) => path.endsWith('/'))
  const there: string[] = []
  for (const path of paths.slice(-VISITED_PAGES))
    if ((await fetch(stores.keyOf(path), { method: 'HEAD', cache: 'no-cache' })).ok) there.push(path)
  return there
}

const forgetOutdated = async (list: SiteList, stores: Stores, scope: string): Promise<void> => {
  const store = await stores.openFiles()
  for (const request of await store.keys())
    if (isOutdated(toSitePath(request.url, scope) ?? '', list)) await store.delete(request)
  await stores.forgetOthers(list.site)
}

/**
 * Keeps the site as it is published now, whole: what was kept before goes on being shown without a network until the last
 * file of the new one is there. Rejects where something can't be had; the next wish goes on from there.
 */
export const keepSite = async ({ locale, path }: KeepWish, stores: Stores, scope: string): Promise<void> => {
  const answer = await readAnew(stores.keyOf(SITE_LIST_PATH))
  const list = parseSiteList(await answer.clone().json())
  if (!list) return
  const wasWhole = (await stores.findWhole()) === list.site
  const visited = await listVisited(stores, scope, list)
  await keepFiles(list, stores)
  await keepPages([...new Set([...list.pages[locale], path, ...visited])], list, stores)
  if (wasWhole) return
  await (await stores.openPages(list.site)).put(stores.keyOf(SITE_LIST_PATH), answer)
  await forgetOutdated(list, stores, scope)
}
