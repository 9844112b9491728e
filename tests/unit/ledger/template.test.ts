import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { CODE_SHEET, GUIDE_SHEET, LEDGER_SHEETS } from '../../../src/core/ledger/sheets.ts'
import {
  writeLedgerWorkbook,
  writeOfficeTemplate,
  writeReturnTemplate,
} from '../../../src/core/ledger/template/workbooks.ts'
import { TABLES, type Tables } from '../../../src/core/model/tables.ts'
import { buildLedger } from '../sample/ledger.ts'

const HEADING_AT = 2

type Workbook = Awaited<ReturnType<typeof readXlsx>>
type Sheet = Workbook['sheets'][number]

const sheetOf = (workbook: Workbook, name: string): Sheet => {
  const sheet = workbook.sheets.find((each) => each.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

const headingsOf = (sheet: Sheet): readonly string[] => (sheet.rows[HEADING_AT] ?? []).map(String)

const rowsOf = (sheet: Sheet): readonly Readonly<Record<string, unknown>>[] => {
  const headings = headingsOf(sheet)
  return sheet.rows
    .slice(HEADING_AT + 1)
    .map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? null])))
}

const tables: Tables = buildLedger()

describe('the workbook of a province', () => {
  let workbook: Workbook
  beforeAll(async () => {
    const bytes = await writeReturnTemplate(tables, { region: '310000', period: '2026-Q4' })
    workbook = await readXlsx(bytes, { readStyles: true })
  })

  it('has what a province returns, and neither acceptance nor override', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      GUIDE_SHEET,
      '进展',
      '跨省通办',
      '水域隐患',
      '涉江案件',
      CODE_SHEET,
    ])
    expect(sheetOf(workbook, CODE_SHEET).hidden).toBe(true)
  })

  it('has a row for each return that the province owes, with the period before beside', () => {
    const rows = rowsOf(sheetOf(workbook, '进展'))
    const accepted = new Set(
      tables.acceptances
        .filter(
          ({ region, evidence, acceptedOn }) => region === '310000' && evidence !== null && acceptedOn < '2026-10-01',
        )
        .map(({ task }) => task),
    )
    const closed = new Set(
      tables.tasks.filter(({ mergedInto, start }) => mergedInto !== null || start > '2026-12-31').map(({ id }) => id),
    )
    const due = tables.assignments.filter(
      ({ task, region }) => region === '310000' && !accepted.has(task) && !closed.has(task),
    )
    expect(rows.map((row) => row['任务'])).toEqual(due.map(({ task }) => task))
    for (const row of rows) {
      expect(row['报告期']).toBe('2026-Q4')
      expect(row['省市']).toBe('上海市')
      const last = tables.reports.find(
        ({ period, task, region }) => period === '2026-Q3' && task === row['任务'] && region === '310000',
      )
      const shown = row['上期完成率']
      expect(typeof shown === 'number' ? shown * 100 : shown).toEqual(
        typeof last?.progress === 'number' ? expect.closeTo(last.progress, 9) : null,
      )
      expect([row['完成率'], row['进展情况'], row['报送日期']]).toEqual([null, null, null])
    }
  })

  it('has rows for hazards on each water that may be the province’s, though no source says whose it is', async () => {
    const [first, ...others] = tables.waters
    if (!first) throw new Error('the sample has waters')
    const unknown = { ...first, id: 'unknown', regions: null }
    const given = { ...tables, waters: [unknown, first, ...others] }
    const read = await readXlsx(await writeReturnTemplate(given, { region: '310000', period: '2026-Q4' }))
    const own = given.waters.filter(({ regions }) => regions?.includes('310000') ?? true)
    expect(new Set(rowsOf(sheetOf(read, '水域隐患')).map((row) => row['水域']))).toEqual(
      new Set(own.map(({ id }) => id)),
    )
  })

  it('locks what is not to be typed, and nothing else', () => {
    for (const { name, table } of LEDGER_SHEETS.filter(({ ownedBy }) => ownedBy !== null)) {
      const sheet = sheetOf(workbook, name)
      expect(sheet.protection?.sheet, name).toBe(true)
      const { key, columns } = TABLES[table]
      const open = new Set(
        Object.entries(columns).flatMap(([column, { title }]) => (key.includes(column) ? [] : [title.zh])),
      )
      headingsOf(sheet).forEach((heading, at) => {
        const locked = sheet.cells?.get(`${HEADING_AT + 1},${at}`)?.style?.protection?.locked ?? true
        expect(locked, `${name} ${heading}`).toBe(!open.has(heading))
      })
    }
  })

  it('lets whoever fills it in widen columns and rows of what is locked', () => {
    for (const { name, protection } of workbook.sheets.filter((sheet) => !sheet.hidden)) {
      expect([protection?.formatColumns, protection?.formatRows], name).toEqual([true, true])
    }
  })

  it('prints so that it can be read: a wide sheet on two pages side by side, with the key on both', () => {
    const { pageSetup } = sheetOf(workbook, '进展')
    expect(pageSetup).toMatchObject({ fitToWidth: 2, printTitlesRow: '$3:$3', printTitlesColumn: '$A:$C' })
    expect(sheetOf(workbook, '涉江案件').pageSetup).toMatchObject({ fitToWidth: 1 })
  })

  it('names each font and its size, so that it looks alike in every program', async () => {
    const bytes = await writeReturnTemplate(tables, { region: '310000', period: '2026-Q4' })
    const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array())
    const fonts = styles.match(/<font>.*?<\/font>/g) ?? []
    expect(fonts.length).toBeGreaterThan(5)
    for (const font of fonts) expect(font).toMatch(/<sz .*<name |<name .*<sz /)
  })

  it('reads back in another reader', async () => {
    const bytes = await writeReturnTemplate(tables, { region: '340000', period: '2026-Q4' })
    const rows = await readSheet(Buffer.from(bytes), '进展')
    expect(rows[HEADING_AT]).toEqual(expect.arrayContaining(['报告期', '任务', '省市', '完成率', '上期完成率']))
    expect(rows[HEADING_AT + 1]?.[0]).toBe('2026-Q4')
  })
})

