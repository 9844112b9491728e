import { describe, expect, it } from 'vitest'
import { LEDGER_SHEETS } from '../../../src/core/ledger/sheets.ts'
import { TABLES } from '../../../src/core/model/tables.ts'
import { KNOWN, readFile, readReports, toFindings, toReportLine, toWorkbook } from './workbooks.ts'

type Cell = string | number | boolean | Date | null

const utc = (text: string): Date => new Date(`${text}Z`)

/** Reads one cell under the heading of a sheet whose other columns are there and empty. */
const readCell = async (sheet: string, heading: string, cell: Cell) => {
  const table = LEDGER_SHEETS.find(({ name }) => name === sheet)?.table ?? 'reports'
  const columns = Object.entries(TABLES[table].columns)
  const headings = columns.map(([, { title }]) => title.zh)
  const [name = ''] = columns.find(([, { title }]) => title.zh === heading) ?? []
  // A return of which nothing but the key is filled in is none.
  const line = headings.map((one) => (one === heading ? cell : one === '来源' ? 'reported' : null))
  const file = await readFile('x.xlsx', await toWorkbook({ [sheet]: [headings, line] }))
  const issue = file.issues.find(({ place, code }) => place.column?.zh === heading && code !== 'E624')
  return { value: file.rows[0]?.cells[name], code: issue?.code ?? null, suggestions: issue?.suggestions }
}

