import { computed, inject, unref } from 'vue'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { PeriodProgress } from '../../core/analysis/types.ts'
import type { Nothing } from '../../core/charts/chart.ts'
import type * as registry from '../../core/charts/registry.ts'
import { usePrintedChart } from '../components/chart/use-printed-chart.ts'
import type { PrintedChart } from '../components/chart/use-live-chart.ts'
import { PRINTED } from '../site.ts'
import { useViewStore } from '../stores/view.ts'
import { useChartContext } from './useChartContext.ts'

type Prepared = registry.PreparedChart | Nothing
/** Makes a chart of a period. */
export type PrepareFrom = (
  charts: typeof registry,
  progress: PeriodProgress,
  context: registry.ChartContext,
) => Prepared

/** A chart of the period that is shown. */
interface ShownChart {
  /** Null = no view was read yet: the prerendered drawing stands. */
  readonly prepare: ComputedRef<(() => Promise<Prepared>) | null>
  /** The prerendered drawing shows another view than the one that is asked for. */
  readonly live: ComputedRef<boolean>
  /** What the prerendered drawing shows, to move away from. */
  readonly before: Readonly<ShallowRef<PrintedChart>>
}

/** The chart that `prepareFrom` makes of the period that is shown, once it is asked for; another one makes another chart. */
export const usePeriodChart = (prepareFrom: PrepareFrom | Readonly<Ref<PrepareFrom>>): ShownChart => {
  const printed = inject(PRINTED, null)
  const store = useViewStore()
  const context = useChartContext()
  // Drawing a chart takes code that the prerendered page does without.
  const toPrepare = (progress: PeriodProgress, prepare: PrepareFrom) => async (): Promise<Prepared> =>
    prepare(await import('../../core/charts/registry.ts'), progress, context)
  const prepare = computed(() => {
    const view = store.model ?? printed
    return view && toPrepare(view.progress, unref(prepareFrom))
  })
  const printedBy = unref(prepareFrom)
  const before = usePrintedChart(({ model }) => toPrepare(model.progress, printedBy))
  return { prepare, live: computed(() => store.live), before }
}
