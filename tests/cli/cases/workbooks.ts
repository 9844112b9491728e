import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate'
import type { WriteSheet } from 'hucre/xlsx'
import { writeWorkbook } from '../../../src/core/workbook/write-workbook.ts'

export type Cell = string | number | boolean | Date | null
export type Line = readonly Cell[]

/** A sheet to be written, and what is special about it. */
export type CaseSheet = Omit<WriteSheet, 'name' | 'rows'> & { readonly rows: readonly Line[] }

/** A workbook of sheets by name; the same sheets give the same bytes. */
export const workbook = (sheets: Readonly<Record<string, readonly Line[] | CaseSheet>>): Promise<Uint8Array> =>
  writeWorkbook(
    Object.entries(sheets).map(([name, sheet]): WriteSheet => {
      const { rows, ...special } = 'rows' in sheet ? sheet : { rows: sheet }
      return { name, ...special, rows: rows.map((row) => [...row]) }
    }),
    { title: '报送' },
  )

/** The same workbook with some of its parts changed or added. */
export const withParts = (
  bytes: Uint8Array,
  change: Readonly<Record<string, (part: string) => string | Uint8Array>>,
): Uint8Array => {
  const parts = unzipSync(bytes)
  for (const [path, edit] of Object.entries(change)) {
    const edited = edit(parts[path] ? strFromU8(parts[path]) : '')
    parts[path] = typeof edited === 'string' ? strToU8(edited) : new Uint8Array(edited)
  }
  return zipSync(parts, { mtime: '1980-01-01T00:00:00', level: 6 })
}

export const REPORT_HEADINGS = ['报告期', '任务', '省市', '完成率', '进展情况', '原因', '佐证', '报送日期'] as const
type Heading = (typeof REPORT_HEADINGS)[number]

/** A line of 上海's return on T01 with some cells changed. */
export const line = (changes: Readonly<Partial<Record<Heading, Cell>>> = {}): Line => {
  const usual: Readonly<Record<string, Cell>> = {
    报告期: '2026-Q2',
    任务: 'T01',
    省市: '310000',
    完成率: 85,
    进展情况: '已签协议',
    报送日期: '2026-07-09',
  }
  return REPORT_HEADINGS.map((heading) => ({ ...usual, ...changes })[heading] ?? null)
}

/** A workbook with one sheet of returns. */
export const returns = (...lines: readonly Line[]): Promise<Uint8Array> =>
  workbook({ 进展: [[...REPORT_HEADINGS], ...lines] })

const quote = (cell: Cell): string => (cell === null ? '' : String(cell))

/** Lines as the text of a CSV. */
export const csv = (...lines: readonly Line[]): string =>
  [[...REPORT_HEADINGS], ...lines].map((row) => row.map(quote).join(',')).join('\r\n')

export const utf8 = (text: string): Uint8Array => strToU8(text)

export const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

const toGbPairs = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) pairs.set(decoder.decode(new Uint8Array([high, low])), [high, low])
    }
  }
  return pairs
}

/** Texts of ASCII and characters of two bytes. */
export const gb18030 = (text: string): Uint8Array => {
  const pairs = toGbPairs()
  return new Uint8Array([...text].flatMap((letter) => pairs.get(letter) ?? [letter.charCodeAt(0)]))
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** The beginning of a file of the old kind, with the name of a stream in its directory. */
export const oleFile = (stream: string): Uint8Array =>
  new Uint8Array([...OLE, ...Array.from({ length: 504 }, () => 0), ...Buffer.from(stream, 'utf16le'), 0, 0])

const RECORD = 0x02014b50
const NAME_AT = 46

/** A zip whose directory says of the first sheet that it unpacks to 300 MiB. */
export const boastingZip = (bytes: Uint8Array): Uint8Array => {
  const zip = Buffer.from(bytes)
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  for (let at = zip.length - name.length; at >= NAME_AT; at -= 1) {
    const record = at - NAME_AT
    if (zip.readUInt32LE(record) !== RECORD || zip.compare(name, 0, name.length, at, at + name.length) !== 0) continue
    zip.writeUInt32LE(300 * 2 ** 20, record + 24)
    return new Uint8Array(zip)
  }
  throw new Error('the workbook has a first sheet')
}
