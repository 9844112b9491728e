import type { ProvinceMeasure } from '../../analysis/province-measure-names.ts'
import type { Locale } from '../locale.ts'

interface ProvincesUi {
  readonly orderBy: string
  readonly fixedOrder: string
  readonly measures: Readonly<Record<ProvinceMeasure, string>>
  /** What is said of the order: of the fixed one, and of one by a measure. */
  readonly inFixedOrder: string
  readonly inOrderOf: (measure: string) => string
}

/** Words of the controls of the page of provinces. */
export const PROVINCES_UI: Readonly<Record<Locale, ProvincesUi>> = {
  zh: {
    orderBy: '排列依据',
    fixedOrder: '固定次序（沪苏浙皖）',
    measures: {
      status: '达到或超过序时占比',
      progress: '完成率',
      gap: '与序时之差',
      returns: '按期报送率',
      acceptance: '验收率',
    },
    inFixedOrder: '现按固定次序（沪苏浙皖）排列。四地承担的任务不同，只各与自身的序时比。',
    inOrderOf: (measure) =>
      `现按${measure}从大到小排列，相同的按沪苏浙皖。四地承担的任务不同，先后只依所选的数，不作评比。`,
  },
  en: {
    orderBy: 'Order by',
    fixedOrder: 'fixed order',
    measures: {
      status: 'share on schedule or better',
      progress: 'progress',
      gap: 'gap to schedule',
      returns: 'returns on time',
      acceptance: 'acceptance',
    },
    inFixedOrder:
      'In their fixed order. The provinces have different tasks: each is measured against its own schedule only.',
    inOrderOf: (measure) =>
      `In the order of ${measure}, greatest first. The provinces have different tasks: the order follows that number and is no judgement.`,
  },
}
