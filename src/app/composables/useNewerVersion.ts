import { onMounted, ref } from 'vue'
import type { Ref } from 'vue'
import { readDataset } from '../api/read-dataset.ts'
import { VERSION_PARAMETER } from '../parameter-names.ts'
import { useSite } from '../site.ts'
import { whenIdle } from '../when-idle.ts'

const isPointer = (value: unknown): value is { readonly version: string } =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string'

/** Whether a newer version than the page's was published: looked up once, after the page has come to rest. */
export const useNewerVersion = (): Ref<boolean> => {
  const site = useSite()
  const newer = ref(false)
  const look = async (): Promise<void> => {
    // Who asked for a version knows that there are newer ones.
    if (new URLSearchParams(location.search).has(VERSION_PARAMETER)) return
    const address = new URL(`${site.root}data/latest.json`, document.baseURI).href
    const answer = await readDataset(address, undefined)
    newer.value = answer.kind === 'read' && isPointer(answer.value) && answer.value.version !== site.version
  }
  // A folder holds one version, and nobody renews it.
  if (!site.portable) onMounted(() => whenIdle(() => void look()))
  return newer
}
