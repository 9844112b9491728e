import { readXlsx } from 'hucre/xlsx'
import { MARKS, toCellKey, type RawCall, type RawSheet } from './raw-sheet.ts'
import type { WorkbookParts } from './workbook-parts.ts'

type Workbook = Awaited<ReturnType<typeof readXlsx>>
type Sheet = Workbook['sheets'][number]

/** The sheets of a workbook, or why it could not be read. */
export type WorkbookSheets = readonly RawSheet[] | 'damaged' | 'too-big'

/** A number format without what stands in it literally. */
const toBareFormat = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')

const formatMarks = new Map<string, number>()
const MOST_FORMATS = 1_000

const markFormat = (format: string | undefined): number => {
  if (format === undefined) return 0
  const before = formatMarks.get(format)
  if (before !== undefined) return before
  const bare = toBareFormat(format)
  const isMonthly = /y/i.test(bare) && /m/i.test(bare) && !/d/i.test(bare)
  const mark = (bare.includes('%') ? MARKS.percent : 0) | (isMonthly ? MARKS.monthly : 0)
  if (formatMarks.size >= MOST_FORMATS) formatMarks.clear()
  formatMarks.set(format, mark)
  return mark
}

/** A conversation with another program (`cmd|'/c calc'!A1`), or a function that calls one or asks the network. */
const CALLING = /[\w.]+\|(?:'[^']*'|[\w.]+)!|\b(?:CALL|EXEC|REGISTER(?:\.ID)?|RTD|WEBSERVICE|DDE)\s*\(/i

const isCalling = (formula: string): boolean => CALLING.test(formula.replace(/"[^"]*"/g, '""'))

interface Marked {
  readonly marks: ReadonlyMap<number, number>
  readonly calls: readonly RawCall[]
}

const listMarks = ({ cells }: Sheet): Marked => {
  const marks = new Map<number, number>()
  const calls: RawCall[] = []
  for (const [place, { value, type, formula, style }] of cells ?? []) {
    const isUnstored = formula !== undefined && (value === null || value === '')
    const mark =
      markFormat(style?.numFmt) |
      (type === 'error' ? MARKS.error : 0) |
      (formula === undefined ? 0 : MARKS.formula) |
      (isUnstored ? MARKS.unstored : 0)
    if (mark === 0) continue
    const comma = place.indexOf(',')
    const row = Number(place.slice(0, comma))
    const column = Number(place.slice(comma + 1))
    marks.set(toCellKey(row, column), mark)
    if (formula !== undefined && isCalling(formula)) calls.push({ row, column, formula })
  }
  return { marks, calls }
}

const listHidden = (
  entries: Iterable<readonly [number, { readonly hidden?: boolean }]> | undefined,
): readonly number[] => [...(entries ?? [])].filter(([, { hidden }]) => hidden === true).map(([index]) => index)

const toRawSheet = (sheet: Sheet, dateSystem: '1900' | '1904'): RawSheet => ({
  name: sheet.name,
  hidden: sheet.hidden === true || sheet.veryHidden === true,
  rows: sheet.rows,
  merges: sheet.merges ?? [],
  hiddenRows: listHidden(sheet.rowDefs),
  hiddenColumns: listHidden(sheet.columns?.entries()),
  ...listMarks(sheet),
  dateSystem,
})

/** The library says in words alone why it gave up. */
const isTooBig = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && /limit|bounds/.test(error.message))

/** Reads the sheets of a workbook that `takeWorkbookParts` has cut down; nothing in it is run or followed. */
export const readWorkbook = async ({ zip, range }: Pick<WorkbookParts, 'zip' | 'range'>): Promise<WorkbookSheets> => {
  try {
    const { sheets, dateSystem = '1900' } = await readXlsx(zip, { readStyles: true, range })
    return sheets.map((sheet) => toRawSheet(sheet, dateSystem))
  } catch (error) {
    return isTooBig(error) ? 'too-big' : 'damaged'
  }
}
