import type { Column } from '../../model/column.ts'
import { TABLES, type TableName } from '../../model/tables.ts'
import type { Names } from './names.ts'
import { toNumbering } from './numbering.ts'
import { readChoice, readFlag } from './read-choice.ts'
import { readDate, readInstant, readMonth } from './read-date.ts'
import { readNumber, readPercent, type Fractions } from './read-number.ts'
import { readPeriod } from './read-period.ts'
import { readList, readReference } from './read-reference.ts'
import { readPattern, readText } from './read-text.ts'
import { MARKS, type RawSheet } from './raw-sheet.ts'
import { describeForOffice, isReading, refused, taken, type CellReader } from './reading.ts'
import { squeeze } from './squeeze.ts'

/** What the reading of a column depends on beside its declaration. */
export interface ColumnFacts {
  readonly table: TableName
  readonly name: string
  readonly dateSystem: RawSheet['dateSystem']
  /** What the unit in the heading says, as 10000 in 办件（万件）. */
  readonly multiplier: number
  /** Of a percent column: how its bare numbers are to be read. Asked for at most once they matter. */
  readonly fractions: () => Fractions
  readonly names: Names
}

const readerOf = (
  column: Column,
  { table, name, dateSystem, multiplier, fractions, names }: ColumnFacts,
): CellReader => {
  switch (column.kind) {
    case 'integer':
    case 'number':
      return column.unit === '%' ? readPercent(column, MARKS.percent, fractions) : readNumber(column, multiplier)
    case 'flag':
      return readFlag(column)
    case 'date':
      return readDate(column, dateSystem)
    case 'month':
      return readMonth(column, dateSystem)
    case 'instant':
      return readInstant(column, dateSystem)
    case 'period':
      return readPeriod(column)
    case 'choice':
      return readChoice(column)
    case 'list':
      return readList(column, names)
    default: {
      if (column.ref !== undefined) return readReference(column, names)
      const words = [TABLES[table].title.zh, TABLES[table].title.en.toLowerCase(), column.title.zh]
      return column.pattern === undefined
        ? readText()
        : readPattern(column, toNumbering(name === 'id' || name === 'version' ? column.pattern : undefined), words)
    }
  }
}

const DASHES = ['-', '--', '—', '——', '/', '\\', '－']
/** What is written where a quantity is not known: unlike a dash it is never zero. */
const UNKNOWN = ['未报', '未报送', '未填', '未填报', 'n/a', 'na', 'null']

/** Texts that stand for nothing in a column that may be empty. A dash in place of a quantity might be zero. */
const listBlanks = (column: Column): ReadonlySet<string> => {
  if (column.absent === undefined) return new Set()
  const { zh, en } = column.absent
  const words = [zh, en, squeeze(zh)]
  if (column.kind === 'integer' || column.kind === 'number') return new Set([...words, ...UNKNOWN])
  return new Set([...words, ...DASHES, '无', ...(column.kind === 'text' ? [] : UNKNOWN)])
}

/** Shorter texts are looked at in their usual form: a long one that stands for nothing is written as declared. */
const SHORT = 6

/** The reader of one column of one sheet, prepared once: empty cells, stray blanks, then the kind. */
export const compileColumn = (column: Column, facts: ColumnFacts): CellReader => {
  const read = readerOf(column, facts)
  const blanks = listBlanks(column)
  const isFree = column.kind === 'text' && column.ref === undefined && column.pattern === undefined
  const isOptional = column.absent !== undefined || facts.name === 'source'
  const empty = isOptional ? null : refused('E624', describeForOffice(column))
  const isBlank = (text: string): boolean => blanks.has(text.length <= SHORT ? squeeze(text) : text)
  return (raw, marks) => {
    if (raw === null) return empty
    if (typeof raw !== 'string') return read(raw, marks)
    const hasEdge = raw.length === 0 || raw.charCodeAt(0) <= 32 || raw.charCodeAt(raw.length - 1) <= 32
    const text = hasEdge ? raw.trim() : raw
    if (text === '') return empty
    if (blanks.size > 0 && isBlank(text)) return taken('N618', null)
    const found = read(isFree ? raw : text, marks)
    return !hasEdge || isFree || isReading(found) ? found : taken('N617', found)
  }
}
