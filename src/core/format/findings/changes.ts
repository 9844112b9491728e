import type { ComparedMeans } from '../../analysis/comparison.ts'
import { countMoves, selectTaskMoves } from '../../analysis/moves.ts'
import type { Comparison, MovedTask } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { formatCount, formatPercent, formatPoints, pluralize } from '../numbers.ts'
import { formatPlaceName, formatPlaceShort, type Place } from '../places.ts'
import { formatPeriod } from '../dates.ts'
import { joinClauses, statusWords } from './phrases.ts'
import { taskName } from './task.ts'
import { finding } from './voice.ts'

/** As many task numbers as a sentence names; above, the rest is counted. */
const NAMED_TASKS = 12

const pointsClause = (points: number | null): Words | null => {
  if (points === null || points === 0) return null
  return points > 0
    ? { zh: `完成率上升 ${formatPoints(points, 'zh')}`, en: `progress up ${formatPoints(points, 'en')}` }
    : { zh: `完成率下降 ${formatPoints(points, 'zh')}`, en: `progress down ${formatPoints(points, 'en')}` }
}

const planChangeClause = ({ planChange, statusBefore, statusAfter }: MovedTask): Words =>
  planChange === 'added'
    ? { zh: `新增任务，${statusWords(statusAfter).zh}`, en: `added to the plan, ${statusWords(statusAfter).en}` }
    : {
        zh: `已移出计划或并入其他任务，上期${statusWords(statusBefore).zh}`,
        en: `no longer in the plan or merged into another task, ${statusWords(statusBefore).en} in the last period`,
      }

const statusClause = ({ statusBefore, statusAfter }: MovedTask): Words => {
  const before = statusWords(statusBefore)
  const after = statusWords(statusAfter)
  if (statusBefore === statusAfter) return { zh: `仍为${after.zh}`, en: `still ${after.en}` }
  return { zh: `由${before.zh}转为${after.zh}`, en: `from ${before.en} to ${after.en}` }
}

/** What a task or part that is in both plans did: `皖由略有滞后转为严重滞后，完成率下降 4 个百分点`. `place` null = the whole. */
export const describeMove = (moved: MovedTask, place: Place | null): Words => {
  const who = place
    ? { zh: formatPlaceShort(place, 'zh'), en: formatPlaceName(place, 'en') }
    : { zh: '总体', en: 'as a whole' }
  const what = joinClauses([
    statusClause(moved),
    pointsClause(moved.progressPoints),
    moved.planEdited ? { zh: '目标调整', en: 'plan edited' } : null,
  ])
  return { zh: who.zh + what.zh, en: `${who.en} ${what.en}` }
}

/** One line of "what moved": `T31 … · 皖由略有滞后转为严重滞后，完成率下降 4 个百分点`. `place` null = the task as a whole. */
export const formatMovedItemFinding = finding((moved: MovedTask, title: string | null, place: Place | null): Words => {
  const name = taskName(moved.task, title)
  if (moved.planChange) {
    const said = planChangeClause(moved)
    return { zh: `${name.zh} · ${said.zh}`, en: `${name.en} · ${said.en}` }
  }
  const said = describeMove(moved, place)
  return { zh: `${name.zh} · ${said.zh}`, en: `${name.en} · ${said.en}` }
})

/** What is said of the first period in place of a comparison. */
export const FIRST_PERIOD: Words = {
  zh: '首个报告期，无上期可比',
  en: 'First report period: nothing to compare with',
}

/** Tasks of which single provinces moved while the task as a whole did not. */
const countProvinceOnly = ({ moved }: Comparison, taskMoves: readonly MovedTask[]): number => {
  const listed = new Set(taskMoves.map(({ task }) => task))
  return new Set(moved.map(({ task }) => task).filter((task) => !listed.has(task))).size
}

