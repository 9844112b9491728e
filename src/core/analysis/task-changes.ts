import { compareTaskIds } from '../model/grouping.ts'
import type { TaskChangeKind } from './change-kinds.ts'
import { compareTask } from './comparison.ts'
import { compareMoves, isMoved, toMoveKind } from './moves.ts'
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

const toKind = (whole: MovedTask, parts: readonly MovedTask[]): TaskChangeKind | null => {
  if (whole.statusBefore === whole.statusAfter) return toKindOfPoints(whole.progressPoints ?? 0, parts)
  if (whole.statusAfter === 'far-behind') return 'far-behind'
  return toMoveKind(whole) === 'improved' ? 'better' : 'worse'
}

/** The change of a task that is in the plan of both periods; null = neither it nor a province's part in it changed. */
export const computeTaskChange = (
  before: TaskProgress,
  after: TaskProgress,
  planEdited: boolean,
): TaskChange | null => {
  const [first, ...rest] = compareTask(before, after)
  if (!first) return null
  // What the edit of the plan is has its own place in the list.
  const kind = toKind({ ...first, planEdited: false }, rest.filter(isMoved))
  const parts = rest.filter(isMoved).sort(compareMoves)
  return kind === null ? null : { kind, task: after.task, before, after, whole: { ...first, planEdited }, parts }
}

const UNKNOWN_GAP = Number.MAX_SAFE_INTEGER

const compareGaps = (a: TaskChange, b: TaskChange): number =>
  (a.after.gapPoints ?? UNKNOWN_GAP) - (b.after.gapPoints ?? UNKNOWN_GAP)

const pointsOf = ({ whole }: TaskChange): number => whole.progressPoints ?? 0

const compareByMove = (a: TaskChange, b: TaskChange): number =>
  compareMoves({ ...a.whole, planEdited: false }, { ...b.whole, planEdited: false })

const compareByParts = (a: TaskChange, b: TaskChange): number => {
  const [one, other] = [a.parts[0], b.parts[0]]
  return one && other ? compareMoves(one, other) : 0
}

/** What comes first among tasks of one kind: the worst gap, the greatest step, the greatest fall or rise. */
const COMPARE: Readonly<Record<TaskChangeKind, (a: TaskChange, b: TaskChange) => number>> = {
  'far-behind': compareGaps,
  worse: compareByMove,
  fell: (a, b) => pointsOf(a) - pointsOf(b),
  better: compareByMove,
  rose: (a, b) => pointsOf(b) - pointsOf(a),
  parts: compareByParts,
  slight: (a, b) => pointsOf(b) - pointsOf(a),
}

/** Order of two changes of the same kind. */
export const compareTaskChanges = (a: TaskChange, b: TaskChange): number =>
  COMPARE[a.kind](a, b) || compareTaskIds(a.task, b.task)
