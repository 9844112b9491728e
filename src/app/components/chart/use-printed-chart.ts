import { inject, onMounted, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { PeriodProgress } from '../../../core/analysis/types.ts'
import type { PreparedChart } from '../../../core/charts/registry.ts'
import { VIEW_READER } from '../../composables/useView.ts'
import { toLatestPeriod, useSite } from '../../site.ts'
import { isStill } from './movement.ts'
import type { Prepare } from './use-live-chart.ts'

/**
 * The chart that the prerendered drawing shows, for the first other one to move away from; nothing waits for it. Null
 * until it is known, and for good where it does not arrive, where nothing is to move, and where the reader never saw it.
 */
export const usePrintedChart = (
  toPrepare: (progress: PeriodProgress) => Prepare,
): Readonly<ShallowRef<PreparedChart | null>> => {
  const site = useSite()
  const reader = inject(VIEW_READER, null)
  const printed = shallowRef<PreparedChart | null>(null)

  const read = async (): Promise<void> => {
    const result = await reader?.(toLatestPeriod(site).id)
    if (result?.kind !== 'read') return
    const prepared = await toPrepare(result.model.progress)()
    if (prepared.kind === 'chart') printed.value = prepared
  }

  onMounted(() => {
    // An address that asks for another view from the start keeps the drawing back.
    const isSeen = document.documentElement.dataset['asked'] === undefined
    if (isSeen && !isStill()) read().catch(() => undefined)
  })
  return printed
}
