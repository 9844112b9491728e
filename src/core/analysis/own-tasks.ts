import { compareTaskIds, compareTexts } from '../model/grouping.ts'
import { compareMoves } from './moves.ts'
import type { MovedTask, PartProgress, PeriodProgress, RegionCode, TaskProgress } from './types.ts'

/** A task as one province has it: dates and edits of the task; status, progress and return of the province's part. */
export type OwnTask = TaskProgress & PartProgress

const toOwnTasks = (tasks: readonly TaskProgress[], region: RegionCode): readonly OwnTask[] =>
  tasks.flatMap((task) => {
    const part = task.parts.find((each) => each.region === region)
    return part ? [{ ...task, ...part, partial: part.returnState === 'missing' }] : []
  })

interface Selected {
  readonly region: RegionCode
  readonly own: readonly OwnTask[]
}

/** What was selected last of each period: all parts of a province's page ask for the same, and readers go back and forth. */
const selected = new WeakMap<readonly TaskProgress[], Selected>()

/** The tasks in which a province has a part, in the order of their numbers, each with that part's standing. */
export const selectOwnTasks = (tasks: readonly TaskProgress[], region: RegionCode): readonly OwnTask[] => {
  const known = selected.get(tasks)
  if (known?.region === region) return known.own
  const own = toOwnTasks(tasks, region)
  selected.set(tasks, { region, own })
  return own
}

/** A task whose plan was edited while the province's own part stood still. */
const toEditedMove = (task: OwnTask, whole: MovedTask): MovedTask => ({
  task: task.task,
  region: task.region,
  statusBefore: whole.planChange === 'added' ? 'not-applicable' : task.status,
  statusAfter: task.status,
  progressPoints: null,
  planEdited: true,
  ...(whole.planChange ? { planChange: whole.planChange } : {}),
})

/** A task that left the plan, in which the province had a part until then. */
const toLeftMove = (region: RegionCode, whole: MovedTask): MovedTask => ({ ...whole, region })

/**
 * What moved for one province since the period before: its own parts, and every edit to the plan of its tasks.
 *
 * `left` = tasks that left the plan since then and in which the province had a part.
 */
export const selectOwnMoves = (
  { tasks, change }: Pick<PeriodProgress, 'tasks' | 'change'>,
  region: RegionCode,
  left: readonly string[],
): readonly MovedTask[] => {
  const moved = change?.moved ?? []
  const edits = new Map(moved.flatMap((move) => (move.region === '*' && move.planEdited ? [[move.task, move]] : [])))
  const parts = moved.filter((move) => move.region === region)
  const listed = new Set(parts.map(({ task }) => task))
  const edited = selectOwnTasks(tasks, region).flatMap((task) => {
    const whole = edits.get(task.task)
    return whole && !listed.has(task.task) ? [toEditedMove(task, whole)] : []
  })
  const gone = [...edits.values()].filter(({ task, planChange }) => planChange === 'left' && left.includes(task))
  return [
    ...parts.map((move) => (edits.has(move.task) ? { ...move, planEdited: true } : move)),
    ...edited,
    ...gone.map((whole) => toLeftMove(region, whole)),
  ].sort(compareMoves)
}

const isOpen = ({ status }: OwnTask): boolean => status !== 'completed' && status !== 'awaiting-acceptance'

/** The province's overdue tasks, or its open ones that are due in the following period; the earliest due first. */
export const selectDue = (tasks: readonly OwnTask[], due: 'overdue' | 'next'): readonly OwnTask[] =>
  tasks
    .filter((task) => (due === 'overdue' ? task.overdue : task.dueNext && isOpen(task)))
    .sort((a, b) => compareTexts(a.due, b.due) || compareTaskIds(a.task, b.task))
