import type { Column } from '../../model/column.ts'
import { CHOICE_SYNONYMS } from '../synonyms.ts'
import { findNearMisses } from './near-miss.ts'
import { describeForOffice, refused, remembering, taken, type CellReader } from './reading.ts'
import { squeeze } from './squeeze.ts'

/** Quotation marks of every kind are left out where words are compared. */
const toWord = (text: string): string => squeeze(text).replace(/["'“”‘’「」『』《》]/g, '')

/** Reads one of a closed set, by its code or its words in either language. */
export const readChoice = (column: Column): CellReader => {
  const choices = Object.entries(column.choices ?? {})
  const exact = new Map(choices.flatMap(([code, { zh, en }]) => [code, zh, en].map((word) => [word, code])))
  const others = choices.flatMap(([code, { zh, en }]) =>
    [code, zh, en, ...(CHOICE_SYNONYMS[zh] ?? [])].map((word): [string, string] => [toWord(word), code]),
  )
  const meant = new Map(others)
  const expected = describeForOffice(column)
  const words = choices.flatMap(([, { zh, en }]) => [zh, en])
  const readText = remembering((text) => {
    const code = exact.get(text)
    if (code !== undefined) return code
    const other = meant.get(toWord(text))
    return other === undefined ? refused('E629', expected, findNearMisses(text, words)) : taken('N614', other)
  })
  return (raw) =>
    typeof raw === 'string' || typeof raw === 'number' ? readText(String(raw)) : refused('E629', expected)
}

const YES = ['√', '✓', '✔', '☑', '是', 'y', 'yes', 'true', '对', '1', '有']
const NO = ['×', '✗', '✘', '☒', '否', 'n', 'no', 'false', '错', '0', 'x', '没有', '不是']

/** Reads yes or no: √, 是, Y and the like. */
export const readFlag = (column: Column): CellReader => {
  const refusal = refused('E632', describeForOffice(column))
  const readText = remembering((text) => {
    if (text === 'true' || text === '是') return true
    if (text === 'false' || text === '否') return false
    const word = squeeze(text)
    if (YES.includes(word)) return taken('N614', true)
    return NO.includes(word) ? taken('N614', false) : refusal
  })
  return (raw) => {
    if (typeof raw === 'boolean') return raw
    return typeof raw === 'string' || typeof raw === 'number' ? readText(String(raw)) : refusal
  }
}
