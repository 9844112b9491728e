import { computed, inject, nextTick, watch } from 'vue'
import type { ComputedRef, InjectionKey } from 'vue'
import type { PageDataset } from '../../core/publication/page-dataset.ts'
import type { ViewReader, ViewResult } from '../api/view-reader.ts'
import { toLatestPeriod, useSite } from '../site.ts'
import type { ViewModel } from '../site.ts'
import { useViewStore } from '../stores/view.ts'
import type { Situation } from '../stores/view.ts'
import { writeView } from '../view-query.ts'
import type { ViewQuery } from '../view-query.ts'
import { useAsked, useRightAddress } from './useAsked.ts'
import type { Asked } from './useAsked.ts'

/** Reader of views; absent while a page is prerendered. */
export const VIEW_READER: InjectionKey<ViewReader> = Symbol('view reader')

export interface AskedView extends Asked {
  /** The view that was read, or null while the prerendered one stands. */
  readonly model: ComputedRef<ViewModel | null>
  /** Parts of the page are drawn from `model`; before, their prerendered HTML stands. */
  readonly live: ComputedRef<boolean>
  readonly situation: ComputedRef<Situation>
  /** Reads the view that the address asks for, if it is not there yet. */
  readonly show: () => Promise<void>
}

const isDefault = (view: ViewQuery): boolean => Object.keys(writeView(view)).length === 0

/** The page takes up the values that it kept back. */
const reveal = (): void => {
  delete document.documentElement.dataset['asked']
}

const NOTHING = (): Promise<unknown> => Promise.resolve()
const NO_DATASETS = (): readonly PageDataset<unknown>[] => []

type Reading = Promise<ViewResult> | ViewResult | undefined

/** A view together with its code; never rejects. */
const readWhole = async (start: () => readonly [Reading, Promise<unknown>]): Promise<ViewResult> => {
  try {
    const [result] = await Promise.all(start())
    if (result) return result
  } catch {
    // The import of a module does not say why it failed.
  }
  return { kind: 'failed', problem: { kind: 'program', address: location.href, status: null } }
}

/**
 * The view of the page: the address is its state, and this is the one place where it is read and changed.
 *
 * `loadParts` fetches the code that draws a view; the prerendered HTML stands until it is there too. `needs` names the
 * datasets that a view is drawn from beside its period's numbers; a view is shown when all of them are there.
 */
export const useView = (
  loadParts = NOTHING,
  needs: (asked: ViewQuery) => readonly PageDataset<unknown>[] = NO_DATASETS,
): AskedView => {
  const site = useSite()
  const store = useViewStore()
  const reader = inject(VIEW_READER, null)
  const { asked, ask } = useAsked()

  const toPeriod = (): string => asked.value.period ?? toLatestPeriod(site).id
  const isStanding = (period: string): boolean =>
    store.model?.progress.period === period && needs(asked.value).every(({ file }) => store.datasets.has(file))

  /** A view, and the code that draws it. */
  const read = (period: string): Promise<ViewResult> => {
    const { model, datasets } = store
    const standing = model && isStanding(period) ? ({ kind: 'read', model, datasets } as const) : null
    return readWhole(() => [standing ?? reader?.(period, needs(asked.value)), loadParts()])
  }

  const show = async (): Promise<void> => {
    if (!reader) return
    const period = toPeriod()
    const isAsked = !isDefault(asked.value) || store.live
    // What is only read ahead is not announced.
    if (isAsked && !(store.live && isStanding(period))) store.situation = { kind: 'loading', period }
    const wanted = asked.value
    const result = await read(period)
    if (asked.value !== wanted) return
    if (result.kind === 'read') {
      store.model = result.model
      store.datasets = result.datasets
      store.shown = wanted
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

  if (reader) watch([asked, () => store.hydrated], follow)
  useRightAddress({ asked, ask })
  return {
    asked,
    model: computed(() => store.model),
    live: computed(() => store.live),
    situation: computed(() => store.situation),
    ask,
    show,
  }
}
