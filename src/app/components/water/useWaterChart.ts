import { computed, inject } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import type { HazardIndex } from '../../../core/analysis/hazard-index.ts'
import type { HazardSelection } from '../../../core/analysis/hazard-types.ts'
import type { WaterChartName } from '../../../core/charts/water-charts.ts'
import { WATER } from '../../../core/publication/water-dataset.ts'
import { PRINTED, useSite } from '../../site.ts'
import { useViewStore } from '../../stores/view.ts'
import type { Prepare, PrintedChart } from '../chart/use-live-chart.ts'
import { usePrintedChart } from '../chart/use-printed-chart.ts'

interface WaterChart {
  /** Null = nothing was read yet: the prerendered drawing stands. */
  readonly prepare: ComputedRef<Prepare | null>
  /** The prerendered drawing shows another view than the one that is asked for. */
  readonly live: ComputedRef<boolean>
  /** What the prerendered drawing shows, for the first other one to move away from; null = not known, or nothing moves. */
  readonly before: Readonly<ShallowRef<PrintedChart>>
}

const findIndex = (datasets: ReadonlyMap<string, unknown> | undefined): HazardIndex | undefined =>
  datasets?.get(WATER.file) as HazardIndex | undefined // its own declaration

/** A chart of the hazards or cases that are shown. */
export const useWaterChart = (chart: WaterChartName): WaterChart => {
  const site = useSite()
  const store = useViewStore()
  const printed = inject(PRINTED, null)
  // Drawing a chart takes code that the prerendered page does without.
  const toPrepare =
    (index: HazardIndex, selection: HazardSelection): Prepare =>
    async () =>
      (await import('../../../core/charts/water-charts.ts')).WATER_CHARTS[chart](index, selection, site)

  const before = usePrintedChart(
    ({ model, datasets }) => {
      const index = findIndex(datasets)
      return index ? toPrepare(index, { period: model.progress.period, region: null, water: null, kind: null }) : null
    },
    [WATER],
  )
  return {
    prepare: computed(() => {
      const period = (store.model ?? printed)?.progress.period
      const index = findIndex(store.datasets) ?? findIndex(printed?.datasets)
      if (period === undefined || !index) return null
      const { province, item, kind } = store.shown
      return toPrepare(index, { period, region: province, water: item, kind })
    }),
    live: computed(() => store.live),
    before,
  }
}
