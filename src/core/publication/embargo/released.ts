import { comparePeriods } from '../../model/calendar.ts'
import type { RowOfTable, Tables } from '../../model/tables.ts'

type Period = RowOfTable<'periods'>

/** What is out at an instant. */
export interface Released {
  readonly periods: ReadonlySet<string>
  /** The last one of them. */
  readonly last: string
  /** Its last day: what was decided later is not out. */
  readonly end: string
  /** The day of the instant in Shanghai. */
  readonly today: string
}

/** Periods that are not out yet at an instant, next first. `now` is written as `releaseAt` is, with `+08:00`. */
export const listHeldBack = (tables: Pick<Tables, 'periods'>, now: string): readonly Period[] =>
  tables.periods.filter(({ releaseAt }) => releaseAt > now).toSorted((a, b) => comparePeriods(a.id, b.id))

/** What is out at an instant, whose `releaseAt` has come; null = nothing is. `now` is written with `+08:00`. */
export const findReleased = (tables: Pick<Tables, 'periods'>, now: string): Released | null => {
  const out = tables.periods.filter(({ releaseAt }) => releaseAt <= now).toSorted((a, b) => comparePeriods(a.id, b.id))
  const last = out.at(-1)
  return last
    ? { periods: new Set(out.map(({ id }) => id)), last: last.id, end: last.end, today: now.slice(0, 10) }
    : null
}
