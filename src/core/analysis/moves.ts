import type { Status } from '../model/status.ts'
import type { Formula } from './formula.ts'
import { compareTaskIds, compareTexts } from '../model/grouping.ts'
import type { Comparison, MovedTask } from './types.ts'

export const MOVED: Formula = {
  id: 'moved',
  title: { zh: '变动', en: 'Moved' },
  words: {
    zh: '与上一期相比，状态改变，或印出的完成率相差 10 个百分点及以上，或本期内调整过计划（任务及其增减与合并、分工或里程碑）。',
    en: 'Against the period before, the status changed, or the printed progress by 10 points or more, or the plan (task, parts or milestones; a task added, removed or merged) was edited within the period.',
  },
}

const MOVED_FROM_POINTS = 10

/** Whether a task or part moved. See `MOVED`. */
export const isMoved = ({ statusBefore, statusAfter, progressPoints, planEdited }: MovedTask): boolean =>
  statusBefore !== statusAfter || Math.abs(progressPoints ?? 0) >= MOVED_FROM_POINTS || planEdited

/** In which way a task or part moved; a task or part that came or went counts as edited. */
export type MoveKind = 'worsened' | 'edited' | 'improved'

/**
 * How bad a status is, for the direction of a move alone. Not started ranks with on schedule (0 of 0),
 * not reported below everything that is known. Null = a move from or to it has no direction.
 */
const BADNESS: Readonly<Record<Status, number | null>> = {
  completed: 1,
  'awaiting-acceptance': 2,
  'on-schedule': 3,
  'not-started': 3,
  'slightly-behind': 4,
  'far-behind': 5,
  'not-reported': 6,
  'not-applicable': null,
}

/** Steps by which the status worsened; negative = improved. A return that fell away or came back is one step. */
export const toSteps = ({ statusBefore, statusAfter }: MovedTask): number => {
  const before = BADNESS[statusBefore]
  const after = BADNESS[statusAfter]
  if (before === null || after === null) return 0
  const isReturn = statusBefore === 'not-reported' || statusAfter === 'not-reported'
  return isReturn ? Math.sign(after - before) : after - before
}

const isUndirected = ({ statusBefore, statusAfter }: MovedTask): boolean =>
  statusBefore !== statusAfter && (BADNESS[statusBefore] === null || BADNESS[statusAfter] === null)

/** In which way it moved: worse by status, or by progress where the status is as good; else edited, else improved. */
export const toMoveKind = (move: MovedTask): MoveKind => {
  const steps = toSteps(move)
  if (steps > 0 || (steps === 0 && (move.progressPoints ?? 0) <= -MOVED_FROM_POINTS)) return 'worsened'
  return move.planEdited || isUndirected(move) ? 'edited' : 'improved'
}

/** The moves of tasks as a whole, without those of single provinces: what a list of moved tasks shows and counts. */
export const selectTaskMoves = (change: Comparison | null): readonly MovedTask[] =>
  (change?.moved ?? []).filter(({ region }) => region === '*')

/** How many of the moves are of each kind; they add up to the number of moves. */
export const countMoves = (moves: readonly MovedTask[]): Readonly<Record<MoveKind, number>> => {
  const counts = { worsened: 0, edited: 0, improved: 0 }
  for (const move of moves) counts[toMoveKind(move)]++
  return counts
}

/** Place of a kind of move in the order: worsened, edited, improved. */
export const KIND_ORDER: Readonly<Record<MoveKind, number>> = { worsened: 1, edited: 2, improved: 3 }

/** Order of moves: worsened, edited, improved; then the greater change of status, then of progress; then by number. */
export const compareMoves = (a: MovedTask, b: MovedTask): number =>
  KIND_ORDER[toMoveKind(a)] - KIND_ORDER[toMoveKind(b)] ||
  Math.abs(toSteps(b)) - Math.abs(toSteps(a)) ||
  Math.abs(b.progressPoints ?? 0) - Math.abs(a.progressPoints ?? 0) ||
  compareTaskIds(a.task, b.task) ||
  compareTexts(a.region, b.region)
