import { computed, inject, onMounted, onUnmounted, provide, shallowRef, watch } from 'vue'
import type { InjectionKey, Ref } from 'vue'
import { drawInTurn, isOutOfSight, watchSight } from '../out-of-sight.ts'
import { useViewStore } from '../stores/view.ts'
import type { ViewModel } from '../site.ts'
import type { ViewQuery } from '../view-query.ts'

/** The view that parts are drawn from. */
interface Standing {
  /** Null = nothing was read yet. */
  readonly model: ViewModel | null
  readonly datasets: ReadonlyMap<string, unknown>
  readonly shown: ViewQuery
}

const STANDING: InjectionKey<Readonly<Ref<Standing>>> = Symbol('standing')

const useNewest = (): Readonly<Ref<Standing>> => {
  const store = useViewStore()
  return computed(() => ({ model: store.model, datasets: store.datasets, shown: store.shown }))
}

/** The view that the place draws in which a part stands. */
export const useStanding = (): Readonly<Ref<Standing>> => inject(STANDING, useNewest, true)

/** Up to so many tasks, a view is drawn at once: that can't be felt. */
const DRAWN_AT_ONCE = 600

const isLarge = ({ model }: Standing): boolean => (model?.progress.tasks.length ?? 0) > DRAWN_AT_ONCE

/** Nothing is taken away from where the reader is. */
const isElsewhere = (place: Element): boolean => isOutOfSight(place) && !place.contains(document.activeElement)

interface Place {
  /** The element of the place, and the panel in which it is seen. */
  readonly element: Readonly<Ref<HTMLElement | null>>
  /** The place is drawn from data. */
  readonly live: () => boolean
}

interface Stage {
  readonly live: Readonly<Ref<boolean>>
  /** What stands there is of an earlier view, and is kept back. */
  readonly waits: Readonly<Ref<boolean>>
}

/**
 * Hands the view to the parts in a place: at once where the reader sees it, else in its turn (see `drawInTurn`) where the
 * view is large. Until then the place keeps its height, and back what it says.
 */
export const useStage = ({ element, live }: Place): Stage => {
  const newest = useNewest()
  const mine = shallowRef(newest.value)
  const isLive = shallowRef(live())
  const waits = shallowRef(false)
  provide(STANDING, mine)

  const panel = (): Element | null => element.value?.closest('.panel') ?? element.value
  const take = (): void => {
    mine.value = newest.value
    isLive.value = live()
    waits.value = false
  }
  watch([newest, live], () => {
    const place = panel()
    if (!place || !live() || !isLarge(newest.value) || !isElsewhere(place)) return take()
    waits.value = true
    drawInTurn(take)
  })
  let stop: (() => void) | undefined
  onMounted(() => {
    const place = panel()
    if (place) stop = watchSight(place)
  })
  onUnmounted(() => stop?.())
  return { live: isLive, waits }
}
