import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { toPrinted, toPrintedPercent } from '../../../src/core/analysis/printed.ts'

describe('a printed percentage', () => {
  test.each([
    [0, 0],
    [0.001, 1],
    [0.4, 1],
    [0.5, 1],
    [1, 1],
    [1.4, 1],
    [1.5, 2],
    [49.5, 50],
    [49.49, 49],
    [98.5, 99],
    [99, 99],
    [99.6, 99],
    [99.999, 99],
    [100, 100],
  ])('of %f is %i', (exact, printed) => {
    expect(toPrintedPercent(exact)).toBe(printed)
  })

  test('of a mean that binary fractions leave a hair below a half is rounded up', () => {
    const mean = (1.1 + 2.2 + 3.3 + 3.4) / 4
    expect(toPrintedPercent(mean - 1e-14)).toBe(3)
    expect(toPrintedPercent(49.5 - 1e-12)).toBe(50)
  })

  test('never falls when the exact one rises', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(percent, percent, (a, b) => toPrintedPercent(Math.min(a, b)) <= toPrintedPercent(Math.max(a, b))),
    )
  })
})

test('the gap is the difference of the printed numbers, and unknown if either is', () => {
  expect(toPrinted(79.5, 90.4)).toEqual({ progressPercent: 80, scheduledPercent: 90, gapPoints: -10 })
  expect(toPrinted(null, 90.4)).toEqual({ progressPercent: null, scheduledPercent: 90, gapPoints: null })
  expect(toPrinted(null, null)).toEqual({ progressPercent: null, scheduledPercent: null, gapPoints: null })
})
