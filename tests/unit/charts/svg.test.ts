import { describe, expect, test } from 'vitest'
import type { Drawing } from '../../../src/core/charts/chart.ts'
import { breakText, fitText, plainText, textWidth } from '../../../src/core/charts/letters.ts'
import { measureProvinces } from '../../../src/core/analysis/province-measures.ts'
import {
  PERIOD_CHARTS,
  prepareProvinceMeasure,
  prepareProvinceTrend,
  prepareTaskChart,
} from '../../../src/core/charts/registry.ts'
import { drawProvinceHistory } from '../../../src/core/charts/province-compare/history-option.ts'
import { computeProvinceHistorySeries } from '../../../src/core/charts/province-compare/series.ts'
import { computeBands } from '../../../src/core/charts/status-counts/layout.ts'
import { computeStatusCountsSeries } from '../../../src/core/charts/status-counts/series.ts'
import { fitDayLabels } from '../../../src/core/charts/time-axis.ts'
import { renderChartSvg } from '../../../src/prerender/chart-svg.ts'
import { drawn, measuredProgress, progress, PROVINCES, THEMES } from './fixture.ts'
import { taskHistory } from './task-fixture.ts'

const CONTEXT = { locale: 'zh', sample: true, provinces: PROVINCES, themes: THEMES } as const
const EN = { ...CONTEXT, locale: 'en' } as const

const measureOf = (measure: 'status' | 'progress' | 'returns' | 'acceptance') =>
  drawn(
    prepareProvinceMeasure(
      {
        measure,
        asOf: '2026-09-30',
        measured: measureProvinces(
          measuredProgress(),
          PROVINCES.map(({ code }) => code),
          null,
        ),
      },
      measure === 'status' ? CONTEXT : EN,
    ),
  ).draw

const DRAWINGS: Readonly<Record<string, (width: number) => Drawing>> = {
  'plan-progress': drawn(PERIOD_CHARTS['plan-progress'](progress(), CONTEXT)).draw,
  'province-compare': drawn(PERIOD_CHARTS['province-compare'](progress(), CONTEXT)).draw,
  'province-history': (width) =>
    drawProvinceHistory(drawn(computeProvinceHistorySeries(progress(), drawn(PROVINCES[0] ?? null))), width, 'zh'),
  'measure-status': measureOf('status'),
  'measure-progress': measureOf('progress'),
  'measure-returns': measureOf('returns'),
  'measure-acceptance': measureOf('acceptance'),
  'province-trend': drawn(prepareProvinceTrend({ progress: progress(), region: '340000' }, CONTEXT)).draw,
  'status-counts': drawn(PERIOD_CHARTS['status-counts'](progress(), CONTEXT)).draw,
  'theme-province': drawn(PERIOD_CHARTS['theme-province'](progress(), CONTEXT)).draw,
  'task-progress': drawn(prepareTaskChart(taskHistory(), CONTEXT)).draw,
  'status-counts-en': drawn(PERIOD_CHARTS['status-counts'](progress(), EN)).draw,
}

const render = (draw: (width: number) => Drawing, width: number, id = 'c'): string => {
  const { size, option } = draw(width)
  return renderChartSvg(option, { ...size, id })
}

describe.each(Object.entries(DRAWINGS))('%s', (_, draw) => {
  describe.each([240, 330, 640, 1000])('at %i pixels', (width) => {
    const svg = render(draw, width)

    test('gives the same bytes twice', () => {
      expect(render(draw, width)).toBe(svg)
    })

    test('holds nothing that a strict policy refuses, nothing of the renderer, no colour of its own', () => {
      expect(svg).not.toMatch(/ style=|<style|<script|class="zr|zr\d|ecmeta|font-family|NaN|undefined/)
      for (const [, colour] of svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)) {
        expect(colour).toMatch(/^(?:var\(--[a-z0-9-]+\)|none|transparent)$/)
      }
    })

    test('prints no text below 12 pixels', () => {
      const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size))
      expect(sizes.length).toBeGreaterThan(0)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
      expect([...svg.matchAll(/<text(?![^>]*font-size)/g)]).toEqual([])
    })

    test('is hidden from readers that get its sentence', () => {
      expect(svg).toMatch(/^<svg class="chart-svg"[^>]* aria-hidden="true"/)
    })
  })
})

