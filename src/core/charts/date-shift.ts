import { countDaysBetween, isDate } from '../model/calendar.ts'

/** A short axis of time with the places of some dates, in parts of its length from 0 to 1. */
export interface DateShift {
  /** First days of the years within the axis. */
  readonly years: readonly { readonly year: string; readonly at: number }[]
  /** In the order given. Null = not a date. */
  readonly places: readonly (number | null)[]
}

/** The axis of a plan's term, wide enough for the dates that stand on it. */
export const computeDateShift = (
  term: { readonly start: string; readonly due: string },
  dates: readonly (string | null)[],
): DateShift => {
  const known = dates.filter((date) => date !== null).filter(isDate)
  const start = [term.start, ...known].reduce((a, b) => (a < b ? a : b))
  const end = [term.due, ...known].reduce((a, b) => (a > b ? a : b))
  const length = Math.max(1, countDaysBetween(start, end))
  const toPlace = (date: string): number => countDaysBetween(start, date) / length
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))]
  const years = Array.from({ length: last - first }, (_, index) => String(first + index + 1).padStart(4, '0'))
  return {
    years: years.map((year) => ({ year, at: toPlace(`${year}-01-01`) })),
    places: dates.map((date) => (date !== null && isDate(date) ? toPlace(date) : null)),
  }
}
