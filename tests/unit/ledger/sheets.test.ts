import { writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { ReadFile } from '../../../src/core/ledger/read-rows.ts'
import { KNOWN, readFile, readReports, REPORT_HEADINGS, toFindings, toReportLine, toWorkbook } from './workbooks.ts'

const HEADINGS = [...REPORT_HEADINGS]

const readSheet = async (sheet: Omit<WriteSheet, 'name'> & { readonly name?: string }, more = {}): Promise<ReadFile> =>
  readFile('x.xlsx', await writeXlsx({ sheets: [{ name: '进展', ...sheet }], ...more }))

const valuesOf = (file: ReadFile, column: string): readonly unknown[] => file.rows.map(({ cells }) => cells[column])

describe('headings', () => {
  it('may stand below a title and in any order', async () => {
    const turned = [HEADINGS.toReversed(), toReportLine().toReversed()]
    const file = await readFile('x.xlsx', await toWorkbook({ 进展: [['安徽省三季度进展'], [], ...turned] }))
    expect(toFindings(file)).toEqual(['N601 1:1'])
    expect(file.rows[0]).toMatchObject({ rowNumber: 4, cells: { task: 'T01', progress: 35 } })
    expect(file.addressOf('进展', 'reports', 'period')).toBe('I')
  })

  it('may be synonyms, have units, marks and line breaks, and be in English', async () => {
    const headings = ['填报期', '任务编号', '省份*', '完成率\n（%）', 'Summary', '原因：', '佐证材料', '填报日期']
    const file = await readFile('x.xlsx', await toWorkbook({ 进展: [headings, toReportLine().slice(0, 8)] }))
    expect(toFindings(file)).toEqual(['N603 A1', 'N603 B1', 'N603 C1', 'N603 G1', 'N603 H1'])
    expect(file.issues[0]).toMatchObject({ found: '填报期', reading: '报告期' })
    expect(file.rows[0]?.cells).toMatchObject({ period: '2026-Q3', progress: 35, reportedOn: '2026-10-10' })
  })

  it('multiply where their unit does', async () => {
    const rows = [
      ['报告期', '事项', '受理地', '办理地', '办件（万件）'],
      ['2026-Q3', KNOWN.services?.[0]?.id ?? '', '沪', '苏', 1.2],
    ]
    const file = await readFile('x.xlsx', await toWorkbook({ 跨省通办: rows }))
    expect(valuesOf(file, 'handled')).toEqual([12000])
    expect(toFindings(file)).toEqual(['N603 E1', 'N610 E2'])
  })

  it('that are unknown are told with their column, and what may be meant', async () => {
    const file = await readFile(
      'x.xlsx',
      await toWorkbook({
        进展: [
          [...HEADINGS.slice(0, 8), '内部备注栏', '联络人', '序号', '上期完成率', '任务名称', '__proto__'],
          toReportLine(),
        ],
      }),
    )
    expect(file.issues.map(({ code, place, found, suggestions }) => [code, place.cell, found, suggestions])).toEqual([
      ['N604', 'I1', '内部备注栏', ['内部备注']],
      ['N604', 'J1', '联络人', undefined],
      ['N604', 'N1', '__proto__', undefined],
    ])
  })

  it('that are missing are refused by name, nearly right ones suggested', async () => {
    const headings = HEADINGS.map((heading) => (heading === '报送日期' ? '报送曰期' : heading))
    const file = await readFile('x.xlsx', await toWorkbook({ 进展: [headings, toReportLine()] }))
    expect(file.rows).toEqual([])
    const missing = file.issues.find(({ code }) => code === 'E612')
    expect([missing?.place.column?.zh, missing?.suggestions]).toEqual(['报送日期', ['报送曰期']])
  })

  it('that name one column twice are refused', async () => {
    const file = await readFile('x.xlsx', await toWorkbook({ 进展: [[...HEADINGS, '完成率'], toReportLine()] }))
    expect(toFindings(file)).toContain('E613 J1')
  })

  it('are refused where there are none', async () => {
    const file = await readFile(
      'x.xlsx',
      await toWorkbook({
        进展: [
          ['甲', '乙'],
          ['1', '2'],
        ],
      }),
    )
    expect(toFindings(file)).toEqual(['E611'])
  })
})

describe('sheets', () => {
  it('are known by other names, or by their headings alone', async () => {
    for (const name of ['进展情况', '3.进展（安徽）', '进展 (2)', 'Sheet1']) {
      const file = await readFile('x.xlsx', await toWorkbook({ [name]: [HEADINGS, toReportLine()] }))
      expect([name, file.rows.length]).toEqual([name, 1])
      expect([name, toFindings(file)]).toEqual([name, name === '进展情况' ? [] : ['N602']])
    }
  })

  it('that are unknown are told, those that explain are not', async () => {
    const file = await readFile(
      'x.xlsx',
      await toWorkbook({
        填报说明: [['怎样填']],
        进展: [HEADINGS, toReportLine()],
        进度表格式: [['甲'], ['1']],
        空表: [],
      }),
    )
    expect(file.issues.map(({ code, place }) => [code, place.sheet])).toEqual([['W604', '进度表格式']])
  })

  it('of which none is known leave the file refused', async () => {
    const file = await readFile('x.xlsx', await toWorkbook({ Sheet1: [['甲'], ['1']] }))
    expect(toFindings(file)).toEqual(['W604', 'E608'])
  })

  it('of their own making are told which table they are like, and what they lack', async () => {
    const own = [
      ['安徽省进展情况表'],
      ['序号', '任务编号', '单位', '完成进度', '工作进展'],
      [1, 'T01', '安徽', '85%', '甲'],
    ]
    const file = await readFile('x.xlsx', await toWorkbook({ Sheet1: own }))
    expect(file.issues.map(({ code, expected }) => [code, expected?.zh])).toEqual([
      ['W604', '模板中的表；最像“进展”，但缺少列“报告期”“省市”“报送日期”'],
      ['E608', undefined],
    ])
  })

  it('may name what other sheets define', async () => {
    const waters = [
      ['编号', '名称', '类别', '涉及省市'],
      ['new-lake', '新湖', '湖', '沪苏'],
    ]
    const hazards = [
      ['报告期', '省市', '水域', '类别', '排查'],
      ['2026-Q3', '沪', '新湖', '涉渔', 3],
    ]
    const file = await readFile('x.xlsx', await toWorkbook({ 水域隐患: hazards, 水域: waters }))
    expect(file.rows.find(({ table }) => table === 'hazards')?.cells.water).toBe('new-lake')
  })
})

describe('rows', () => {
  it('that are blank in the middle, totals, repeated headings and remarks are passed over and told', async () => {
    const blank = HEADINGS.map(() => null)
    const file = await readReports(
      toReportLine(),
      blank,
      blank,
      toReportLine({ 省市: '江苏' }),
      ['小 计', null, null, 70],
      HEADINGS,
      toReportLine({ 省市: '浙江' }),
      [null, '合计：', null, 105],
      ['注：以上为示例'],
      ['填报人：示例', null, '审核人：示例'],
      blank,
    )
    expect(file.rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 5, 8])
    expect(toFindings(file)).toEqual(['N606 3:4', 'N607 6:6', 'N608 7:7', 'N607 9:9', 'N608 10:10', 'N608 11:11'])
  })

  it('that nothing but the template has filled in are no return', async () => {
    const empty = toReportLine({ 完成率: null, 进展情况: null, 报送日期: null })
    const file = await readReports(toReportLine(), empty)
    expect(toFindings(file)).toEqual(['N620 3:3'])
    expect(file.rows.length).toBe(1)
  })

  it('that are hidden are read and told, and hidden columns and sheets too', async () => {
    const rows = [HEADINGS, toReportLine(), toReportLine({ 省市: '江苏' })]
    const file = await readSheet({
      rows,
      hidden: true,
      rowDefs: new Map([[2, { hidden: true }]]),
      columns: HEADINGS.map((heading) => (heading === '完成率' ? { hidden: true } : {})),
    })
    expect(file.rows.length).toBe(2)
    expect(toFindings(file)).toEqual(['N605', 'N605 D:D', 'N605 3:3'])
  })

  it('whose needed cells are empty are told cell by cell', async () => {
    const file = await readReports(toReportLine({ 任务: null, 报送日期: ' ' }))
    expect(toFindings(file)).toEqual(['E624 B2', 'E624 H2'])
  })
})

