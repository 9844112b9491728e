import { describe, expect, it } from 'vitest'
import { createRandom, drawOne, drawWhole, shuffle } from '../../../src/core/sample/random.ts'

const take = (seed: number, stream: number, count: number): readonly number[] => {
  const random = createRandom(seed, stream)
  return Array.from({ length: count }, () => random())
}

describe('the random streams', () => {
  it('are the same for the same seed and stream, and differ otherwise', () => {
    expect(take(1, 2, 20)).toEqual(take(1, 2, 20))
    expect(take(1, 2, 20)).not.toEqual(take(1, 3, 20))
    expect(take(1, 2, 20)).not.toEqual(take(2, 2, 20))
  })

  it('lie from 0 up to 1 and are spread evenly', () => {
    const numbers = take(4294967295, 0, 20_000)
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1)
  })

  it('draw whole numbers with both ends included', () => {
    const random = createRandom(1, 1)
    const drawn = new Set(Array.from({ length: 500 }, () => drawWhole(random, -2, 2)))
    expect([...drawn].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2])
  })

  it('shuffle without loss', () => {
    const items = Array.from({ length: 50 }, (_, index) => index)
    const shuffled = shuffle(createRandom(1, 1), items)
    expect(shuffled).not.toEqual(items)
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items)
  })

  it('draw nothing from an empty list', () => {
    expect(() => drawOne(createRandom(1, 1), [])).toThrow('nothing to draw from')
  })
})
