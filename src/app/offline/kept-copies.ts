import { toStorePrefix } from '../../core/publication/offline/site-list.ts'

const REFUSED = 'keep-no-copies'

/** Whether this browser was told to keep nothing of the site. */
export const isKeepingRefused = (): boolean => {
  try {
    return localStorage.getItem(REFUSED) !== null
  } catch {
    return false // what can't be stored was not refused
  }
}

const refuseKeeping = (isRefused: boolean): void => {
  try {
    if (isRefused) localStorage.setItem(REFUSED, '')
    else localStorage.removeItem(REFUSED)
  } catch {
    // Such a browser keeps nothing of the site either.
  }
}

/** Lets copies be kept again, from the next page on. */
export const allowKeeping = (): void => refuseKeeping(false)

/** Removes every copy of the site from this machine, and keeps none from now on. `scope` = address of the site's root. */
export const clearCopies = async (scope: string): Promise<void> => {
  refuseKeeping(true)
  const registration = await navigator.serviceWorker.getRegistration(scope)
  if (registration?.scope === scope) await registration.unregister()
  for (const name of await caches.keys()) if (name.startsWith(toStorePrefix(scope))) await caches.delete(name)
}
