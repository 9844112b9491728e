import { afterEach, describe, expect, it } from 'vitest'
import { downloadPanel, readPanel } from '../../src/app/download/download-panel.ts'
import { siteOf } from './site-of-test.ts'

const SITE = siteOf({ sample: true })
const FOOT = `<div class="panel-foot"><span data-source="示例台账">来源：示例台账</span>
  <span data-as-of="2025-06-30">数据截至 2025-06-30</span>
  <a data-method href="../method/#rule">口径 v2</a><button data-download="csv">CSV</button></div>`

afterEach(() => document.body.replaceChildren())

const read = (body: string) => {
  document.body.innerHTML = `<main><h1>页</h1><section class="panel"><h2>示例：标题</h2><p class="panel-sub">所示</p>${body}${FOOT}</section></main>`
  const button = document.querySelector<HTMLElement>('button')
  if (!button) throw new Error('no button')
  return { button, table: readPanel(button, SITE) }
}
const cellsOf = (body: string) => {
  const { table } = read(body)
  return [table?.columns.map(({ header }) => header), ...(table?.rows ?? [])]
}

describe('a panel', () => {
  it('is read with its finding, source, as-of, method and sample mark', () => {
    const { table } = read('<table><thead><tr><th>省市</th></tr></thead><tbody><tr><td>沪</td></tr></tbody></table>')
    expect(table).toMatchObject({
      title: '示例：标题',
      shown: '所示',
      sources: ['示例台账'],
      asOf: '2025-06-30',
      version: SITE.version,
      sample: true,
    })
    expect(table?.notes[0]).toMatch(/^口径 v2 http.*\/method\/#rule$/)
  })

  it('that rests on corrected values says so in its notes', () => {
    document.body.innerHTML = `<main><section class="panel"><h2>标题</h2><table><tbody><tr><td>沪</td></tr></tbody></table>
      <div class="panel-foot"><a class="corrected-count" href="x">本期含 1 处更正</a><button>CSV</button></div></section></main>`
    const button = document.querySelector('button')
    expect(button && readPanel(button, SITE)?.notes).toEqual(['本期含 1 处更正'])
  })

  it('of a table gives its cells: statuses, marks and numbers apart, letters of provinces and bars left out', () => {
    expect(
      cellsOf(`<table><thead><tr><th><span class="region"><b>沪</b>上海市</span></th><th>省市</th><th>条</th></tr></thead><tbody>
        <tr><td><svg class="mark mark-far-behind"></svg> 12% <i class="by-hand">*</i></td><th><!--[-->T01<!--]--> <mark>户</mark>口</th><td><svg></svg></td></tr>
        <tr aria-hidden="true"><td>占位</td></tr></tbody></table>`),
    ).toEqual([
      ['上海市 · 状态', '上海市 (%)', '上海市 · 标注', '省市'],
      ['严重滞后', 12, '*', 'T01 户口'],
    ])
  })

  it('keeps columns that are headed twice apart, and cells in their places where one spans several', () => {
    expect(
      cellsOf(`<table><thead><tr><th rowspan="1">甲</th><th colspan="2">乙</th></tr></thead><tbody>
        <tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td colspan="2">不适用</td></tr></tbody></table>`),
    ).toEqual([
      ['甲', '乙', '乙 2'],
      [1, 2, 3],
      [1, '不适用', null],
    ])
  })

  it('puts the heading of a group, and the part of the panel, in a first column', () => {
    expect(
      cellsOf(`<div data-part="上海市"><table><thead><tr><th>期</th><th>%</th></tr></thead><tbody>
        <tr><th scope="rowgroup" colspan="2">主题甲 <span data-left-out>2 项</span></th></tr>
        <tr><th>2025-Q1</th><td>5</td></tr></tbody></table></div>
        <div data-part="江苏省"><table><thead><tr><th>期</th><th>%</th></tr></thead><tbody>
        <tr><th>2025-Q1</th><td>6</td></tr></tbody></table></div>`),
    ).toEqual([
      ['分组', '期', '%'],
      ['上海市 · 主题甲', '2025-Q1', 5],
      ['江苏省', '2025-Q1', 6],
    ])
  })

  it('of a list gives the cells that name their column', () => {
    expect(
      cellsOf(`<ul><li data-row><a data-cell="任务">T01 <bdi>=1+1</bdi></a><span data-cell="变动">−12</span></li>
        <li data-row><a data-cell="任务">T02</a><span data-cell="变动">+3 <i data-also="理由">晚</i></span></li></ul>`),
    ).toEqual([
      ['任务', '变动', '理由'],
      ['T01 =1+1', -12, null],
      ['T02', 3, '晚'],
    ])
  })

  it('without a row is not downloaded', async () => {
    const { button, table } = read('<p>没有</p>')
    expect(table).toBeNull()
    expect(await downloadPanel(button, SITE)).toBe(false)
  })
})
