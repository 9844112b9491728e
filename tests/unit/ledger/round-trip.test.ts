import { describe, expect, it } from 'vitest'
import { LEDGER_SHEETS } from '../../../src/core/ledger/sheets.ts'
import { writeLedgerWorkbook, writeReturnTemplate } from '../../../src/core/ledger/template/workbooks.ts'
import type { Tables } from '../../../src/core/model/tables.ts'
import { REAL, SHIPPED } from './ledgers.ts'
import { readFile, toFindings } from './workbooks.ts'

const readBack = async (tables: Tables): Promise<void> => {
  const file = await readFile('ledger.xlsx', await writeLedgerWorkbook(tables), { regions: tables.regions })
  expect(toFindings(file)).toEqual([])
  for (const { table, name } of LEDGER_SHEETS) {
    const rows = file.rows.filter((row) => row.table === table).map(({ cells }) => cells)
    expect([name, rows]).toEqual([name, tables[table]])
  }
}

describe('the whole ledger as a workbook', () => {
  it('is read back without a finding, cell by cell', async () => {
    await readBack(REAL)
    await readBack(SHIPPED)
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
