import type { Column } from '../../model/column.ts'
import { toWholePattern } from '../../model/cell-patterns.ts'
import { parseNumbering, type Numbering } from './numbering.ts'
import { toDay } from './read-date.ts'
import { describeForOffice, refused, remembering, taken, type CellReader, type Reading } from './reading.ts'
import type { RawCell } from './raw-sheet.ts'
import { isTidy, tidy, toUsual } from './squeeze.ts'

/** The text of a cell that is none: a number, a date, yes or no. Null = a date that has no day. */
const toPlainText = (raw: number | boolean | Date): string | null =>
  typeof raw === 'object' ? toDay(raw) : String(raw)

const readWritten = (raw: RawCell, read: (text: string) => string | Reading): string | Reading | null => {
  if (raw === null) return null
  if (typeof raw === 'string') return read(raw)
  const text = toPlainText(raw)
  if (text === null) return refused('E625', null)
  return typeof raw === 'object' ? taken('N617', text) : read(text)
}

/** Reads free text: blanks around it go, all else stays. */
export const readText = (): CellReader => {
  const read = (text: string): string | Reading => (isTidy(text) ? text : taken('N617', tidy(text)))
  return (raw) => readWritten(raw, read)
}

/** Reads a text of a declared form, such as the number of a task: `T1`, `t01`, `任务1` and `1` are all `T01`. */
export const readPattern = (column: Column, numbering: Numbering | null, words: readonly string[]): CellReader => {
  const whole = new RegExp(toWholePattern(column.pattern ?? '.*'), 'u')
  const unfit = refused('E112', describeForOffice(column))
  const read = remembering((text) => {
    if (whole.test(text)) return text
    const usual = toUsual(text)
    if (whole.test(usual)) return taken('N617', usual)
    const numbered = numbering === null ? null : parseNumbering(usual, numbering, words)
    return numbered !== null && whole.test(numbered) ? taken('N615', numbered) : unfit
  })
  return (raw) => {
    if (raw === null) return null
    const text = typeof raw === 'string' ? raw : toPlainText(raw)
    return text === null ? unfit : read(text)
  }
}
