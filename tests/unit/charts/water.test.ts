import { describe, expect, test } from 'vitest'
import { WATER_CHARTS } from '../../../src/core/charts/water-charts.ts'
import { renderChartSvg } from '../../../src/prerender/chart-svg.ts'
import { indexOf, LAST } from '../analysis/water-fixture.ts'
import { drawn } from './fixture.ts'

const NOTHING = { found: null, rectified: null, accepted: null }
const index = indexOf(
  [
    { period: '2025-Q1', found: 10, rectified: 5, accepted: 2 },
    { period: '2025-Q2', found: 10, rectified: 10, accepted: 5 },
    { period: '2025-Q3', ...NOTHING },
    { period: LAST, found: 20, rectified: 20, accepted: 20 },
  ],
  [
    { period: '2025-Q1', solved: 12 },
    { period: '2025-Q2', solved: null },
    { solved: 3 },
    { region: '320000', period: '2025-Q2', solved: 7 },
  ],
)
const ALL = { period: LAST, region: null, water: null, kind: null }
const ZH = { locale: 'zh', sample: true } as const
const EN = { locale: 'en', sample: false } as const

describe.each(Object.entries(WATER_CHARTS))('%s', (name, prepare) => {
  test.each([320, 480, 700])('is drawn at %i pixels without style, script or colour of its own', (width) => {
    for (const voice of [ZH, EN]) {
      const { size, option } = drawn(prepare(index, ALL, voice)).draw(width)
      const svg = renderChartSvg(option, { ...size, id: name })
      expect(svg).not.toMatch(/ style=|<style|<script|class="zr|zr\d|ecmeta|font-family|NaN|undefined/)
      for (const [, colour] of svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g))
        expect(colour).toMatch(/^(?:var\(--[a-z0-9-]+\)|none|transparent)$/)
      const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, px]) => Number(px))
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
    }
  })

  test('says why there is nothing to draw', () => {
    const { kind } = prepare(indexOf([]), ALL, ZH)
    expect(kind).toBe('nothing')
  })
})

describe('the same in words and as a table', () => {
  test('of the trend: rate and base, period by period', () => {
    const { words, table } = drawn(WATER_CHARTS['hazard-trend'](index, ALL, ZH))
    expect(words).toBe(
      '示例：整改销号率由2025年第一季度的 20%（2/10）升至2025年第四季度的 68%（27/40）；共 4 期，其中 2 期为部分值。',
    )
    expect(table.rows.map((row) => row.at(-2))).toEqual(['20%（2/10）', '35%（7/20）', '35%（7/20）', '68%（27/40）'])
    expect(table.rows.map((row) => row.at(-1))).toEqual([
      '',
      '',
      '部分，未报送\u00a01\u00a0份',
      '部分，未报送\u00a01\u00a0份',
    ])
  })

  test('of cases: kinds by period, with their sum; missing is not zero', () => {
    const { words, table } = drawn(WATER_CHARTS['river-cases'](index, ALL, EN))
    expect(words).toBe(
      '22 river cases solved so far (reported part), 3 in this period; by kind: illegal fishing 22 (partial).',
    )
    expect(table.header).toEqual(['Kind of case', '25Q1', '25Q2', '25Q3', '25Q4', 'So far'])
    expect(table.rows[0]).toEqual([
      'illegal fishing',
      '12',
      '7 (partial)',
      'not reported',
      '3 (partial)',
      '22 (partial)',
    ])
    expect(table.rows.at(-1)?.[0]).toBe('All')
  })
})
