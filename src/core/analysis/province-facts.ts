import { BEHIND_STATUSES, ON_SCHEDULE_OR_BETTER } from '../model/status.ts'
import type { Status } from '../model/status.ts'
import type { HazardIndex } from './hazard-index.ts'
import { sumHazards } from './hazard-total.ts'
import type { HazardPart, HazardTotal, HazardView } from './hazard-types.ts'
import { computeHazards } from './hazards.ts'
import { addPart, createTally, toRollUp } from './roll-up.ts'
import type { Direction, ServiceReturns } from './service-returns.ts'
import { computeServiceFlows } from './service-sums.ts'
import type { ServiceSum } from './service-sums.ts'
import type { PeriodProgress, Printed, RegionCode, RollUp, TaskProgress } from './types.ts'

const NO_SUM: ServiceSum = { total: null, due: 0, missing: 0 }

/** The tasks that a province leads, or those in which it is a partner. */
export interface RoleStanding extends Printed {
  readonly total: number
  readonly known: number
  readonly partial: boolean
  readonly reached: number
  readonly behind: number
}

/** Cases of one direction. */
export interface FlowSums {
  readonly handled: ServiceSum
  readonly certificateUses: ServiceSum
}

/** Cases between a province and another one within the period. */
export interface ProvinceFlow {
  readonly other: RegionCode
  /** Received here for the other province, and there for this one. */
  readonly to: FlowSums
  readonly from: FlowSums
}

/** What a province's page says beside the progress of its tasks. */
export interface ProvinceFacts {
  readonly lead: RoleStanding
  readonly partner: RoleStanding
  /** Tasks that left the plan since the period before and in which the province had a part. */
  readonly left: readonly string[]
  readonly flows: readonly ProvinceFlow[]
  readonly hazards: HazardTotal
  /** Waters on which the province has reported hazards. */
  readonly waters: number
}

/** By period, then by province. */
export type ProvinceFactsByPeriod = Readonly<Record<string, Readonly<Record<RegionCode, ProvinceFacts>>>>

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

const listFlows = (returns: ServiceReturns, period: string, region: RegionCode): readonly ProvinceFlow[] => {
  const handled = computeServiceFlows(returns, period, { measure: 'handled', item: null })
  const uses = computeServiceFlows(returns, period, { measure: 'certificate-uses', item: null })
  const sumsOf = (from: RegionCode, to: RegionCode): FlowSums => {
    const isAsked = (flow: Direction): boolean => flow.from === from && flow.to === to
    return { handled: handled.find(isAsked)?.sum ?? NO_SUM, certificateUses: uses.find(isAsked)?.sum ?? NO_SUM }
  }
  return returns.regions.flatMap((other) => {
    const [to, from] = [sumsOf(region, other), sumsOf(other, region)]
    return to.handled.due + from.handled.due === 0 ? [] : [{ other, to, from }]
  })
}

/** The hazards of a province so far, and on how many waters there are any. */
const findHazards = (view: HazardView, region: RegionCode): Pick<ProvinceFacts, 'hazards' | 'waters'> => {
  const totalOf = (parts: readonly HazardPart[]): HazardTotal =>
    parts.find(({ id }) => id === region)?.total ?? sumHazards([])
  return {
    hazards: totalOf(view.byRegion),
    waters: view.byWater.filter(({ regions }) => totalOf(regions).reporting !== 'none').length,
  }
}

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

/** What the facts are made of beside the tasks. */
export interface FactSources {
  readonly services: ServiceReturns
  readonly hazards: HazardIndex
}

/** The facts of every province in every period, from the whole ledger. */
export const computeProvinceFacts = (
  periods: readonly PeriodProgress[],
  { services, hazards }: FactSources,
): ProvinceFactsByPeriod =>
  Object.fromEntries(
    periods.map((progress, index) => {
      const { period, tasks } = progress
      const view = computeHazards(hazards, { period, region: null, water: null, kind: null })
      const factsOf = (region: RegionCode): ProvinceFacts => ({
        lead: computeRole(tasks, region, 'lead'),
        partner: computeRole(tasks, region, 'partner'),
        left: selectLeft(periods[index - 1], progress, region),
        flows: listFlows(services, period, region),
        ...findHazards(view, region),
      })
      return [period, Object.fromEntries(Object.keys(progress.provinces).map((region) => [region, factsOf(region)]))]
    }),
  )
