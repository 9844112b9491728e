import { describe, expect, it } from 'vitest'
import { parseShownNumber, toShownColumns } from '../../../../src/core/publication/download/shown-table.ts'
import type { ShownCell } from '../../../../src/core/publication/download/shown-table.ts'

const WORDS = { status: '状态', marks: '标注', none: '没有' }
const cell = (text: string, cells: Partial<ShownCell> = {}): ShownCell => ({
  text,
  status: null,
  marks: [],
  isHead: false,
  ...cells,
})
const tableOf = (header: string, ...cells: readonly ShownCell[]) => {
  const { columns, rows } = toShownColumns(
    cells.map((each) => new Map([[header, each]])),
    WORDS,
  )
  return { headers: columns.map((column) => column.header), rows }
}

it.each([
  ['78%', 78, '%'],
  ['12,345', 12_345, ''],
  ['−12 个百分点', -12, '个百分点'],
  ['+3', 3, ''],
  ['-3', -3, ''],
  ['0', 0, ''],
  ['99.5%', 99.5, '%'],
  ['12 points', 12, 'points'],
  ['1 point', 1, 'points'],
])('%s is a number', (text, value, unit) => {
  expect(parseShownNumber(text)).toEqual({ value, unit })
})

it.each(['560余万件', '2026-09-30', '51/86', '1,23', '0012', 'T01', '24项', '12 points behind', '', '—', '75%（3/4）'])(
  '%s is a text',
  (text) => {
    expect(parseShownNumber(text)).toBeNull()
  },
)

describe('a column of a page', () => {
  it('of quantities becomes numbers, its unit in the header', () => {
    expect(tableOf('完成率', cell('78%'), cell('—'), cell('0%'))).toEqual({
      headers: ['完成率 (%)'],
      rows: [[78], [null], [0]],
    })
  })

  it('of quantities in two units stays texts', () => {
    expect(tableOf('值', cell('78%'), cell('3'))).toEqual({ headers: ['值'], rows: [['78%'], ['3']] })
  })

  it('keeps words among numbers, for missing is not zero', () => {
    expect(tableOf('完成率', cell('78%'), cell('未报送')).rows).toEqual([[78], ['未报送']])
  })

  it('takes the value that the page gives behind the text', () => {
    expect(tableOf('办件', cell('1.2万', { value: 12_345 }), cell('未报送', { value: null }))).toEqual({
      headers: ['办件'],
      rows: [[12_345], [null]],
    })
  })

  it('that names its rows stays texts', () => {
    expect(tableOf('编号', cell('12', { isHead: true })).rows).toEqual([['12']])
  })

  it('of statuses beside numbers becomes two', () => {
    expect(
      tableOf('上海', cell('78%', { status: '达到序时' }), cell('未报送', { status: '未报送' }), cell('不适用')),
    ).toEqual({
      headers: ['上海 · 状态', '上海 (%)'],
      rows: [
        ['达到序时', 78],
        ['未报送', null],
        ['不适用', null],
      ],
    })
  })

  it('of statuses alone, in words or in shapes, stays one', () => {
    expect(tableOf('总体', cell('达到序时', { status: '达到序时' }), cell('', { status: '未报送' }))).toEqual({
      headers: ['总体'],
      rows: [['达到序时'], ['未报送']],
    })
  })

  it('puts short words beside a text in a column of their own', () => {
    expect(tableOf('任务', cell('甲', { marks: ['目标调整', '已逾期'] }), cell('乙'))).toEqual({
      headers: ['任务', '任务 · 标注'],
      rows: [
        ['甲', '目标调整；已逾期'],
        ['乙', null],
      ],
    })
  })

  it('in which nothing is written is left out', () => {
    expect(tableOf('条', cell(''), cell('')).headers).toEqual([])
  })
})
