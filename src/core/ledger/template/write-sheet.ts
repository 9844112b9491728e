import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import type { AnyCell } from '../../model/cell-text.ts'
import { toFont, widthOf } from '../../workbook/write-workbook.ts'
import { toColumnLetters } from '../addresses.ts'
import { describeFilling, toNumberFormat, toSheetValue, toValidation } from './cell-form.ts'
import { FIRST_ROW, HEADING_ROW, HINT_ROW, TITLE_ROW, toHeading, type SheetColumn } from './layout.ts'

/** What a sheet is made of. `rows` hold one cell for each column. */
export interface SheetParts {
  readonly name: string
  readonly title: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly AnyCell[])[]
  /** Empty rows below that are ready to be filled in. */
  readonly blankRows: number
  /** Nothing may be typed but in open cells. */
  readonly protected: boolean
  /** Formula of the range with the items of a column's drop-down; null = it has none. */
  readonly listOf: (column: SheetColumn) => string | null
  /** Name of each province by its code. */
  readonly names: ReadonlyMap<string, string>
}

const WIDTH = { least: 10, most: 44, rowsMeasured: 200, text: 24 } as const
/** Characters side by side on a landscape A4 page that can still be read. */
const PAGE_WIDTH = 220
const HEIGHTS = { title: 26, hints: 58, headings: 22 } as const
const GREY = { rgb: '5B6472' } as const
const LINE = { style: 'thin', color: { rgb: 'C9CED6' } } as const
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const

const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

const TITLE_STYLE: CellStyle = { font: toFont({ bold: true, size: 14 }), alignment: { vertical: 'center' } }
const HINT_STYLE: CellStyle = {
  font: toFont({ size: 9, color: GREY }),
  alignment: { wrapText: true, vertical: 'top' },
  border: BORDER,
}
const HEADING_STYLE: CellStyle = {
  font: toFont({ bold: true, color: { rgb: 'FFFFFF' } }),
  fill: fill('1F4E79'),
  border: BORDER,
  alignment: { vertical: 'center', wrapText: true },
}
const LOCKED_FILL = fill('EEF0F3')

const isLocked = (column: SheetColumn): boolean => column.shows === 'context' || column.locked

const toColumnStyle = (column: SheetColumn): CellStyle => ({
  numFmt: toNumberFormat(column.column),
  border: BORDER,
  alignment: { vertical: 'top', wrapText: column.column.kind === 'text' },
  protection: { locked: isLocked(column) },
  ...(isLocked(column) ? { fill: LOCKED_FILL, font: toFont({ color: GREY }) } : { font: toFont() }),
})

const toHint = (column: SheetColumn): string =>
  column.shows === 'context' || column.locked ? '不必填写' : describeFilling(column.column)

const toWidth = (parts: SheetParts, at: number, column: SheetColumn): number => {
  const cells = parts.rows.slice(0, WIDTH.rowsMeasured).map((row) => widthOf(String(row[at] ?? '')))
  const longText = column.column.kind === 'text' && !isLocked(column) && column.column.ref === undefined
  const least = longText ? WIDTH.text : WIDTH.least
  return Math.min(WIDTH.most, Math.max(least, widthOf(toHeading(column)), ...cells))
}

/** A text that a spreadsheet would take for one of its errors must be told to be a text. */
const ERROR_TEXT = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/

const listErrorTexts = (lines: readonly (readonly CellValue[])[]): [string, Partial<Cell>][] =>
  lines.flatMap((line, row) =>
    line.flatMap((cell, column): [string, Partial<Cell>][] =>
      typeof cell === 'string' && ERROR_TEXT.test(cell) ? [[`${row},${column}`, { richText: [{ text: cell }] }]] : [],
    ),
  )

const styleRow = (row: number, count: number, style: CellStyle): [string, Partial<Cell>][] =>
  Array.from({ length: count }, (_, at) => [`${row - 1},${at}`, { style }])

/** On A4, as many pages side by side as keep it readable, with headings and key on each. */
const toPageSetup = (widths: readonly number[], frozen: number): NonNullable<WriteSheet['pageSetup']> => ({
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH),
  fitToHeight: 0,
  printTitlesColumn: `$A:$${toColumnLetters(frozen - 1)}`,
  printTitlesRow: `$${HEADING_ROW}:$${HEADING_ROW}`,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
})

/** A sheet of the ledger: title, hints, headings, its rows, and rows to be filled in. */
export const toLedgerSheet = (parts: SheetParts): WriteSheet => {
  const { columns, rows, blankRows, names } = parts
  const count = columns.length
  const blank = columns.map(() => null)
  const lines: CellValue[][] = [
    [parts.title, ...blank.slice(1)],
    columns.map(toHint),
    columns.map(toHeading),
    ...rows.map((row) => columns.map(({ column }, at) => toSheetValue(column, row[at] ?? null, names))),
    ...Array.from({ length: blankRows }, () => blank),
  ]
  const last = Math.max(FIRST_ROW, lines.length)
  const widths = columns.map((column, at) => toWidth(parts, at, column))
  const keyCount = columns.filter((column) => column.shows === 'cell' && column.locked).length
  const frozen = Math.max(1, keyCount)
  return {
    name: parts.name,
    columns: columns.map((column, at) => ({ width: widths[at] ?? WIDTH.least, style: toColumnStyle(column) })),
    rows: lines,
    cells: new Map([
      ...styleRow(TITLE_ROW, count, { protection: { locked: true } }),
      [`${TITLE_ROW - 1},0`, { style: TITLE_STYLE }],
      ...styleRow(HINT_ROW, count, HINT_STYLE),
      ...styleRow(HEADING_ROW, count, HEADING_STYLE),
      ...listErrorTexts(lines),
    ]),
    rowDefs: new Map([
      [TITLE_ROW - 1, { height: HEIGHTS.title }],
      [HINT_ROW - 1, { height: HEIGHTS.hints }],
      [HEADING_ROW - 1, { height: HEIGHTS.headings }],
    ]),
    dataValidations: columns.flatMap((column, at) => {
      if (isLocked(column)) return []
      const letters = toColumnLetters(at)
      return [toValidation(column.column, `${letters}${FIRST_ROW}:${letters}${last}`, parts.listOf(column))]
    }),
    freezePane: { rows: HEADING_ROW, columns: frozen },
    ...(parts.protected ? { protection: { sheet: true, formatColumns: true, formatRows: true } } : {}),
    pageSetup: toPageSetup(widths, frozen),
    headerFooter: { oddFooter: '&L&A&R第 &P 页，共 &N 页' },
  }
}
