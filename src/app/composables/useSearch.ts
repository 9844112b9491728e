import { computed, onMounted } from 'vue'
import type { ComputedRef } from 'vue'
import type { TaskWords } from '../../core/publication/payload.ts'
import { findTasks } from '../../core/search/find.ts'
import { prepareTask } from '../../core/search/prepare.ts'
import type { Hits } from '../../core/search/types.ts'
import { whenIdle } from '../when-idle.ts'

/** Hits of a search in the tasks' words; the index is prepared once, before something is searched if there is time. Null = no search. */
export const useSearch = (
  words: ComputedRef<ReadonlyMap<string, TaskWords>>,
  query: ComputedRef<string>,
): ComputedRef<Hits | null> => {
  const prepared = computed(() => [...words.value.values()].map(prepareTask))
  onMounted(() => whenIdle(() => void prepared.value))
  return computed(() => (query.value.trim() === '' ? null : findTasks(prepared.value, query.value)))
}
