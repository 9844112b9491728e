import { computed, watch } from 'vue'
import type { ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { PARAMETER_NAMES } from '../parameter-names.ts'
import { useSite } from '../site.ts'
import { useViewStore } from '../stores/view.ts'
import { DEFAULT_VIEW, isSameView, readView, writeView } from '../view-query.ts'
import type { ViewQuery } from '../view-query.ts'

/** What the address asks for, and the one way to ask for something else. */
export interface Asked {
  /** The view that the address asks for; the default until the page is hydrated. */
  readonly asked: ComputedRef<ViewQuery>
  /** Changes the address, and so the view. A search replaces the entry in the history, so that Back leaves it at once. */
  readonly ask: (change: Partial<ViewQuery>, how?: 'push' | 'replace') => void
}

const VIEW_NAMES: readonly string[] = Object.values(PARAMETER_NAMES)

/** The other parameters as they stand in the address: the look is changed there without the router. */
const others = (): Record<string, string> =>
  Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => !VIEW_NAMES.includes(name)))

/** The address as the state of the view. */
export const useAsked = (): Asked => {
  const site = useSite()
  const store = useViewStore()
  const route = useRoute()
  const router = useRouter()
  // An address that asks for the same keeps its object, so that nothing is drawn anew.
  const asked = computed<ViewQuery>((before = DEFAULT_VIEW) => {
    const wanted = store.hydrated ? readView(route.query, site) : DEFAULT_VIEW
    return isSameView(before, wanted) ? before : wanted
  })
  return {
    asked,
    ask: (change, how = 'push') => {
      const wanted = readView(writeView({ ...asked.value, ...change }), site)
      void router[how]({ query: { ...others(), ...writeView(wanted) } })
    },
  }
}

/** Calls once the app has taken over the whole page and begins to follow the address. */
export const onFollowing = (then: () => void): void => {
  const store = useViewStore()
  watch(() => store.hydrated, then, { once: true })
}

/** Puts an address right that asks for what does not exist. */
export const useRightAddress = ({ asked, ask }: Asked): void => {
  const route = useRoute()
  onFollowing(() => {
    const wanted = writeView(asked.value)
    const given = VIEW_NAMES.filter((name) => name in route.query)
    const right =
      given.length === Object.keys(wanted).length && given.every((name) => route.query[name] === wanted[name])
    if (!right) ask({}, 'replace')
  })
}
