import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { TaskWords } from '../../core/publication/payload.ts'
import { findTasks } from '../../core/search/find.ts'
import { prepareTask } from '../../core/search/prepare.ts'
import type { Hit } from '../../core/search/types.ts'

/** Hits of a search in the tasks' words; the index is prepared once, when something is first searched. Null = no search. */
export const useSearch = (
  words: ComputedRef<ReadonlyMap<string, TaskWords>>,
  query: ComputedRef<string>,
): ComputedRef<ReadonlyMap<string, Hit> | null> => {
  const prepared = computed(() => [...words.value.values()].map(prepareTask))
  return computed(() => (query.value.trim() === '' ? null : findTasks(prepared.value, query.value)))
}