describe('hostile texts', () => {
  const HOSTILE = [
    '<img src=x onerror=alert(1)>',
    '\u202egnissap \u2066x',
    '任'.repeat(10_000),
    '{a|b} {b} ${c}',
    '"><svg onload=x>',
  ]

  test.each(HOSTILE)('a theme and a milestone named %.30s stay text, and short', (name) => {
    const themes = THEMES.map((theme) => ({ ...theme, name }))
    const history = taskHistory()
    const milestones = history.milestones.map((milestone) => ({ ...milestone, title: name }))
    const byTheme = drawn(PERIOD_CHARTS['theme-province'](progress(), { ...CONTEXT, themes }))
    const byTask = drawn(prepareTaskChart({ ...history, milestones }, CONTEXT))
    for (const svg of [
      render(byTheme.draw, 330),
      render(byTheme.draw, 1000),
      render(byTask.draw, 330),
      render(byTask.draw, 1000),
    ]) {
      expect(svg).not.toMatch(/<img|<svg[^>]*onload|[\u202a-\u202e\u2066-\u2069]/)
      expect(svg.length).toBeLessThan(25_000)
    }
    expect(byTheme.words.length + byTask.words.length).toBeLessThan(2_000)
  })
})

test.each([
  ['上海', 13, 26],
  ['abc', 10, 16.8],
  ['', 13, 0],
])('%s at %i pixels is about %d wide', (text, px, width) => {
  expect(textWidth(text, px)).toBeCloseTo(width)
})

test('text is cut where it does not fit, and cleaned of what cannot be seen', () => {
  expect(fitText('完成系统联调', 13 * 4, 13)).toBe('完成系…')
  expect(fitText('完成', 100, 13)).toBe('完成')
  expect(plainText('a\u202eb\n\u0000c')).toBe('a b c')
})

test('labels of a time axis give way by importance', () => {
  const scale = { startDay: 0, endDay: 100, width: 200 }
  const labels = [
    { day: 60, text: '26Q3' },
    { day: 65, text: '26Q4' },
    { day: 0, text: '24Q3' },
  ]
  expect(fitDayLabels(labels, scale).map(({ text }) => text)).toEqual(['24Q3', '26Q3'])
})

test.each([330, 640])('status bands at %i pixels share their columns and stay within the width', (width) => {
  const layout = computeBands(drawn(computeStatusCountsSeries(progress())), width, 100)
  const columns = new Set(layout.bands.flatMap((band) => band.marks.map((mark) => mark.x)))
  const longest = layout.bands.find((band) => band.group.count === 38)
  expect(Math.max(...columns)).toBeLessThanOrEqual(width)
  expect(new Set(longest?.marks.map((mark) => mark.x))).toEqual(columns)
})

test('a task keeps its id when its status changes, so that its mark moves', () => {
  const before = progress()
  const after = progress({ tasks: before.tasks.map((item) => ({ ...item, status: 'completed' as const })) })
  const idsOf = (view: typeof before): unknown => {
    const { option } = drawn(PERIOD_CHARTS['status-counts'](view, CONTEXT)).draw(640)
    const [series] = [option.series].flat()
    const data = series && 'data' in series && Array.isArray(series.data) ? series.data : []
    return data.map((item: unknown) => (item as { id: string }).id).sort()
  }
  expect(idsOf(after)).toEqual(idsOf(before))
})

test.each([
  ['实线 完成率 · 虚线 序时进度', 400, ['实线 完成率 · 虚线 序时进度']],
  ['实线 完成率 · 虚线 序时进度', 120, ['实线 完成率', '虚线 序时进度']],
  ['横条 完成率，竖线 序时进度，其后为差', 110, ['横条 完成率，', '竖线 序时进度，', '其后为差']],
  ['Bar progress, tick scheduled', 100, ['Bar progress,', 'tick scheduled']],
  ['无处可断', 10, ['无处可断']],
])('%s breaks into lines of %i pixels', (text, room, lines) => {
  expect(breakText(text, room, 12)).toEqual(lines)
})
