import type { ServiceMeasure } from '../../analysis/service-returns.ts'
import type { Locale } from '../locale.ts'

interface ToolWords {
  readonly measure: string
  readonly measures: Readonly<Record<ServiceMeasure, string>>
  readonly item: string
  readonly allItems: string
}

/** Words of the controls of the page of services: apart from the rest, as the browser needs them at once. */
export const SERVICE_TOOLS: Readonly<Record<Locale, ToolWords>> = {
  zh: {
    measure: '指标',
    measures: { handled: '办件', 'certificate-uses': '电子证照应用' },
    item: '事项',
    allItems: '全部事项',
  },
  en: {
    measure: 'Measure',
    measures: { handled: 'Cases handled', 'certificate-uses': 'Certificate uses' },
    item: 'Item',
    allItems: 'all items',
  },
}