const taskMovesClause = (taskMoves: readonly MovedTask[]): Words => {
  if (taskMoves.length === 0)
    return { zh: '较上期没有任务总体变化', en: 'No task moved as a whole since the last period' }
  const { worsened, edited } = countMoves(taskMoves)
  const opening = {
    zh: `较上期 ${formatCount(taskMoves.length, 'zh')} 项任务总体有变化`,
    en: `${pluralize(taskMoves.length, 'task')} moved since the last period`,
  }
  if (worsened + edited === 0) return opening
  const clauses = [
    worsened === 0 ? null : { zh: `${worsened} 项变差`, en: `${worsened} got worse` },
    edited === 0
      ? null
      : { zh: `${edited} 项目标调整`, en: `${edited} had ${edited === 1 ? 'its' : 'their'} plan edited` },
  ]
  return { zh: `${opening.zh}：${joinClauses(clauses).zh}`, en: `${opening.en}: ${joinClauses(clauses).en}` }
}

/**
 * `较上期 39 项任务总体有变化：5 项变差，5 项目标调整；另有 17 项只在个别省市有变化`; null = the first period.
 *
 * Each task is counted once and in one kind, as the list of moved tasks shows it.
 */
export const formatMovedFinding = finding((change: Comparison | null): Words => {
  if (change === null) return FIRST_PERIOD
  const taskMoves = selectTaskMoves(change)
  const others = countProvinceOnly(change, taskMoves)
  if (taskMoves.length + others === 0)
    return { zh: '较上期没有任务明显变化', en: 'No task moved since the last period' }
  const said = taskMovesClause(taskMoves)
  if (others === 0) return said
  const more = taskMoves.length === 0 ? '' : ' more'
  return {
    zh: `${said.zh}；另有 ${others} 项只在个别省市有变化`,
    en: `${said.en}; ${others}${more} moved in individual provinces only`,
  }
})

const progressClause = ({ progressBefore, progressAfter }: ComparedMeans): Words => {
  if (progressBefore === null || progressAfter === null)
    return { zh: '完成率无从比较', en: 'progress cannot be compared' }
  const points = progressAfter - progressBefore
  const [before, after] = [formatPercent(progressBefore), formatPercent(progressAfter)]
  if (points === 0) return { zh: `完成率均为 ${after}`, en: `progress is ${after} in both` }
  return {
    zh: `完成率由 ${before} ${points > 0 ? '升' : '降'}至 ${after}，${points > 0 ? '上升' : '下降'} ${formatPoints(points, 'zh')}`,
    en: `progress went from ${before} to ${after}, ${points > 0 ? 'up' : 'down'} ${formatPoints(points, 'en')}`,
  }
}

const restClause = (left: readonly string[]): Words | null => {
  if (left.length === 0) return null
  const named = left.slice(0, NAMED_TASKS)
  const more = left.length - named.length
  return {
    zh: `另有 ${left.length} 项无法两期相比，未计入（${named.join('、')}${more > 0 ? `等 ${left.length} 项` : ''}）`,
    en: `${pluralize(left.length, 'task that cannot be compared is', 'tasks that cannot be compared are')} left out (${named.join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
  }
}

/**
 * Two periods over the tasks known in both, with the rest counted and named:
 * `2026年第三季度比2026年第二季度：两期均有数的 80 项任务，完成率由 58% 升至 65%，上升 7 个百分点，另有 …`.
 */
export const formatComparisonFinding = finding((change: ComparedMeans | null): Words => {
  if (change === null) return FIRST_PERIOD
  const heading = {
    zh: `${formatPeriod(change.to, 'zh')}比${formatPeriod(change.from, 'zh')}`,
    en: `${formatPeriod(change.to, 'en')} against ${formatPeriod(change.from, 'en')}`,
  }
  const compared =
    change.compared === 0
      ? { zh: '没有两期均有数的任务', en: 'no task is known in both periods' }
      : {
          zh: `两期均有数的 ${formatCount(change.compared, 'zh')} 项任务`,
          en: `over the ${pluralize(change.compared, 'task')} known in both`,
        }
  const over = joinClauses([compared, change.compared === 0 ? null : progressClause(change)])
  const rest = joinClauses([over, restClause(change.left)], '; ')
  return { zh: `${heading.zh}：${rest.zh}`, en: `${heading.en}: ${rest.en}` }
})
