import type { TaskChangeKind } from './change-kinds.ts'
import { compareParts, compareWhole } from './comparison.ts'
import { compareMoves, isMoved, KIND_ORDER, toMoveKind, toSteps } from './moves.ts'
import type { MovedTask, TaskProgress } from './types.ts'

/** A task whose status or progress changed between two periods, with the provinces behind it. */
export interface TaskChange {
  readonly kind: TaskChangeKind
  readonly task: string
  readonly before: TaskProgress
  readonly after: TaskProgress
  /** The task as a whole. */
  readonly whole: MovedTask
  /** Provinces whose own part moved, those that worsened first. */
  readonly parts: readonly MovedTask[]
}

const ROSE_FROM_POINTS = 10

const toKindOfPoints = (points: number, parts: readonly MovedTask[]): TaskChangeKind | null => {
  if (points < 0) return 'fell'
  if (points >= ROSE_FROM_POINTS) return 'rose'
  if (parts.length > 0) return 'parts'
  return points === 0 ? null : 'slight'
}

/** What the edit of the plan is has its own place in the list: it makes no kind here. */
const toKind = (whole: MovedTask, parts: readonly MovedTask[]): TaskChangeKind | null => {
  if (whole.statusBefore === whole.statusAfter) return toKindOfPoints(whole.progressPoints ?? 0, parts)
  if (whole.statusAfter === 'far-behind') return 'far-behind'
  return toMoveKind({ ...whole, planEdited: false }) === 'improved' ? 'better' : 'worse'
}

/** The change of a task that is in the plan of both periods; null = neither it nor a province's part in it changed. */
export const computeTaskChange = (
  before: TaskProgress,
  after: TaskProgress,
  planEdited: boolean,
): TaskChange | null => {
  const whole = compareWhole(before, after, planEdited)
  const parts = compareParts(before, after).filter(isMoved).sort(compareMoves)
  const kind = toKind(whole, parts)
  return kind === null ? null : { kind, task: after.task, before, after, whole, parts }
}

const pointsOf = (move: MovedTask): number => move.progressPoints ?? 0

/** Greater steps weigh more than any points do. */
const weigh = (move: MovedTask): number => 1_000 * Math.abs(toSteps(move)) + Math.abs(pointsOf(move))

const weighPart = (part: MovedTask | undefined): number =>
  part ? weigh(part) - 1_000_000 * KIND_ORDER[toMoveKind(part)] : 0

/** How much a change weighs among those of its kind: the worst gap, the greatest step, the greatest fall or rise. */
const WEIGHTS: Readonly<Record<TaskChangeKind, (change: TaskChange) => number>> = {
  'far-behind': ({ after }) => -(after.gapPoints ?? 0),
  worse: ({ whole }) => weigh(whole),
  fell: ({ whole }) => -pointsOf(whole),
  better: ({ whole }) => weigh(whole),
  rose: ({ whole }) => pointsOf(whole),
  parts: ({ parts }) => weighPart(parts[0]),
  slight: ({ whole }) => pointsOf(whole),
}

/** Changes of one kind, what weighs most first; equals stay in the order in which they came. */
export const sortTaskChanges = (changes: readonly TaskChange[]): readonly TaskChange[] =>
  changes
    .map((change) => ({ change, weight: WEIGHTS[change.kind](change) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ change }) => change)
