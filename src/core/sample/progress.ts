import { computeScheduledPercent } from '../analysis/scheduled.ts'
import type { SamplePeriod } from './calendar.ts'
import { hasCase } from './cases.ts'
import { findPlanOn, type PlanHistory } from './history.ts'
import type { Profile } from './profile.ts'
import { ANHUI, findProvince, SHANGHAI } from './provinces.ts'
import { drawWhole, type Random } from './random.ts'
import type { TaskPlan } from './task-plan.ts'

/** Progress of one province's part at the end of a period. */
export interface PartPoint {
  readonly period: SamplePeriod
  readonly progressPercent: number
  /** Fell below the period before, on purpose. */
  readonly fell: boolean
}

/** Place of the period aimed at, from 1: distance from schedule grows evenly up to it. */
const AIM_PLACE = 9
const GREATEST_RAMP = 1.2
const FALL_POINTS = 7
const FALL_PERIODS: Readonly<Record<number, string>> = { 24: '2025-Q4', 31: '2026-Q3' }

const isFall = (profile: Profile, region: string, period: string): boolean =>
  hasCase('fell', profile.place) && region === ANHUI && FALL_PERIODS[profile.place] === period

/** Fractions that print as 1 and 99 although they round to 0 and 100. */
const findFraction = (profile: Profile, region: string, period: string): number | null => {
  if (!hasCase('fraction', profile.place) || period !== '2026-Q3') return null
  if (region !== profile.lead) return null
  return profile.place === 44 ? 0.4 : 99.6
}

const drawProgress = (
  random: Random,
  profile: Profile,
  region: string,
  plan: TaskPlan,
  period: SamplePeriod,
): number => {
  const day = period.row.end
  const ramp = Math.min((period.index + 1) / AIM_PLACE, GREATEST_RAMP)
  const noise = drawWhole(random, -2, 2)
  const fraction = random() < 0.03 ? 0.5 : 0
  const gap = (profile.gapPoints + findProvince(region).offsetPoints) * ramp
  const drawn = Math.round(computeScheduledPercent(plan.task, plan.milestones, day) + gap + noise) + fraction
  return Math.min(Math.max(drawn, 0), day >= plan.task.due ? 100 : 98)
}

const isPartOf = (plan: TaskPlan | null, region: string, day: string): plan is TaskPlan =>
  plan !== null &&
  plan.task.mergedInto === null &&
  plan.task.start <= day &&
  plan.assignments.some((row) => row.region === region)

const isDone = (profile: Profile, region: string, period: string): boolean => {
  if (profile.donePeriod !== null) return period >= profile.donePeriod
  return hasCase('accepted-in-part', profile.place) && region === SHANGHAI && period >= '2026-Q1'
}

/** How far a part had come at the end of each period in which a return was due, or would be but for its acceptance. */
export const buildPartPoints = (
  random: Random,
  profile: Profile,
  region: string,
  history: PlanHistory,
  periods: readonly SamplePeriod[],
): readonly PartPoint[] => {
  const points: PartPoint[] = []
  let reached = 0
  for (const period of periods) {
    const plan = findPlanOn(history, period.row.end)
    if (!isPartOf(plan, region, period.row.end)) continue
    const id = period.row.id
    const drawn = Math.max(drawProgress(random, profile, region, plan, period), reached)
    const fell = isFall(profile, region, id) && reached > FALL_POINTS
    if (isDone(profile, region, id)) reached = 100
    else reached = findFraction(profile, region, id) ?? (fell ? reached - FALL_POINTS : drawn)
    points.push({ period, progressPercent: reached, fell })
  }
  return points
}
