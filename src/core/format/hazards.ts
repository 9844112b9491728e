import type { HazardTotal } from '../analysis/hazard-types.ts'
import type { Words } from '../model/column.ts'
import { say, type Locale } from './locale.ts'
import { formatCount, formatPercent, formatShareShort } from './numbers.ts'
import { formatMissingPart } from './service-sums.ts'

/** A base under which a rate is marked as resting on few. */
const SMALL_BASE = 10

/** What is said in place of a number, by what is known. */
const NOTHING_KNOWN: Readonly<Record<'none' | 'missing', Words>> = {
  none: { zh: '无台账数据', en: 'no rows' },
  missing: { zh: '未报送', en: 'not reported' },
}

const NO_RATE: Words = { zh: '不适用', en: 'not applicable' }

/** A count of a total as text; nothing reported is said in words. */
export const formatHazardCount = (total: HazardTotal, count: number, locale: Locale): string =>
  total.reporting === 'none' || total.reporting === 'missing'
    ? say(NOTHING_KNOWN[total.reporting], locale)
    : formatCount(count, locale)

/** 整改销号率: `83%`; `不适用` where nothing was found; `未报送` where nothing was reported. */
export const formatHazardRate = (total: HazardTotal, locale: Locale): string => {
  if (total.reporting === 'none' || total.reporting === 'missing') return say(NOTHING_KNOWN[total.reporting], locale)
  return total.ratePercent === null ? say(NO_RATE, locale) : formatPercent(total.ratePercent)
}

/** Both numbers of the rate, accepted before found: `1234/1480`. Null where nothing was reported. */
export const formatHazardBase = (total: HazardTotal, locale: Locale): string | null =>
  total.reporting === 'none' || total.reporting === 'missing'
    ? null
    : formatShareShort(total.accepted, total.found, locale)

/** The rate with both of its numbers: `83%（1234/1480）`, `83% (1234 of 1480)`, `不适用（0/0）`, `未报送`. */
export const formatHazardRatio = (total: HazardTotal, locale: Locale): string => {
  const base = formatHazardBase(total, locale)
  const rate = formatHazardRate(total, locale)
  if (base === null) return rate
  return locale === 'zh'
    ? `${rate}（${base}）`
    : `${rate} (${formatCount(total.accepted, locale)} of ${formatCount(total.found, locale)})`
}

/** What a reader must know of a total: `部分，未报送 3 份`, `基数小`. Nothing = it is whole and not small. */
export const formatHazardRemarks = (total: HazardTotal, locale: Locale): string => {
  const remarks = [
    total.reporting === 'partial' ? [formatMissingPart(total.missing, locale)] : [],
    total.found > 0 && total.found < SMALL_BASE ? [say({ zh: '基数小', en: 'small base' }, locale)] : [],
  ]
  return remarks.flat().join(locale === 'zh' ? '；' : '; ')
}
