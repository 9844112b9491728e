import { computed, inject, toValue } from 'vue'
import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import type { PageDataset } from '../../core/publication/page-dataset.ts'
import { PRINTED } from '../site.ts'
import type { ViewQuery } from '../view-query.ts'
import { useStanding } from './useStanding.ts'

/** A dataset that the page's view needs: the one that was read, else the one that is being prerendered. */
export const useDataset = <T>(dataset: MaybeRefOrGetter<PageDataset<T>>): ComputedRef<T> => {
  const standing = useStanding()
  const printed = inject(PRINTED, null)
  return computed(() => {
    const { file } = toValue(dataset)
    const value = standing.value.datasets.get(file) ?? printed?.datasets.get(file)
    if (value === undefined) throw new Error(`a part was drawn before ${file} was read`)
    return value as T // one declaration a file
  })
}

/** The view that parts draw. Unlike the one that the address asks for, all of its data are there. */
export const useShown = (): ComputedRef<ViewQuery> => {
  const standing = useStanding()
  return computed(() => standing.value.shown)
}
