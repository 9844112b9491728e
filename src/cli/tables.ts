import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeRows } from '../core/model/json.ts'
import { compareTexts } from '../core/model/grouping.ts'
import { isStrayFile } from '../core/model/stray-files.ts'
import { TABLE_NAMES, TABLES, type RowOfTable, type TableName } from '../core/model/tables.ts'

/**
 * A table file as it was found. `file` is relative to the folder read, with `/`.
 * `rows` is what the JSON holds, not checked in any way; `failure` says why there is no JSON.
 * `hasMark`: a byte order mark stood before the JSON and was passed over.
 */
export type RawTable = { readonly table: TableName; readonly file: string; readonly hasMark: boolean } & (
  { readonly kind: 'read'; readonly rows: unknown } | { readonly kind: 'unreadable'; readonly failure: string }
)

/** Larger files are read in pieces, since one text holds at most about 512 MB. */
const WHOLE_FILE_BYTES = 128 * 2 ** 20
const ROW_END = '\n  },\n'

const parseJson = (text: string): unknown => JSON.parse(text)

const readWhole = async (path: string): Promise<unknown> =>
  parseJson(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)))

const appendRows = (rows: unknown[], json: string): void => {
  const piece = parseJson(json)
  if (!Array.isArray(piece)) throw new SyntaxError('the file is not a list of rows')
  for (const row of piece) rows.push(row)
}

/** Rows of a file in the deterministic form, cut between rows: `[`, then rows, each but the last ended by `  },`. */
const readInPieces = async (path: string, pieceBytes: number): Promise<unknown> => {
  const rows: unknown[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes })) {
    rest += decoder.decode(bytes, { stream: true })
    const cut = rest.lastIndexOf(ROW_END)
    if (cut < 0 && rest.length > WHOLE_FILE_BYTES) {
      throw new SyntaxError('a file of this size is read in pieces, and no row ends with a line of two spaces and "},"')
    }
    if (cut < 0) continue
    const piece = rest.slice(0, cut)
    appendRows(rows, `${rows.length === 0 ? '' : '['}${piece}\n  }]`)
    rest = rest.slice(cut + ROW_END.length)
  }
  appendRows(rows, `${rows.length === 0 ? '' : '['}${rest}${decoder.decode()}`)
  return rows
}

const sizeOf = async (path: string): Promise<number | null> => {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? found.size : null
}

const startsWithMark = async (path: string): Promise<boolean> => {
  const handle = await open(path)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0).finally(() => handle.close())
  return bytesRead === 3 && buffer.equals(Buffer.from([0xef, 0xbb, 0xbf]))
}

const readRawTable = async (
  dir: string,
  file: string,
  table: TableName,
  wholeBytes: number,
): Promise<RawTable | null> => {
  const path = join(dir, file)
  const bytes = await sizeOf(path)
  if (bytes === null) return null
  const hasMark = await startsWithMark(path)
  try {
    const rows = bytes <= wholeBytes ? await readWhole(path) : await readInPieces(path, Math.min(wholeBytes, 2 ** 22))
    return { table, file, hasMark, kind: 'read', rows }
  } catch (error) {
    return { table, file, hasMark, kind: 'unreadable', failure: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Every table file of a data folder that exists: `<table>.json`, then `ledger/<table>.json`, in declared order.
 *
 * A file that is not JSON, or not UTF-8, comes back as `unreadable`; nothing is thrown for it.
 * `wholeBytes` is the size above which a file is read in pieces; such a file must be in the deterministic form.
 */
export const readRawTables = async (dir: string, wholeBytes = WHOLE_FILE_BYTES): Promise<readonly RawTable[]> => {
  const found: RawTable[] = []
  for (const table of TABLE_NAMES) {
    for (const file of [`${table}.json`, `ledger/${table}.json`]) {
      const raw = await readRawTable(dir, file, table, wholeBytes)
      if (raw) found.push(raw)
    }
  }
  return found
}

const listFiles = async (dir: string, folder: string): Promise<readonly string[]> => {
  const entries = await readdir(join(dir, folder), { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() ? [`${folder}${entry.name}`] : []))
}

/** The files of a data folder and of the folders in it that look like tables and are none, sorted. */
export const listStrayFiles = async (dir: string): Promise<readonly string[]> => {
  const entries = await readdir(dir, { withFileTypes: true })
  const folders = entries.flatMap((entry) => (entry.isDirectory() ? [`${entry.name}/`] : []))
  const files = await Promise.all(['', ...folders].map((folder) => listFiles(dir, folder)))
  return files.flat().filter(isStrayFile).toSorted(compareTexts)
}

/** Writes `<dir>/<table>.json` in the deterministic form and makes the folder if need be; the old file stays until the new one is whole. */
export const writeTableFile = async <N extends TableName>(
  dir: string,
  table: N,
  rows: readonly RowOfTable<N>[],
): Promise<void> => {
  const path = join(dir, `${table}.json`)
  await mkdir(dirname(path), { recursive: true })
  await pipeline(Readable.from(writeRows(TABLES[table], rows)), createWriteStream(`${path}.part`))
  await rename(`${path}.part`, path)
}
