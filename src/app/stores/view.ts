import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Problem } from '../api/read-dataset.ts'
import type { ViewModel } from '../site.ts'
import { DEFAULT_VIEW } from '../view-query.ts'
import type { ViewQuery } from '../view-query.ts'

/** What stands on the page: the prerendered view, or one that was read; and what became of the last wish for another. */
export type Situation =
  | { readonly kind: 'printed' }
  | { readonly kind: 'loading'; readonly period: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly period: string; readonly problem: Problem }

/**
 * The view that is shown. `model` null = nothing was read yet. `live` = the page is drawn from `model`; until the
 * reader asks for another view, the prerendered HTML stands even if its data was read, for a chart say.
 * `datasets` = what else was read for it, by file. `shown` = the view that stands, all of whose data are there; the address
 * may ask for another already.
 * `hydrated` = the app has taken over the prerendered HTML, and may now follow the address.
 */
export const useViewStore = defineStore('view', () => {
  const situation = shallowRef<Situation>({ kind: 'printed' })
  const model = shallowRef<ViewModel | null>(null)
  const live = shallowRef(false)
  const hydrated = shallowRef(false)
  const datasets = shallowRef<ReadonlyMap<string, unknown>>(new Map())
  const shown = shallowRef<ViewQuery>(DEFAULT_VIEW)
  return { situation, model, datasets, shown, live, hydrated }
})
