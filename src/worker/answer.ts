import { toMissingPage } from '../core/publication/offline/missing-page.ts'
import { findSiteMark, SITE_LIST_PATH, toPageKey } from '../core/publication/offline/site-list.ts'
import { isKeepable } from './is-keepable.ts'
import { toSitePath } from './site-path.ts'
import type { Stores } from './stores.ts'

/** For so long the network is waited for before a kept page is shown. */
const PATIENCE_MS = 3_000
/** And for so long where the reader asks for the newest, or a newer site than the kept one was seen. */
const LONG_PATIENCE_MS = 20_000
/** So many pages are kept beside those of the site's own list. */
const PAGES_LIMIT = 100

/** A worker's reader: the stores, the address of the root, and what is done when a site is no longer to be kept. */
export interface Keeper {
  readonly stores: Stores
  readonly scope: string
  readonly dismiss: () => Promise<void>
}

/** Whether the reader asks past every copy. */
const asksAnew = ({ cache }: Request): boolean => cache !== 'default' && cache !== 'force-cache'

/** A file that never changes: as it is kept, else from the network, of which a copy is kept. */
export const answerFile = async (event: FetchEvent, { stores }: Keeper): Promise<Response> => {
  const { request } = event
  const store = await stores.openFiles()
  const kept = asksAnew(request) ? undefined : await store.match(request.url, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  // The page does not wait for its copy.
  if (isKeepable(answer)) event.waitUntil(store.put(request.url, answer.clone()).catch(() => undefined))
  return answer
}

/** The mark of the site of which the last page came from the network. */
let seen: string | null = null

const limitPages = async (store: Cache): Promise<void> => {
  const keys = await store.keys()
  for (const key of keys.slice(0, -PAGES_LIMIT)) if (!key.url.endsWith(SITE_LIST_PATH)) await store.delete(key)
}

const keepPage = async (key: string, answer: Response, { stores, dismiss }: Keeper): Promise<void> => {
  const mark = findSiteMark(await answer.clone().text())
  if (mark === null) return
  if (mark === 'unmarked') return dismiss()
  seen = mark.site
  const store = await stores.openPages(mark.site)
  await store.put(stores.keyOf(key), answer)
  await limitPages(store)
}

const isPage = (answer: Response): boolean =>
  answer.status === 200 && !answer.redirected && /^text\/html/.test(answer.headers.get('content-type') ?? '')

type Outcome = { readonly kind: 'answer'; readonly answer: Response } | { readonly kind: 'failed' | 'late' }

const wait = (elapsedMs: number): Promise<Outcome> =>
  new Promise((done) => setTimeout(() => done({ kind: 'late' }), elapsedMs))

/** A page: from the network; where that is silent, broken or too slow, as it is kept, of one site alone. */
export const answerPage = async (
  request: Request,
  network: Promise<Response>,
  { stores, scope }: Keeper,
): Promise<Response> => {
  const key = toPageKey(toSitePath(request.url, scope) ?? '')
  const whole = await stores.findWhole()
  const copy = whole === null ? undefined : await (await stores.openPages(whole)).match(stores.keyOf(key))
  const isPatient = asksAnew(request) || (seen !== null && seen !== whole)
  const arrived = network.then<Outcome, Outcome>(
    (answer) => ({ kind: 'answer', answer }),
    () => ({ kind: 'failed' }),
  )
  const outcome = await (copy ? Promise.race([arrived, wait(isPatient ? LONG_PATIENCE_MS : PATIENCE_MS)]) : arrived)
  if (outcome.kind === 'answer' && (outcome.answer.status < 500 || !copy)) return outcome.answer
  return (
    copy ?? new Response(toMissingPage(scope), { status: 503, headers: { 'Content-Type': 'text/html;charset=utf-8' } })
  )
}

/** A page as the network has it; `preloaded` = what the browser asked for already. */
export const fetchPage = async (request: Request, preloaded: Promise<unknown>): Promise<Response> => {
  const early = await preloaded
  return early instanceof Response ? early : fetch(request)
}

/** Keeps a page that came from the network. Called before it is read: its copy is taken at once. */
export const keepAnswer = async (request: Request, answer: Response, keeper: Keeper): Promise<void> => {
  const path = toSitePath(request.url, keeper.scope)
  if (path !== null && isPage(answer)) await keepPage(toPageKey(path), answer.clone(), keeper)
}
