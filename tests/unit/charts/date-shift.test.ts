import { expect, test } from 'vitest'
import { computeDateShift } from '../../../src/core/charts/date-shift.ts'

const TERM = { start: '2025-01-01', due: '2026-12-31' }

test('dates stand on the axis in proportion to their days, with the first days of the years', () => {
  const { years, places } = computeDateShift(TERM, ['2025-01-01', '2026-01-01', null, 'soon', '2026-12-31'])
  expect(places).toEqual([0, 365 / 729, null, null, 1])
  expect(years).toEqual([{ year: '2026', at: 365 / 729 }])
})

test('the axis grows to the dates that lie outside the term', () => {
  const { places, years } = computeDateShift(TERM, ['2024-12-31', '2027-12-31'])
  expect(places).toEqual([0, 1])
  expect(years.map(({ year }) => year)).toEqual(['2025', '2026', '2027'])
})

test('an axis of one day is one', () => {
  expect(computeDateShift({ start: '2026-01-01', due: '2026-01-01' }, ['2026-01-01']).places).toEqual([0])
})
