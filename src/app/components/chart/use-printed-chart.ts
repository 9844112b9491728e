import { inject, onMounted, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { PreparedChart } from '../../../core/charts/registry.ts'
import type { PageDataset } from '../../../core/publication/page-dataset.ts'
import type { ReadView } from '../../api/view-reader.ts'
import { VIEW_READER } from '../../composables/useView.ts'
import { toLatestPeriod, useSite } from '../../site.ts'
import { isStill } from './movement.ts'
import type { Prepare, PrintedChart } from './use-live-chart.ts'

/**
 * The chart that the prerendered drawing shows, for the first other one to move away from. Null where it does not arrive,
 * where nothing is to move, and where the reader never saw it.
 *
 * `toPrepare` makes it of the latest period and of the datasets that it `needs`; null where one of them is not there.
 */
export const usePrintedChart = (
  toPrepare: (printed: ReadView) => Prepare | null,
  needs: readonly PageDataset<unknown>[] = [],
): Readonly<ShallowRef<PrintedChart>> => {
  const site = useSite()
  const reader = inject(VIEW_READER, null)
  const chart = shallowRef<PrintedChart>(null)

  const read = async (): Promise<PreparedChart | null> => {
    const result = await reader?.(toLatestPeriod(site).id, needs)
    const prepared = result?.kind === 'read' ? await toPrepare(result)?.() : undefined
    return prepared?.kind === 'chart' ? prepared : null
  }

  onMounted(async () => {
    // An address that asks for another view from the start keeps the drawing back.
    if (document.documentElement.dataset['asked'] !== undefined || isStill()) return
    chart.value = 'reading'
    chart.value = await read().catch(() => null)
  })
  return chart
}
