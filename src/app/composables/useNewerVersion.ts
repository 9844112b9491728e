import { onMounted, onUnmounted, ref } from 'vue'
import type { Ref } from 'vue'
import { readDataset } from '../api/read-dataset.ts'
import { VERSION_PARAMETER } from '../parameter-names.ts'
import { useSite } from '../site.ts'
import { whenIdle } from '../when-idle.ts'

const isPointer = (value: unknown): value is { readonly version: string } =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string'

/** A kept copy of a page is shown by a worker alone, which plain http and file: have none of. */
const mayBeKept = (): boolean => Boolean((navigator as Partial<Navigator>).serviceWorker?.controller)

/** A site that can't be reached is asked again after so long. */
const RETRY_MS = 15_000

/** What is known of the site beyond the page: nothing of note; a newer version; that it can't be reached. */
export type Newer = 'none' | 'newer' | 'unreachable'

/**
 * Whether another version than the page's was published: looked up after the page has come to rest, and again when the
 * network comes back or the reader returns to the page.
 */
export const useNewerVersion = (): Ref<Newer> => {
  const site = useSite()
  const newer = ref<Newer>('none')
  let again = 0
  const look = async (): Promise<void> => {
    // Who asked for a version knows that there are newer ones.
    if (new URLSearchParams(location.search).has(VERSION_PARAMETER)) return
    const address = new URL(`${site.root}data/latest.json`, document.baseURI).href
    const answer = await readDataset(address, undefined)
    if (answer.kind === 'read' && isPointer(answer.value))
      newer.value = answer.value.version === site.version ? 'none' : 'newer'
    else if (answer.kind === 'failed' && newer.value !== 'newer' && answer.problem.status === null && mayBeKept())
      newer.value = 'unreachable'
    // Not every network says when it is back.
    clearTimeout(again)
    if (newer.value === 'unreachable') again = window.setTimeout(lookAgain, RETRY_MS)
  }
  const lookAgain = (): void => {
    if (!document.hidden) void look()
  }
  // A folder holds one version, and nobody renews it.
  if (!site.portable) {
    onMounted(() => {
      whenIdle(() => void look())
      addEventListener('online', lookAgain)
      document.addEventListener('visibilitychange', lookAgain)
    })
    onUnmounted(() => {
      clearTimeout(again)
      removeEventListener('online', lookAgain)
      document.removeEventListener('visibilitychange', lookAgain)
    })
  }
  return newer
}