describe('a cell', () => {
  it.each<[string, string, Cell, unknown, string | null]>([
    // provinces
    ['进展', '省市', '310000', '310000', null],
    ['进展', '省市', 310000, '310000', null],
    ['进展', '省市', '上海', '310000', null],
    ['进展', '省市', '沪', '310000', null],
    ['进展', '省市', '上海市', '310000', 'N615'],
    ['进展', '省市', ' 上 海 市\n', '310000', 'N615'],
    ['进展', '省市', '安徽省', '340000', 'N615'],
    ['进展', '省市', 'Zhejiang', '330000', null],
    ['进展', '省市', '上海（310000）', '310000', 'N615'],
    ['进展', '省市', '浙江市', undefined, 'E630'],
    ['状态调整', '省市', '*', '*', null],
    ['状态调整', '省市', '全部', '*', 'N615'],
    // numbers of tasks
    ['进展', '任务', 'T01', 'T01', null],
    ['进展', '任务', 'T1', 'T01', 'N615'],
    ['进展', '任务', 't01', 'T01', 'N615'],
    ['进展', '任务', '任务1', 'T01', 'N615'],
    ['进展', '任务', 1, 'T01', 'N615'],
    ['进展', '任务', '第 1 项', 'T01', 'N615'],
    ['进展', '任务', 'T99', undefined, 'E630'],
    ['任务', '编号', '任务7', 'T07', 'N615'],
    ['任务', '编号', 7, 'T07', 'N615'],
    ['任务', '编号', '七', undefined, 'E112'],
    // periods
    ['进展', '报告期', '2026-Q3', '2026-Q3', null],
    ['进展', '报告期', '2026Q3', '2026-Q3', 'N613'],
    ['进展', '报告期', '2026年第三季度', '2026-Q3', 'N613'],
    ['进展', '报告期', '2026年三季度', '2026-Q3', 'N613'],
    ['进展', '报告期', '２０２６年第３季度', '2026-Q3', 'N613'],
    ['进展', '报告期', '2026年9月', '2026-09', 'N613'],
    ['进展', '报告期', utc('2026-09-01T00:00:00'), '2026-09', 'N613'],
    ['进展', '报告期', '三季度', undefined, 'E628'],
    ['进展', '报告期', '2026', undefined, 'E628'],
    // dates
    ['进展', '报送日期', utc('2026-09-30T00:00:00'), '2026-09-30', null],
    ['进展', '报送日期', utc('2026-09-30T15:30:00'), '2026-09-30', 'N612'],
    ['进展', '报送日期', '2026-09-30', '2026-09-30', null],
    ['进展', '报送日期', '2026/9/30', '2026-09-30', 'N612'],
    ['进展', '报送日期', '2026.9.30', '2026-09-30', 'N612'],
    ['进展', '报送日期', '2026年9月30日', '2026-09-30', 'N612'],
    ['进展', '报送日期', '２０２６－０９－３０', '2026-09-30', 'N612'],
    ['进展', '报送日期', '20260930', '2026-09-30', 'N612'],
    ['进展', '报送日期', 46295, '2026-09-30', 'N612'],
    ['进展', '报送日期', '2026-02-30', undefined, 'E627'],
    ['进展', '报送日期', '9月30日', undefined, 'E627'],
    ['进展', '报送日期', '26/9/30', undefined, 'E627'],
    ['进展', '报送日期', '2026.9-30', undefined, 'E627'],
    ['进展', '报送日期', 9.3, undefined, 'E627'],
    ['进展', '报送日期', true, undefined, 'E627'],
    ['来源', '发布日期', '2024-08', '2024-08', null],
    ['来源', '发布日期', '2024年8月', '2024-08', 'N612'],
    ['报告期', '发布时间', '2026-10-15T09:00:00+08:00', '2026-10-15T09:00:00+08:00', null],
    ['报告期', '发布时间', '2026年10月15日 9:00', '2026-10-15T09:00:00+08:00', 'N612'],
    ['报告期', '发布时间', utc('2026-10-15T09:00:00'), '2026-10-15T09:00:00+08:00', 'N612'],
    ['报告期', '发布时间', '2026-10-15', undefined, 'E627'],
    // quantities
    ['跨省通办', '办件', 1234, 1234, null],
    ['跨省通办', '办件', '1234', 1234, null],
    ['跨省通办', '办件', '1,234', 1234, 'N610'],
    ['跨省通办', '办件', '１２３４', 1234, 'N610'],
    ['跨省通办', '办件', '1.2万', 12000, 'N610'],
    ['跨省通办', '办件', '1.2万件', 12000, 'N610'],
    ['跨省通办', '办件', '0.3亿', 30000000, 'N610'],
    ['跨省通办', '办件', ' 12 ', 12, 'N617'],
    ['跨省通办', '办件', '未报送', null, 'N618'],
    ['跨省通办', '办件', '-', undefined, 'E625'],
    ['跨省通办', '办件', '1,23', undefined, 'E625'],
    ['跨省通办', '办件', '约1200', undefined, 'E625'],
    ['跨省通办', '办件', '1200余', undefined, 'E625'],
    ['跨省通办', '办件', '35-40', undefined, 'E625'],
    ['跨省通办', '办件', '1.2E+05', undefined, 'E625'],
    ['跨省通办', '办件', true, undefined, 'E625'],
    ['跨省通办', '办件', utc('2026-09-30T00:00:00'), undefined, 'E625'],
    ['跨省通办', '办件', 1.5, undefined, 'E115'],
    ['跨省通办', '办件', -1, undefined, 'E113'],
    // percentages
    ['进展', '完成率', 35, 35, null],
    ['进展', '完成率', '35%', 35, null],
    ['进展', '完成率', '８５％', 85, 'N610'],
    ['进展', '完成率', '0.5%', 0.5, null],
    ['进展', '完成率', 0, 0, null],
    ['进展', '完成率', 1, undefined, 'E626'],
    ['进展', '完成率', 0.5, undefined, 'E626'],
    ['进展', '完成率', '0.5', undefined, 'E626'],
    ['进展', '完成率', 101, undefined, 'E113'],
    ['进展', '完成率', '八成', undefined, 'E625'],
    // yes and no, closed sets
    ['通办事项', '列入24项', '√', true, 'N614'],
    ['通办事项', '列入24项', '是', true, null],
    ['通办事项', '列入24项', 'Y', true, 'N614'],
    ['通办事项', '列入24项', true, true, null],
    ['通办事项', '列入24项', '否', false, null],
    ['通办事项', '列入24项', '×', false, 'N614'],
    ['通办事项', '列入24项', '也许', undefined, 'E632'],
    ['分工', '分工', '牵头', 'lead', null],
    ['分工', '分工', 'lead', 'lead', null],
    ['分工', '分工', '牵头单位', 'lead', 'N614'],
    ['分工', '分工', '前头', undefined, 'E629'],
    ['状态调整', '状态', '略有滞后', 'slightly-behind', null],
    ['水域隐患', '类别', '三无船舶', '“三无”船舶', 'N614'],
    ['水域隐患', '类别', '"三无"船舶', '“三无”船舶', 'N614'],
    // lists and texts
    ['水域', '涉及省市', '310000;320000', ['310000', '320000'], null],
    ['水域', '涉及省市', '上海;江苏', ['310000', '320000'], null],
    ['水域', '涉及省市', '沪、苏、浙', ['310000', '320000', '330000'], 'N617'],
    ['水域', '涉及省市', '沪苏浙', ['310000', '320000', '330000'], 'N617'],
    ['水域', '涉及省市', '上海、火星', undefined, 'E630'],
    ['任务', '其他配合单位', '甲单位；乙单位', ['甲单位', '乙单位'], 'N617'],
    ['进展', '进展情况', '示例：两行\r\n文字', '示例：两行\n文字', 'N617'],
    ['进展', '进展情况', '示例：\u001B[2J控制\u202E符\u0007', '示例：[2J控制符', 'N617'],
    ['进展', '报送日期', '\u202A2026-10-08\u202C', '2026-10-08', 'N612'],
    ['进展', '进展情况', ' 示例：有空格 ', '示例：有空格', 'N617'],
    ['进展', '进展情况', '无', null, 'N618'],
    ['进展', '进展情况', '—', null, 'N618'],
    ['进展', '进展情况', '=1+1', '=1+1', null],
    ['进展', '进展情况', 2026, '2026', null],
    ['水域隐患', '水域', '长湖申线', 'changhushen', null],
    ['水域隐患', '水域', '长湖审线', undefined, 'E630'],
  ])('%s · %s: %j is read as %j (%s)', async (sheet, heading, cell, value, code) => {
    const read = await readCell(sheet, heading, cell)
    expect([read.value, read.code]).toEqual([value, code])
  })

  it('that is nearly right brings what may be meant', async () => {
    expect((await readCell('进展', '省市', '浙江市')).suggestions).toEqual(['浙江省'])
    expect((await readCell('分工', '分工', '前头')).suggestions).toEqual(['牵头'])
    expect((await readCell('水域隐患', '水域', '长湖审线')).suggestions).toEqual(['changhushen 长湖申线'])
  })

  it('that two bear the name of is refused with both', async () => {
    const water = KNOWN.waters?.[0]
    if (!water) throw new Error('there are waters')
    const twice = { ...KNOWN, waters: [water, { ...water, id: 'another' }] }
    const rows = [
      ['报告期', '省市', '水域', '类别'],
      ['2026-Q3', '沪', water.name, '涉渔'],
    ]
    const file = await readFile('x.xlsx', await toWorkbook({ 水域隐患: rows }), twice)
    expect(file.issues.map(({ code, suggestions }) => [code, suggestions])).toEqual([['E631', [water.id, 'another']]])
  })
})

