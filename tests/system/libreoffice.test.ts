import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  writeLedgerWorkbook,
  writeOfficeTemplate,
  writeReturnTemplate,
} from '../../src/core/ledger/template/workbooks.ts'
import { buildLedger } from '../unit/sample/ledger.ts'

const CONVERT_MS = 120_000

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'libreoffice-'))
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
  } catch {
    throw new Error('There is no LibreOffice: apt-get install libreoffice-calc')
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The workbook as LibreOffice opens it and writes it again. */
const convert = (name: string, bytes: Uint8Array): Uint8Array => {
  writeFileSync(join(folder, `${name}.xlsx`), bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const out = join(folder, 'converted')
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, `${folder}/${name}.xlsx`], {
    stdio: 'ignore',
  })
  return readFileSync(join(out, `${name}.xlsx`))
}

const valuesOf = async (bytes: Uint8Array) =>
  (await readXlsx(bytes)).sheets.map(({ name, rows }) => ({
    name,
    rows: rows
      .map((row) => row.map((cell) => (cell === '' ? null : cell)))
      .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null && cell !== undefined) + 1))
      .filter((row) => row.length > 0),
  }))

describe('LibreOffice opens what the ledger writes, and finds the same in it', () => {
  const tables = buildLedger()
  it.each([
    ['return', () => writeReturnTemplate(tables, { region: '310000', period: '2026-Q4' })],
    ['office', () => writeOfficeTemplate(tables)],
    ['whole', () => writeLedgerWorkbook(tables)],
  ] as const)('%s', { timeout: CONVERT_MS }, async (name, write) => {
    const bytes = await write()
    const converted = convert(name, bytes)
    expect(await valuesOf(converted)).toEqual(await valuesOf(bytes))
    const sheets = (await readXlsx(converted, { readStyles: true })).sheets
    const given = (await readXlsx(bytes, { readStyles: true })).sheets
    expect(sheets.map(({ dataValidations = [] }) => dataValidations.length)).toEqual(
      given.map(({ dataValidations = [] }) => dataValidations.length),
    )
    expect(sheets.map(({ protection }) => protection?.sheet)).toEqual(given.map(({ protection }) => protection?.sheet))
  })
})
