import { readdirSync, readFileSync } from 'node:fs'
import { planImport } from '../../../src/core/ledger/plan-import.ts'
import type { ImportOutcome } from '../../../src/core/ledger/import-outcome.ts'
import type { ReadFile, SheetRow } from '../../../src/core/ledger/read-rows.ts'
import { LEDGER_SHEETS } from '../../../src/core/ledger/sheets.ts'
import type { AnyCell } from '../../../src/core/model/cell-text.ts'
import { checkFiles, type FoundFile } from '../../../src/core/model/check-files.ts'
import type { Issue } from '../../../src/core/model/issue.ts'
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../../../src/core/model/tables.ts'

type Cells = Readonly<Record<string, AnyCell>>
type Sheets = Readonly<Partial<Record<TableName, readonly Cells[]>>>

const TODAY = '2026-08-01'

const readTables = (files: readonly FoundFile[]): Tables => {
  const { tables, issues } = checkFiles(files, { today: TODAY })
  if (issues.some(({ code }) => code.startsWith('E'))) throw new Error(JSON.stringify(issues[0]))
  return tables
}

const readRows = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** A small real ledger without any finding. */
export const REAL = ((): Tables => {
  const base = readRows('tests/fixtures/checks/base.json') as Readonly<Record<TableName, unknown>>
  return readTables(TABLE_NAMES.map((table) => ({ kind: 'read', table, file: `${table}.json`, rows: base[table] })))
})()

/** What ships: published facts and the sample ledger. */
export const SHIPPED = readTables(
  ['', 'ledger/'].flatMap((folder) =>
    readdirSync(`data/${folder}`).flatMap((file): readonly FoundFile[] => {
      const table = TABLE_NAMES.find((name) => `${name}.json` === file)
      return table ? [{ kind: 'read', table, file: folder + file, rows: readRows(`data/${folder}${file}`) }] : []
    }),
  ),
)

const letterOf = (place: number): string => String.fromCharCode(65 + place)

/** Columns of a sheet: those of its first row, in declared order. */
const columnsOf = (table: TableName, rows: readonly Cells[]): readonly string[] =>
  Object.keys(TABLES[table].columns).filter((column) => rows.some((row) => column in row))

/**
 * A file as it comes from reading: one sheet for each table, named as in the template, with the heads in row 1.
 * A cell that is left out where other rows have it could not be read.
 */
export const aFile = (name: string, sheets: Sheets, issues: readonly Issue[] = []): ReadFile => {
  const given = Object.entries(sheets) as [TableName, readonly Cells[]][]
  const sheetOf = (table: TableName): string => LEDGER_SHEETS.find((sheet) => sheet.table === table)?.name ?? table
  const rows = given.flatMap(([table, own]) =>
    own.map((cells, place): SheetRow => ({ table, cells, sheet: sheetOf(table), rowNumber: place + 2 })),
  )
  return {
    name,
    digest: Buffer.from(JSON.stringify([name, sheets]))
      .toString('hex')
      .slice(0, 64)
      .padEnd(64, '0'),
    rows,
    issues,
    addressOf: (_, table, column) => {
      const place = columnsOf(table, sheets[table] ?? []).indexOf(column)
      return place < 0 ? null : letterOf(place)
    },
  }
}

/** The rows of tables without the columns that a template does not ask for. */
const withoutSource = (rows: readonly object[]): readonly Cells[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'source')) as Cells)

/** Every table of the ledger of some tables as sheets; `keep` = the rows as they are, their sources too. */
export const toSheets = (tables: Tables, names: readonly TableName[], keep = false): Sheets =>
  Object.fromEntries(
    names.map((name) => [name, keep ? (tables[name] as unknown as readonly Cells[]) : withoutSource(tables[name])]),
  )

export const importInto = (tables: Tables, ...files: readonly ReadFile[]): ImportOutcome =>
  planImport(files, { tables, today: TODAY })

/** Codes with the places at which they are, as a person reads them. */
export const listPlaces = ({ issues }: ImportOutcome): readonly string[] =>
  issues.map(({ code, place: { file, sheet, cell } }) => [code, file, sheet, cell].filter(Boolean).join(' '))
