import { createTallies, type HazardIndex, type Tallies } from './hazard-index.ts'
import { toHazardTotal } from './hazard-total.ts'
import type { HazardPart, HazardSelection, HazardTotal, HazardView } from './hazard-types.ts'
import type { HazardSeries, WaterRecord } from './water-record.ts'

/** Places of what is selected; null = everything, -1 = what the record does not have. */
interface Wanted {
  readonly region: number | null
  readonly water: number | null
  readonly kind: number | null
}

const toWanted = (record: WaterRecord, { region, water, kind }: HazardSelection): Wanted => ({
  region: region === null ? null : record.regions.indexOf(region),
  water: water === null ? null : record.waters.findIndex(({ id }) => id === water),
  kind: kind === null ? null : record.kinds.indexOf(kind),
})

/** One pass over all series: each is added to the groups that it belongs to. */
const tally = (index: HazardIndex, start: number, end: number, wanted: Wanted) => {
  const { record } = index
  const { regions, waters, kinds, planStarts } = record
  const groups = {
    periods: createTallies(index, end - start + 1),
    regions: createTallies(index, regions.length),
    waters: createTallies(index, waters.length),
    places: createTallies(index, waters.length * regions.length),
    kinds: createTallies(index, kinds.length),
  }
  record.hazards.forEach((series: HazardSeries, each) => {
    if (planStarts[series.first] !== start || series.first > end) return
    const ofRegion = wanted.region === null || series.region === wanted.region
    const ofWater = wanted.water === null || series.water === wanted.water
    const ofKind = wanted.kind === null || series.kind === wanted.kind
    if (ofWater && ofKind) groups.regions.add(series.region, each, end)
    if (ofRegion && ofKind) groups.waters.add(series.water, each, end)
    if (ofKind) groups.places.add(series.water * regions.length + series.region, each, end)
    if (ofRegion && ofWater) groups.kinds.add(series.kind, each, end)
    if (!(ofRegion && ofWater && ofKind)) return
    for (let period = series.first; period <= end; period += 1) groups.periods.add(period - start, each, period)
  })
  return groups
}

const reportedUpTo = ({ periods, planStarts, hazards }: WaterRecord, start: number, end: number): string | null => {
  let last = -1
  for (const { first, found, rectified, accepted } of hazards) {
    if (planStarts[first] !== start) continue
    for (let period = end; period > last && period >= first; period -= 1) {
      const at = period - first
      if (found[at] !== null || rectified[at] !== null || accepted[at] !== null) last = period
    }
  }
  return periods[last] ?? null
}

const totalOf = (tallies: Tallies, group: number): HazardTotal => toHazardTotal((sum) => tallies.read(group, sum))

const listParts = (ids: readonly string[], tallies: Tallies, from = 0): readonly HazardPart[] =>
  ids.map((id, place) => ({ id, total: totalOf(tallies, from + place) }))

/** The hazards that are meant, by period, province, water and kind. Throws on a period that the record does not have. */
export const computeHazards = (index: HazardIndex, selection: HazardSelection): HazardView => {
  const { record } = index
  const end = record.periods.indexOf(selection.period)
  const start = record.planStarts[end]
  if (start === undefined) throw new Error(`unknown period: ${selection.period}`)
  const groups = tally(index, start, end, toWanted(record, selection))
  return {
    period: selection.period,
    since: record.periods[start] ?? selection.period,
    reportedUpTo: reportedUpTo(record, start, end),
    total: totalOf(groups.periods, end - start),
    byPeriod: listParts(record.periods.slice(start, end + 1), groups.periods),
    byRegion: listParts(record.regions, groups.regions),
    byKind: listParts(record.kinds, groups.kinds),
    byWater: record.waters.map((water, place) => ({
      id: water.id,
      water,
      total: totalOf(groups.waters, place),
      regions: listParts(record.regions, groups.places, place * record.regions.length),
    })),
  }
}
