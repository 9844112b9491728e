import type { RollUp } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { STATUS_CODES } from '../../model/status.ts'
import type { Locale } from '../locale.ts'
import { formatCount } from '../numbers.ts'
import { countOf, formatStatus, ON_SCHEDULE_OR_BETTER } from './phrases.ts'
import { describeAllCompleted } from './plan.ts'
import { finding } from './voice.ts'

const tasksZh = (count: number): string => `${formatCount(count, 'zh')} 项`
const isAre = (count: number): string => `${formatCount(count, 'en')} ${count === 1 ? 'is' : 'are'}`

const onScheduleClause = (rollUp: RollUp): Words => {
  const reached = countOf(rollUp, ON_SCHEDULE_OR_BETTER)
  const { total } = rollUp
  if (reached === total)
    return {
      zh: total === 1 ? '唯一一项任务达到或超过序时' : `${tasksZh(total)}任务全部达到或超过序时`,
      en:
        total === 1
          ? 'the only task is on schedule or better'
          : `all ${formatCount(total, 'en')} tasks are on schedule or better`,
    }
  return {
    zh: `${tasksZh(total)}任务中 ${tasksZh(reached)}达到或超过序时`,
    en: `${formatCount(reached, 'en')} of ${formatCount(total, 'en')} ${total === 1 ? 'task' : 'tasks'} ${reached === 1 ? 'is' : 'are'} on schedule or better`,
  }
}

const behindClauses = ({ counts }: RollUp): Words[] => {
  const far = counts['far-behind']
  const slightly = counts['slightly-behind']
  if (far > 0) return [{ zh: `${tasksZh(far)}严重滞后`, en: `${isAre(far)} far behind` }]
  if (slightly > 0)
    return [
      { zh: `${tasksZh(slightly)}略有滞后`, en: `${isAre(slightly)} slightly behind` },
      { zh: '无严重滞后', en: 'none far behind' },
    ]
  return []
}

const outsideClauses = ({ counts, total }: RollUp): Words[] =>
  (['not-started', 'not-reported'] as const)
    .filter((status) => counts[status] > 0 && counts[status] < total)
    .map((status) => ({
      zh: tasksZh(counts[status]) + formatStatus(status, 'zh'),
      en: `${formatCount(counts[status], 'en')} ${formatStatus(status, 'en').toLowerCase()}`,
    }))

const describeUniform = (rollUp: RollUp): Words | null => {
  const { counts, total } = rollUp
  if (total === 0) return { zh: '没有任务', en: 'There are no tasks' }
  if (counts.completed === total) return describeAllCompleted(total)
  const zh = total === 1 ? '唯一一项任务' : `${tasksZh(total)}任务均`
  const none = total === 1 ? 'The only task is not' : `None of the ${formatCount(total, 'en')} tasks is`
  const past = total === 1 ? 'The only task has not been' : `None of the ${formatCount(total, 'en')} tasks has been`
  if (counts['not-started'] === total)
    return { zh: `${zh}未启动`, en: `${none} ${total === 1 ? 'started' : 'due to start yet'}` }
  if (counts['not-reported'] === total) return { zh: `${zh}未报送`, en: `${past} reported` }
  return null
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * `86 项任务中 51 项达到或超过序时，6 项严重滞后`.
 *
 * 达到或超过序时 counts 已完成, 待核验 and 达到序时 together. With a due return missing it says 按已报送部分.
 */
export const formatStatusCountsFinding = finding((rollUp: RollUp): Words => {
  const uniform = describeUniform(rollUp)
  if (uniform) return uniform
  const clauses = [onScheduleClause(rollUp), ...behindClauses(rollUp), ...outsideClauses(rollUp)]
  const zh = clauses.map((clause) => clause.zh).join('，')
  const en = clauses.map((clause) => clause.en).join(', ')
  return rollUp.partial ? { zh: `按已报送部分，${zh}`, en: `By the reported parts, ${en}` } : { zh, en: capitalize(en) }
})

/** What the three of 达到或超过序时 are, then the other statuses that occur; a line that stands only under the finding. */
export const formatStatusCountsSubline = (rollUp: RollUp, locale: Locale): string => {
  const item = (status: (typeof STATUS_CODES)[number]): string =>
    `${formatStatus(status, locale)} ${formatCount(rollUp.counts[status], locale)}`
  const heading = locale === 'zh' ? '达到或超过序时' : 'On schedule or better'
  const others = STATUS_CODES.filter(
    (status) => rollUp.counts[status] > 0 && !ON_SCHEDULE_OR_BETTER.some((reached) => reached === status),
  )
  return [`${heading} = ${ON_SCHEDULE_OR_BETTER.map(item).join(' + ')}`, ...others.map(item)].join(' · ')
}
