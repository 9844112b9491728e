import { CELL_LENGTH, escapeText, toWritable, widthOf, writeWorkbook } from '../../workbook/write-workbook.ts'
import { defuse } from '../../workbook/defuse.ts'
import { toDictionaryLines, toNoteLines } from './notes.ts'
import type { DownloadCell, DownloadTable } from './table.ts'
import { DOWNLOAD_WORDS } from './words.ts'

type Lines = readonly (readonly DownloadCell[])[]

/** A workbook is made up in memory as a whole: above so many rows there is none, and CSV and JSON remain. */
export const XLSX_MAX_ROWS = 200_000

const WIDTHS = { least: 8, most: 60, rowsMeasured: 200 } as const

const isClipped = (cell: DownloadCell): boolean => typeof cell === 'string' && defuse(cell).length > CELL_LENGTH

const toText = (text: string): string => {
  const safe = toWritable(defuse(text))
  const held = safe.length > CELL_LENGTH ? `${safe.slice(0, CELL_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : safe
  return escapeText(held)
}

const toCell = (cell: DownloadCell): DownloadCell => (typeof cell === 'string' ? toText(cell) : cell)

const toWidths = (lines: Lines): { width: number }[] =>
  (lines[0] ?? []).map((_, column) => {
    const widest = Math.max(...lines.slice(0, WIDTHS.rowsMeasured).map((line) => widthOf(String(line[column] ?? ''))))
    return { width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, widest)) }
  })

const BOLD = { style: { font: { bold: true } } } as const

const toSheet = (name: string, lines: Lines, bold: 'row' | 'column') => ({
  name,
  columns: toWidths(lines),
  rows: lines.map((line) => line.map(toCell)),
  cells: new Map(
    (bold === 'row' ? (lines[0] ?? []).map((_, at) => `0,${at}`) : lines.map((_, at) => `${at},0`)).map((at) => [
      at,
      BOLD,
    ]),
  ),
  ...(bold === 'row' ? { freezePane: { rows: 1 } } : {}),
})

/**
 * The table as a workbook of three sheets: data, notes, dictionary. The same table gives the same bytes.
 *
 * Texts are defused and stay texts, whatever they look like; null is an empty cell. Null = too many rows for a workbook.
 */
export const writeXlsxFile = async (table: DownloadTable): Promise<Uint8Array | null> => {
  const words = DOWNLOAD_WORDS[table.language]
  const rows = [...table.rows]
  if (rows.length > XLSX_MAX_ROWS) return null
  const notes = toNoteLines(table)
  const said = [table.marking ?? '', table.sample ? words.sample : ''].filter((each) => each !== '').join(' · ')
  const isCut = rows.some((row) => row.some(isClipped))
  return writeWorkbook(
    [
      toSheet(words.data, [table.columns.map(({ header }) => header), ...rows], 'row'),
      toSheet(words.notes, isCut ? [...notes, [words.note, words.clipped]] : notes, 'column'),
      toSheet(words.dictionary, toDictionaryLines(table), 'row'),
    ],
    {
      title: toText(table.title),
      ...(said === '' ? {} : { subject: said, keywords: said }),
    },
  )
}
