import { isDate } from '../model/calendar.ts'
import { DATE_BASES } from '../model/tables/date-bases.ts'
import { say, type Locale } from './locale.ts'
import { toChineseNumeral } from './numerals.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const PERIOD = /^(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\+08:00$/

const formatMonth = (year: string, month: string, locale: Locale): string =>
  locale === 'zh' ? `${year}年${Number(month)}月` : `${MONTHS[Number(month) - 1]} ${year}`

/**
 * A calendar date, as precise as it is: `2024-08-01` → `2024年8月1日`, `1 August 2024`; `2024-08` → `2024年8月`,
 * `August 2024`.
 */
export const formatDate = (date: string, locale: Locale): string => {
  const isMonth = date.length === 7
  if (!isDate(isMonth ? `${date}-01` : date)) throw new RangeError(`not a date: ${date}`)
  const month = formatMonth(date.slice(0, 4), date.slice(5, 7), locale)
  if (isMonth) return month
  const day = Number(date.slice(8))
  return locale === 'zh' ? `${month}${day}日` : `${day} ${month}`
}

/** What a date rests on. */
export type DateBasis = keyof typeof DATE_BASES

/** What stands behind a date that is not simply printed: `推算`, `inferred`; null for a printed one. */
export const formatBasis = (basis: DateBasis, locale: Locale): string | null =>
  basis === 'printed' ? null : say(DATE_BASES[basis], locale)

/** A date with the mark of what it rests on: `2018年5月（推算）`, `May 2018 (inferred)`; a printed one has no mark. */
export const formatDateWithBasis = (date: string, basis: DateBasis, locale: Locale): string => {
  const mark = formatBasis(basis, locale)
  const said = formatDate(date, locale)
  if (mark === null) return said
  return locale === 'zh' ? `${said}（${mark}）` : `${said} (${mark})`
}

/** `2024年7月24日至2027年7月23日`, `24 July 2024 to 23 July 2027`. */
export const formatDateRange = (from: string, to: string, locale: Locale): string =>
  locale === 'zh'
    ? `${formatDate(from, locale)}至${formatDate(to, locale)}`
    : `${formatDate(from, locale)} to ${formatDate(to, locale)}`

/** `2024-07-24 至 2027-07-23`: the same where figures must line up with a table. */
export const formatIsoRange = (from: string, to: string, locale: Locale): string =>
  `${from} ${locale === 'zh' ? '至' : 'to'} ${to}`

const quarterOf = (period: string): number | null => {
  const [, , quarter, month] = PERIOD.exec(period) ?? []
  if (!quarter && !month) throw new RangeError(`unknown period: ${period}`)
  return quarter ? Number(quarter) : null
}

/** `2026-Q3` → `2026年第三季度`, `Q3 2026`; `2026-09` → `2026年9月`, `September 2026`. */
export const formatPeriod = (period: string, locale: Locale): string => {
  const quarter = quarterOf(period)
  const year = period.slice(0, 4)
  if (quarter === null) return formatDate(period, locale)
  return locale === 'zh' ? `${year}年第${toChineseNumeral(quarter)}季度` : `Q${quarter} ${year}`
}

/** `26Q3` or `26-09`: a period on an axis, the same in both languages. */
export const formatPeriodShort = (period: string): string => {
  const quarter = quarterOf(period)
  return quarter === null ? period.slice(2) : `${period.slice(2, 4)}Q${quarter}`
}

/** `2024年第三季度至2026年第三季度`, `Q3 2024 to Q3 2026`; one period alone where both are the same. */
export const formatPeriodRange = (from: string, to: string, locale: Locale): string => {
  if (from === to) return formatPeriod(from, locale)
  const between = locale === 'zh' ? '至' : ' to '
  return `${formatPeriod(from, locale)}${between}${formatPeriod(to, locale)}`
}

/** `2026年10月20日 09:00（北京时间）`: an instant as its own digits say it; only +08:00 is one of ours. */
export const formatInstant = (instant: string, locale: Locale): string => {
  const [, date, time] = INSTANT.exec(instant) ?? []
  if (!date || !time) throw new RangeError(`not an instant in +08:00: ${instant}`)
  return locale === 'zh'
    ? `${formatDate(date, locale)} ${time}（北京时间）`
    : `${formatDate(date, locale)}, ${time} Beijing time`
}
