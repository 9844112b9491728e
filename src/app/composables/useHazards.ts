import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { computeHazards } from '../../core/analysis/hazards.ts'
import type { HazardIndex } from '../../core/analysis/hazard-index.ts'
import type { HazardSelection, HazardView } from '../../core/analysis/hazard-types.ts'
import { WATER } from '../../core/publication/water-dataset.ts'
import { useDataset, useShown } from './useDataset.ts'
import { useModel } from './useModel.ts'

interface Hazards {
  readonly index: ComputedRef<HazardIndex>
  readonly selection: ComputedRef<HazardSelection>
  readonly view: ComputedRef<HazardView>
}

/** The view that was computed last: all parts of a page draw the same one. */
let last: { readonly index: HazardIndex; readonly key: string; readonly view: HazardView } | null = null

const computeOnce = (index: HazardIndex, selection: HazardSelection): HazardView => {
  const key = JSON.stringify(selection)
  if (last?.index !== index || last.key !== key) last = { index, key, view: computeHazards(index, selection) }
  return last.view
}

/** Hazards as they are selected by the view that is shown. */
export const useHazards = (): Hazards => {
  const index = useDataset(WATER)
  const shown = useShown()
  const model = useModel()
  const selection = computed(() => ({
    period: model.value.progress.period,
    region: shown.value.province,
    water: shown.value.item,
    kind: shown.value.kind,
  }))
  return { index, selection, view: computed(() => computeOnce(index.value, selection.value)) }
}
