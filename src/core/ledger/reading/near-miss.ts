import { squeeze } from './squeeze.ts'

const LONGEST = 40
const MOST_COMPARED = 2_000
const MOST_NAMED = 3

/** How many letters must be put in, taken out or changed to make one text the other. */
const countEdits = (a: string, b: string): number => {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same))
    }
    before = row
  }
  return before[b.length] ?? 0
}

/** Edits up to which a text of some length is still near: one of three letters. */
const reach = (length: number): number => Math.max(1, Math.floor(length / 3))

/** The accepted texts that are nearest to what was written, at most three; empty = none is near. */
export const findNearMisses = (written: string, accepted: Iterable<string>): readonly string[] => {
  const text = squeeze(written)
  if (text.length < 2 || text.length > LONGEST) return []
  const near: { readonly name: string; readonly edits: number }[] = []
  let compared = 0
  for (const name of accepted) {
    compared += 1
    if (compared > MOST_COMPARED) break
    const other = squeeze(name)
    if (Math.abs(other.length - text.length) > reach(text.length)) continue
    const edits = countEdits(text, other)
    if (edits <= reach(Math.max(text.length, other.length)) && edits < other.length) near.push({ name, edits })
  }
  const least = Math.min(...near.map(({ edits }) => edits))
  return [...new Set(near.filter(({ edits }) => edits === least).map(({ name }) => name))].slice(0, MOST_NAMED)
}
