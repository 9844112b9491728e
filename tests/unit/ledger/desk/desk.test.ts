import { unzipSync, strFromU8 } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { annotateWorkbook } from '../../../../src/core/ledger/desk/annotate.ts'
import { readBase, toPublishedBase } from '../../../../src/core/ledger/desk/base.ts'
import { writeBundle } from '../../../../src/core/ledger/desk/bundle.ts'
import { selectFindings } from '../../../../src/core/ledger/desk/findings.ts'
import { computeSurroundings } from '../../../../src/core/ledger/desk/surroundings.ts'
import { planImport } from '../../../../src/core/ledger/plan-import.ts'
import { readLedgerFiles } from '../../../../src/core/ledger/read-ledger-files.ts'
import { openFile } from '../../../../src/core/ledger/reading/open-file.ts'
import { writeLedgerWorkbook } from '../../../../src/core/ledger/template/workbooks.ts'
import { toJsonText } from '../../../../src/core/model/json.ts'
import { TABLES } from '../../../../src/core/model/tables.ts'
import { REAL, SHIPPED } from '../ledgers.ts'
import { readFile, REPORT_HEADINGS, toReportLine, toWorkbook } from '../workbooks.ts'

const TODAY = '2026-08-01'
const PUBLISHED = toPublishedBase({ regions: SHIPPED.regions, rules: REAL.rules })

const planReal = async () => {
  const office = { name: '台账.xlsx', bytes: await writeLedgerWorkbook(REAL) }
  const read = await readLedgerFiles([office], { tables: PUBLISHED.tables })
  return planImport(read, { tables: PUBLISHED.tables, files: PUBLISHED.files, today: TODAY })
}

describe('the bundle of an import', () => {
  it('holds the whole ledger as data folders hold it, and a summary', async () => {
    const outcome = await planReal()
    if (!outcome.tables) throw new Error(JSON.stringify(outcome.issues))
    const files = unzipSync(writeBundle(outcome, outcome.tables, PUBLISHED, 'zh'))
    expect(strFromU8(files['ledger/tasks.json'] ?? new Uint8Array())).toBe(
      toJsonText(TABLES.tasks, outcome.tables.tasks),
    )
    expect(strFromU8(files['变动说明.txt'] ?? new Uint8Array())).toContain(outcome.files[0]?.digest)
    expect(Object.keys(files)).not.toContain('regions.json')
  })

  it('is present data to start from, in which the same files change nothing', async () => {
    const outcome = await planReal()
    if (!outcome.tables) throw new Error(JSON.stringify(outcome.issues))
    const files = unzipSync(writeBundle(outcome, outcome.tables, PUBLISHED, 'en'))
    const given = Object.entries(files).map(([path, bytes]) => ({ path: `x/data/${path}`, text: strFromU8(bytes) }))
    const base = readBase(given, { regions: SHIPPED.regions }, TODAY)
    expect(base.issues).toEqual([])
    const office = { name: '台账.xlsx', bytes: await writeLedgerWorkbook(REAL) }
    const again = planImport(await readLedgerFiles([office], { tables: base.tables }), {
      tables: base.tables,
      files: base.files,
      today: TODAY,
    })
    expect(again.difference).toEqual([])
  })

  it('is not made on present data that can not be read', () => {
    const base = readBase([{ path: 'ledger/tasks.json', text: '[{' }], {}, TODAY)
    expect(base.issues.map(({ code }) => code)).toContain('E102')
  })
})

const LINES = [toReportLine({ 完成率: '很多' }), toReportLine({ 任务: 'T02', 进展情况: '=1+1' })]
const BYTES = toWorkbook({ 进展: [[...REPORT_HEADINGS], ...LINES] })

describe('an annotated copy', () => {
  it('keeps values, marks the cells that are named, and tells of them in front', async () => {
    const file = { name: '安徽.xlsx', bytes: await BYTES }
    const { issues, addressOf } = await readFile(file.name, file.bytes)
    const [front, sheet] = (await readXlsx(await annotateWorkbook(file, issues, 'zh'), { readStyles: true })).sheets
    expect(front?.name).toBe('查验结果')
    expect(front?.rows.length).toBe(issues.length + 1)
    expect(sheet?.rows.map((row) => row.slice(0, REPORT_HEADINGS.length))).toEqual([[...REPORT_HEADINGS], ...LINES])
    const column = (addressOf('进展', 'reports', 'progress') ?? 'A').charCodeAt(0) - 65
    const marked = sheet?.cells?.get(`1,${column}`)
    expect(marked?.comment?.text).toContain('很多')
    expect(marked?.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringMatching(/FFC7CE$/) } })
    expect(sheet?.cells?.get(`2,${column + 1}`)?.formula).toBeUndefined()
  })

  it('is read like the file that it was made from', async () => {
    const file = { name: '安徽.xlsx', bytes: await BYTES }
    const before = await readFile(file.name, file.bytes)
    const after = await readFile(file.name, await annotateWorkbook(file, before.issues, 'zh'))
    expect(after.rows).toEqual(before.rows)
    expect(after.issues).toEqual(before.issues)
  })

  it('of a file that can not be read is the list of findings', async () => {
    const file = { name: '坏.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]) }
    const { issues } = await readFile(file.name, file.bytes)
    const { sheets } = await readXlsx(await annotateWorkbook(file, issues, 'en'))
    expect(sheets.map(({ name }) => name)).toEqual(['查验结果'])
    expect(sheets[0]?.rows.length).toBe(issues.length + 1)
  })
})

describe('findings', () => {
  const ASKED = { severity: null, file: null, text: '', limit: 100 } as const

  it('stand by file and sheet, as many as are asked for, with the whole count', async () => {
    const { issues } = await readFile('安徽.xlsx', await BYTES)
    const all = selectFindings(issues, ASKED, 'zh')
    expect(all.total).toBe(issues.length)
    expect(all.groups.map(({ file, sheet }) => [file, sheet])).toContainEqual(['安徽.xlsx', '进展'])
    const one = selectFindings(issues, { ...ASKED, limit: 1 }, 'zh')
    expect(one.groups.flatMap(({ findings }) => findings)).toHaveLength(1)
    expect(one.total).toBe(issues.length)
  })

  it('are filtered by severity and by every word', async () => {
    const { issues } = await readFile('安徽.xlsx', await BYTES)
    expect(selectFindings(issues, { ...ASKED, severity: 'error', text: '很多 完成率' }, 'zh').total).toBe(1)
    expect(selectFindings(issues, { ...ASKED, text: '没有这样的字' }, 'zh').total).toBe(0)
  })
})

it('a cell is shown among those around it, under the headings', async () => {
  const lines = Array.from({ length: 9 }, (_, at) => toReportLine({ 任务: `T0${at + 1}` }))
  const bytes = await toWorkbook({ 进展: [[...REPORT_HEADINGS], ...lines] })
  const { sheets } = await openFile({ name: 'x.xlsx', bytes })
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  const around = computeSurroundings(sheet, 'C8', 0)
  expect(around.rows.map(({ number }) => number)).toEqual([1, 6, 7, 8, 9, 10])
  expect(around.columns).toEqual(['A', 'B', 'C', 'D', 'E'])
  expect(around.columns[around.column ?? -1]).toBe('C')
  expect(around.row).toBe(8)
  expect(around.rows[0]?.isHeading).toBe(true)
})
