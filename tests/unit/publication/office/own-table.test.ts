import { describe, expect, it } from 'vitest'
import { date, PUBLIC, text } from '../../../../src/core/model/column.ts'
import type { Table } from '../../../../src/core/model/table.ts'
import { TABLES } from '../../../../src/core/model/tables.ts'
import { listOwnColumns, toOwnTable } from '../../../../src/core/publication/office/own-table.ts'
import type { CellWords } from '../../../../src/core/publication/office/own-table.ts'

const WORDS: CellWords = { locale: 'zh', nameRegion: (code) => (code === '*' ? '整项' : '上海') }
const absent = { zh: '无', en: 'none' }
const report = (cells: object) => ({ period: '2026-Q2', task: 'T01', region: '310000', note: null, ...cells })

describe('what the office alone sees of a table', () => {
  it('is every column that does not declare itself public', () => {
    expect(listOwnColumns(TABLES.reports).map(([name]) => name)).toEqual(['note'])
    expect(listOwnColumns(TABLES.sources).map(([name]) => name)).toEqual(['file'])
    expect(listOwnColumns(TABLES.regions)).toEqual([])
  })

  it('stands behind what tells its rows apart', () => {
    expect(toOwnTable(TABLES.reports, [report({ note: '已电话核对' }), report({})], WORDS)).toEqual({
      title: '进展报送',
      header: ['报告期', '省市', '内部备注'],
      rows: [['2026年第二季度', '上海', '已电话核对']],
    })
    const row = { period: '2026-Q2', task: 'T01', region: '*', decidedBy: '示例单位' }
    expect(toOwnTable(TABLES.overrides, [row], WORDS)?.rows).toEqual([['2026年第二季度', '整项', '示例单位']])
    const accepted = { task: 'T01', region: '310000', acceptedOn: '2026-07-02', acceptedBy: '示例单位' }
    expect(toOwnTable(TABLES.acceptances, [accepted], WORDS)?.rows).toEqual([['上海', '2026年7月2日', '示例单位']])
  })

  it('has a new column as soon as that is declared', () => {
    const seenOn = date('查看日期', 'Seen on', { absent })
    const table: Table = { ...TABLES.reports, columns: { ...TABLES.reports.columns, seenOn } }
    expect(toOwnTable(table, [report({ seenOn: '2026-07-02' })], WORDS)).toMatchObject({
      header: ['报告期', '省市', '查看日期'],
      rows: [['2026年第二季度', '上海', '2026年7月2日']],
    })
    const open: Table = { ...table, columns: { ...table.columns, seenOn: text('查看日期', 'Seen on', PUBLIC) } }
    expect(toOwnTable(open, [report({ seenOn: '2026-07-02' })], WORDS)).toBeNull()
  })

  it('is nothing where nobody filled anything in', () => {
    expect(toOwnTable(TABLES.reports, [report({}), report({ note: '' })], WORDS)).toBeNull()
    expect(toOwnTable(TABLES.reports, [], WORDS)).toBeNull()
  })
})
