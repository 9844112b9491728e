import { describe, expect, test } from 'vitest'
import { computeServiceReturns } from '../../../src/core/analysis/service-returns.ts'
import type { ServiceReturns } from '../../../src/core/analysis/service-returns.ts'
import { SERVICE_CHARTS } from '../../../src/core/charts/service-charts.ts'
import type { ServiceChart } from '../../../src/core/charts/service-charts.ts'
import { layOutFlows } from '../../../src/core/charts/service-flows/layout.ts'
import { computeServiceFlowsSeries } from '../../../src/core/charts/service-flows/series.ts'
import { renderChartSvg } from '../../../src/prerender/chart-svg.ts'
import { sampleTables } from '../publication/canary-tables.ts'
import { drawn, PROVINCES } from './fixture.ts'

const SAMPLE = computeServiceReturns(sampleTables(6, '2026-Q3'))
const ZH = { locale: 'zh', sample: true, provinces: PROVINCES, themes: [] } as const
const EN = { ...ZH, locale: 'en' } as const
const ALL = { measure: 'handled', item: null } as const
const CODES = PROVINCES.map(({ code }) => code)

const prepare = (chart: ServiceChart, returns: ServiceReturns, period: string, context: typeof ZH | typeof EN = ZH) =>
  SERVICE_CHARTS[chart]({ returns, period, selection: ALL }, context)

const render = (chart: ServiceChart, width: number, returns = SAMPLE, period = '2026-Q3', context = ZH): string => {
  const { size, option } = drawn(prepare(chart, returns, period, context)).draw(width)
  return renderChartSvg(option, { ...size, id: 'c' })
}

/** One item in one period, each direction the same. */
const onePeriod = (count: number | null): ServiceReturns => {
  const counts = Array.from({ length: 12 }, () => count)
  return {
    regions: CODES,
    periods: [{ period: '2026-Q3', items: [{ item: 'a', counts: { handled: counts, 'certificate-uses': counts } }] }],
  }
}

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text)

describe.each(['service-flows', 'service-trend'] as const)('%s', (chart) => {
  describe.each([320, 480, 900])('at %i pixels', (width) => {
    const svg = render(chart, width)

    test('gives the same bytes twice, in colours of the page, and nothing below 12 pixels', () => {
      expect(render(chart, width)).toBe(svg)
      expect(svg).not.toMatch(/ style=|<style|NaN|undefined/)
      for (const [, colour] of svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g))
        expect(colour).toMatch(/^(?:var\(--[a-z0-9-]+\)|none|transparent)$/)
      for (const [, size] of svg.matchAll(/font-size="([\d.]+)px"/g)) expect(Number(size)).toBeGreaterThanOrEqual(12)
    })
  })

  test('says why there is nothing to draw', () => {
    expect(prepare(chart, { regions: CODES, periods: [] }, '2026-Q3')).toMatchObject({ kind: 'nothing' })
  })

  test('draws a first period, zeros, and very large counts', () => {
    for (const count of [0, 1, 10 ** 12]) expect(render(chart, 320, onePeriod(count))).not.toMatch(/NaN|Infinity/)
    expect(textsOf(render(chart, 320, onePeriod(0)))).toContain('0')
  })
})

describe('flows', () => {
  test('each of the twelve directions has its label, with both letters where there is room', () => {
    expect(textsOf(render('service-flows', 320)).filter((text) => /\d/.test(text))).toHaveLength(12)
    expect(textsOf(render('service-flows', 480)).filter((text) => /^.→. /.test(text))).toHaveLength(12)
  })

  test('what was not reported says so, and its arc is as thin as can be', () => {
    expect(textsOf(render('service-flows', 320, onePeriod(null))).filter((text) => text === '未报送')).toHaveLength(12)
    const series = drawn(
      computeServiceFlowsSeries({ returns: onePeriod(null), period: '2026-Q3', selection: ALL }, PROVINCES),
    )
    expect(layOutFlows(series, 320).arcs.every(({ look, strokePx }) => look === 'missing' && strokePx === 2)).toBe(true)
  })

  test.each([320, 480])('arcs at %i pixels keep to their provinces and to the drawing', (width) => {
    const series = drawn(computeServiceFlowsSeries({ returns: SAMPLE, period: '2026-Q3', selection: ALL }, PROVINCES))
    const { arcs, nodes, size } = layOutFlows(series, width)
    const nodeOf = (code: string) => nodes.find(({ province }) => province.code === code)
    for (const { flow, points, strokePx } of arcs) {
      const ends = [points[0], points.at(-1)]
      for (const [index, code] of [flow.from, flow.to].entries()) {
        const [node, end] = [nodeOf(code), ends[index]]
        expect(end?.[0]).toBeGreaterThanOrEqual((node?.left ?? Infinity) + strokePx / 2 - 0.01)
        expect(end?.[0]).toBeLessThanOrEqual((node?.left ?? 0) + (node?.width ?? 0) - strokePx / 2 + 0.01)
      }
      for (const [, y] of points) expect(y > strokePx / 2 && y < size.height - strokePx / 2).toBe(true)
    }
  })

  test('widths are in proportion to counts', () => {
    const series = drawn(computeServiceFlowsSeries({ returns: SAMPLE, period: '2026-Q3', selection: ALL }, PROVINCES))
    const ratios = layOutFlows(series, 480).arcs.map(({ flow, strokePx }) => strokePx / (flow.sum.total ?? NaN))
    for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0] ?? 0, 8)
  })

  test('the table has 不适用 where a province meets itself, and totals that add up', () => {
    const { table, words } = drawn(prepare('service-flows', onePeriod(3), '2026-Q3'))
    expect(table.header).toHaveLength(6)
    expect(table.rows.map((row, index) => row[index + 1])).toEqual(['不适用', '不适用', '不适用', '不适用', '36'])
    expect(table.rows[0]).toEqual(['沪 上海', '不适用', '3', '3', '3', '9'])
    expect(words).toMatch(/^示例：2026年第三季度由受理地到办理地的办件（件）：上海到江苏 3，/)
  })
})

describe('the trend', () => {
  test('has a row per period up to the one shown, with what is missing', () => {
    const { table, words } = drawn(prepare('service-trend', SAMPLE, '2025-Q1', EN))
    expect(table.rows.map(([period]) => period)).toEqual(['Q3 2024', 'Q4 2024', 'Q1 2025'])
    expect(table.rows[0]?.[2]).toMatch(/^\d+\/108$/)
    expect(words).toMatch(/^Sample: Cases handled by period: Q3 2024 [\d,]+/)
  })

  test('a period without returns reads 未报送, one without anything due 无应报', () => {
    const counts = Array.from({ length: 12 }, (): number | null => null)
    const missing = { item: 'a', counts: { handled: counts, 'certificate-uses': counts } }
    const returns: ServiceReturns = {
      regions: CODES,
      periods: [{ period: '2026-Q1', items: [] }, { period: '2026-Q2', items: [missing] }, ...onePeriod(4).periods],
    }
    const { table } = drawn(prepare('service-trend', returns, '2026-Q3'))
    expect(table.rows.map((row) => row.slice(1))).toEqual([
      ['无应报', '—', ''],
      ['未报送', '0/12', ''],
      ['48', '12/12', ''],
    ])
    expect(textsOf(render('service-trend', 480, returns))).toContain('未报送')
  })
})
