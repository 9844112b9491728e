import type { PeriodProgress, RollUp } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { formatPercent, formatPointsShort } from '../numbers.ts'
import { formatPlaceName, type Place } from '../places.ts'
import { joinClauses } from './phrases.ts'
import { finding } from './voice.ts'

type Standing = Pick<PeriodProgress, 'plan' | 'provinces'>

const percentOf = (rollUp: RollUp): Words =>
  rollUp.progressPercent === null
    ? { zh: '未知', en: 'unknown' }
    : { zh: formatPercent(rollUp.progressPercent), en: formatPercent(rollUp.progressPercent) }

const wholeClause = (before: RollUp, after: RollUp): Words => {
  const [from, to] = [percentOf(before), percentOf(after)]
  if (before.progressPercent === after.progressPercent)
    return { zh: `全部任务完成率前后均为 ${to.zh}`, en: `Progress of all tasks is ${to.en} in both` }
  return {
    zh: `全部任务完成率由 ${from.zh} 到 ${to.zh}`,
    en: `Progress of all tasks from ${from.en} to ${to.en}`,
  }
}

const placeClause = (place: Place, before: RollUp | undefined, after: RollUp | undefined): Words => {
  const [from, to] = [before?.progressPercent ?? null, after?.progressPercent ?? null]
  const points = from === null || to === null ? null : formatPointsShort(to - from)
  return {
    zh: `${place.short} ${points ?? '未知'}`,
    en: `${formatPlaceName(place, 'en')} ${points ?? 'unknown'}`,
  }
}

/**
 * The plan and the provinces in two periods, each over its own known tasks:
 * `全部任务完成率由 55% 到 63%；各地变动（百分点）：沪 +7，苏 +8，浙 +6，皖 +9`.
 */
export const formatPlacesShiftFinding = finding(
  (before: Standing, after: Standing, places: readonly Place[]): Words => {
    const whole = wholeClause(before.plan, after.plan)
    const each = joinClauses(
      places.map((place) => placeClause(place, before.provinces[place.code], after.provinces[place.code])),
    )
    return {
      zh: `${whole.zh}；各地变动（百分点）：${each.zh}`,
      en: `${whole.en}; by province, in points: ${each.en}`,
    }
  },
)
