import { comparePeriods, toPeriodEnd } from '../model/calendar.ts'
import { groupBy } from '../model/grouping.ts'
import { BEHIND_STATUSES, ON_SCHEDULE_OR_BETTER } from '../model/status.ts'
import type { Status } from '../model/status.ts'
import type { RowOfTable, Tables } from '../model/tables.ts'
import { addPart, createTally, toRollUp } from './roll-up.ts'
import type { PeriodProgress, Printed, RegionCode, RollUp, TaskProgress } from './types.ts'

/** The tasks that a province leads, or those in which it is a partner. */
export interface RoleStanding extends Printed {
  readonly total: number
  readonly known: number
  readonly partial: boolean
  readonly reached: number
  readonly behind: number
}

/** A sum over rows of which some may not be reported. `value` null = none of them is. */
export interface ReportedSum {
  readonly value: number | null
  readonly missing: number
}

/** Cases in one direction. */
export interface FlowSums {
  readonly handled: ReportedSum
  readonly certificateUses: ReportedSum
}

/** Cases between a province and another one within the period. */
export interface ProvinceFlow {
  readonly other: RegionCode
  /** Received here for the other province, and there for this one. */
  readonly to: FlowSums
  readonly from: FlowSums
}

/** Running totals of hazards since the plan's start. */
export interface HazardTotals {
  readonly found: ReportedSum
  readonly rectified: ReportedSum
  readonly accepted: ReportedSum
}

/** What a province's page says beside the progress of its tasks. */
export interface ProvinceFacts {
  readonly lead: RoleStanding
  readonly partner: RoleStanding
  /** Tasks that left the plan since the period before and in which the province had a part. */
  readonly left: readonly string[]
  readonly flows: readonly ProvinceFlow[]
  readonly hazards: HazardTotals
  /** Waters on which the province has reported hazards. */
  readonly waters: number
}

/** By period, then by province. */
export type ProvinceFactsByPeriod = Readonly<Record<string, Readonly<Record<RegionCode, ProvinceFacts>>>>

const sumOf = (values: readonly (number | null)[]): ReportedSum => {
  const known = values.filter((value) => value !== null)
  return {
    value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
    missing: values.length - known.length,
  }
}

/** A sum of sums; what none of them knows stays unknown. */
export const addSums = (sums: readonly ReportedSum[]): ReportedSum => {
  const known = sums.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
    missing: sums.reduce((sum, { missing }) => sum + missing, 0),
  }
}

const countOf = ({ counts }: RollUp, statuses: readonly Status[]): number =>
  statuses.reduce((sum, status) => sum + counts[status], 0)

const computeRole = (tasks: readonly TaskProgress[], region: RegionCode, role: 'lead' | 'partner'): RoleStanding => {
  const tally = createTally()
  for (const task of tasks)
    for (const part of task.parts) if (part.region === region && part.role === role) addPart(tally, part, task)
  const rollUp = toRollUp(tally)
  const { progressPercent, scheduledPercent, gapPoints, total, known, partial } = rollUp
  return {
    progressPercent,
    scheduledPercent,
    gapPoints,
    total,
    known,
    partial,
    reached: countOf(rollUp, ON_SCHEDULE_OR_BETTER),
    behind: countOf(rollUp, BEHIND_STATUSES),
  }
}

type Volume = RowOfTable<'service-volumes'>
type Hazard = RowOfTable<'hazards'>

const toFlowSums = (rows: readonly Volume[]): FlowSums => ({
  handled: sumOf(rows.map(({ handled }) => handled)),
  certificateUses: sumOf(rows.map(({ certificateUses }) => certificateUses)),
})

const computeFlows = (
  volumes: readonly Volume[],
  region: RegionCode,
  regions: readonly RegionCode[],
): readonly ProvinceFlow[] =>
  regions.flatMap((other) => {
    const to = volumes.filter((row) => row.from === region && row.to === other)
    const from = volumes.filter((row) => row.from === other && row.to === region)
    return to.length + from.length === 0 ? [] : [{ other, to: toFlowSums(to), from: toFlowSums(from) }]
  })

const toHazardTotals = (rows: readonly Hazard[]): HazardTotals => ({
  found: sumOf(rows.map(({ found }) => found)),
  rectified: sumOf(rows.map(({ rectified }) => rectified)),
  accepted: sumOf(rows.map(({ accepted }) => accepted)),
})

const isWithin = ({ period }: Hazard, progress: PeriodProgress): boolean =>
  comparePeriods(period, progress.period) <= 0 && toPeriodEnd(period) >= progress.planStart

const selectLeft = (
  before: PeriodProgress | undefined,
  { tasks, change }: PeriodProgress,
  region: RegionCode,
): readonly string[] => {
  if (change === null) return []
  const present = new Set(tasks.map(({ task }) => task))
  const former = before?.tasks.filter(({ task, parts }) => !present.has(task) && parts.some((p) => p.region === region))
  return former?.map(({ task }) => task) ?? []
}

/** The facts of every province in every period, from the whole ledger. */
export const computeProvinceFacts = (tables: Tables, periods: readonly PeriodProgress[]): ProvinceFactsByPeriod => {
  const regions = tables.regions.toSorted((a, b) => a.order - b.order).map(({ code }) => code)
  const volumes = groupBy(tables['service-volumes'], ({ period }) => period)
  const hazards = groupBy(tables.hazards, ({ region }) => region)
  const factsOf = (progress: PeriodProgress, before: PeriodProgress | undefined, region: RegionCode): ProvinceFacts => {
    const rows = (hazards.get(region) ?? []).filter((row) => isWithin(row, progress))
    return {
      lead: computeRole(progress.tasks, region, 'lead'),
      partner: computeRole(progress.tasks, region, 'partner'),
      left: selectLeft(before, progress, region),
      flows: computeFlows(volumes.get(progress.period) ?? [], region, regions),
      hazards: toHazardTotals(rows),
      waters: new Set(rows.map(({ water }) => water)).size,
    }
  }
  return Object.fromEntries(
    periods.map((progress, index) => [
      progress.period,
      Object.fromEntries(regions.map((region) => [region, factsOf(progress, periods[index - 1], region)])),
    ]),
  )
}
