/** A stream of numbers from 0 up to, and without, 1. */
export type Random = () => number

/**
 * The same stream for the same two whole numbers: one seed has as many independent streams as are asked for.
 *
 * The small fast counter generator sfc32, in 32-bit whole-number steps, so that every engine gives the same numbers.
 */
export const createRandom = (seed: number, stream: number): Random => {
  let a = seed | 0
  let b = stream | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 15; round += 1) next()
  return next
}

/** A whole number from `least` to `greatest`, both included. */
export const drawWhole = (random: Random, least: number, greatest: number): number =>
  least + Math.floor(random() * (greatest - least + 1))

/** One item of a list; an empty list is a bug and throws. */
export const drawOne = <T>(random: Random, items: readonly T[]): T => {
  const drawn = items[Math.floor(random() * items.length)]
  if (drawn === undefined) throw new Error('nothing to draw from')
  return drawn
}

/** The items in a random order. */
export const shuffle = <T>(random: Random, items: readonly T[]): readonly T[] =>
  items
    .map((item) => ({ item, place: random() }))
    .toSorted((x, y) => x.place - y.place)
    .map(({ item }) => item)
