import { addDays, toNextPeriod, toPeriodEnd, toPeriodStart } from '../model/calendar.ts'
import type { RowOfTable } from '../model/tables.ts'

/** First and last day of the sample plan. Only the day of signing is printed anywhere; both are assumed. */
export const PLAN_START = '2024-07-24'
export const PLAN_DUE = '2027-07-23'

/** First and last period that the sample can have. */
export const FIRST_PERIOD = '2024-Q3'
export const LAST_PERIOD = '2027-Q3'

/** Source of every row of the sample. */
export const SAMPLE_SOURCE = 'sample-ledger'

const DAYS_TO_REPORT = 15

/** Last day of the month in which a date lies. */
export const toMonthEnd = (date: string): string => toPeriodEnd(date.slice(0, 7))

/** A report period with its place among all of them, from 0. */
export interface SamplePeriod {
  readonly index: number
  readonly row: RowOfTable<'periods'>
}

const toPeriodRow = (id: string, plan: string): RowOfTable<'periods'> => {
  const start = toPeriodStart(id)
  const end = toPeriodEnd(id)
  return {
    id,
    plan,
    start: start < PLAN_START ? PLAN_START : start,
    end,
    reportDue: addDays(end, DAYS_TO_REPORT),
    releaseAt: `${toMonthEnd(addDays(end, 1))}T10:00:00+08:00`,
    source: SAMPLE_SOURCE,
  }
}

/** The quarters of the plan up to and including `until`, oldest first. */
export const buildPeriods = (plan: string, until: string): readonly SamplePeriod[] => {
  const periods: SamplePeriod[] = []
  for (let id = FIRST_PERIOD; id <= until; id = toNextPeriod(id)) {
    periods.push({ index: periods.length, row: toPeriodRow(id, plan) })
  }
  return periods
}
