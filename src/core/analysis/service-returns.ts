import { comparePeriods } from '../model/calendar.ts'
import { compareTexts, groupBy } from '../model/grouping.ts'
import type { RowOfTable, Tables } from '../model/tables.ts'
import type { Formula } from './formula.ts'
import type { RegionCode } from './types.ts'

export const SERVICE_RETURN_DUE: Formula = {
  id: 'service-returns',
  title: { zh: '跨省通办的一份报送', en: 'One return of cross-province services' },
  words: {
    zh: '一个事项在一个报告期由一地受理、在另一地办理，为一份。事项自台账中首次有报送的那一期起，每期每个方向（受理地与办理地不同）应报一份；没有该行或该数为空，即为未报送，不当作 0。受理地与办理地相同为不适用。',
    en: 'One item in one period, accepted in one province and handled in another, makes one return. From the period of its first return in the ledger on, each item owes one per period and direction (from and to are never the same). No row, or an empty cell, is not reported and never taken for 0. The same province as both is not applicable.',
  },
}

/** What is counted of services: cases handled, or uses of electronic certificates. */
export type ServiceMeasure = 'handled' | 'certificate-uses'

/** A way that a case goes: accepted in one province, handled in another. */
export interface Direction {
  readonly from: RegionCode
  readonly to: RegionCode
}

/** One count for each direction, in the order of `listDirections`; null = due and not reported. */
export type DirectionCounts = readonly (number | null)[]

/** What was returned on one item in one period. */
export interface ItemReturns {
  readonly item: string
  readonly counts: Readonly<Record<ServiceMeasure, DirectionCounts>>
}

/** One period with the items on which returns were due. */
export interface ServicePeriod {
  readonly period: string
  readonly items: readonly ItemReturns[]
}

/** Every return on cross-province services, periods oldest first, provinces in their one order. */
export interface ServiceReturns {
  readonly regions: readonly RegionCode[]
  readonly periods: readonly ServicePeriod[]
}

type Volume = RowOfTable<'service-volumes'>

/** Every pair of two different provinces, in the order of the provinces. */
export const listDirections = (regions: readonly RegionCode[]): readonly Direction[] =>
  regions.flatMap((from) => regions.filter((to) => to !== from).map((to) => ({ from, to })))

const toItemReturns = (item: string, rows: readonly Volume[], directions: readonly Direction[]): ItemReturns => {
  const found = directions.map(({ from, to }) => rows.find((row) => row.from === from && row.to === to))
  return {
    item,
    counts: {
      handled: found.map((row) => row?.handled ?? null),
      'certificate-uses': found.map((row) => row?.certificateUses ?? null),
    },
  }
}

/** The ledger's returns on services by period, item and direction. See `SERVICE_RETURN_DUE`. */
export const computeServiceReturns = (
  tables: Pick<Tables, 'periods' | 'regions' | 'service-volumes'>,
): ServiceReturns => {
  const regions = tables.regions.toSorted((a, b) => a.order - b.order).map(({ code }) => code)
  const directions = listDirections(regions)
  const byPeriod = groupBy(tables['service-volumes'], ({ period }) => period)
  const due = new Set<string>()
  const toPeriod = (period: string): ServicePeriod => {
    const byItem = groupBy(byPeriod.get(period) ?? [], ({ service }) => service)
    for (const item of byItem.keys()) due.add(item)
    const items = [...due].toSorted(compareTexts)
    return { period, items: items.map((item) => toItemReturns(item, byItem.get(item) ?? [], directions)) }
  }
  const periods = tables.periods.map(({ id }) => id).toSorted(comparePeriods)
  return { regions, periods: periods.map(toPeriod) }
}
