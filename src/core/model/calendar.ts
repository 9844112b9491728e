const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const PERIOD = /^(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))$/

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const countDaysOfMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** Whether a text is a date of the calendar, `YYYY-MM-DD`; `2026-02-29` is none. */
export const isDate = (text: string): boolean => {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (!year || !month || !day) return false
  const monthNumber = Number(month)
  const dayNumber = Number(day)
  return (
    monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= countDaysOfMonth(Number(year), monthNumber)
  )
}

/**
 * The number of a day in an unbroken count of days: the difference of two is the days between them.
 *
 * Counted by arithmetic on the Gregorian calendar; no clock and no time zone takes part.
 * Throws on a text that is not `YYYY-MM-DD`.
 */
export const toDayNumber = (date: string): number => {
  const [, yearText, monthText, dayText] = DATE.exec(date) ?? []
  if (!yearText || !monthText || !dayText) throw new Error(`not a date: ${date}`)
  const month = Number(monthText)
  // The year is begun in March, so that the leap day is its last.
  const year = Number(yearText) - (month <= 2 ? 1 : 0)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(dayText) - 1
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear
}

/** Days from one date to another, the first not counted: 0 for the same day, negative if `to` is earlier. */
export const countDaysBetween = (from: string, to: string): number => toDayNumber(to) - toDayNumber(from)

const toMarchFirst = (year: number): number => toDayNumber(`${pad(year, 4)}-03-01`)

/** The date some days after (negative: before) a date. */
export const addDays = (date: string, days: number): string => {
  const day = toDayNumber(date) + days
  // A year is counted from March, so that the leap day is its last.
  let year = Math.floor(day / 365.2425) + 1
  while (toMarchFirst(year) > day) year -= 1
  const dayOfYear = day - toMarchFirst(year)
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1
  return `${pad(year + (month >= 10 ? 1 : 0), 4)}-${pad(month < 10 ? month + 3 : month - 9, 2)}-${pad(dayOfMonth, 2)}`
}

interface PeriodParts {
  readonly year: number
  /** First month, 1–12, and how many months the period has. */
  readonly month: number
  readonly months: 1 | 3
}

const splitPeriod = (period: string): PeriodParts => {
  const [, year, quarter, month] = PERIOD.exec(period) ?? []
  if (!year) throw new Error(`unknown period: ${period}`)
  return quarter
    ? { year: Number(year), month: 3 * Number(quarter) - 2, months: 3 }
    : { year: Number(year), month: Number(month), months: 1 }
}

/** Whether a text names a period, `YYYY-Qn` or `YYYY-MM`. */
export const isPeriod = (text: string): boolean => PERIOD.test(text)

const shiftPeriod = (period: string, steps: number): string => {
  const { year, month, months } = splitPeriod(period)
  const first = 12 * year + month - 1 + steps * months
  const shiftedYear = pad(Math.floor(first / 12), 4)
  const shiftedMonth = first % 12
  return months === 3 ? `${shiftedYear}-Q${shiftedMonth / 3 + 1}` : `${shiftedYear}-${pad(shiftedMonth + 1, 2)}`
}

/** The period after, of the same length: `2026-Q4` → `2027-Q1`, `2026-09` → `2026-10`. */
export const toNextPeriod = (period: string): string => shiftPeriod(period, 1)

/** The period before, of the same length. */
export const toPreviousPeriod = (period: string): string => shiftPeriod(period, -1)

/** First day of a period. */
export const toPeriodStart = (period: string): string => {
  const { year, month } = splitPeriod(period)
  return `${pad(year, 4)}-${pad(month, 2)}-01`
}

/** Last day of a period. */
export const toPeriodEnd = (period: string): string => {
  const { year, month, months } = splitPeriod(period)
  const last = month + months - 1
  return `${pad(year, 4)}-${pad(last, 2)}-${pad(countDaysOfMonth(year, last), 2)}`
}

/**
 * Order of periods: by first day, then by last. Negative = `a` comes before `b`.
 *
 * A month and the quarter it begins are ordered too, so that a rule may hold from either.
 */
export const comparePeriods = (a: string, b: string): number => {
  const first = splitPeriod(a)
  const second = splitPeriod(b)
  return 12 * (first.year - second.year) + (first.month - second.month) || first.months - second.months
}
