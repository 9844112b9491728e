import { expect, it } from 'vitest'
import { countDaysBetween, isDate } from '../../../src/core/model/calendar.ts'
import { addDays } from '../../../src/core/model/calendar.ts'
import { buildPeriods, toMonthEnd } from '../../../src/core/sample/calendar.ts'

it('counts on day by day through leap years without a gap', () => {
  for (let days = 0; days <= 1600; days += 1) {
    const date = addDays('2024-01-01', days)
    expect(isDate(date), date).toBe(true)
    expect(countDaysBetween('2024-01-01', date)).toBe(days)
  }
})

it.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-01-01', -1, '2025-12-31'],
])('finds the day of %s and %i days', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected)
})

it('ends a month with its last day', () => {
  expect(toMonthEnd('2024-02-03')).toBe('2024-02-29')
})

it('begins the first quarter with the plan, and gives each a report date and a release', () => {
  const [first, second] = buildPeriods('plan-3', '2024-Q4').map(({ row }) => row)
  expect(first).toMatchObject({ id: '2024-Q3', start: '2024-07-24', end: '2024-09-30', reportDue: '2024-10-15' })
  expect(second).toMatchObject({ id: '2024-Q4', start: '2024-10-01', releaseAt: '2025-01-31T10:00:00+08:00' })
})
