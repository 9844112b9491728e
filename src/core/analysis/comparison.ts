import { compareTaskIds } from '../model/grouping.ts'
import { compareMoves, isMoved } from './moves.ts'
import type { Formula } from './formula.ts'
import { toPrintedPercent } from './printed.ts'
import type { Comparison, MovedTask, PartProgress, TaskProgress } from './types.ts'

export const COMPARISON: Formula = {
  id: 'comparison',
  title: { zh: '两期比较', en: 'Comparison of two periods' },
  words: {
    zh: '两期的完成率只在两期数值都已知的任务上比较；其余任务另计并列出编号。',
    en: 'Progress in two periods is compared over the tasks whose value is known in both; the others are counted and named.',
  },
}

/** A period as far as a comparison looks at it. */
export interface ComparedPeriod {
  readonly period: string
  readonly tasks: readonly TaskProgress[]
}

const toPoints = (before: number | null | undefined, after: number | null | undefined): number | null =>
  typeof before === 'number' && typeof after === 'number' ? after - before : null

const findPart = ({ parts }: TaskProgress, region: string): PartProgress | undefined => {
  for (const part of parts) if (part.region === region) return part
  return undefined
}

const comparePart = (task: string, was: PartProgress | undefined, is: PartProgress | undefined): MovedTask => ({
  task,
  region: (is ?? was)?.region ?? '',
  statusBefore: was?.status ?? 'not-applicable',
  statusAfter: is?.status ?? 'not-applicable',
  progressPoints: toPoints(was?.progressPercent, is?.progressPercent),
  planEdited: (was === undefined) !== (is === undefined),
})

const isStill = (was: PartProgress, is: PartProgress): boolean =>
  was.status === is.status && was.progressPercent === is.progressPercent

/** The moves of every province's part in it, moved or not; those that stand as they stood are left out. */
export const compareParts = (before: TaskProgress, after: TaskProgress): readonly MovedTask[] => {
  const moves: MovedTask[] = []
  let kept = 0
  for (const is of after.parts) {
    const was = findPart(before, is.region)
    if (was) kept++
    if (was && isStill(was, is)) continue
    moves.push(comparePart(after.task, was, is))
  }
  if (kept < before.parts.length)
    for (const was of before.parts)
      if (!findPart(after, was.region)) moves.push(comparePart(after.task, was, undefined))
  return moves
}

/** The move of a task as a whole that is in the plan of both periods, moved or not. */
export const compareWhole = (
  before: TaskProgress,
  after: TaskProgress,
  planEdited: boolean = after.planEdited,
): MovedTask => ({
  task: after.task,
  region: '*',
  statusBefore: before.status,
  statusAfter: after.status,
  progressPoints: toPoints(before.progressPercent, after.progressPercent),
  planEdited,
})

const compareTask = (before: TaskProgress, after: TaskProgress): readonly MovedTask[] => [
  compareWhole(before, after),
  ...compareParts(before, after),
]

/** The move of a task that is in the plan of one of the two periods alone. */
const comparePlans = (task: TaskProgress, planChange: 'added' | 'left'): MovedTask => ({
  task: task.task,
  region: '*',
  statusBefore: planChange === 'added' ? 'not-applicable' : task.status,
  statusAfter: planChange === 'added' ? task.status : 'not-applicable',
  progressPoints: null,
  planEdited: true,
  planChange,
})

const toMeanPrinted = (sum: number, count: number): number | null =>
  count === 0 ? null : toPrintedPercent(sum / count)

/** Means over the tasks known in both of two periods; the others are `left`. */
export type ComparedMeans = Pick<Comparison, 'progressBefore' | 'progressAfter' | 'from' | 'to' | 'compared' | 'left'>

/** Means over the tasks known in both of two periods, and the tasks that are left out. See `COMPARISON`. */
export const computeMeans = (from: ComparedPeriod, to: ComparedPeriod): ComparedMeans => {
  const former = new Map(from.tasks.map((task) => [task.task, task]))
  const left: string[] = []
  let [compared, sumBefore, sumAfter] = [0, 0, 0]
  for (const after of to.tasks) {
    const before = former.get(after.task)
    former.delete(after.task)
    if (!before || before.knownPercent === null || after.knownPercent === null) {
      left.push(after.task)
      continue
    }
    compared++
    sumBefore += before.knownPercent
    sumAfter += after.knownPercent
  }
  return {
    from: from.period,
    to: to.period,
    progressBefore: toMeanPrinted(sumBefore, compared),
    progressAfter: toMeanPrinted(sumAfter, compared),
    compared,
    left: [...left, ...former.keys()].sort(compareTaskIds),
  }
}

const computeMoves = (from: ComparedPeriod, to: ComparedPeriod): readonly MovedTask[] => {
  const former = new Map(from.tasks.map((task) => [task.task, task]))
  const moves: MovedTask[] = []
  for (const after of to.tasks) {
    const before = former.get(after.task)
    former.delete(after.task)
    moves.push(...(before ? compareTask(before, after).filter(isMoved) : [comparePlans(after, 'added')]))
  }
  moves.push(...[...former.values()].map((before) => comparePlans(before, 'left')))
  return moves.sort(compareMoves)
}

/**
 * The comparison of two periods: means over the tasks known in both, and everything that moved. See `COMPARISON`.
 *
 * `moved` holds tasks (`region` `*`) and provinces' parts of every task that is in the plan of both periods,
 * known or not; `planEdited` says whether the plan was edited within the later period. A task that is in the plan
 * of one of the two alone is held as a whole, as edited.
 */
export const computeComparison = (from: ComparedPeriod, to: ComparedPeriod): Comparison => ({
  ...computeMeans(from, to),
  moved: computeMoves(from, to),
})
