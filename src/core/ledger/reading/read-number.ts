import type { Column } from '../../model/column.ts'
import { describeRange } from '../../model/describe.ts'
import { describeForOffice, refused, remembering, taken, type CellReader, type Reading } from './reading.ts'
import { toUsual } from './squeeze.ts'

const PLAIN = /^-?\d+(?:\.\d+)?$/
/** Thousands parted as they must be; anything else might be a decimal comma. */
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const SCALES = { 万亿: 12, 亿: 8, 千万: 7, 百万: 6, 万: 4, 千: 3, 百: 2 } as const
const SCALED = /^(.*?\d)\s*(万亿|亿|千万|百万|万|千|百)$/
/** Digits that a number keeps through a product. */
const KEPT_DIGITS = 15
const ROUNDING = 1e-9

/** A number out of a text in usual forms, without unit: `1,234.5`, `1.2万`; null = none, or not a certain one. */
const parseAmount = (text: string): number | null => {
  const [, amount, scale] = SCALED.exec(text) ?? []
  const digits = (amount ?? text).trim().replace(/^[−–]/, '-').replace(/^\+/, '')
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return null
  const zeros = scale !== undefined && scale in SCALES ? SCALES[scale as keyof typeof SCALES] : 0
  const value = Number(`${digits.replaceAll(',', '')}e${zeros}`)
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null
}

const withoutUnit = (text: string, unit: string | undefined): string => {
  if (unit === undefined) return text
  const usual = unit.normalize('NFKC')
  return text.endsWith(usual) ? text.slice(0, -usual.length).trim() : text
}

/** The number as a column takes it: in its range, and whole where it must be. */
const toBounded = (column: Column): ((value: number) => number | Reading) => {
  const { min = -Infinity, max = Infinity } = column
  const whole = column.kind === 'integer'
  const broken = refused('E115', describeForOffice(column))
  const outside = refused('E113', describeRange(column) ?? describeForOffice(column))
  return (value) => {
    if (value < min || value > max) return outside
    if (!whole || Number.isInteger(value)) return value
    const nearest = Math.round(value)
    return Math.abs(value - nearest) < ROUNDING ? taken('N610', nearest) : broken
  }
}

/** Reads a quantity. `multiplier` is what the unit of the heading says, as 10000 in 办件（万件）. */
export const readNumber = (column: Column, multiplier: number): CellReader => {
  const bound = toBounded(column)
  const unreadable = refused('E625', describeForOffice(column))
  const scale = (value: number): number =>
    multiplier === 1 ? value : Number((value * multiplier).toPrecision(KEPT_DIGITS))
  const readText = remembering((text) => {
    if (multiplier === 1 && PLAIN.test(text)) return bound(Number(text))
    const value = parseAmount(withoutUnit(toUsual(text), column.unit))
    if (value === null) return unreadable
    const bounded = bound(scale(value))
    return typeof bounded === 'number' ? taken('N610', bounded) : bounded
  })
  return (raw) => {
    if (typeof raw === 'number') {
      const bounded = bound(scale(raw))
      return multiplier !== 1 && typeof bounded === 'number' ? taken('N610', bounded) : bounded
    }
    return typeof raw === 'string' ? readText(raw) : unreadable
  }
}

/** What the bare numbers of a percent column say together: whether those from 0 to 1 are fractions. */
export type Fractions = 'all' | 'unclear'

/** A number without percent sign in a text; null = it has one, or is none. */
export const toBareNumber = (text: string): number | null => {
  if (PLAIN.test(text)) return Number(text)
  const usual = toUsual(text)
  return usual.endsWith('%') ? null : parseAmount(usual)
}

/** Reads a percentage: `percentMark` is the mark of a cell that is shown as one. */
export const readPercent = (column: Column, percentMark: number, fractions: () => Fractions): CellReader => {
  const bound = toBounded(column)
  const unreadable = refused('E625', describeForOffice(column))
  const unclear = refused('E626', { zh: '带百分号的数，如 85%', en: 'a number with a percent sign, such as 85%' })
  const range = describeRange(column)
  const shownRange = range && { zh: `${range.zh}%`, en: `${range.en}%` }
  const toPercent = (share: number): number => Number((share * 100).toPrecision(KEPT_DIGITS))
  const readBare = (value: number): number | Reading => {
    if (value <= 0 || value > 1) return bound(value)
    if (fractions() === 'unclear') return unclear
    const bounded = bound(toPercent(value))
    return typeof bounded === 'number' ? taken('N611', bounded) : bounded
  }
  const readText = remembering((text) => {
    if (PLAIN.test(text)) return readBare(Number(text))
    const usual = toUsual(text)
    const isSigned = usual.endsWith('%')
    const value = parseAmount(isSigned ? usual.slice(0, -1).trim() : usual)
    if (value === null) return unreadable
    const read = isSigned ? bound(value) : readBare(value)
    const isAsWritten = isSigned && PLAIN.test(text.slice(0, -1))
    return typeof read === 'number' && !isAsWritten ? taken('N610', read) : read
  })
  /** A number that is kept as a fraction and shown as a percentage; whoever typed 45 is told that 4500% stands there. */
  const readShown = (share: number): number | Reading => {
    const percent = toPercent(share)
    const read = bound(percent)
    if (typeof read === 'number' || read.code !== 'E113') return read
    const meant = typeof bound(share) === 'number' ? [`${share}%`] : []
    return { ...refused('E633', shownRange, meant), found: `${percent}%` }
  }
  return (raw, marks) => {
    if (typeof raw === 'number') return marks & percentMark ? readShown(raw) : readBare(raw)
    return typeof raw === 'string' ? readText(raw) : unreadable
  }
}
