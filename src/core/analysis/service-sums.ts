import type { Formula } from './formula.ts'
import { listDirections } from './service-returns.ts'
import type { Direction, DirectionCounts, ServiceMeasure, ServicePeriod, ServiceReturns } from './service-returns.ts'
import type { RegionCode } from './types.ts'

export const SERVICE_SUM: Formula = {
  id: 'service-sums',
  title: { zh: '跨省通办的合计与部分', en: 'Sums of cross-province services' },
  words: {
    zh: '合计只加已报送的份数，旁注应报与未报送各几份；缺一份即为“部分”，实际不少于此数。一份都没有报送，合计为未报送，而不是 0。',
    en: 'A sum adds what was reported, and says how many returns were due and how many are missing. With one missing it is partial: the true number is no smaller. With none received it is not reported, which is not 0.',
  },
}

export const SERVICE_CHANGE: Formula = {
  id: 'service-change',
  title: { zh: '跨省通办与上期相比', en: 'Services against the period before' },
  words: {
    zh: '只比两期都已报送的份：各自相加，再求增减；只有一期有数的份不计入，并写明几份。上期合计为 0 时不算百分比。首期按计划起始日起算，天数可能较少。',
    en: "Only returns received in both periods are compared: each period's are added up, then compared; how many are left out is said. Against 0 no percentage is given. The first period runs from the start of the plan and may have fewer days.",
  },
}

/** What is counted, and of which item; null = of all. */
export interface ServiceSelection {
  readonly measure: ServiceMeasure
  readonly item: string | null
}

/** A sum over returns. `total` null = none was received; `due` 0 = none was due. */
export interface ServiceSum {
  readonly total: number | null
  readonly due: number
  readonly missing: number
}

/** A sum over the items for one direction. */
export interface ServiceFlow extends Direction {
  readonly sum: ServiceSum
}

/** Whether a sum stands for the reported part alone. */
export const isPartialSum = ({ total, missing }: ServiceSum): boolean => total !== null && missing > 0

const isKnown = (count: number | null | undefined): count is number => count !== null && count !== undefined

const addUp = (counts: DirectionCounts): ServiceSum => {
  const known = counts.filter(isKnown)
  return {
    total: known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0),
    due: counts.length,
    missing: counts.length - known.length,
  }
}

/** Several sums as one. */
export const joinSums = (sums: readonly ServiceSum[]): ServiceSum => {
  const known = sums.map(({ total }) => total).filter(isKnown)
  return {
    total: known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0),
    due: sums.reduce((sum, { due }) => sum + due, 0),
    missing: sums.reduce((sum, { missing }) => sum + missing, 0),
  }
}

const countsOf = ({ items }: ServicePeriod, { measure, item }: ServiceSelection): readonly DirectionCounts[] =>
  items.filter((each) => item === null || each.item === item).map(({ counts }) => counts[measure])

const findPeriod = ({ periods }: ServiceReturns, period: string): ServicePeriod =>
  periods.find((each) => each.period === period) ?? { period, items: [] }

/** The sum of a period. */
export const computeServiceSum = (returns: ServiceReturns, period: string, selection: ServiceSelection): ServiceSum =>
  addUp(countsOf(findPeriod(returns, period), selection).flat())

/** The sums of each period up to one, oldest first. */
export const computeServiceTrend = (
  returns: ServiceReturns,
  until: string,
  selection: ServiceSelection,
): readonly { readonly period: string; readonly sum: ServiceSum }[] => {
  const last = returns.periods.findIndex(({ period }) => period === until)
  return returns.periods
    .slice(0, last + 1)
    .map((each) => ({ period: each.period, sum: addUp(countsOf(each, selection).flat()) }))
}

/** The sums of each direction in a period. */
export const computeServiceFlows = (
  returns: ServiceReturns,
  period: string,
  selection: ServiceSelection,
): readonly ServiceFlow[] => {
  const counts = countsOf(findPeriod(returns, period), selection)
  return listDirections(returns.regions).map((direction, index) => ({
    ...direction,
    sum: addUp(counts.map((each) => each[index] ?? null)),
  }))
}

/** The sums of each item on which returns were due in a period: largest first, then those without any. */
export const computeItemSums = (
  returns: ServiceReturns,
  period: string,
  measure: ServiceMeasure,
): readonly { readonly item: string; readonly sum: ServiceSum }[] =>
  findPeriod(returns, period)
    .items.map(({ item, counts }) => ({ item, sum: addUp(counts[measure]) }))
    .toSorted((a, b) => (b.sum.total ?? -1) - (a.sum.total ?? -1))

/** How many returns each province owes as the one that accepts cases; those that owe none are left out. */
export const countMissingByOrigin = (
  flows: readonly ServiceFlow[],
): readonly { readonly region: RegionCode; readonly missing: number }[] => {
  const missing = new Map<RegionCode, number>()
  for (const { from, sum } of flows) missing.set(from, (missing.get(from) ?? 0) + sum.missing)
  return [...missing].flatMap(([region, count]) => (count > 0 ? [{ region, missing: count }] : []))
}

/** A period against the one before it, over the returns received in both. */
export interface ServiceChange {
  readonly from: string
  readonly to: string
  readonly before: number
  readonly after: number
  /** Returns received in both periods, and those received in one of them alone. */
  readonly compared: number
  readonly left: number
}

/** A period against the one before. See `SERVICE_CHANGE`. Null = it is the first. */
export const computeServiceChange = (
  returns: ServiceReturns,
  period: string,
  { measure, item }: ServiceSelection,
): ServiceChange | null => {
  const index = returns.periods.findIndex((each) => each.period === period)
  const [earlier, later] = [returns.periods[index - 1], returns.periods[index]]
  if (!earlier || !later) return null
  const former = new Map(earlier.items.map((each) => [each.item, each.counts[measure]]))
  const pairs = later.items
    .filter((each) => item === null || each.item === item)
    .flatMap((each) => each.counts[measure].map((after, place) => [former.get(each.item)?.[place], after] as const))
  const both = pairs.flatMap(([before, after]) => (isKnown(before) && isKnown(after) ? [{ before, after }] : []))
  return {
    from: earlier.period,
    to: later.period,
    before: both.reduce((sum, { before }) => sum + before, 0),
    after: both.reduce((sum, { after }) => sum + after, 0),
    compared: both.length,
    left: pairs.filter(([before, after]) => isKnown(before) !== isKnown(after)).length,
  }
}
