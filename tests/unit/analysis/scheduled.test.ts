import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { computeElapsedPercent, computeScheduledPercent } from '../../../src/core/analysis/scheduled.ts'

const HUNDRED_DAYS = { start: '2026-01-01', due: '2026-04-10' }

describe('elapsed', () => {
  test.each([
    ['2025-12-31', 0],
    ['2026-01-01', 1],
    ['2026-03-31', 90],
    ['2026-04-09', 99],
    ['2026-04-10', 100],
    ['2026-04-11', 100],
  ])('on %s is %i percent of a hundred days', (day, percent) => {
    expect(computeElapsedPercent(HUNDRED_DAYS, day)).toBe(percent)
  })

  test('of a task of one day is 0 before it and 100 on it', () => {
    const oneDay = { start: '2026-01-01', due: '2026-01-01' }
    expect(computeElapsedPercent(oneDay, '2025-12-31')).toBe(0)
    expect(computeElapsedPercent(oneDay, '2026-01-01')).toBe(100)
  })

  test('never falls while the plan is unchanged', () => {
    const day = fc
      .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 2, maxLength: 2 }), day, day, (span, a, b) => {
        const [start = '', due = ''] = span.sort()
        const [earlier = '', later = ''] = [a, b].sort()
        return computeElapsedPercent({ start, due }, earlier) <= computeElapsedPercent({ start, due }, later)
      }),
    )
  })
})

describe('scheduled progress', () => {
  const weighted = [
    { due: '2026-02-01', weight: 30 },
    { due: '2026-03-31', weight: 20 },
    { due: '2026-04-10', weight: 50 },
  ]

  test('is the weights of the milestones due on or before the day', () => {
    expect(computeScheduledPercent(HUNDRED_DAYS, weighted, '2026-01-31')).toBe(0)
    expect(computeScheduledPercent(HUNDRED_DAYS, weighted, '2026-03-30')).toBe(30)
    expect(computeScheduledPercent(HUNDRED_DAYS, weighted, '2026-03-31')).toBe(50)
    expect(computeScheduledPercent(HUNDRED_DAYS, weighted, '2026-04-10')).toBe(100)
  })

  test('is the elapsed share without milestones, or where one has no weight', () => {
    expect(computeScheduledPercent(HUNDRED_DAYS, [], '2026-03-31')).toBe(90)
    expect(computeScheduledPercent(HUNDRED_DAYS, [{ due: '2026-02-01', weight: null }], '2026-03-31')).toBe(90)
    const mixed = [...weighted, { due: '2026-02-01', weight: null }]
    expect(computeScheduledPercent(HUNDRED_DAYS, mixed, '2026-03-31')).toBe(90)
  })

  test('is 0 before the start, whatever milestones say', () => {
    expect(computeScheduledPercent(HUNDRED_DAYS, [{ due: '2025-12-01', weight: 100 }], '2025-12-31')).toBe(0)
  })
})
