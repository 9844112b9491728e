import type { RollUp } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { ON_SCHEDULE_OR_BETTER, STATUS_CODES, type Status } from '../../model/status.ts'
import type { Locale } from '../locale.ts'
import { formatCount } from '../numbers.ts'
import { formatList } from '../places.ts'
import { countOf, formatStatus, joinClauses, statusWords } from './phrases.ts'
import { describeAllCompleted } from './plan.ts'
import { finding } from './voice.ts'

const tasksZh = (count: number): string => `${formatCount(count, 'zh')} 项`

const isAre = (count: number): string => (count === 1 ? 'is' : 'are')

const everyTask = (total: number, what: Words): Words => ({
  zh: total === 1 ? `唯一一项任务${what.zh}` : `${tasksZh(total)}任务均${what.zh}`,
  en: total === 1 ? `the only task is ${what.en}` : `all ${formatCount(total, 'en')} tasks are ${what.en}`,
})

const REACHED: Words = { zh: '达到或超过序时', en: 'on schedule or better' }

const onScheduleClause = (rollUp: RollUp): Words => {
  const reached = countOf(rollUp, ON_SCHEDULE_OR_BETTER)
  const { total } = rollUp
  if (reached === total) return everyTask(total, REACHED)
  if (reached === 0)
    return { zh: `${tasksZh(total)}任务中无一${REACHED.zh}`, en: `none of ${total} tasks is ${REACHED.en}` }
  return {
    zh: `${tasksZh(total)}任务中 ${tasksZh(reached)}${REACHED.zh}`,
    en: `${formatCount(reached, 'en')} of ${formatCount(total, 'en')} tasks ${isAre(reached)} ${REACHED.en}`,
  }
}

/** The verb stands once, in the first clause: `51 of 86 tasks are …, 29 slightly and 6 far behind`. */
const countClause = (count: number, status: Status): Words => {
  const words = statusWords(status)
  return { zh: `${tasksZh(count)}${words.zh}`, en: `${formatCount(count, 'en')} ${words.en}` }
}

const behindClauses = ({ counts }: RollUp): Words[] => {
  const { 'slightly-behind': slightly, 'far-behind': far } = counts
  const [slight, severe] = [countClause(slightly, 'slightly-behind'), countClause(far, 'far-behind')]
  if (slightly === 0) return far === 0 ? [] : [severe]
  if (far === 0) return [slight, { zh: '无严重滞后', en: 'none far behind' }]
  return [{ zh: `${slight.zh}，${severe.zh}`, en: `${formatCount(slightly, 'en')} slightly and ${severe.en}` }]
}

const outsideClauses = ({ counts }: RollUp): Words[] =>
  (['not-started', 'not-reported'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => countClause(counts[status], status))

const HAS_NOT = { 'not-started': 'started', 'not-reported': 'been reported' } as const

const describeOutside = (status: keyof typeof HAS_NOT, total: number): Words => ({
  zh: everyTask(total, statusWords(status)).zh,
  en: `${total === 1 ? 'the only task has not' : `none of the ${formatCount(total, 'en')} tasks has`} ${HAS_NOT[status]}`,
})

const describeCounts = (rollUp: RollUp): Words => {
  const shared = STATUS_CODES.find((status) => rollUp.counts[status] === rollUp.total)
  if (shared === 'not-started' || shared === 'not-reported') return describeOutside(shared, rollUp.total)
  if (shared && !ON_SCHEDULE_OR_BETTER.some((reached) => reached === shared))
    return everyTask(rollUp.total, statusWords(shared))
  const opening = onScheduleClause(rollUp)
  const rest = [...behindClauses(rollUp), ...outsideClauses(rollUp)]
  const isNoneReached = countOf(rollUp, ON_SCHEDULE_OR_BETTER) === 0
  if (rest.length === 0) return opening
  const english = formatList(
    rest.map(({ en }) => en),
    'en',
  )
  return {
    zh: `${opening.zh}，${joinClauses(rest).zh}`,
    en: `${opening.en}${isNoneReached ? ':' : ','} ${english}`,
  }
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * `86 项任务中 51 项达到或超过序时，29 项略有滞后，6 项严重滞后`: the counts add up to the total.
 *
 * 达到或超过序时 counts 已完成, 待核验 and 达到序时 together. With a due return missing it says 按已报送部分.
 */
export const formatStatusCountsFinding = finding((rollUp: RollUp): Words => {
  const { counts, total } = rollUp
  if (total === 0) return { zh: '没有任务', en: 'There are no tasks' }
  if (counts.completed === total) return describeAllCompleted(total)
  const { zh, en } = describeCounts(rollUp)
  return rollUp.partial && counts['not-reported'] < total
    ? { zh: `按已报送部分，${zh}`, en: `Going by the parts reported, ${en}` }
    : { zh, en: capitalize(en) }
})

/** What the three of 达到或超过序时 are, then the other statuses that occur; a line that stands only under the finding. */
export const formatStatusCountsSubline = (rollUp: RollUp, locale: Locale): string => {
  const item = (status: Status): string =>
    `${formatStatus(status, locale)} ${formatCount(rollUp.counts[status], locale)}`
  const heading = locale === 'zh' ? '达到或超过序时' : 'On schedule or better'
  const others = STATUS_CODES.filter(
    (status) => rollUp.counts[status] > 0 && !ON_SCHEDULE_OR_BETTER.some((reached) => reached === status),
  )
  return [`${heading} = ${ON_SCHEDULE_OR_BETTER.map(item).join(' + ')}`, ...others.map(item)].join(' · ')
}
