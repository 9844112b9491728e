import { describe, expect, test } from 'vitest'
import { measureProvinces } from '../../../src/core/analysis/province-measures.ts'
import type { MeasureChart } from '../../../src/core/charts/province-measures/types.ts'
import { prepareProvinceMeasure, prepareProvinceTrend } from '../../../src/core/charts/registry.ts'
import { drawn, measuredProgress, progress, PROVINCES, THEMES } from './fixture.ts'

const CODES = PROVINCES.map(({ code }) => code)
const CONTEXT = { locale: 'zh', sample: true, provinces: PROVINCES, themes: THEMES } as const

const prepare = (measure: MeasureChart, by: 'progress' | null = null, locale: 'zh' | 'en' = 'zh') =>
  prepareProvinceMeasure(
    { measure, asOf: '2026-09-30', measured: measureProvinces(measuredProgress(), CODES, by) },
    { ...CONTEXT, locale },
  )

describe('the provinces by status', () => {
  const chart = drawn(prepare('status'))

  test('stand with counts, shares and base in the table', () => {
    expect(chart.table.header.slice(0, 3)).toEqual(['省市', '承担任务', '已完成'])
    const [shanghai, jiangsu, , anhui] = chart.table.rows
    expect(shanghai?.slice(0, 3)).toEqual(['沪 上海', '83', '4 · 5%'])
    expect(jiangsu?.at(-1)).toBe('基数小于 10')
    expect(anhui?.slice(0, 3)).toEqual(['皖 安徽', '0', '0'])
  })

  test('fill the whole bar: the parts of each province add up to 100', () => {
    const { option } = chart.draw(640)
    const series = [option.series].flat() as { type: string; data: { value: number }[] }[]
    const bars = series.filter(({ type }) => type === 'bar')
    const sums = CODES.map((_, row) => bars.reduce((sum, { data }) => sum + (data[row]?.value ?? 0), 0))
    expect(sums[0]).toBeCloseTo(100)
    expect(sums[1]).toBeCloseTo(100)
    expect(sums[2]).toBeCloseTo(100)
    expect(sums[3]).toBe(0)
  })

  test('are said in a sentence with the sample mark', () => {
    expect(chart.words).toMatch(/^示例：截至 2026-09-30，各省市自身任务按状态：上海 83 项中已完成 4/)
    expect(chart.words).toContain('安徽 不承担')
    expect(drawn(prepare('status', null, 'en')).words).toContain('Jiangsu of 8: Completed 1')
  })
})

test('progress shows the gap, and how many of its tasks are known', () => {
  const { table, words } = drawn(prepare('progress'))
  expect(table.rows[0]).toEqual(['沪 上海', '67%', '76%', '−9', '80/83', ''])
  expect(table.rows[2]).toEqual(['浙 浙江', '未报送', '—', '—', '0/83', '部分'])
  expect(table.rows[3]?.[1]).toBe('不承担')
  expect(words).toContain('上海 67%，序时 76%，落后 9 个百分点')
})

test('shares show both numbers, and none where there is no base', () => {
  expect(drawn(prepare('returns')).table.rows.map((row) => row.slice(1, 5))).toEqual([
    ['88%', '70/80', '7', '3'],
    ['88%', '70/80', '7', '3'],
    ['88%', '70/80', '7', '3'],
    ['无应报', '', '0', '0'],
  ])
  expect(drawn(prepare('acceptance')).table.rows[1]?.slice(1, 4)).toEqual(['0%', '0/8', '0'])
})

test('the rows stand in the order given', () => {
  const rows = drawn(prepare('returns', 'progress')).table.rows.map(([name]) => name)
  expect(rows).toEqual(['沪 上海', '苏 江苏', '浙 浙江', '皖 安徽'])
  const turned = measureProvinces(progress(), CODES, 'progress')
  const chart = drawn(prepareProvinceMeasure({ measure: 'progress', asOf: '2026-09-30', measured: turned }, CONTEXT))
  expect(chart.table.rows.map(([name]) => name)).toEqual(['沪 上海', '浙 浙江', '苏 江苏', '皖 安徽'])
})

test('nothing to compare is a reason, not a drawing', () => {
  const measured = measureProvinces(progress({ provinces: {} }), CODES, null)
  for (const measure of ['status', 'progress', 'returns', 'acceptance'] as const)
    expect(prepareProvinceMeasure({ measure, asOf: '2026-09-30', measured }, CONTEXT)).toMatchObject({
      kind: 'nothing',
    })
})

test('the history of a province is drawn in its own colour; none is a reason', () => {
  const trend = drawn(prepareProvinceTrend({ progress: progress(), region: '340000' }, CONTEXT))
  expect(JSON.stringify(trend.draw(480).option)).toContain('var(--region-340000)')
  expect(trend.table.rows).toHaveLength(9)
  const none = progress({ history: { plan: [], provinces: {} } })
  expect(prepareProvinceTrend({ progress: none, region: '340000' }, CONTEXT)).toMatchObject({ kind: 'nothing' })
  expect(prepareProvinceTrend({ progress: none, region: '1' }, CONTEXT)).toMatchObject({ kind: 'nothing' })
})
