import type { PeriodProgress, RollUp } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import type { Locale } from '../locale.ts'
import { formatCount, pluralize } from '../numbers.ts'
import { formatPlaceName, type Place } from '../places.ts'
import { returnsWords } from './plan.ts'
import { finding } from './voice.ts'

interface Count {
  readonly place: Place
  readonly count: number
}

const countsBy = (progress: PeriodProgress, places: readonly Place[], read: (rollUp: RollUp) => number): Count[] =>
  places.flatMap((place) => {
    const rollUp = progress.provinces[place.code]
    const count = rollUp ? read(rollUp) : 0
    return count > 0 ? [{ place, count }] : []
  })

const named = ({ place }: Count, locale: Locale): string => formatPlaceName(place, locale)

/** Who has not reported: `应报 320 份，未报送 11 份：上海 2、江苏 3、浙江 1、安徽 5`. */
export const formatReturnsFinding = finding((progress: PeriodProgress, places: readonly Place[]): Words => {
  const words = returnsWords(progress.plan)
  const capital = words.en.charAt(0).toUpperCase() + words.en.slice(1)
  const missing = countsBy(progress, places, ({ returns }) => returns.missing)
  if (missing.length === 0) return { zh: words.zh, en: capital }
  const zh = missing.map((count) => `${named(count, 'zh')} ${formatCount(count.count, 'zh')}`).join('、')
  const en = missing.map((count) => `${named(count, 'en')} ${formatCount(count.count, 'en')}`).join(', ')
  return { zh: `${words.zh}：${zh}`, en: `${capital}: ${en}` }
})

/** Who is silent: `安徽连续两期未报送 6 项；浙江 3 项`. */
export const formatSilentFinding = finding((progress: PeriodProgress, places: readonly Place[]): Words => {
  const [first, ...rest] = countsBy(progress, places, ({ silent }) => silent)
  if (!first) return { zh: '没有连续两期未报送的任务', en: 'No province has gone two periods running without a return' }
  const others = {
    zh: rest.map((count) => `；${named(count, 'zh')} ${formatCount(count.count, 'zh')} 项`).join(''),
    en: rest.map((count) => `; ${named(count, 'en')} on ${formatCount(count.count, 'en')}`).join(''),
  }
  return {
    zh: `${named(first, 'zh')}连续两期未报送 ${formatCount(first.count, 'zh')} 项${others.zh}`,
    en: `${named(first, 'en')} has not reported on ${pluralize(first.count, 'task')} for two periods running${others.en}`,
  }
})

/** `应报 320 份 · 已报 309 份，按时 300 份 · 未报送 11 份`: the line under the finding; carries no mark of its own. */
export const formatReturnsSubline = ({ returns }: RollUp, locale: Locale): string => {
  const count = (value: number): string => formatCount(value, locale)
  return locale === 'zh'
    ? `应报 ${count(returns.due)} 份 · 已报 ${count(returns.received)} 份，按时 ${count(returns.onTime)} 份 · 未报送 ${count(returns.missing)} 份`
    : `${count(returns.due)} due · ${count(returns.received)} received, ${count(returns.onTime)} on time · ${count(returns.missing)} missing`
}
