/** Width of a text in CSS pixels. */
export type Measure = (text: string) => number

/** No line begins with one of these, nor ends with one of those. */
const NOT_FIRST = /^[，。；：、！？）》」』”’…·%‰,.;:!?)\]]/u
const NOT_LAST = /[（《「『“‘([]$/u

/** A number, with what stands before and after it and says how it is meant. */
const NUMBER = /[近约超逾−+-]?\d[\d.,:/\u2013-]*(?:[%‰]|[万亿千百]+)?[余多]?[万亿千百]*(?:以上|余|多)?/u

/** What a line is never broken within: a number, a Latin word, else a character; blanks stand alone. */
const UNITS = new RegExp(`${NUMBER.source}|[\\p{Script=Latin}\\d'’-]+|\\s+|.`, 'gsu')

const toUnits = (text: string): readonly string[] => text.match(UNITS) ?? []

/** Controls of direction are not drawn; a blank of any kind is one blank. */
export const toDrawnText = (text: string): string =>
  text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

const isBreak = (before: string, unit: string): boolean => !NOT_FIRST.test(unit) && !NOT_LAST.test(before)

/** Splits units between two lines where that is allowed, as late as possible. */
const splitLine = (units: readonly string[]): readonly [string[], string[]] => {
  for (let at = units.length - 1; at > 0; at -= 1)
    if (isBreak(units[at - 1] ?? '', units[at] ?? '')) return [units.slice(0, at), units.slice(at)]
  return [units.slice(0, -1), units.slice(-1)]
}

const toCutLine = (units: readonly string[], kept: number): string =>
  `${units
    .slice(0, kept)
    .join('')
    .replace(/[\s，；：、·,;:]+$/u, '')}…`

const CLAUSE_END = /^[，；、,;]$/u

/**
 * Cuts a line so that it ends with … : after a whole clause, where that leaves half of the line, so that no number loses
 * what it counts; and never within a number, nor between it and what says how it is meant.
 */
const cutLine = (units: readonly string[], width: number, measure: Measure): string => {
  let kept = units.length
  while (kept > 0 && measure(toCutLine(units, kept)) > width) kept -= 1
  const clause = units.slice(0, kept).findLastIndex((unit) => CLAUSE_END.test(unit))
  const shorter = toCutLine(units, clause)
  return clause > 0 && measure(shorter) >= width / 2 ? shorter : toCutLine(units, kept)
}

const fillLines = (text: string, width: number, most: number, measure: Measure): readonly string[] => {
  const lines: string[] = []
  let line: string[] = []
  const units = toUnits(toDrawnText(text))
  for (const [at, unit] of units.entries()) {
    const longer = [...line, unit]
    if (line.length === 0 || measure(longer.join('').trimEnd()) <= width) {
      if (line.length > 0 || unit.trim() !== '') line.push(unit)
      continue
    }
    if (lines.length === most - 1) return [...lines, cutLine([...line, ...units.slice(at)], width, measure)]
    const [kept, next] = splitLine(longer)
    lines.push(kept.join('').trimEnd())
    line = next.join('').trim() === '' ? [] : next
  }
  return line.length === 0 ? lines : [...lines, line.join('')]
}

const NARROWER = 16

/**
 * A text in at most so many lines of a width in CSS pixels; what has no room is cut, and … says so. Lines of a text that
 * has room are about as long as each other.
 */
export const fitText = (text: string, width: number, most: number, measure: Measure): readonly string[] => {
  let lines = fillLines(text, width, most, measure)
  if (lines.length < 2 || lines.at(-1)?.endsWith('…')) return lines
  for (let less = width - NARROWER; less > width / 2; less -= NARROWER) {
    const narrow = fillLines(text, less, lines.length + 1, measure)
    if (narrow.length > lines.length) break
    lines = narrow
  }
  return lines
}
