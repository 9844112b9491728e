import { computed, inject, nextTick, watch } from 'vue'
import type { ComputedRef, InjectionKey } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { ViewResult } from '../api/view-reader.ts'
import { PARAMETER_NAMES } from '../parameter-names.ts'
import { toLatestPeriod, useSite } from '../site.ts'
import type { ViewModel } from '../site.ts'
import { useViewStore } from '../stores/view.ts'
import type { Situation } from '../stores/view.ts'
import { DEFAULT_VIEW, readView, writeView } from '../view-query.ts'
import type { ViewQuery } from '../view-query.ts'

/** Reader of views; absent while a page is prerendered. */
export const VIEW_READER: InjectionKey<(period: string) => Promise<ViewResult>> = Symbol('view reader')

export interface AskedView {
  /** The view that the address asks for. */
  readonly asked: ComputedRef<ViewQuery>
  /** The view that was read, or null while the prerendered one stands. */
  readonly model: ComputedRef<ViewModel | null>
  /** Parts of the page are drawn from `model`; before, their prerendered HTML stands. */
  readonly live: ComputedRef<boolean>
  readonly situation: ComputedRef<Situation>
  /** Changes the address, and so the view. A search replaces the entry in the history, so that Back leaves it at once. */
  readonly ask: (change: Partial<ViewQuery>, how?: 'push' | 'replace') => void
  /** Reads the view that the address asks for, if it is not there yet. */
  readonly show: () => Promise<void>
}

const VIEW_NAMES: readonly string[] = Object.values(PARAMETER_NAMES)

const isDefault = (view: ViewQuery): boolean => Object.keys(writeView(view)).length === 0

/** The page takes up the values that it kept back. */
const reveal = (): void => {
  delete document.documentElement.dataset['asked']
}

const NOTHING = (): Promise<unknown> => Promise.resolve()

/**
 * The view of the page: the address is its state, and this is the one place where it is read and changed.
 *
 * `loadParts` fetches the code that draws a view; the prerendered HTML stands until it is there too.
 */
export const useView = (loadParts = NOTHING): AskedView => {
  const site = useSite()
  const store = useViewStore()
  const route = useRoute()
  const router = useRouter()
  const reader = inject(VIEW_READER, null)
  const asked = computed(() => (store.hydrated ? readView(route.query, site) : DEFAULT_VIEW))

  /** The other parameters as they stand in the address: the look is changed there without the router. */
  const others = (): Record<string, string> =>
    Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => !VIEW_NAMES.includes(name)))

  const ask: AskedView['ask'] = (change, how = 'push') => {
    void router[how]({ query: { ...others(), ...writeView({ ...asked.value, ...change }) } })
  }

  const toPeriod = (): string => asked.value.period ?? toLatestPeriod(site).id
  const isStanding = (period: string): boolean => store.model?.progress.period === period

  /** A view, and the code that draws it. */
  const read = async (period: string): Promise<ViewResult> => {
    try {
      const [result] = await Promise.all([
        store.model && isStanding(period) ? ({ kind: 'read', model: store.model } as const) : reader?.(period),
        loadParts(),
      ])
      if (result) return result
    } catch {
      // The import of a module does not say why it failed.
    }
    return { kind: 'failed', problem: { kind: 'program', address: location.href, status: null } }
  }

  const show = async (): Promise<void> => {
    if (!reader) return
    const period = toPeriod()
    const isAsked = !isDefault(asked.value) || store.live
    // What is only read ahead is not announced.
    if (isAsked && !(store.live && isStanding(period))) store.situation = { kind: 'loading', period }
    const result = await read(period)
    if (toPeriod() !== period) return
    if (result.kind === 'read') {
      store.model = result.model
      store.live ||= !isDefault(asked.value)
    }
    store.situation = result.kind === 'read' ? { kind: 'ready' } : { kind: 'failed', period, problem: result.problem }
    await nextTick(reveal)
  }

  /** An address that asks for nothing leaves the prerendered view where it is. */
  const follow = (): void => {
    if (!isDefault(asked.value) || store.live) return void show()
    store.situation = { kind: 'printed' }
    reveal()
  }

  if (reader) watch(asked, follow)
  return {
    asked,
    model: computed(() => store.model),
    live: computed(() => store.live),
    situation: computed(() => store.situation),
    ask,
    show,
  }
}

/** Follows the address from now on, and puts one right that asks for what does not exist. Hydration comes before. */
export const useAskedAtStart = (view: AskedView): (() => void) => {
  const route = useRoute()
  const store = useViewStore()
  return () => {
    store.hydrated = true
    const wanted = writeView(view.asked.value)
    const given = VIEW_NAMES.filter((name) => name in route.query)
    const right =
      given.length === Object.keys(wanted).length && given.every((name) => route.query[name] === wanted[name])
    if (!right) view.ask({}, 'replace')
  }
}
