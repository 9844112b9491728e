import { writeCsv } from 'hucre/csv'
import { defuse } from '../../workbook/defuse.ts'
import type { DownloadCell, DownloadTable } from './table.ts'

const ROWS_A_CHUNK = 500
const LINE_END = '\r\n'
const BYTE_ORDER_MARK = '\uFEFF'

const toLines = (rows: readonly (readonly DownloadCell[])[]): string =>
  writeCsv(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? defuse(cell) : cell))),
    { lineSeparator: LINE_END, escapeFormulae: true },
  ) + LINE_END

/**
 * The table as CSV, in chunks of text that are to be joined and encoded as UTF-8: byte order mark, header, rows, each
 * line ended by CR LF. Texts are defused; null is an empty cell.
 */
export function* writeCsvChunks({ columns, rows }: Pick<DownloadTable, 'columns' | 'rows'>): Generator<string, void> {
  yield BYTE_ORDER_MARK + toLines([columns.map(({ header }) => header)])
  let chunk: (readonly DownloadCell[])[] = []
  for (const row of rows) {
    chunk.push(row)
    if (chunk.length < ROWS_A_CHUNK) continue
    yield toLines(chunk)
    chunk = []
  }
  if (chunk.length > 0) yield toLines(chunk)
}

/** The table as one CSV text; see `writeCsvChunks`. */
export const toCsvText = (table: Pick<DownloadTable, 'columns' | 'rows'>): string => [...writeCsvChunks(table)].join('')
