import type { ServiceReturns } from '../../../src/core/analysis/service-returns.ts'
import type { RowOfTable } from '../../../src/core/model/tables.ts'

type Volume = RowOfTable<'service-volumes'>

/** Two provinces: two directions, so that a test can be read at once. */
export const REGIONS = ['310000', '320000']

export const regionRows = REGIONS.toReversed().map((code, index) => ({
  code,
  name: code,
  nameEn: null,
  short: code,
  order: 2 - index,
}))

export const periodRow = (id: string): RowOfTable<'periods'> => ({
  id,
  plan: 'plan-3',
  start: '2024-07-24',
  end: '2024-09-30',
  reportDue: '2024-10-15',
  releaseAt: '2024-10-31T10:00:00+08:00',
  source: 'ledger',
})

export const volume = (
  period: string,
  service: string,
  from: string,
  handled: number | null,
  certificateUses: number | null = handled,
): Volume => ({
  period,
  service,
  from,
  to: from === '310000' ? '320000' : '310000',
  handled,
  certificateUses,
  source: 'ledger',
})

type Pair = readonly [number | null, number | null]

/** Returns from `{ period: { item: [there, back] } }`; uses are the cases again. */
export const returnsOf = (periods: Readonly<Record<string, Readonly<Record<string, Pair>>>>): ServiceReturns => ({
  regions: REGIONS,
  periods: Object.entries(periods).map(([period, items]) => ({
    period,
    items: Object.entries(items).map(([item, counts]) => ({
      item,
      counts: { handled: counts, 'certificate-uses': counts },
    })),
  })),
})
