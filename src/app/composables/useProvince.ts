import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { selectOwnTasks } from '../../core/analysis/own-tasks.ts'
import type { OwnTask } from '../../core/analysis/own-tasks.ts'
import type { ProvinceFacts } from '../../core/analysis/province-facts.ts'
import { createTally, toRollUp } from '../../core/analysis/roll-up.ts'
import type { RollUp } from '../../core/analysis/types.ts'
import type { Place } from '../../core/format/places.ts'
import { formatPlaceName } from '../../core/format/places.ts'
import { PROVINCE_UI } from '../../core/format/ui/province.ts'
import { PROVINCE_FACTS } from '../../core/publication/province-facts.ts'
import { useSite } from '../site.ts'
import { useDataset } from './useDataset.ts'
import { useModel } from './useModel.ts'

/** The province that the page is about, in the period that is drawn. */
interface ShownProvince {
  readonly code: string
  readonly place: Place
  /** In the language of the page. */
  readonly name: string
  readonly ui: (typeof PROVINCE_UI)['zh']
  readonly rollUp: ComputedRef<RollUp>
  readonly tasks: ComputedRef<readonly OwnTask[]>
  readonly facts: ComputedRef<ProvinceFacts | null>
}

const NOTHING = toRollUp(createTally())

/** The province of the page: its roll-up, its tasks and its other facts. */
export const useProvince = (): ShownProvince => {
  const site = useSite()
  const model = useModel()
  const facts = useDataset(PROVINCE_FACTS)
  const code = site.id ?? ''
  const place = site.regions.find((region) => region.code === code)
  if (!place) throw new Error('this part belongs on the page of a province')
  return {
    code,
    place,
    name: formatPlaceName(place, site.locale),
    ui: PROVINCE_UI[site.locale],
    rollUp: computed(() => model.value.progress.provinces[code] ?? NOTHING),
    tasks: computed(() => selectOwnTasks(model.value.progress.tasks, code)),
    facts: computed(() => facts.value[model.value.progress.period]?.[code] ?? null),
  }
}