describe('bare numbers from 0 to 1 in a percent column', () => {
  it('are fractions where every bare number of the column is at most 1 and there are several', async () => {
    const file = await readReports(toReportLine({ 完成率: 0.35 }), toReportLine({ 完成率: 1, 省市: '沪' }))
    expect(file.rows.map(({ cells }) => cells.progress)).toEqual([35, 100])
    expect(toFindings(file)).toEqual(['N611 D2', 'N611 D3'])
  })

  it('are refused where another is above 1; texts with a percent sign do not count', async () => {
    const file = await readReports(
      toReportLine({ 完成率: 0.35 }),
      toReportLine({ 完成率: 40 }),
      toReportLine({ 完成率: '50%' }),
    )
    expect(file.rows.map(({ cells }) => cells.progress)).toEqual([undefined, 40, 50])
    expect(toFindings(file)).toEqual(['E626 D2'])
    const alone = await readReports(toReportLine({ 完成率: 0.35 }), toReportLine({ 完成率: '50%' }))
    expect(toFindings(alone)).toEqual(['E626 D2'])
  })

  it('do not look at totals', async () => {
    const total = toReportLine({ 报告期: '合计', 任务: null, 省市: null, 完成率: 1.35 })
    const file = await readReports(toReportLine({ 完成率: 0.35 }), toReportLine({ 完成率: 1 }), total)
    expect(file.rows.map(({ cells }) => cells.progress)).toEqual([35, 100])
    expect(toFindings(file)).toEqual(['N611 D2', 'N611 D3', 'N607 4:4'])
  })
})
