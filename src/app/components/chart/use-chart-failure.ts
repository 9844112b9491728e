import { computed } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import { formatDate } from '../../../core/format/dates.ts'
import type { Problem } from '../../api/read-dataset.ts'
import { toLatestPeriod, useSite } from '../../site.ts'
import { useViewStore } from '../../stores/view.ts'
import type { LiveChartProps } from './use-live-chart.ts'

const WORDS = {
  zh: {
    printed: (why: string, asOf: string) => `未能载入可交互的图表：${why}。以上仍是截至 ${asOf} 的静态图。`,
    live: (why: string) => `未能载入图表：${why}。数字见下方表格。`,
  },
  en: {
    printed: (why: string, asOf: string) =>
      `The interactive chart could not be loaded: ${why}. The picture above is static, as of ${asOf}.`,
    live: (why: string) => `The chart could not be loaded: ${why}. Its numbers are in the table below.`,
  },
}

/** Why a chart that was turned to does not answer, and what stands in its place; null = nothing failed. `failed` = its own code or data. */
export const useChartFailure = (
  props: LiveChartProps,
  used: Readonly<ShallowRef<boolean>>,
  failed: Readonly<ShallowRef<Problem['kind'] | null>>,
): ComputedRef<string | null> => {
  const site = useSite()
  const store = useViewStore()
  const problem = computed(() => {
    const waits = used.value && props.prepare === null
    return waits && store.situation.kind === 'failed' ? store.situation.problem.kind : failed.value
  })
  return computed(() => {
    if (problem.value === null) return null
    const asOf = formatDate(toLatestPeriod(site).end, site.locale)
    return WORDS[site.locale][props.live ? 'live' : 'printed'](site.ui.problem[problem.value], asOf)
  })
}
