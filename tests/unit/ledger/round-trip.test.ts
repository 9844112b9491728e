import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadFile, SheetRow } from '../../../src/core/ledger/read-rows.ts'
import { LEDGER_SHEETS } from '../../../src/core/ledger/sheets.ts'
import { FIRST_ROW } from '../../../src/core/ledger/template/layout.ts'
import { listUnheldCells } from '../../../src/core/ledger/template/unheld-cells.ts'
import { writeLedgerWorkbook, writeReturnTemplate } from '../../../src/core/ledger/template/workbooks.ts'
import { toKeyText } from '../../../src/core/model/cell-text.ts'
import { TABLES, type TableName, type Tables } from '../../../src/core/model/tables.ts'
import { anyTables, plainTables, rewordedTables } from './any-tables.ts'
import { importInto, listPlaces, REAL, SHIPPED } from './ledgers.ts'
import { readFile } from './workbooks.ts'

/** As many ledgers as there is time for; a failure prints its seed. */
const BOUNDED = { numRuns: 60, interruptAfterTimeLimit: 3_000, markInterruptAsFailure: false } as const

const readBack = async (tables: Tables): Promise<ReadFile> =>
  readFile('ledger.xlsx', await writeLedgerWorkbook(tables), { regions: tables.regions })

const rowsOf = ({ rows }: ReadFile, table: TableName): readonly SheetRow[] => rows.filter((row) => row.table === table)

/** That a table has no rows is said, and is no fault. */
const expectSame = (file: ReadFile, tables: Tables): void => {
  expect(file.issues.filter(({ code }) => code !== 'N621')).toEqual([])
  for (const { table, name } of LEDGER_SHEETS) {
    expect([name, rowsOf(file, table).map(({ cells }) => cells)]).toEqual([name, tables[table]])
  }
}

/** Cells and rows that were read otherwise than they were, and of which nothing is told: `进展!F4`. */
const listSilent = (file: ReadFile, tables: Tables): readonly string[] => {
  const told = new Set(file.issues.map(({ place: { sheet, cell } }) => `${sheet}!${cell}`))
  const unheld = new Set(listUnheldCells(tables).map(({ table, key, column }) => `${table} ${key} ${column}`))
  return LEDGER_SHEETS.flatMap(({ table, name }) => {
    const read = new Map(rowsOf(file, table).map((row) => [row.rowNumber, row.cells]))
    const rows: readonly SheetRow['cells'][] = tables[table]
    return rows.flatMap((row, place) => {
      const number = FIRST_ROW + place
      const cells = read.get(number)
      if (!cells) return told.has(`${name}!${number}:${number}`) ? [] : [`${name}!${number}`]
      return Object.entries(row)
        .filter(([column]) => !unheld.has(`${table} ${toKeyText(TABLES[table], row)} ${column}`))
        .filter(([column, cell]) => JSON.stringify(cells[column]) !== JSON.stringify(cell))
        .map(([column, cell]): [string, string] => [
          `${name}!${file.addressOf(name, table, column)}${number}`,
          `${JSON.stringify(cell)} → ${JSON.stringify(cells[column])}`,
        ])
        .flatMap(([place, change]) => (told.has(place) ? [] : [`${place} ${change}`]))
    })
  })
}

describe('the whole ledger as a workbook', () => {
  it('is read back without a finding, cell by cell', async () => {
    expectSame(await readBack(REAL), REAL)
    expectSame(await readBack(SHIPPED), SHIPPED)
  })

  it('is read back so whatever rows its tables hold', async () => {
    const tables = plainTables(SHIPPED.regions)
    await fc.assert(
      fc.asyncProperty(tables, async (each) => void expectSame(await readBack(each), each)),
      BOUNDED,
    )
  })

  it('loses and changes nothing silently, whatever signs its texts have', async () => {
    const tables = anyTables(SHIPPED.regions)
    await fc.assert(
      fc.asyncProperty(tables, async (each) => void expect(listSilent(await readBack(each), each)).toEqual([])),
      BOUNDED,
    )
  })
})

describe('a workbook of the ledger, imported', () => {
  it('makes the tables what they were when it was written, and changes them no more', async () => {
    await fc.assert(
      fc.asyncProperty(rewordedTables(REAL), async (then) => {
        const file = await readBack(then)
        const outcome = importInto(REAL, file)
        expect(listPlaces(outcome).filter((place) => !place.startsWith('N621'))).toEqual([])
        expect(outcome.tables).toEqual(then)
        expect(importInto(then, file).difference).toEqual([])
      }),
      BOUNDED,
    )
  })
})

describe('the template of a return, as it is handed out', () => {
  it('has no progress yet and is read without an error', async () => {
    const reports = SHIPPED.reports.filter(({ period }) => period !== '2026-Q3')
    const bytes = await writeReturnTemplate({ ...SHIPPED, reports }, { region: '310000', period: '2026-Q3' })
    const file = await readFile('上海.xlsx', bytes, SHIPPED)
    expect([...new Set(file.issues.map(({ code }) => code))]).toEqual(['N620'])
    expect(file.rows.filter(({ table }) => table === 'reports')).toEqual([])
  })
})
