import { comparePeriods } from '../model/calendar.ts'
import { compareTexts, groupBy } from '../model/grouping.ts'
import { HAZARD_KINDS, riverCases } from '../model/tables/waters.ts'
import type { RowOfTable, Tables } from '../model/tables.ts'

/** A number of each period from the first with a row to the last of its plan. Null = not reported. */
export type Counts = readonly (number | null)[]

/** Hazards of one province, water and kind within one plan; these and `first` are places in the record's lists. */
export interface HazardSeries {
  readonly region: number
  readonly water: number
  readonly kind: number
  /** The first period with a row. */
  readonly first: number
  readonly found: Counts
  readonly rectified: Counts
  readonly accepted: Counts
}

/** Cases of one province and kind within one plan. */
export interface CaseSeries {
  readonly region: number
  readonly kind: number
  readonly first: number
  readonly solved: Counts
}

/** A body of water that is patrolled. Null = not printed by its source. */
export interface RecordedWater {
  readonly id: string
  readonly kind: RowOfTable<'waters'>['kind']
  readonly regions: readonly string[] | null
}

/** Everything that was reported of hazards and river cases, a series each. */
export interface WaterRecord {
  /** Plan by plan, oldest first. */
  readonly periods: readonly string[]
  /** For each period the place of the first one of its plan. */
  readonly planStarts: readonly number[]
  readonly regions: readonly string[]
  readonly waters: readonly RecordedWater[]
  readonly kinds: readonly string[]
  readonly caseKinds: readonly string[]
  readonly hazards: readonly HazardSeries[]
  readonly cases: readonly CaseSeries[]
}

type WaterTables = Pick<Tables, 'periods' | 'regions' | 'waters' | 'hazards' | 'river-cases'>
type Periods = readonly Pick<RowOfTable<'periods'>, 'id' | 'plan'>[]

/** The rows of one series within one plan: a place for every period from the first row on. */
interface Run<R> {
  readonly row: R
  readonly first: number
  readonly rows: readonly (R | undefined)[]
}

const sortPeriods = (periods: Periods): Periods => {
  const byTime = periods.toSorted((a, b) => comparePeriods(a.id, b.id))
  return [...groupBy(byTime, ({ plan }) => plan).values()].flat()
}

const toRuns = <R extends { readonly period: string }>(
  rows: readonly R[],
  periods: Periods,
  keyOf: (row: R) => string,
): readonly Run<R>[] => {
  const plans = new Map(periods.map(({ id, plan }) => [id, plan]))
  const series = groupBy(
    rows.filter(({ period }) => plans.has(period)),
    (row) => `${keyOf(row)} ${plans.get(row.period)}`,
  )
  return [...series]
    .sort(([a], [b]) => compareTexts(a, b))
    .flatMap(([, group]): Run<R>[] => {
      const byPeriod = new Map(group.map((row) => [row.period, row]))
      const first = periods.findIndex(({ id }) => byPeriod.has(id))
      const own = periods.slice(first).filter(({ plan }) => plan === periods[first]?.plan)
      const [row] = group
      return row ? [{ row, first, rows: own.map(({ id }) => byPeriod.get(id)) }] : []
    })
}

const createFinder = (all: readonly string[]): ((item: string) => number) => {
  const places = new Map(all.map((item, place) => [item, place]))
  return (item) => {
    const place = places.get(item)
    if (place === undefined) throw new Error(`a row names what is in no list: ${item}`)
    return place
  }
}

/** The rows of hazards and cases as series. The order of rows changes nothing; rows of unknown periods are left out. */
export const computeWaterRecord = (tables: WaterTables): WaterRecord => {
  const periods = sortPeriods(tables.periods)
  const regions = tables.regions.toSorted((a, b) => a.order - b.order).map(({ code }) => code)
  const waters = tables.waters
    .map(({ id, kind, regions: concerned }) => ({ id, kind, regions: concerned }))
    .toSorted((a, b) => compareTexts(a.id, b.id))
  const kinds = Object.keys(HAZARD_KINDS)
  const caseKinds = Object.keys(riverCases.declared.kind.choices)
  const region = createFinder(regions)
  const water = createFinder(waters.map(({ id }) => id))
  const kind = createFinder(kinds)
  const caseKind = createFinder(caseKinds)
  return {
    periods: periods.map(({ id }) => id),
    planStarts: periods.map(({ plan }) => periods.findIndex((other) => other.plan === plan)),
    regions,
    waters,
    kinds,
    caseKinds,
    hazards: toRuns(tables.hazards, periods, (row) => `${row.region}/${row.water}/${row.kind}`).map((run) => ({
      region: region(run.row.region),
      water: water(run.row.water),
      kind: kind(run.row.kind),
      first: run.first,
      found: run.rows.map((row) => row?.found ?? null),
      rectified: run.rows.map((row) => row?.rectified ?? null),
      accepted: run.rows.map((row) => row?.accepted ?? null),
    })),
    cases: toRuns(tables['river-cases'], periods, (row) => `${row.region}/${row.kind}`).map((run) => ({
      region: region(run.row.region),
      kind: caseKind(run.row.kind),
      first: run.first,
      solved: run.rows.map((row) => row?.solved ?? null),
    })),
  }
}
