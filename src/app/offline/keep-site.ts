import { SITE_MARK, WORKER_PATH } from '../../core/publication/offline/site-list.ts'
import type { PagePayload } from '../../core/publication/payload.ts'
import { isKeepingRefused } from './kept-copies.ts'

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

/** The address of the worker, vouched for where the browser asks for that. */
const toTrusted = (address: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }
  return trustedTypes?.createPolicy('keep', { createScriptURL: (given) => given }).createScriptURL(address) ?? address
}

const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true

/**
 * Lets the browser keep this site on the machine, for when there is no network: once the reader uses it, unless the site
 * is not to be kept, the reader does not want it, or saves data. Where it can't be kept, everything else works.
 */
export const keepSite = async ({
  root,
  locale,
  path,
  embed,
}: Pick<PagePayload, 'root' | 'locale' | 'path' | 'embed'>): Promise<void> => {
  if (!document.querySelector(`meta[name=${SITE_MARK}]`) || savesData() || isKeepingRefused()) return
  if (embed !== undefined) return // a panel in somebody else's page
  // Plain http has none, whatever its type says.
  const { serviceWorker }: { readonly serviceWorker?: ServiceWorkerContainer } = navigator
  if (!serviceWorker) return
  try {
    const address = toTrusted(new URL(root + WORKER_PATH, document.baseURI).href)
    await serviceWorker.register(address, { updateViaCache: 'none' })
    const { active } = await serviceWorker.ready
    active?.postMessage({ locale, path })
  } catch {
    // A private window may refuse it; the page is none the worse.
  }
}
