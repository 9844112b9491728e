import type { Locale } from './locale.ts'
import { toChineseNumeral } from './numbers.ts'

const MONTHS = [
  ['January', 31],
  ['February', 29],
  ['March', 31],
  ['April', 30],
  ['May', 31],
  ['June', 30],
  ['July', 31],
  ['August', 31],
  ['September', 30],
  ['October', 31],
  ['November', 30],
  ['December', 31],
] as const

const CALENDAR = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/
const PERIOD = /^(\d{4})-(?:Q([1-4])|(\d{2}))$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\+08:00$/

const monthName = (month: number, whole: string): readonly [string, number] => {
  const found = MONTHS[month - 1]
  if (!found) throw new RangeError(`not a date: ${whole}`)
  return found
}

/**
 * A calendar date, as precise as it is: `2024-08-01` → `2024年8月1日`, `1 August 2024`; `2024-08` → `2024年8月`,
 * `August 2024`.
 */
export const formatDate = (date: string, locale: Locale): string => {
  const [, year, monthDigits, dayDigits] = CALENDAR.exec(date) ?? []
  if (!year) throw new RangeError(`not a date: ${date}`)
  const [name, days] = monthName(Number(monthDigits), date)
  if (dayDigits === undefined)
    return locale === 'zh' ? `${year}年${Number(monthDigits)}月` : `${name} ${year}`
  const day = Number(dayDigits)
  if (day < 1 || day > days) throw new RangeError(`not a date: ${date}`)
  return locale === 'zh' ? `${year}年${Number(monthDigits)}月${day}日` : `${day} ${name} ${year}`
}

/** What stands behind a date that is not simply printed: `推算`, `inferred`; null for a printed one. */
export const formatBasis = (basis: string, locale: Locale): string | null => {
  if (basis === 'inferred') return locale === 'zh' ? '推算' : 'inferred'
  if (basis === 'assumed') return locale === 'zh' ? '假定' : 'assumed'
  if (basis === 'not printed') return locale === 'zh' ? '来源未印出' : 'not printed'
  return null
}

/** A date with the mark of what it rests on: `2018年5月（推算）`, `May 2018 (inferred)`; a printed one has no mark. */
export const formatDateWithBasis = (date: string, basis: string, locale: Locale): string => {
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

const parsePeriod = (period: string): { year: number; quarter: number | null; month: number } => {
  const [, year, quarter, month] = PERIOD.exec(period) ?? []
  if (!year) throw new RangeError(`unknown period: ${period}`)
  if (quarter) return { year: Number(year), quarter: Number(quarter), month: Number(quarter) * 3 }
  if (!MONTHS[Number(month) - 1]) throw new RangeError(`unknown period: ${period}`)
  return { year: Number(year), quarter: null, month: Number(month) }
}

/** `2026-Q3` → `2026年第三季度`, `Q3 2026`; `2026-09` → `2026年9月`, `September 2026`. */
export const formatPeriod = (period: string, locale: Locale): string => {
  const { year, quarter } = parsePeriod(period)
  if (quarter === null) return formatDate(period, locale)
  return locale === 'zh' ? `${year}年第${toChineseNumeral(quarter)}季度` : `Q${quarter} ${year}`
}

/** `26Q3` or `26-09`: a period on an axis, the same in both languages. */
export const formatPeriodShort = (period: string): string => {
  const { quarter } = parsePeriod(period)
  return quarter === null ? period.slice(2) : `${period.slice(2, 4)}Q${quarter}`
}

/** The period behind the given one: `2026-Q4` → `2027-Q1`, `2026-12` → `2027-01`. */
export const toNextPeriod = (period: string): string => {
  const { year, quarter, month } = parsePeriod(period)
  if (quarter !== null) return quarter === 4 ? `${year + 1}-Q1` : `${year}-Q${quarter + 1}`
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
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