describe('the workbook of the office', () => {
  it('has a sheet for every table of the ledger, with each of its columns', async () => {
    const workbook = await readXlsx(await writeLedgerWorkbook(buildLedger({ tasks: 3, until: '2024-Q4' })))
    for (const { name, table } of LEDGER_SHEETS) {
      const sheet = sheetOf(workbook, name)
      expect(headingsOf(sheet), name).toEqual(Object.values(TABLES[table].columns).map(({ title }) => title.zh))
    }
  })

  it('offers every closed set, and limits numbers and dates', async () => {
    const workbook = await readXlsx(await writeOfficeTemplate(tables), { readStyles: true })
    for (const { name, table } of LEDGER_SHEETS.filter((sheet) => sheet.table !== 'sources')) {
      const { dataValidations = [] } = sheetOf(workbook, name)
      const kinds = Object.entries(TABLES[table].columns).flatMap(([column, { kind, ref }]) => {
        if (column === 'source') return []
        if (kind === 'choice' || kind === 'flag' || (ref !== undefined && kind !== 'list')) return ['list']
        return [{ integer: 'whole', number: 'decimal', date: 'date' }[kind as string] ?? 'textLength']
      })
      expect(
        dataValidations.map(({ type }) => type),
        name,
      ).toEqual(kinds)
      for (const { inputMessage } of dataValidations) expect(inputMessage).toMatch(/必填|可不填/)
    }
  })

  it('brings no rule of the sample: a real ledger begins with what it holds', async () => {
    const workbook = await readXlsx(await writeOfficeTemplate(tables))
    const rules = rowsOf(sheetOf(workbook, '状态规则')).filter((row) => row['版本'] !== null)
    expect(rules.map((row) => [row['版本'], row['起用报告期']])).toEqual([['v2', tables.rules[0]?.fromPeriod]])
    expect(JSON.stringify(rules)).not.toMatch(/示例|Sample/)
  })

  it('keeps the offers within the rows that hold them', async () => {
    const workbook = await readXlsx(await writeOfficeTemplate(tables), { readStyles: true })
    const formulae = workbook.sheets.flatMap(({ dataValidations = [] }) =>
      dataValidations.flatMap(({ type, formula1 }) => (type === 'list' && formula1 ? [formula1] : [])),
    )
    expect(formulae.length).toBeGreaterThan(20)
    for (const formula of formulae) {
      const [, name = '', letters = '', first, last] = /^'(.+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(formula) ?? []
      const sheet = sheetOf(workbook, name)
      const at = letters.charCodeAt(0) - 65
      expect(letters).toHaveLength(1)
      if (name === CODE_SHEET) {
        const items = sheet.rows.slice(Number(first) - 1, Number(last)).map((row) => row[at])
        expect(
          items.every((item) => typeof item === 'string' && item !== ''),
          formula,
        ).toBe(true)
      } else {
        expect(Number(last), formula).toBeGreaterThan(100)
      }
    }
  })

  it('gives the same bytes for the same tables', async () => {
    const few = buildLedger({ tasks: 3, until: '2024-Q4' })
    expect(await writeLedgerWorkbook(few)).toEqual(await writeLedgerWorkbook(few))
  })
})
