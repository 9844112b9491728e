import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Whole numbers from 0 below a bound, and one of some items: the same for the same seed. */
export interface Chance {
  readonly below: (bound: number) => number
  readonly pick: <T>(items: readonly T[]) => T
}

/** Mulberry32. */
export const toChance = (seed: number): Chance => {
  let state = seed >>> 0
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  return { below, pick }
}

type Parts = Readonly<Record<string, Uint8Array>>
type Mutation = (bytes: Uint8Array, chance: Chance) => Uint8Array

const inParts =
  (change: (parts: Record<string, Uint8Array>, chance: Chance) => void): Mutation =>
  (bytes, chance) => {
    const parts = { ...(unzipSync(bytes) as Parts) }
    change(parts, chance)
    return zipSync(parts, { level: 1 })
  }

const flipBytes: Mutation = (bytes, { below }) => {
  const flipped = bytes.slice()
  for (let count = 1 + below(8); count > 0; count -= 1) flipped[below(flipped.length)] = below(256)
  return flipped
}

const cut: Mutation = (bytes, { below }) => bytes.slice(0, below(bytes.length))

const dropPart = inParts((parts, { pick }) => {
  delete parts[pick(Object.keys(parts))]
})

const swapParts = inParts((parts, { pick }) => {
  const [one, other] = [pick(Object.keys(parts)), pick(Object.keys(parts))]
  const [first, second] = [parts[one], parts[other]]
  if (first && second) Object.assign(parts, { [one]: second, [other]: first })
})

const SNIPPETS = [
  '<',
  '>',
  '"',
  '&',
  '&#0;',
  '&#x110000;',
  '</row>',
  '<c r="XFD1048576"><v>1</v></c>',
  '<c r="A0"/>',
  '',
]
const noiseXml = inParts((parts, { pick, below }) => {
  const name = pick(Object.keys(parts))
  const text = strFromU8(parts[name] ?? new Uint8Array())
  const at = below(text.length)
  parts[name] = strToU8(text.slice(0, at) + pick(SNIPPETS) + text.slice(at + below(12)))
})

const CELLS = [
  '1e999', '-0', 'NaN', '1,23', '1.2万', '９９％', '2026-02-30', '2026年13月', 'T000000', '任务', '合计', '#REF!', '=1+1',
  '__proto__', 'constructor', '\u0000', '\uFEFF', '\uD800', '(((((', '%', '、、;;；', '１２３４５６７８９０'.repeat(30), '注：',
] // prettier-ignore
const noiseCells = inParts((parts, { pick, below }) => {
  const name = pick(Object.keys(parts).filter((part) => /sheet\d+\.xml$|sharedStrings/.test(part)))
  const noise = pick(CELLS).replace(/[&<]/g, '')
  parts[name] = strToU8(
    strFromU8(parts[name] ?? new Uint8Array())
      .replace(/<v>[^<]*<\/v>/g, (cell) => (below(6) === 0 ? `<v>${below(2) ? below(99_999) / 7 : noise}</v>` : cell))
      .replace(/(<t[^>]*>)[^<]*(<\/t>)/g, (text, open: string, close: string) =>
        below(6) === 0 ? open + noise + close : text,
      )
      .replace(/ t="s"/g, (type) => (below(20) === 0 ? ` t="${pick(['n', 'e', 'b', 'str', 'd', ''])}"` : type)),
  )
})

const MERGES = ['A1:XFD1048576', 'A4:A9', 'B2:A1', 'D4:D6', '????', 'A0:A0']
const noiseMerges = inParts((parts, { pick }) => {
  for (const name of Object.keys(parts).filter((part) => /sheet\d+\.xml$/.test(part)))
    parts[name] = strToU8(
      strFromU8(parts[name] ?? new Uint8Array()).replace(
        '</sheetData>',
        `</sheetData><mergeCells><mergeCell ref="${pick(MERGES)}"/><mergeCell ref="${pick(MERGES)}"/></mergeCells>`,
      ),
    )
})

/** What can be done to a workbook, by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flipBytes,
  cut,
  dropPart,
  swapParts,
  noiseXml,
  noiseCells,
  noiseMerges,
}
