import type { PeriodProgress, RollUp } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { formatIsoRange, formatPeriod } from '../dates.ts'
import { say, type Locale } from '../locale.ts'
import { formatCount, formatPercent, pluralize } from '../numbers.ts'
import { formatOrdinal } from '../numerals.ts'
import { againstSchedule, subjectOf } from './phrases.ts'
import { finding } from './voice.ts'

const sayUnknown = ({ total, returns }: RollUp): Words => {
  if (total === 0) return { zh: '没有任务', en: 'There are no tasks' }
  if (returns.due === 0) return { zh: '本期无应报任务，进展未知', en: 'No return is due yet; progress is not known' }
  if (returns.received > 0)
    return { zh: '报送中没有进展数，进展未知', en: 'The returns give no progress figure; progress is not known' }
  return {
    zh: `应报 ${formatCount(returns.due, 'zh')} 份均未报送，进展未知`,
    en: `${returns.due === 1 ? 'The one return due has not' : `None of the ${pluralize(returns.due, 'return')} due has`} come in; progress is not known`,
  }
}

/** How far a plan, province or theme has come, from its roll-up; `whole` names it where every due return is there. */
export const describeRollUp = (rollUp: RollUp, whole: Words): Words => {
  if (rollUp.progressPercent === null) return sayUnknown(rollUp)
  if (rollUp.total === rollUp.counts.completed && rollUp.progressPercent === 100)
    return describeAllCompleted(rollUp.total)
  const subject = subjectOf(rollUp, whole)
  const progress = formatPercent(rollUp.progressPercent)
  const against = againstSchedule(rollUp)
  return {
    zh: `${subject.zh}完成 ${progress}${against ? `，${against.zh}` : ''}`,
    en: `${subject.en} at ${progress}${against ? `, ${against.en}` : ''}`,
  }
}

/** Words for a group of which every task is completed. */
export const describeAllCompleted = (total: number): Words => ({
  zh: total === 1 ? '唯一一项任务已完成' : `${formatCount(total, 'zh')} 项任务全部完成`,
  en: total === 1 ? 'The only task is completed' : `All ${formatCount(total, 'en')} tasks are completed`,
})

/** The first question: are we on time? `已报送部分完成 65%，序时进度 76%，落后 11 个百分点`. */
export const formatPlanFinding = finding((progress: PeriodProgress) =>
  describeRollUp(progress.plan, { zh: '总体', en: 'The plan stands' }),
)

/** The same for one province or theme: `安徽：已报送部分完成 61%，…`. `name` is in the language of the voice. */
export const formatRollUpFinding = finding((name: string, rollUp: RollUp): Words => {
  const words = describeRollUp(rollUp, { zh: '各项任务', en: 'Its tasks stand' })
  return {
    zh: `${name}：${words.zh}`,
    en: `${name}: ${words.en.charAt(0).toLowerCase()}${words.en.slice(1)}`,
  }
})

const elapsedWords = ({ elapsedPercent, planStart, planDue, planAssumed }: PeriodProgress): Words => {
  const elapsed = formatPercent(elapsedPercent)
  return {
    zh: `时间过去 ${elapsed}（按${planAssumed ? '假定' : ''}期限 ${formatIsoRange(planStart, planDue, 'zh')}）`,
    en: `${elapsed} of the plan's time has passed (${planAssumed ? 'assumed term ' : ''}${formatIsoRange(planStart, planDue, 'en')})`,
  }
}

/** How much of the plan's time has passed, with the term it rests on: another number than 序时进度. */
export const formatElapsedFinding = finding(elapsedWords)

/** `第三个“三年行动计划”` or `Third three-year action plan`. */
export const formatPlanName = (ordinal: number, locale: Locale): string => {
  const words = formatOrdinal(ordinal, locale)
  if (locale === 'zh') return `${words}“三年行动计划”`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} three-year action plan`
}

/** `应报 320 份，未报送 11 份`; with nothing missing, `应报 320 份，全部报送`. */
export const returnsWords = ({ returns: { due, missing } }: Pick<RollUp, 'returns'>): Words => {
  if (due === 0) return { zh: '本期无应报', en: 'no returns due' }
  const zh = missing === 0 ? '全部报送' : `未报送 ${formatCount(missing, 'zh')} 份`
  const en = missing === 0 ? 'all received' : `${formatCount(missing, 'en')} missing`
  return { zh: `应报 ${formatCount(due, 'zh')} 份，${zh}`, en: `${pluralize(due, 'return')} due, ${en}` }
}

/** The facts behind the plan's finding; a line that stands only under it, and so carries no mark of its own. */
export const formatPlanSubline = (
  plan: { readonly ordinal: number },
  progress: PeriodProgress,
  locale: Locale,
): string => {
  const tasks = progress.plan.total
  const facts = [
    formatPlanName(plan.ordinal, locale),
    locale === 'zh' ? `${formatCount(tasks, locale)} 项任务` : pluralize(tasks, 'task'),
    formatPeriod(progress.period, locale),
    say(elapsedWords(progress), locale),
    say(returnsWords(progress.plan), locale),
  ]
  return facts.join(' · ')
}