describe('merged cells', () => {
  it('across columns join headings alone, never rows of values', async () => {
    const at = (heading: string): number => HEADINGS.indexOf(heading as (typeof HEADINGS)[number])
    const merged = toReportLine({ 进展情况: '见附件', 原因: null })
    const below = HEADINGS.map((heading) => (heading === '进展情况' ? '另页' : null))
    const merges = [{ startRow: 1, endRow: 1, startCol: at('进展情况'), endCol: at('原因') }]
    const file = await readSheet({ rows: [HEADINGS, merged, below], merges })
    expect(file.rows[0]).toMatchObject({ rowNumber: 2, cells: { task: 'T01', summary: '见附件' } })
  })

  const rows = [HEADINGS, toReportLine(), [null, null, '江苏', 40, '示例', null, null, '2026-10-10']]

  it('count for each of their rows', async () => {
    const merges = [0, 1].map((column) => ({ startRow: 1, startCol: column, endRow: 2, endCol: column }))
    const file = await readSheet({ rows, merges })
    expect(valuesOf(file, 'task')).toEqual(['T01', 'T01'])
    expect(toFindings(file)).toEqual(['N609 A3', 'N609 B3'])
  })

  it('with a quantity are refused: it may be the sum', async () => {
    const merged = [rows[0] ?? [], rows[1] ?? [], toReportLine({ 省市: '江苏', 完成率: null })]
    const file = await readSheet({ rows: merged, merges: [{ startRow: 1, startCol: 3, endRow: 2, endCol: 3 }] })
    expect(toFindings(file)).toEqual(['E623 D3'])
  })
})

