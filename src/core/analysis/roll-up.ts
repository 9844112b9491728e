import type { Status } from '../model/status.ts'
import type { Formula } from './formula.ts'
import { toPrinted } from './printed.ts'
import type { PartProgress, RollUp, TaskProgress } from './types.ts'

export const ROLL_UP: Formula = {
  id: 'roll-up',
  title: { zh: '省（市）、主题、计划的进度', en: 'Progress of a province, a theme, the plan' },
  words: {
    zh: '完成率和序时进度都是平均数，并且取自同样的任务，即数值已知的任务（省（市）为其分工），同时写明“N 项中的 n 项”。任务不分大小，各计一份。',
    en: 'Progress and scheduled progress are both means, over the same tasks: those with a known value (for a province, its parts), with “n of N”. Each task counts once, whatever its size.',
  },
}

/** Sums over a group of tasks or parts, from which its roll-up is made. */
export interface Tally {
  known: number
  total: number
  progressSum: number
  scheduledSum: number
  readonly counts: Record<Status, number>
  readonly returns: { due: number; received: number; onTime: number; missing: number }
  overdue: number
  silent: number
  dueNext: number
}

/** A tally of nothing. */
export const createTally = (): Tally => ({
  known: 0,
  total: 0,
  progressSum: 0,
  scheduledSum: 0,
  counts: {
    completed: 0,
    'awaiting-acceptance': 0,
    'on-schedule': 0,
    'slightly-behind': 0,
    'far-behind': 0,
    'not-started': 0,
    'not-reported': 0,
    'not-applicable': 0,
  },
  returns: { due: 0, received: 0, onTime: 0, missing: 0 },
  overdue: 0,
  silent: 0,
  dueNext: 0,
})

type Counted = Pick<TaskProgress, 'knownPercent' | 'status' | 'overdue'>

const addCounted = (tally: Tally, counted: Counted, task: TaskProgress): void => {
  tally.total++
  tally.counts[counted.status]++
  if (counted.overdue) tally.overdue++
  if (task.dueNext) tally.dueNext++
  if (counted.knownPercent === null) return
  tally.known++
  tally.progressSum += counted.knownPercent
  tally.scheduledSum += task.scheduledExact
}

const addReturn = ({ returns }: Tally, { returnState }: PartProgress): void => {
  if (returnState === 'none') return
  returns.due++
  if (returnState === 'missing') returns.missing++
  else returns.received++
  if (returnState === 'on-time') returns.onTime++
}

const addReturns = (tally: Tally, part: PartProgress): void => {
  addReturn(tally, part)
  if (part.silent) tally.silent++
}

/** Counts a task in the tally of a theme or of the plan. */
export const addTask = (tally: Tally, task: TaskProgress): void => {
  addCounted(tally, task, task)
  for (const part of task.parts) addReturns(tally, part)
}

/** Counts a part of a task in the tally of its province. */
export const addPart = (tally: Tally, part: PartProgress, task: TaskProgress): void => {
  addCounted(tally, part, task)
  addReturns(tally, part)
}

/** The roll-up of what a tally has counted. See `ROLL_UP`. */
export const toRollUp = (tally: Tally): RollUp => {
  const { known, progressSum, scheduledSum, total, counts, returns, overdue, silent, dueNext } = tally
  const mean = (sum: number): number | null => (known === 0 ? null : sum / known)
  return {
    ...toPrinted(mean(progressSum), mean(scheduledSum)),
    known,
    total,
    partial: returns.missing > 0,
    counts,
    returns,
    overdue,
    silent,
    dueNext,
  }
}
