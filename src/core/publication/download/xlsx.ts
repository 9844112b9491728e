import { unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { defuse } from './defuse.ts'
import { toDictionaryLines, toNoteLines } from './notes.ts'
import type { DownloadCell, DownloadTable } from './table.ts'
import { DOWNLOAD_WORDS } from './words.ts'

type Lines = readonly (readonly DownloadCell[])[]

/** A workbook is made up in memory as a whole: above so many rows there is none, and CSV and JSON remain. */
export const XLSX_MAX_ROWS = 200_000

/** What a cell of a workbook can hold. */
const CELL_LENGTH = 32_767
/** The earliest time that a zip can say, in the time zone of whoever reads it. */
const ZIP_TIME = '1980-01-01T00:00:00'
const WIDTHS = { least: 8, most: 60, rowsMeasured: 200 } as const

/** Code points that XML can't hold, half pairs among them. */
const UNWRITABLE = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const isClipped = (cell: DownloadCell): boolean => typeof cell === 'string' && defuse(cell).length > CELL_LENGTH

const toText = (text: string): string => {
  const safe = defuse(text).replace(UNWRITABLE, '\uFFFD')
  const held = safe.length > CELL_LENGTH ? `${safe.slice(0, CELL_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : safe
  // What looks like an escape of the format is one to whoever reads it, unless its underscore is escaped.
  return held.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

const toCell = (cell: DownloadCell): DownloadCell => (typeof cell === 'string' ? toText(cell) : cell)

/** Chinese characters are twice as wide as Latin ones. */
const widthOf = (cell: DownloadCell | undefined): number =>
  String(cell ?? '').replace(/[\u2E80-\uFFEF]/g, '__').length + 2

const toWidths = (lines: Lines): { width: number }[] =>
  (lines[0] ?? []).map((_, column) => {
    const widest = Math.max(...lines.slice(0, WIDTHS.rowsMeasured).map((line) => widthOf(line[column])))
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

/** The same parts in a zip of our own: its bytes depend neither on the hour nor on the platform's compression. */
const rezip = (zip: Uint8Array): Uint8Array => zipSync(unzipSync(zip), { mtime: ZIP_TIME, level: 6 })

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
  const isCut = rows.some((row) => row.some(isClipped))
  const workbook = await writeXlsx({
    sheets: [
      toSheet(words.data, [table.columns.map(({ header }) => header), ...rows], 'row'),
      toSheet(words.notes, isCut ? [...notes, [words.note, words.clipped]] : notes, 'column'),
      toSheet(words.dictionary, toDictionaryLines(table), 'row'),
    ],
    properties: {
      title: toText(table.title),
      ...(table.sample ? { subject: words.sample, keywords: words.sample } : {}),
      // eslint-disable-next-line no-restricted-syntax -- a fixed instant, which the library would else take from the clock
      modified: new Date(0),
    },
  })
  return rezip(workbook)
}
