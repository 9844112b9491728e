import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Problem } from '../api/read-dataset.ts'
import type { ViewModel } from '../site.ts'

/** What stands on the page: the prerendered view, or one that was read; and what became of the last wish for another. */
export type Situation =
  | { readonly kind: 'printed' }
  | { readonly kind: 'loading'; readonly period: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly period: string; readonly problem: Problem }

/** The view that is shown. `model` null = the prerendered one stands. */
export const useViewStore = defineStore('view', () => {
  const situation = shallowRef<Situation>({ kind: 'printed' })
  const model = shallowRef<ViewModel | null>(null)
  return { situation, model }
})
