import { REMARK_STARTS, TOTAL_WORDS } from '../synonyms.ts'
import { toCellKey, type RawCell } from './raw-sheet.ts'
import type { PlannedColumn } from './match-columns.ts'
import type { SheetPlan } from './sheet-plan.ts'
import { squeeze } from './squeeze.ts'
import { TABLES } from '../../model/tables.ts'

/** What a row is; all but data are passed over. */
export type RowKind = 'data' | 'blank' | 'total' | 'remark' | 'headings' | 'unfilled'

const LONGEST_TOTAL = 20
const TOTALS: ReadonlySet<string> = new Set(TOTAL_WORDS)

/** Whether nothing stands in a cell. */
export const isBlank = (cell: RawCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** Numbers of tasks, codes, periods and days: most rows begin with one, and none of them is a word. */
const NUMBERED = /^[A-Za-z]?\d[\d.Q-]*$/

const isTotal = (cell: RawCell | undefined): boolean => {
  if (typeof cell !== 'string' || cell.length > LONGEST_TOTAL) return false
  const squeezed = squeeze(cell).replace(/[:：]$/, '')
  return TOTALS.has(squeezed) || /(?:合计|小计|总计)$/.test(squeezed)
}

const isRemark = (cell: RawCell | undefined): boolean => {
  if (typeof cell !== 'string') return false
  const squeezed = squeeze(cell.slice(0, LONGEST_TOTAL))
  return REMARK_STARTS.some((start) => squeezed.startsWith(start))
}

/** Looks more closely at a row that may be a total, only where its texts allow. */
const remembering = (test: (cell: RawCell | undefined) => boolean): ((cell: RawCell | undefined) => boolean) => {
  let last: RawCell | undefined
  let answer = false
  return (cell) => {
    if (typeof cell !== 'string' || NUMBERED.test(cell)) return false
    if (cell !== last) {
      last = cell
      answer = test(cell)
    }
    return answer
  }
}

/** Tells what each row of a planned sheet is, by its place from 0. */
export const toRowKinds = ({
  sheet,
  filled,
  headingRow,
  table,
  ledgerSheet,
  columns,
}: SheetPlan): ((row: number) => RowKind) => {
  const { key } = TABLES[table]
  const headings = sheet.rows[headingRow] ?? []
  const keys = columns.filter(({ name }) => key.includes(name))
  const others = columns.filter(({ name }) => !key.includes(name))
  // A return has more than the keys that the template fills in; what was exported names its source, too.
  const isPrefilled = ledgerSheet.ownedBy !== null && others.length > 0
  const isFirstTotal = remembering(isTotal)
  const isFirstRemark = remembering(isRemark)
  const keyTotals = keys.map(({ index }) => ({ index, isTotal: remembering(isTotal) }))
  const isEmpty = (row: number, { index }: PlannedColumn): boolean =>
    isBlank(sheet.rows[row]?.[index]) && !(filled.size > 0 && filled.has(toCellKey(row, index)))
  const isHeadings = (cells: readonly RawCell[]): boolean =>
    columns.every(({ index }) => cells[index] === headings[index])
  /** A remark may stand in one of the columns of the key, never in all of them. */
  const isKeyPartial = (cells: readonly RawCell[]): boolean => {
    const count = keys.filter(({ index }) => !isBlank(cells[index])).length
    return count <= 1 || count < keys.length
  }
  return (row) => {
    const cells = sheet.rows[row] ?? []
    const first = cells.find((cell) => !isBlank(cell))
    if (isFirstTotal(first) || keyTotals.some((one) => one.isTotal(cells[one.index]))) return 'total'
    if (keys.every((column) => isEmpty(row, column)) && others.every(({ index }) => isBlank(cells[index])))
      return isFirstRemark(first) ? 'remark' : 'blank'
    if (isFirstRemark(first) && isKeyPartial(cells)) return 'remark'
    if (isHeadings(cells)) return 'headings'
    return isPrefilled && others.every((column) => isEmpty(row, column)) ? 'unfilled' : 'data'
  }
}
