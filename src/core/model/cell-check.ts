import { ITEM_PATTERN, KIND_PATTERNS, TEXT_PATTERN, toWholePattern } from './cell-patterns.ts'
import type { Column, Words } from './column.ts'
import { describeCell, describeRange } from './describe.ts'
import type { IssueCode } from './issue-codes.ts'

/** Why a cell is refused. */
export interface CellFault {
  readonly code: IssueCode
  readonly expected: Words
}

/** The fault of a cell, or null if the column accepts it. */
export type CellCheck = (cell: unknown) => CellFault | null

const SPEAKING = new RegExp(TEXT_PATTERN, 'u')
const ITEM = new RegExp(ITEM_PATTERN, 'u')

const checkText = (column: Column, missing: CellFault): CellCheck => {
  const wrongType: CellFault = { code: 'E108', expected: missing.expected }
  const unfit: CellFault = { code: 'E112', expected: missing.expected }
  const pattern = column.pattern === undefined ? null : new RegExp(toWholePattern(column.pattern), 'u')
  return (cell) => {
    if (typeof cell !== 'string') return wrongType
    if (!SPEAKING.test(cell)) return missing
    return pattern === null || pattern.test(cell) ? null : unfit
  }
}

const checkNumber = (column: Column, expected: Words): CellCheck => {
  const { min = -Infinity, max = Infinity } = column
  const unreadable: CellFault = { code: 'E109', expected }
  const broken: CellFault = { code: 'E115', expected }
  const outside: CellFault = { code: 'E113', expected: describeRange(column) ?? expected }
  const whole = column.kind === 'integer'
  return (cell) => {
    if (typeof cell !== 'number' || !Number.isFinite(cell)) return unreadable
    if (whole && !Number.isInteger(cell)) return broken
    return cell < min || cell > max ? outside : null
  }
}

const checkForm = (pattern: string, fault: CellFault): CellCheck => {
  const form = new RegExp(pattern, 'u')
  return (cell) => (typeof cell === 'string' && form.test(cell) ? null : fault)
}

const checkChoice = (codes: ReadonlySet<unknown>, fault: CellFault): CellCheck => {
  return (cell) => (codes.has(cell) ? null : fault)
}

const checkList = (expected: Words): CellCheck => {
  const wrongType: CellFault = { code: 'E108', expected }
  const wrongItem: CellFault = { code: 'E116', expected }
  return (cell) => {
    if (!Array.isArray(cell)) return wrongType
    return cell.every((item: unknown) => typeof item === 'string' && ITEM.test(item)) ? null : wrongItem
  }
}

const checkFilled = (column: Column, missing: CellFault): CellCheck => {
  const { expected } = missing
  switch (column.kind) {
    case 'text':
      return checkText(column, missing)
    case 'integer':
    case 'number':
      return checkNumber(column, expected)
    case 'flag':
      return (cell) => (typeof cell === 'boolean' ? null : { code: 'E108', expected })
    case 'choice':
      return checkChoice(new Set(Object.keys(column.choices ?? {})), { code: 'E114', expected })
    case 'list':
      return checkList(expected)
    case 'period':
      return checkForm(KIND_PATTERNS.period, { code: 'E111', expected })
    default:
      return checkForm(KIND_PATTERNS[column.kind], { code: 'E110', expected })
  }
}

/** The check of one column, prepared once. `missingCode` is the code of a cell that is empty and must not be. */
export const toCellCheck = (column: Column, missingCode: IssueCode = 'E107'): CellCheck => {
  const missing: CellFault = { code: missingCode, expected: describeCell(column) }
  const checkIt = checkFilled(column, missing)
  const isAbsentAllowed = column.absent !== undefined
  return (cell) => {
    if (cell === null) return isAbsentAllowed ? null : missing
    return checkIt(cell)
  }
}
