import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { measureProvinces } from '../../core/analysis/province-measures.ts'
import type { MeasuredProvince } from '../../core/analysis/province-measures.ts'
import { toOrder } from '../province-order.ts'
import { useSite } from '../site.ts'
import { useShown } from './useDataset.ts'
import { useModel } from './useModel.ts'

/** The provinces of the view that is drawn by every measure, in the order that it asks for. */
export const useMeasured = (): ComputedRef<readonly MeasuredProvince[]> => {
  const site = useSite()
  const model = useModel()
  const shown = useShown()
  const codes = site.regions.map(({ code }) => code)
  return computed(() => measureProvinces(model.value.progress, codes, toOrder(shown.value)))
}
