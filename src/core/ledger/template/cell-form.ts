import type { CellValue, DataValidation } from 'hucre/xlsx'
import { toDayNumber } from '../../model/calendar.ts'
import type { AnyCell } from '../../model/cell-text.ts'
import type { Column } from '../../model/column.ts'
import { describeRange } from '../../model/describe.ts'
import { CELL_LENGTH, escapeText, toWritable } from '../../workbook/write-workbook.ts'

const DATE_FORMAT = 'yyyy-mm-dd'
const FORMATS = { date: DATE_FORMAT, integer: '#,##0', number: 'General', percent: '0.0%', text: '@' } as const

/** Serial 1 of a spreadsheet is the first of January 1900, and it takes 1900 for a leap year: sure from March on. */
const SERIAL_START = toDayNumber('1899-12-30')
const FIRST_SURE_DATE = '1900-03-01'

/** Words for a flag. */
export const FLAG_WORDS = { true: '是', false: '否' } as const

const isNumeric = ({ kind }: Column): boolean => kind === 'integer' || kind === 'number'

const isPercent = (column: Column): boolean => isNumeric(column) && column.unit === '%'

/** The day as the serial number that a spreadsheet keeps for it. */
const toSerial = (date: string): number => toDayNumber(date) - SERIAL_START

/** How a spreadsheet shows the cells of a column. */
export const toNumberFormat = (column: Column): string => {
  if (isPercent(column)) return FORMATS.percent
  if (column.kind === 'integer' || column.kind === 'number' || column.kind === 'date') return FORMATS[column.kind]
  return FORMATS.text
}

const toName = (column: Column, text: string, names: ReadonlyMap<string, string>): string =>
  column.ref === 'regions' ? (names.get(text) ?? text) : text

const toText = (column: Column, cell: AnyCell, names: ReadonlyMap<string, string>): string => {
  if (typeof cell === 'object') return (cell ?? []).map((item) => toName(column, item, names)).join(';')
  const text = String(cell)
  if (column.kind === 'flag') return FLAG_WORDS[text === 'true' ? 'true' : 'false']
  if (column.kind === 'choice') return column.choices?.[text]?.zh ?? text
  return toName(column, text, names)
}

/**
 * What the workbook holds for a cell: percentages as fractions, dates as serials, choices, flags and provinces in words.
 *
 * `names` = name of each province by its code. Null = the cell is left empty. A text that no cell holds is cut off.
 */
export const toSheetValue = (column: Column, cell: AnyCell, names: ReadonlyMap<string, string>): CellValue => {
  if (cell === null) return null
  if (typeof cell === 'number') return isPercent(column) ? Number((cell / 100).toPrecision(15)) : cell
  if (column.kind === 'date' && typeof cell === 'string' && cell >= FIRST_SURE_DATE) return toSerial(cell)
  return escapeText(toWritable(toText(column, cell, names).slice(0, CELL_LENGTH)))
}

const toBounds = (column: Column): Partial<DataValidation> => {
  const scale = isPercent(column) ? 100 : 1
  const { min, max } = column
  if (min !== undefined && max !== undefined) {
    return { operator: 'between', formula1: String(min / scale), formula2: String(max / scale) }
  }
  if (max !== undefined) return { operator: 'lessThanOrEqual', formula1: String(max / scale) }
  return { operator: 'greaterThanOrEqual', formula1: String((min ?? -1e15) / scale) }
}

/** How to write a cell, for whoever fills it in: never empty. */
const describeForm = (column: Column): string => {
  const range = describeRange(column)?.zh
  if (isPercent(column)) return `百分数${range ? `，${range}` : ''}，如 62%`
  switch (column.kind) {
    case 'integer':
      return `整数${range ? `，${range}` : ''}${column.unit ? `，单位：${column.unit}` : ''}`
    case 'number':
      return `数字${range ? `，${range}` : ''}${column.unit ? `，单位：${column.unit}` : ''}`
    case 'date':
      return '日期，如 2026-09-30'
    case 'month':
      return '月份或日期，如 2026-09'
    case 'instant':
      return '时刻，如 2026-10-31T10:00:00+08:00'
    case 'period':
      return '如 2026-Q4'
    case 'flag':
      return '是 / 否'
    case 'list':
      return '多项以 ; 分开'
    case 'choice':
      return '从下拉表中选'
    default:
      return column.ref ? '从下拉表中选，或填编号' : '文字'
  }
}

/** All that is to be said of a column to whoever fills it in. */
export const describeFilling = (column: Column): string =>
  [
    describeForm(column),
    ...(column.hint ? [column.hint.zh] : []),
    column.absent ? `可不填：${column.absent.zh}` : '必填',
  ].join('；')

/**
 * What the spreadsheet says of, and lets into, the cells of a column; the range is in A1 form.
 *
 * `list` = formula of the range that holds the items of its drop-down; null = it has none.
 */
export const toValidation = (column: Column, range: string, list: string | null): DataValidation => {
  const said = {
    range,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: column.title.zh.slice(0, 32),
    inputMessage: describeFilling(column).slice(0, 255),
    errorTitle: `${column.title.zh}填写有误`.slice(0, 32),
    errorMessage: `应为：${describeForm(column)}。`.slice(0, 225),
    errorStyle: 'stop',
  } as const
  if (list !== null) return { ...said, type: 'list', formula1: list }
  if (column.kind === 'integer') return { ...said, type: 'whole', ...toBounds(column) }
  if (column.kind === 'number') return { ...said, type: 'decimal', ...toBounds(column) }
  if (column.kind === 'date') {
    return { ...said, type: 'date', operator: 'greaterThanOrEqual', formula1: String(toSerial(FIRST_SURE_DATE)) }
  }
  return { ...said, type: 'textLength', operator: 'lessThanOrEqual', formula1: String(CELL_LENGTH) }
}
