import { readXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import type { Locale } from '../../format/locale.ts'
import { groupBy } from '../../model/grouping.ts'
import { formatIssueParts } from '../../model/issue-format.ts'
import { toSeverity, type Issue, type Severity } from '../../model/issue.ts'
import { defuse } from '../../workbook/defuse.ts'
import { CELL_LENGTH, escapeText, toFont, toWritable, writeWorkbook } from '../../workbook/write-workbook.ts'
import { openFile } from '../reading/open-file.ts'
import { takeWorkbookParts } from '../reading/workbook-parts.ts'
import type { GivenFile } from '../read-rows.ts'
import { FINDINGS_SHEET } from '../sheets.ts'

/** Fills of marked cells: light enough for black text, and named by a word in the remark. */
const FILLS: Readonly<Record<Severity, string>> = { error: 'FFC7CE', warning: 'FFEB9C', note: 'DDEBF7' }
const RANKS: readonly Severity[] = ['note', 'warning', 'error']

const WORDS = {
  zh: {
    headings: ['程度', '编号', '工作表', '单元格', '问题', '写的是什么、应为什么、怎样改'],
    severities: { error: '错误', warning: '提醒', note: '说明' },
    author: '填报台',
    title: '查验结果',
  },
  en: {
    headings: ['Severity', 'Code', 'Sheet', 'Cell', 'What is wrong', 'Found, expected and what to do'],
    severities: { error: 'Error', warning: 'Warning', note: 'Note' },
    author: 'Desk',
    title: 'Findings',
  },
} as const

const toText = (text: string): string => escapeText(toWritable(text.slice(0, CELL_LENGTH)))

/** Our own words may quote what would run as a formula. */
const toOwnText = (text: string): string => toText(defuse(text))

const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

/** Row and column from 0 of an address of one cell, or of the first cell of a row or column. */
const toSpot = (address: string): string | null => {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)/.exec(address) ?? []
  if (letters === '' && digits === '') return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return `${Math.max(0, Number(digits || 1) - 1)},${Math.max(0, column - 1)}`
}

const worst = (issues: readonly Issue[]): Severity =>
  issues.map(({ code }) => toSeverity(code)).reduce((a, b) => (RANKS.indexOf(b) > RANKS.indexOf(a) ? b : a), 'note')

const toRemark = (issues: readonly Issue[], locale: Locale): string =>
  issues
    .map((issue) => {
      const { head, detail } = formatIssueParts(issue, locale)
      return `${WORDS[locale].severities[toSeverity(issue.code)]} ${issue.code} ${head}\n${detail}`
    })
    .join('\n\n')

const markCell = (style: CellStyle | undefined, issues: readonly Issue[], locale: Locale): Partial<Cell> => ({
  style: { ...style, fill: fill(FILLS[worst(issues)]) },
  comment: { author: WORDS[locale].author, text: toText(toRemark(issues, locale)) },
})

/** A sheet as it was given: values and formats, and nothing that runs. */
interface PlainSheet {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  readonly styles: ReadonlyMap<string, CellStyle>
  readonly rest: Pick<WriteSheet, 'columns' | 'merges' | 'freezePane' | 'rowDefs' | 'hidden'>
}

const readPlainSheets = async ({ name, bytes }: GivenFile): Promise<readonly PlainSheet[]> => {
  const parts = takeWorkbookParts(bytes)
  if (typeof parts === 'string') {
    const { sheets } = await openFile({ name, bytes })
    return sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows, styles: new Map(), rest: {} }))
  }
  const { sheets } = await readXlsx(parts.zip, { readStyles: true, range: parts.range })
  return sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows,
    styles: new Map([...(sheet.cells ?? [])].flatMap(([at, { style }]) => (style ? [[at, style] as const] : []))),
    rest: {
      ...(sheet.columns ? { columns: sheet.columns.map(({ width, hidden }) => toColumn(width, hidden)) } : {}),
      ...(sheet.merges ? { merges: sheet.merges } : {}),
      ...(sheet.freezePane ? { freezePane: sheet.freezePane } : {}),
      ...(sheet.hidden || sheet.veryHidden ? { hidden: true } : {}),
    },
  }))
}

const toColumn = (width: number | undefined, hidden: boolean | undefined) => ({
  ...(width === undefined ? {} : { width }),
  ...(hidden ? { hidden } : {}),
})

const toMarkedSheet = (sheet: PlainSheet, issues: readonly Issue[], locale: Locale): WriteSheet => {
  const rows = sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? toText(cell) : cell)))
  const cells = new Map<string, Partial<Cell>>([...sheet.styles].map(([at, style]) => [at, { style }]))
  for (const [at, own] of groupBy(issues, ({ place }) => toSpot(place.cell ?? ''))) {
    if (at === null) continue
    const row = Number(at.split(',')[0])
    while (rows.length <= row) rows.push([])
    cells.set(at, markCell(sheet.styles.get(at), own, locale))
  }
  return { name: sheet.name, rows, cells, ...sheet.rest }
}

const BOLD = { style: { font: toFont({ bold: true }) } } as const
const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } as const

const toFindingsSheet = (issues: readonly Issue[], locale: Locale): WriteSheet => {
  const words = WORDS[locale]
  const lines = issues.map((issue) => {
    const { head, detail } = formatIssueParts(issue, locale)
    const { sheet = '', cell = '' } = issue.place
    return [words.severities[toSeverity(issue.code)], issue.code, sheet, cell, head, detail].map(toOwnText)
  })
  return {
    name: FINDINGS_SHEET,
    columns: [8, 8, 14, 10, 44, 70].map((width) => ({ width, style: WRAPPED })),
    rows: [[...words.headings], ...lines],
    cells: new Map([
      ...words.headings.map((_, at): [string, Partial<Cell>] => [`0,${at}`, BOLD]),
      ...issues.map(({ code }, at): [string, Partial<Cell>] => [
        `${at + 1},0`,
        { style: { ...WRAPPED, fill: fill(FILLS[toSeverity(code)]) } },
      ]),
    ]),
    freezePane: { rows: 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/**
 * The workbook that was given, written anew, with each cell that a finding names filled and told in a remark, and all
 * findings in a sheet of their own in front; of a file that can't be read, that sheet alone.
 *
 * Values and number formats are kept, texts as they stand; macros, links, pictures and formulas are left out (of a
 * formula its stored value stays). Importing the outcome again reads the same rows: the sheet in front is passed over.
 */
export const annotateWorkbook = async (
  file: GivenFile,
  issues: readonly Issue[],
  locale: Locale,
): Promise<Uint8Array> => {
  const sheets = await readPlainSheets(file).catch((): readonly PlainSheet[] => [])
  const given = sheets.filter(({ name }) => name !== FINDINGS_SHEET)
  const bySheet = groupBy(issues, ({ place }) => place.sheet)
  return writeWorkbook(
    [
      toFindingsSheet(issues, locale),
      ...given.map((sheet) => toMarkedSheet(sheet, bySheet.get(sheet.name) ?? [], locale)),
    ],
    { title: toOwnText(`${WORDS[locale].title} ${file.name}`) },
  )
}
