import { groupBy } from '../model/grouping.ts'
import type { ChangeKind } from './change-kinds.ts'
import { CHANGE_KINDS } from './change-kinds.ts'
import type { ChangeRecord, RecordedCorrection } from './change-record.ts'
import type { ComparedMeans } from './comparison.ts'
import { computePlanChanges, type DaySpan, type PlanChange } from './plan-changes.ts'
import { computeReturnChange, sortReturnChanges, type ReturnChange } from './return-changes.ts'
import { computeTaskChange, sortTaskChanges, type TaskChange } from './task-changes.ts'
import type { PeriodProgress, TaskProgress } from './types.ts'

/** A correction of a published value, made between two periods. */
export interface CorrectionChange {
  readonly kind: 'corrections'
  readonly task: null
  readonly correction: RecordedCorrection
}

/** One entry of the list of changes. */
export type PeriodChange = TaskChange | PlanChange | ReturnChange | CorrectionChange

/** Everything that changed between two periods, in the order of `CHANGE_ORDER`. */
export interface PeriodChanges {
  readonly from: string
  readonly to: string
  /** Over the tasks known in both periods; those known in one only are `left`. */
  readonly means: ComparedMeans
  readonly entries: readonly PeriodChange[]
  /** How many entries there are of each kind. */
  readonly counts: Readonly<Record<ChangeKind, number>>
  /** Tasks in the plan of both periods. `unchanged` of them moved neither as a whole nor in any province. */
  readonly tasks: number
  readonly unchanged: number
  /** Tasks in the plan of the later, or of the earlier period alone. */
  readonly added: readonly string[]
  readonly gone: readonly string[]
  /** Tasks by number, as they stood, for what an entry says of its task. */
  readonly before: ReadonlyMap<string, TaskProgress>
  readonly after: ReadonlyMap<string, TaskProgress>
}

/** Two periods and what was recorded of edits and corrections. */
export interface ChangeSources {
  readonly before: PeriodProgress
  readonly after: PeriodProgress
  readonly means: ComparedMeans
  readonly record: ChangeRecord
  /** No later period is published: corrections that were made since then belong to it. */
  readonly isLast: boolean
}

const toCorrections = (record: ChangeRecord, span: DaySpan, isLast: boolean): readonly CorrectionChange[] =>
  record.corrections
    .filter(({ on }) => on > span.after && (isLast || on <= span.until))
    .toReversed()
    .map((correction) => ({ kind: 'corrections', task: null, correction }))

type TasksById = ReadonlyMap<string, TaskProgress>

/** A period is compared with several others. */
const known = new WeakMap<PeriodProgress, TasksById>()

const byTask = (progress: PeriodProgress): TasksById => {
  const tasks = known.get(progress) ?? new Map(progress.tasks.map((task) => [task.task, task]))
  known.set(progress, tasks)
  return tasks
}

interface Tasks {
  readonly before: ReadonlyMap<string, TaskProgress>
  readonly after: ReadonlyMap<string, TaskProgress>
}

const computeTaskChanges = ({ before, after }: Tasks, edited: ReadonlySet<string | null>): readonly TaskChange[] => {
  const changes: TaskChange[] = []
  for (const task of after.values()) {
    const former = before.get(task.task)
    const change = former ? computeTaskChange(former, task, edited.has(task.task)) : null
    if (change) changes.push(change)
  }
  return changes
}

const computeReturnChanges = ({ before, after }: Tasks): readonly ReturnChange[] => {
  const changes: ReturnChange[] = []
  for (const task of after.values()) {
    const change = computeReturnChange(before.get(task.task) ?? null, task)
    if (change) changes.push(change)
  }
  return sortReturnChanges(changes)
}

/** By kind in the declared order; tasks come by number, and so do those that weigh the same. */
const inOrder = (moved: readonly TaskChange[], others: readonly PeriodChange[]): readonly PeriodChange[] => {
  const tasks: ReadonlyMap<ChangeKind, readonly TaskChange[]> = groupBy(moved, ({ kind }) => kind)
  const rest: ReadonlyMap<ChangeKind, readonly PeriodChange[]> = groupBy(others, ({ kind }) => kind)
  return CHANGE_KINDS.flatMap((kind) => [...sortTaskChanges(tasks.get(kind) ?? []), ...(rest.get(kind) ?? [])])
}

/** How many entries there are of each kind. */
export const countByKind = (entries: readonly PeriodChange[]): Readonly<Record<ChangeKind, number>> => {
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number> // every kind
  for (const { kind } of entries) counts[kind]++
  return counts
}

/** What changed from one period to a later one: progress and status, the plan, returns, published values. */
export const computePeriodChanges = ({ before, after, means, record, isLast }: ChangeSources): PeriodChanges => {
  const tasks: Tasks = { before: byTask(before), after: byTask(after) }
  const span: DaySpan = { after: before.end, until: after.end }
  const plan = computePlanChanges(record.edits, span)
  const moved = computeTaskChanges(tasks, new Set(plan.map(({ task }) => task)))
  const others = [...plan, ...computeReturnChanges(tasks), ...toCorrections(record, span, isLast)]
  const entries = inOrder(moved, others)
  const added = [...tasks.after.keys()].filter((task) => !tasks.before.has(task))
  return {
    from: before.period,
    to: after.period,
    means,
    entries,
    counts: countByKind(entries),
    tasks: tasks.after.size - added.length,
    unchanged: tasks.after.size - added.length - moved.length,
    added,
    gone: [...tasks.before.keys()].filter((task) => !tasks.after.has(task)),
    ...tasks,
  }
}
