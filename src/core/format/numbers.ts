import type { Locale } from './locale.ts'

const MINUS = '\u2212'

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`)
  return value
}

const toWholePoints = (percent: number): number => {
  if (percent > 99 && percent < 100) return 99
  if (percent > 0 && percent < 1) return 1
  return Math.floor(percent + 0.5)
}

/** `65%`: whole percent, half up, where only 100 prints as 100 and only 0 as 0 (99.6 → 99%, 0.4 → 1%). */
export const formatPercent = (percent: number): string => `${toWholePoints(finite(percent))}%`

/** `−12`, `+3`, `0`: signed whole points with a true minus sign (U+2212), for narrow places. */
export const formatPointsShort = (points: number): string => {
  if (finite(points) === 0) return '0'
  return points < 0 ? `${MINUS}${-points}` : `+${points}`
}

/** `12 个百分点` or `12 points`: a distance without a direction. */
export const formatPoints = (points: number, locale: Locale): string => {
  const distance = Math.abs(finite(points))
  if (locale === 'zh') return `${distance} 个百分点`
  return distance === 1 ? '1 point' : `${distance} points`
}

/** A gap to the schedule as a label: `−12 个百分点` or `12 points behind`. No gap: `与序时持平`, `level with schedule`. */
export const formatGap = (points: number, locale: Locale): string => {
  if (points === 0 || locale === 'en') return formatGapWords(points, locale)
  return `${formatPointsShort(points)} 个百分点`
}

/** A gap to the schedule inside a sentence: `落后 12 个百分点`, `超前 3 个百分点`, `与序时持平`. */
export const formatGapWords = (points: number, locale: Locale): string => {
  if (finite(points) === 0) return locale === 'zh' ? '与序时持平' : 'level with schedule'
  const distance = formatPoints(points, locale)
  if (locale === 'zh') return `${points < 0 ? '落后' : '超前'} ${distance}`
  return `${distance} ${points < 0 ? 'behind' : 'ahead'}`
}

const toGroups = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Every digit of a whole number, grouped by thousands: `12,345`; below 10 000 Chinese does not group: `5300`. */
export const formatCount = (count: number, locale: Locale): string => {
  const digits = String(Math.abs(finite(count)))
  const grouped = locale === 'zh' && digits.length <= 4 ? digits : toGroups(digits)
  return count < 0 ? MINUS + grouped : grouped
}

const toTenths = (value: number): number => Math.floor(value * 10 + 0.5) / 10

/**
 * A whole number for narrow places: `1.2万`, `3.4亿`, to one decimal, half up; in English every digit, grouped.
 *
 * For our own counts alone: a printed figure is never reworded.
 */
export const formatCountShort = (count: number, locale: Locale): string => {
  const size = Math.abs(finite(count))
  if (locale === 'en' || size < 10_000) return formatCount(count, locale)
  const sign = count < 0 ? MINUS : ''
  const tenThousands = toTenths(size / 10_000)
  return tenThousands < 10_000 ? `${sign}${tenThousands}万` : `${sign}${toTenths(size / 100_000_000)}亿`
}

/** `51/86`, in English `1,038/1,164`: so many of so many, for narrow places. */
export const formatShareShort = (part: number, whole: number, locale: Locale): string =>
  `${formatCount(part, locale)}/${formatCount(whole, locale)}`

/** `86 项中 51 项` or `51 of 86`. The Chinese measure word is `项` unless another is given. */
export const formatShare = (part: number, whole: number, locale: Locale, measure = '项'): string =>
  locale === 'zh'
    ? `${formatCount(whole, locale)} ${measure}中 ${formatCount(part, locale)} ${measure}`
    : `${formatCount(part, locale)} of ${formatCount(whole, locale)}`

/** A rate beside both of its numbers: `75%（3/4）` or `75% (3 of 4)`. Of nothing there is no rate, and it says so. */
export const formatRatio = (part: number, whole: number, locale: Locale): string => {
  const rate = whole === 0 ? null : formatPercent((100 * part) / whole)
  const numbers = locale === 'zh' ? formatShareShort(part, whole, locale) : formatShare(part, whole, locale)
  return locale === 'zh' ? `${rate ?? '无从计算'}（${numbers}）` : `${rate ?? 'no rate'} (${numbers})`
}

/** `1 task`, `86 tasks`: an English count with its noun; the plural is the noun with s unless it is given. */
export const pluralize = (count: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(count, 'en')} ${count === 1 ? noun : plural}`
