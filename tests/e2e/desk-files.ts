import { strToU8 } from 'fflate'
import { readFileSync } from 'node:fs'
import { writeLedgerWorkbook } from '../../src/core/ledger/template/workbooks.ts'
import type { Tables } from '../../src/core/model/tables.ts'
import { TABLE_NAMES } from '../../src/core/model/tables.ts'
import { REPORT_HEADINGS, toReportLine, toWorkbook } from '../unit/ledger/workbooks.ts'

/** A file as a browser is given it. */
export interface GivenToBrowser {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const toGiven = (name: string, bytes: Uint8Array): GivenToBrowser => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

const readBase = (): Tables => JSON.parse(readFileSync('tests/fixtures/checks/base.json', 'utf8'))

/** The office's workbook of a small real ledger. */
export const officeWorkbook = async (): Promise<GivenToBrowser> => {
  const base = readBase()
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, base[name] ?? []])) as unknown as Tables
  return toGiven('办公室台账.xlsx', await writeLedgerWorkbook(tables))
}

type Line = Parameters<typeof toReportLine>[0]

/** A province's return of some lines. */
export const returnWorkbook = async (name: string, lines: readonly Line[]): Promise<GivenToBrowser> =>
  toGiven(name, await toWorkbook({ 进展: [[...REPORT_HEADINGS], ...lines.map((line) => toReportLine(line))] }))

/** A return as CSV. */
export const csvReturn = (name: string, lines: readonly Line[]): GivenToBrowser => {
  const rows = [REPORT_HEADINGS, ...lines.map((line) => toReportLine(line))]
  return toGiven(name, strToU8(rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n')))
}

/** Half of a workbook. */
export const brokenWorkbook = async (name: string): Promise<GivenToBrowser> => {
  const { buffer } = await returnWorkbook(name, [{}])
  return toGiven(name, buffer.subarray(0, buffer.length / 2))
}

/** A text under the name of a workbook. */
export const renamedText = (name: string): GivenToBrowser => toGiven(name, strToU8('这是一段文字，不是工作簿。\n'))

/** The first bytes of a workbook in the old format. */
export const oldWorkbook = (name: string): GivenToBrowser =>
  toGiven(name, Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(1016).fill(0)]))
