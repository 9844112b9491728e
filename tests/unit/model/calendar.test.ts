import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  comparePeriods,
  countDaysBetween,
  isDate,
  isPeriod,
  toDayNumber,
  toNextPeriod,
  toPeriodEnd,
  toPeriodStart,
  toPreviousPeriod,
} from '../../../src/core/model/calendar.ts'

const anyPeriod = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${pad(y, 4)}-Q${q}`),
  fc
    .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${pad(y, 4)}-${pad(m, 2)}`),
)
const pad = (value: number, width: number): string => String(value).padStart(width, '0')

describe('days', () => {
  test.each([
    ['2026-03-31', '2026-03-31', 0],
    ['2026-03-31', '2026-04-01', 1],
    ['2026-04-01', '2026-03-31', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2024-07-24', '2027-07-23', 1094],
    ['2025-12-31', '2026-01-01', 1],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(countDaysBetween(from, to)).toBe(days)
  })

  test('day numbers grow by one from each day to the next through four centuries', () => {
    let former = toDayNumber('1899-12-31')
    const jumps: string[] = []
    for (let year = 1900; year < 2300; year++)
      for (let month = 1; month <= 12; month++)
        for (let day = 1; day <= 31; day++) {
          const date = `${year}-${pad(month, 2)}-${pad(day, 2)}`
          if (!isDate(date)) continue
          if (toDayNumber(date) !== ++former) jumps.push(date)
        }
    expect(jumps).toEqual([])
  })

  test.each(['2026-2-3', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00', '', '2026-04-30 '])(
    '"%s" is not a date',
    (text) => {
      expect(isDate(text)).toBe(false)
    },
  )

  test('a text that is no date has no day number', () => {
    expect(() => toDayNumber('2026/01/01')).toThrow('not a date: 2026/01/01')
  })
})

describe('periods', () => {
  test.each([
    ['2026-Q1', '2026-Q2', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2027-Q1', '2026-10-01', '2026-12-31'],
    ['2026-09', '2026-10', '2026-09-01', '2026-09-30'],
    ['2026-12', '2027-01', '2026-12-01', '2026-12-31'],
    ['2028-02', '2028-03', '2028-02-01', '2028-02-29'],
  ])('%s is followed by %s and runs from %s to %s', (period, next, start, end) => {
    expect([toNextPeriod(period), toPeriodStart(period), toPeriodEnd(period)]).toEqual([next, start, end])
  })

  test('the period before the next one is the period itself', () => {
    fc.assert(fc.property(anyPeriod, (period) => toPreviousPeriod(toNextPeriod(period)) === period))
  })

  test('the next period begins on the day after the last day', () => {
    fc.assert(
      fc.property(
        anyPeriod,
        (period) => countDaysBetween(toPeriodEnd(period), toPeriodStart(toNextPeriod(period))) === 1,
      ),
    )
  })

  test('a period comes before the next one', () => {
    fc.assert(fc.property(anyPeriod, (period) => comparePeriods(period, toNextPeriod(period)) < 0))
  })

  test('a month comes before the quarter that it begins and after the quarter before', () => {
    expect(comparePeriods('2026-04', '2026-Q2')).toBeLessThan(0)
    expect(comparePeriods('2026-04', '2026-Q1')).toBeGreaterThan(0)
    expect(comparePeriods('2026-Q2', '2026-Q2')).toBe(0)
  })

  test.each(['2026-Q5', '2026-13', '2026-0', '2026', '2026-Q1 '])('"%s" is not a period', (text) => {
    expect(isPeriod(text)).toBe(false)
    expect(() => toNextPeriod(text)).toThrow('unknown period')
  })
})
