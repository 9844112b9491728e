import { onMounted, onUnmounted, ref, shallowRef } from 'vue'
import type { Ref, ShallowRef } from 'vue'
import type { DeskClient } from '../desk/desk-client.ts'
import type { toCodeAddress } from '../desk/start-worker.ts'
import type { DeskCalls, DeskProgress, DeskStart, DeskState } from '../desk/protocol.ts'
import { saveFile } from '../download/save-file.ts'
import { useSite } from '../site.ts'
import type { Site } from '../site.ts'

/** Whether the desk can be used. */
export type DeskSituation =
  { readonly kind: 'starting' } | { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly failure: string }

/** Calls that change what lies on the desk. */
type DeskChange = 'add' | 'remove' | 'setBase' | 'forget'

/** Calls that give a file to be saved. */
type DeskSaving = 'annotate' | 'bundle'

/** The desk of the page. */
export interface Desk {
  readonly situation: Ref<DeskSituation>
  readonly state: ShallowRef<DeskState | null>
  /** Null = nothing is being worked at. */
  readonly progress: ShallowRef<DeskProgress | null>
  /** What could not be done last; null = nothing. */
  readonly failure: Ref<string | null>
  readonly change: <C extends DeskChange>(call: C, ...argument: Parameters<DeskCalls[C]>) => Promise<void>
  readonly save: <C extends DeskSaving>(call: C, ...argument: Parameters<DeskCalls[C]>) => Promise<void>
  readonly ask: DeskClient['call']
}

type ToCodeAddress = typeof toCodeAddress

const FIRST_STEP: DeskProgress = { step: 'open', file: null, done: 0, total: 1 }

const toWords = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const toStart = async (site: Site, toCodeAddress: ToCodeAddress): Promise<DeskStart> => ({
  locale: site.locale,
  published: site.desk?.published ?? {},
  renderer: site.desk?.renderer ? await toCodeAddress(site.desk.renderer, site) : null,
})

/** Runs what a reader asked for; why it failed is kept, and told. */
const guardWith =
  (failure: Ref<string | null>, progress: Desk['progress']) =>
  async (act: () => Promise<void>): Promise<void> => {
    failure.value = null
    try {
      await act()
    } catch (cause) {
      failure.value = toWords(cause)
    } finally {
      progress.value = null
    }
  }

/** The desk, its worker started once the page stands. */
export const useDesk = (): Desk => {
  const site = useSite()
  const situation = ref<DeskSituation>({ kind: 'starting' })
  const state = shallowRef<DeskState | null>(null)
  const progress = shallowRef<DeskProgress | null>(null)
  const failure = ref<string | null>(null)
  const guard = guardWith(failure, progress)
  let client: Promise<DeskClient> | null = null

  const start = async (): Promise<DeskClient> => {
    const { createDeskClient } = await import('../desk/desk-client.ts')
    const { startWorker, toCodeAddress } = await import('../desk/start-worker.ts')
    const started = createDeskClient(await startWorker(site), (step) => (progress.value = step))
    state.value = await started.call('start', await toStart(site, toCodeAddress))
    progress.value = null
    return started
  }
  const open = (): Promise<DeskClient> =>
    (client ??= start().then(
      (started) => {
        situation.value = { kind: 'ready' }
        return started
      },
      (cause: unknown) => {
        situation.value = { kind: 'failed', failure: toWords(cause) }
        throw cause
      },
    ))
  onMounted(() => void open().catch(() => undefined))
  onUnmounted(() => void client?.then((started) => started.close()))

  return {
    situation,
    state,
    progress,
    failure,
    ask: (call, ...argument) => open().then((started) => started.call(call, ...argument)),
    change: (call, ...argument) =>
      guard(async () => {
        progress.value = FIRST_STEP
        state.value = await (await open()).call(call, ...argument)
      }),
    save: (call, ...argument) =>
      guard(async () => {
        const download = await (await open()).call(call, ...argument)
        if (download) saveFile(download.name, download.content)
      }),
  }
}
