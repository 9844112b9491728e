import type { Status } from '../model/status.ts'
import { compareTaskIds } from '../model/grouping.ts'
import type { HistoryPoint, PeriodProgress, Printed, RegionCode, ReturnState, RollUp, TaskProgress } from './types.ts'

type History = PeriodProgress['history']

const toPoint = (period: string, rollUp: RollUp): HistoryPoint => ({
  period,
  partial: rollUp.partial,
  progressPercent: rollUp.progressPercent,
  scheduledPercent: rollUp.scheduledPercent,
  gapPoints: rollUp.gapPoints,
})

/** The history up to a period: that of the period before, and the points of this one. Null = it is the first. */
export const extendHistory = (
  before: History | null,
  period: string,
  { plan, provinces }: Pick<PeriodProgress, 'plan' | 'provinces'>,
): History => ({
  plan: [...(before?.plan ?? []), toPoint(period, plan)],
  provinces: Object.fromEntries(
    Object.entries(provinces).map(([region, rollUp]) => [
      region,
      [...(before?.provinces[region] ?? []), toPoint(period, rollUp)],
    ]),
  ),
})

/** A task, or a province's part in it, at the end of one period of its history. */
export interface TaskPoint extends Printed {
  readonly period: string
  readonly status: Status
  /** For the task as a whole: `none`. */
  readonly returnState: ReturnState
  /** A due return is missing. */
  readonly partial: boolean
}

/** How a task went through the periods in which it was in the plan, oldest first. */
export interface TaskHistory {
  readonly whole: readonly TaskPoint[]
  /** By province, for those that had a part in any of the periods; `not-applicable` in the periods without. */
  readonly provinces: Readonly<Record<RegionCode, readonly TaskPoint[]>>
}

/** A task of a period, by its number; null if it was not in the plan, or merged. */
export const findTask = (tasks: readonly TaskProgress[], taskId: string): TaskProgress | null => {
  let [low, high] = [0, tasks.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const task = tasks[middle]
    if (!task) return null
    const order = compareTaskIds(task.task, taskId)
    if (order === 0) return task
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return null
}

const toWholePoint = (period: string, task: TaskProgress): TaskPoint => ({
  period,
  status: task.status,
  returnState: 'none',
  partial: task.partial,
  progressPercent: task.progressPercent,
  scheduledPercent: task.scheduledPercent,
  gapPoints: task.gapPoints,
})

const toPartPoint = (period: string, task: TaskProgress, region: RegionCode): TaskPoint => {
  const part = task.parts.find((candidate) => candidate.region === region)
  return {
    period,
    status: part?.status ?? 'not-applicable',
    returnState: part?.returnState ?? 'none',
    partial: part?.returnState === 'missing',
    progressPercent: part?.progressPercent ?? null,
    scheduledPercent: part?.scheduledPercent ?? null,
    gapPoints: part?.gapPoints ?? null,
  }
}

/** How a task and the provinces' parts in it went through the periods. */
export const computeTaskHistory = (periods: readonly PeriodProgress[], taskId: string): TaskHistory => {
  const found = periods.flatMap(({ period, tasks }) => {
    const task = findTask(tasks, taskId)
    return task ? [{ period, task }] : []
  })
  const regions = new Set(found.flatMap(({ task }) => task.parts.map(({ region }) => region)))
  return {
    whole: found.map(({ period, task }) => toWholePoint(period, task)),
    provinces: Object.fromEntries(
      [...regions].map((region) => [region, found.map(({ period, task }) => toPartPoint(period, task, region))]),
    ),
  }
}
