import { countMoves } from '../../analysis/moves.ts'
import type { ProvinceFlow, RoleStanding } from '../../analysis/province-facts.ts'
import { isPartialSum, joinSums } from '../../analysis/service-sums.ts'
import type { ServiceSum } from '../../analysis/service-sums.ts'
import type { MovedTask, PeriodProgress, RollUp } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { BEHIND_STATUSES } from '../../model/status.ts'
import { formatPeriod } from '../dates.ts'
import { say, type Locale } from '../locale.ts'
import { formatCount, formatGapWords, formatPercent, pluralize } from '../numbers.ts'
import { formatSum } from '../service-sums.ts'
import { countOf, joinClauses } from './phrases.ts'
import { returnsWords } from './plan.ts'
import { finding } from './voice.ts'

/** `2026年第三季度 · 承担 81 项（牵头 20 项、配合 61 项），滞后 37 项 · 应报 70 份，未报送 10 份`; carries no mark of its own. */
export const formatProvinceSubline = (
  { period }: Pick<PeriodProgress, 'period'>,
  rollUp: RollUp,
  leads: number,
  locale: Locale,
): string => {
  const behind = countOf(rollUp, BEHIND_STATUSES)
  const partners = rollUp.total - leads
  const facts =
    locale === 'zh'
      ? `承担 ${formatCount(rollUp.total, locale)} 项（牵头 ${leads} 项、配合 ${partners} 项），滞后 ${formatCount(behind, locale)} 项`
      : `takes part in ${pluralize(rollUp.total, 'task')} (leads ${leads}, partner in ${partners}), ${formatCount(behind, locale)} behind`
  return [formatPeriod(period, locale), facts, say(returnsWords(rollUp), locale)].join(' · ')
}

/** `较上期 12 项有变化：3 项变差，2 项目标调整`; null = the first period. */
export const formatOwnMovedFinding = finding((moves: readonly MovedTask[] | null): Words => {
  if (moves === null) return { zh: '首个报告期，无上期可比', en: 'First report period: nothing to compare with' }
  if (moves.length === 0) return { zh: '较上期没有任务明显变化', en: 'No task moved since the last period' }
  const { worsened, edited, improved } = countMoves(moves)
  const clauses = joinClauses([
    worsened === 0 ? null : { zh: `${worsened} 项变差`, en: `${worsened} worsened` },
    edited === 0 ? null : { zh: `${edited} 项目标调整`, en: `${edited} with an edited plan` },
    improved === 0 ? null : { zh: `${improved} 项变好`, en: `${improved} improved` },
  ])
  return {
    zh: `较上期 ${formatCount(moves.length, 'zh')} 项有变化：${clauses.zh}`,
    en: `${pluralize(moves.length, 'task')} moved since the last period: ${clauses.en}`,
  }
})

/** `应报 70 份，未报送 10 份，其中 6 项连续两期未报送，另有 2 份迟报`. */
export const formatOwnReturnsFinding = finding((rollUp: RollUp): Words => {
  const { returns, silent } = rollUp
  const words = returnsWords(rollUp)
  const late = returns.received - returns.onTime
  return joinClauses([
    { zh: words.zh, en: words.en.charAt(0).toUpperCase() + words.en.slice(1) },
    silent === 0
      ? null
      : {
          zh: `其中 ${formatCount(silent, 'zh')} 项连续两期未报送`,
          en: `${formatCount(silent, 'en')} of them for two periods running`,
        },
    late === 0 ? null : { zh: `另有 ${formatCount(late, 'zh')} 份迟报`, en: `${formatCount(late, 'en')} came late` },
  ])
})

const roleClause = (role: RoleStanding, zh: string, en: string): Words | null => {
  if (role.total === 0) return null
  const opening = { zh: `${zh}的 ${role.total} 项`, en: `${en} ${pluralize(role.total, 'task')}` }
  if (role.progressPercent === null) return { zh: `${opening.zh}进展未知`, en: `${opening.en}: progress not known` }
  const reported = role.partial || role.known < role.total
  const gap = role.gapPoints ?? 0
  return {
    zh: `${opening.zh}${reported ? '已报送部分' : ''}完成 ${formatPercent(role.progressPercent)}，${formatGapWords(gap, 'zh')}`,
    en: `${opening.en}: ${reported ? 'reported parts at ' : ''}${formatPercent(role.progressPercent)}, ${formatGapWords(gap, 'en')}`,
  }
}

/** `牵头的 20 项已报送部分完成 62%，落后 9 个百分点；配合的 61 项…`. */
export const formatRolesFinding = finding((lead: RoleStanding, partner: RoleStanding): Words => {
  const clauses = [roleClause(lead, '牵头', 'Leads'), roleClause(partner, '配合', 'partner in')].filter(
    (clause) => clause !== null,
  )
  if (clauses.length === 0) return { zh: '本期不承担任务', en: 'No part in a task in this period' }
  const en = clauses.map((clause) => clause.en).join('; ')
  return { zh: clauses.map((clause) => clause.zh).join('；'), en: en.charAt(0).toUpperCase() + en.slice(1) }
})

const cases = (sum: ServiceSum): Words => {
  const said = (locale: Locale, unit: string, part: string): string =>
    `${formatSum(sum, locale)}${sum.total === null ? '' : unit}${isPartialSum(sum) ? part : ''}`
  return {
    zh: said('zh', ' 件', '（已报送部分）'),
    en: said('en', sum.total === 1 ? ' case' : ' cases', ' (reported part)'),
  }
}

/** `本期安徽受理、办往外地 1234 件，外地受理、办往安徽 2345 件`. `name` is in the language of the voice. */
export const formatOwnServicesFinding = finding((name: string, flows: readonly ProvinceFlow[]): Words => {
  if (flows.length === 0)
    return { zh: `本期没有${name}的跨省通办数据`, en: `No service data of ${name} for this period` }
  const to = cases(joinSums(flows.map((flow) => flow.to.handled)))
  const from = cases(joinSums(flows.map((flow) => flow.from.handled)))
  return {
    zh: `本期${name}受理、办往外地 ${to.zh}，外地受理、办往${name} ${from.zh}`,
    en: `Received in ${name} for elsewhere: ${to.en}; received elsewhere for ${name}: ${from.en}`,
  }
})

/** `安徽承担的 81 项任务，其中 3 项做过目标调整`. `name` is in the language of the voice. */
export const formatProvinceTasksFinding = finding(
  (name: string, tasks: readonly { readonly everEdited: boolean; readonly overdue: boolean }[]): Words => {
    const overdue = tasks.filter((task) => task.overdue).length
    const edited = tasks.filter((task) => task.everEdited).length
    return joinClauses([
      {
        zh: `${name}承担 ${formatCount(tasks.length, 'zh')} 项任务`,
        en: `${name} takes part in ${pluralize(tasks.length, 'task')}`,
      },
      overdue === 0 ? null : { zh: `${overdue} 项已逾期`, en: `${overdue} overdue` },
      edited === 0 ? null : { zh: `${edited} 项做过目标调整`, en: `${edited} with an edited plan` },
    ])
  },
)