describe('cells that are more than a value', () => {
  const at = (column: number, cell: NonNullable<WriteSheet['cells']> extends Map<string, infer C> ? C : never) =>
    readSheet({ rows: [HEADINGS, toReportLine()], cells: new Map([[`1,${column}`, cell]]) })

  it('give the stored value of their formula', async () => {
    const file = await at(3, { formula: '30+5', formulaResult: 35 })
    expect(valuesOf(file, 'progress')).toEqual([35])
    expect(toFindings(file)).toEqual(['N616 D2'])
  })

  it('are refused where the formula has none', async () => {
    const file = await readSheet({
      rows: [HEADINGS, toReportLine({ 完成率: null })],
      cells: new Map([['1,3', { formula: '30+5' }]]),
    })
    expect(toFindings(file)).toEqual(['E622 D2'])
  })

  it('are refused where they hold an error', async () => {
    const file = await at(3, { value: '#REF!', type: 'error' })
    expect(file.issues.map(({ code, found }) => [code, found])).toEqual([['E621', '#REF!']])
  })

  it('are percentages where they are shown as such', async () => {
    const file = await at(3, { value: 0.35, style: { numFmt: '0.0%' } })
    expect([valuesOf(file, 'progress'), toFindings(file)]).toEqual([[35], []])
    const literal = await at(3, { value: 35, style: { numFmt: '0"%"' } })
    expect([valuesOf(literal, 'progress'), toFindings(literal)]).toEqual([[35], []])
  })

  it('are read as one text where parts of it look different', async () => {
    const file = await at(4, { richText: [{ text: '示例：', font: { bold: true } }, { text: '已签协议' }] })
    expect([valuesOf(file, 'summary'), toFindings(file)]).toEqual([['示例：已签协议'], []])
  })

  it('count days from 1904 where the workbook does', async () => {
    const rows = [HEADINGS, toReportLine({ 报送日期: 46295 - 1462 })]
    const file = await readSheet({ rows }, { dateSystem: '1904' })
    expect(valuesOf(file, 'reportedOn')).toEqual(['2026-09-30'])
    const dated = await readSheet(
      { rows: [HEADINGS, toReportLine({ 报送日期: new Date('2026-09-30T00:00:00Z') })] },
      { dateSystem: '1904' },
    )
    expect(valuesOf(dated, 'reportedOn')).toEqual(['2026-09-30'])
  })
})
