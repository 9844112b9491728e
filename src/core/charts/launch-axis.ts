import { toDayNumber } from '../model/calendar.ts'

/** Whole years from the first launch to the end of what is shown; places in percent of their length. */
export interface LaunchAxis {
  readonly years: readonly { readonly year: number; readonly percent: number }[]
  readonly percentOf: (date: string) => number
}

const MOST_YEARS = 8

const yearOf = (date: string): number => Number(date.slice(0, 4))

const round = (value: number): number => Math.round(value * 100) / 100

/** An axis on which every one of the dates and `until` have a place. */
export const computeLaunchAxis = (dates: readonly string[], until: string): LaunchAxis => {
  const years = [...dates, until].map(yearOf)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const start = toDayNumber(`${first}-01-01`)
  const length = toDayNumber(`${last + 1}-01-01`) - start
  const percentOf = (date: string): number => round((100 * (toDayNumber(date) - start)) / length)
  const stride = Math.ceil((last - first + 1) / MOST_YEARS)
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((year) => (year - first) % stride === 0)
      .map((year) => ({ year, percent: percentOf(`${year}-01-01`) })),
    percentOf,
  }
}
