/*
 * Keeps the last good site on this machine, for when there is no network. A page comes from the network whenever that
 * answers; what is kept is of one site as a whole, and shown only until a newer one is kept as a whole. A published site
 * without a mark on its pages takes all of it away again.
 */
import { isImmutable, toStorePrefix } from '../core/publication/offline/site-list.ts'
import { answerFile, answerPage, fetchPage, keepAnswer } from './answer.ts'
import type { Keeper } from './answer.ts'
import { keepSite } from './keep-site.ts'
import type { KeepWish } from './keep-site.ts'
import { toSitePath } from './site-path.ts'
import { createStores } from './stores.ts'

declare const self: ServiceWorkerGlobalScope

const { scope } = self.registration
/** The site is no longer to be kept; pages that this worker opened go on asking it for a while. */
let isDismissed = false
const stores = createStores(caches, scope)
const keeper: Keeper = {
  stores,
  scope,
  dismiss: async () => {
    isDismissed = true
    await stores.forgetOthers(null)
    await self.registration.unregister()
  },
}

/** What a former form of this worker kept is of no use to this one. */
const forgetOtherForms = async (): Promise<void> => {
  for (const name of await caches.keys())
    if (name.startsWith('board ') && name.includes(` ${scope} `) && !name.startsWith(toStorePrefix(scope)))
      await caches.delete(name)
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', (event) =>
  event.waitUntil(
    Promise.all([self.registration.navigationPreload?.enable(), forgetOtherForms(), self.clients.claim()]),
  ),
)

self.addEventListener('fetch', (event) => {
  const { request, preloadResponse } = event
  const path = toSitePath(request.url, scope)
  if (isDismissed || request.method !== 'GET' || request.headers.has('range') || path === null) return
  if (request.mode === 'navigate') {
    const network = fetchPage(request, preloadResponse)
    event.waitUntil(network.then((answer) => keepAnswer(request, answer, keeper)).catch(() => undefined))
    event.respondWith(answerPage(request, network, keeper))
  } else if (isImmutable(path)) event.respondWith(answerFile(event, keeper))
})

let keeping: Promise<void> | null = null

const isWish = (value: unknown): value is KeepWish =>
  typeof value === 'object' && value !== null && 'path' in value && 'locale' in value

self.addEventListener('message', (event) => {
  if (isDismissed || !isWish(event.data)) return
  keeping ??= keepSite(event.data, stores, scope)
    .catch(() => undefined) // the next page wishes it again
    .finally(() => (keeping = null))
  event.waitUntil(keeping)
})
