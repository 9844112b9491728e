import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { ServiceMeasure, ServiceReturns } from '../../core/analysis/service-returns.ts'
import { computeServiceFlows } from '../../core/analysis/service-sums.ts'
import type { ServiceFlow, ServiceSelection } from '../../core/analysis/service-sums.ts'
import { MEASURE_WORDS } from '../../core/format/service-sums.ts'
import { SERVICE_WORDS } from '../../core/format/ui/services.ts'
import type { SiteChoice } from '../../core/publication/payload.ts'
import { SERVICES_DATASET } from '../../core/publication/services-dataset.ts'
import { useSite } from '../site.ts'
import type { ViewQuery } from '../view-query.ts'
import { useDataset, useShown } from './useDataset.ts'
import { useModel } from './useModel.ts'

/** What a view asks of services; a measure of another page asks for the first of this one. */
export const toServiceSelection = ({ measure, item }: Pick<ViewQuery, 'measure' | 'item'>): ServiceSelection => ({
  measure: measure === 'certificate-uses' ? measure : 'handled',
  item,
})

interface Services {
  readonly words: (typeof SERVICE_WORDS)['zh']
  readonly returns: ComputedRef<ServiceReturns>
  readonly period: ComputedRef<string>
  readonly selection: ComputedRef<ServiceSelection>
  readonly measure: ComputedRef<ServiceMeasure>
  /** Unit of the measure in the language of the page. */
  readonly unit: ComputedRef<string>
  readonly flows: ComputedRef<readonly ServiceFlow[]>
  /** How an item is called; one without a name by its id. */
  readonly nameOf: (id: string) => SiteChoice
}

/** The returns on services with the view of them that stands. */
export const useServices = (): Services => {
  const site = useSite()
  const model = useModel()
  const shown = useShown()
  const returns = useDataset(SERVICES_DATASET)
  const names = new Map(site.choices.item.map((choice) => [choice.id, choice]))
  const period = computed(() => model.value.progress.period)
  const selection = computed(() => toServiceSelection(shown.value))
  return {
    words: SERVICE_WORDS[site.locale],
    returns,
    period,
    selection,
    measure: computed(() => selection.value.measure),
    unit: computed(() => MEASURE_WORDS[selection.value.measure].unit[site.locale]),
    flows: computed(() => computeServiceFlows(returns.value, period.value, selection.value)),
    nameOf: (id) => names.get(id) ?? { id, name: id, nameEn: null },
  }
}
