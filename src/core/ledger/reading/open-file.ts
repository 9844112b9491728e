import { sha256 } from '@noble/hashes/sha2.js'
import type { Words } from '../../model/column.ts'
import { toFound, type Issue } from '../../model/issue.ts'
import type { IssueCode } from '../../model/issue-codes.ts'
import type { GivenFile } from '../read-rows.ts'
import { decodeText, type DecodedText } from './decode-text.ts'
import { findFileKind } from './file-kind.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { toSheetIssue } from './places.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import type { RawSheet } from './raw-sheet.ts'
import { takeWorkbookParts, type WorkbookFault, type WorkbookParts } from './workbook-parts.ts'

/** A file with its sheets as they stand; none where it could not be opened, and there is an issue for that. */
export interface OpenFile {
  readonly name: string
  /** SHA-256 of the bytes, in lower-case hex. */
  readonly digest: string
  readonly sheets: readonly RawSheet[]
  readonly isCsv: boolean
  readonly issues: readonly Issue[]
}

type Opened = Pick<OpenFile, 'sheets' | 'issues' | 'isCsv'>

const READABLE: Words = { zh: '.xlsx 工作簿或 .csv 文件', en: 'an .xlsx workbook or a .csv file' }
const ENCODINGS: Words = { zh: 'UTF-8、UTF-16 或 GB18030', en: 'UTF-8, UTF-16 or GB18030' }
const MIB = 1024 * 1024
const FAULT_CODES: Readonly<Record<WorkbookFault, IssueCode>> = {
  damaged: 'E604',
  encrypted: 'E602',
  'too-big': 'E606',
  'other-document': 'E605',
  'binary-workbook': 'E605',
}
const FAULT_NAMES: Readonly<Partial<Record<WorkbookFault, string>>> = {
  'other-document': 'zip',
  'binary-workbook': '.xlsb',
}
const DELIMITER_NAMES: Readonly<Record<string, string>> = { ',': ',', ';': ';', '\t': 'Tab' }
const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|et)$/i
const TEXT_NAME = /\.(?:csv|tsv|txt)$/i

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const failed = (file: string, code: IssueCode, found: string | null = null, expected: Words | null = null): Opened => ({
  sheets: [],
  isCsv: false,
  issues: [toSheetIssue(code, file, null, {}, { found, expected })],
})

const listWarnings = (
  file: string,
  { hasMacros, hasLinks, hasCalls }: WorkbookParts,
  sheets: readonly RawSheet[],
): readonly Issue[] => [
  ...(hasMacros ? [toSheetIssue('W601', file, null, {})] : []),
  ...(hasLinks ? [toSheetIssue('W602', file, null, {})] : []),
  ...(hasCalls ? [toSheetIssue('W603', file, null, {})] : []),
  ...sheets.flatMap(({ name, calls }) =>
    calls.map(({ row, column, formula }) =>
      toSheetIssue('W603', file, name, { row, column }, { found: toFound(`=${formula}`) }),
    ),
  ),
]

const openWorkbook = async (file: string, bytes: Uint8Array): Promise<Opened> => {
  if (TEXT_NAME.test(file)) return failed(file, 'E605', 'xlsx', { zh: '文字', en: 'text' })
  const parts = takeWorkbookParts(bytes)
  if (typeof parts === 'string') return failed(file, FAULT_CODES[parts], FAULT_NAMES[parts] ?? null)
  const sheets = await readWorkbook(parts)
  if (typeof sheets === 'string') return failed(file, FAULT_CODES[sheets])
  return { sheets, isCsv: false, issues: listWarnings(file, parts, sheets) }
}

const toStem = (file: string): string => file.replace(/^.*[\\/]/, '').replace(TEXT_NAME, '')

const noteForm = (file: string, { encoding, hasMark }: DecodedText, delimiter: string): readonly Issue[] => {
  if (delimiter === ',' && (encoding === 'utf-8' || hasMark)) return []
  const reading = `${encoding.toUpperCase()}, ${DELIMITER_NAMES[delimiter] ?? delimiter}`
  return [toSheetIssue('N619', file, null, {}, { reading })]
}

const openText = (file: string, bytes: Uint8Array): Opened => {
  const decoded = decodeText(bytes)
  if (decoded === null)
    return TEXT_NAME.test(file) ? failed(file, 'E607', null, ENCODINGS) : failed(file, 'E605', null, READABLE)
  if (WORKBOOK_NAME.test(file) || /^\s*</.test(decoded.text))
    return failed(file, 'E605', decoded.text.slice(0, 40).trim(), READABLE)
  const csv = readCsv(toStem(file), decoded.text.replace(/^\uFEFF/, ''))
  if (csv === 'unpaired') return failed(file, 'E609')
  return { sheets: [csv.sheet], isCsv: true, issues: noteForm(file, decoded, csv.delimiter) }
}

const open = async ({ name, bytes }: GivenFile): Promise<Opened> => {
  const found = findFileKind(bytes)
  switch (found.kind) {
    case 'zip':
      return openWorkbook(name, bytes)
    case 'text':
      return openText(name, bytes)
    case 'encrypted':
      return failed(name, 'E602')
    case 'old-workbook':
      return failed(name, 'E603')
    case 'empty':
      return failed(name, 'E605', '', READABLE)
    default:
      return failed(name, 'E605', found.name, READABLE)
  }
}

/** The issue of a file that is too big to be opened; null = it is not. For whoever knows a size before the bytes. */
export const checkFileSize = (file: string, byteCount: number): Issue | null =>
  byteCount <= MAX_FILE_BYTES
    ? null
    : toSheetIssue(
        'E601',
        file,
        null,
        {},
        {
          found: `${Math.ceil(byteCount / MIB)} MB`,
          expected: { zh: `不超过 ${MAX_FILE_BYTES / MIB} MB`, en: `at most ${MAX_FILE_BYTES / MIB} MB` },
        },
      )

/** Opens a file whatever it is: its sheets, or an issue that says why there are none. Never throws on bad data. */
export const openFile = async (file: GivenFile): Promise<OpenFile> => {
  const tooBig = checkFileSize(file.name, file.bytes.length)
  const opened = tooBig ? { sheets: [], isCsv: false, issues: [tooBig] } : await open(file)
  return { name: file.name, digest: tooBig ? '' : toHex(sha256(file.bytes)), ...opened }
}
