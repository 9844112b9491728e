import { describe, expect, it, test } from 'vitest'
import {
  formatFlowsFinding,
  formatItemsFinding,
  formatMissingLine,
  formatServiceChangeFinding,
  formatServicesFinding,
} from '../../../../src/core/format/findings/services.ts'
import { PLACES } from '../facts.ts'
import { said } from './said.ts'

const SUBJECT = { period: '2026-Q3', measure: 'handled', item: null } as const
const ITEM = { name: '示例事项一', nameEn: null }

const flow = (from: string, to: string, total: number | null, missing = 0, due = 2) => ({
  from,
  to,
  sum: { total, missing, due },
})

describe('the period', () => {
  it.each([
    [
      { total: 131234, due: 144, missing: 0 },
      '2026年第三季度跨省通办办件 131,234 件，应报 144 份，全部报送',
      'Q3 2026, services across provinces: 131,234 cases handled, all 144 returns received',
    ],
    [
      { total: 131234, due: 144, missing: 2 },
      '2026年第三季度跨省通办已报送部分办件 131,234 件，应报 144 份，未报送 2 份',
      'Q3 2026, services across provinces: reported part, 131,234 cases handled, 2 of 144 returns missing',
    ],
    [
      { total: 0, due: 1, missing: 0 },
      '2026年第三季度跨省通办办件 0 件，应报 1 份，全部报送',
      'Q3 2026, services across provinces: 0 cases handled, all 1 return received',
    ],
    [
      { total: null, due: 144, missing: 144 },
      '2026年第三季度跨省通办办件应报 144 份，均未报送',
      'Q3 2026, services across provinces: cases handled, none of 144 returns received',
    ],
    [
      { total: null, due: 0, missing: 0 },
      '2026年第三季度跨省通办没有应报的办件',
      'Q3 2026: no return on services across provinces was due',
    ],
  ])('says what is known, and what is missing (%#)', (sum, zh, en) => {
    expect(said(formatServicesFinding, SUBJECT, sum)).toEqual([zh, en])
  })

  it('names one item in the language that it has', () => {
    const [zh, en] = said(
      formatServicesFinding,
      { ...SUBJECT, measure: 'certificate-uses', item: ITEM },
      { total: 9, due: 12, missing: 0 },
    )
    expect(zh).toBe('2026年第三季度“示例事项一”电子证照应用 9 次，应报 12 份，全部报送')
    expect(en).toBe('Q3 2026, “示例事项一”: 9 certificate uses, all 12 returns received')
  })

  it('carries the mark of a sample', () => {
    const sum = { total: 1, due: 1, missing: 0 }
    expect(formatServicesFinding({ locale: 'zh', sample: true }, SUBJECT, sum)).toMatch(/^示例：/)
  })
})

describe('the change', () => {
  const change = { from: '2026-Q2', to: '2026-Q3', before: 200, after: 250, compared: 141, left: 3 }

  it.each([
    [
      change,
      '与上期均有数的 141 份，办件由 200 件增至 250 件，增加 25%，另有 3 份只有一期有数，未计入',
      'Over the 141 returns received in both periods, cases handled went from 200 to 250, up 25%; 3 received in one of them left out',
    ],
    [
      { ...change, after: 150, left: 0 },
      '与上期均有数的 141 份，办件由 200 件减至 150 件，减少 25%',
      'Over the 141 returns received in both periods, cases handled went from 200 to 150, down 25%',
    ],
    [
      { ...change, before: 0, left: 0 },
      '与上期均有数的 141 份，办件由 0 件增至 250 件',
      'Over the 141 returns received in both periods, cases handled went from 0 to 250',
    ],
    [
      { ...change, before: 250, left: 0, compared: 1 },
      '与上期均有数的 1 份，办件均为 250 件',
      'Over the 1 return received in both periods, cases handled were 250 in both periods',
    ],
    [{ ...change, compared: 0, left: 0 }, '没有两期均有数的报送，无从相比', 'No return was received in both periods'],
    [null, '首个报告期，无上期可比', 'First report period: nothing to compare with'],
  ])('compares what was received twice (%#)', (found, zh, en) => {
    expect(said(formatServiceChangeFinding, 'handled', found)).toEqual([zh, en])
  })
})

describe('flows', () => {
  it('name where most goes, with both numbers', () => {
    const flows = [flow('310000', '320000', 30), flow('320000', '310000', 70)]
    expect(said(formatFlowsFinding, 'handled', flows, PLACES)).toEqual([
      '办往上海的占 70%（70/100 件），单向最多的是江苏受理、上海办理，70 件',
      '70% (70 of 100) go to Shanghai, most in one direction: Jiangsu to Shanghai, 70',
    ])
  })

  it('claim no more than the reported part', () => {
    const flows = [flow('310000', '320000', null, 2), flow('320000', '310000', 70)]
    expect(said(formatFlowsFinding, 'handled', flows, PLACES)[0]).toMatch(
      /^已报送部分中，办往上海的占 100%（70\/70 件）/,
    )
  })

  it.each([
    [[flow('310000', '320000', null, 2)], '各方向办件均未报送'],
    [[flow('310000', '320000', 0)], '已报送的各方向办件均为 0'],
    [[flow('310000', '320000', null, 0, 0)], '本期没有应报的办件'],
    [[flow('310000', '320000', 5), flow('320000', '310000', 5)], '各方向相当'],
    [[], '本期没有应报的办件'],
  ])('say so where none stands out (%#)', (flows, zh) => {
    expect(said(formatFlowsFinding, 'handled', flows, PLACES)[0]).toBe(zh)
  })

  test('who has not reported is named in the order of provinces, by the accepting one', () => {
    const flows = [flow('310000', '340000', 1, 1), flow('340000', '310000', null, 2)]
    expect(formatMissingLine(flows, PLACES, 'zh')).toBe('未报送 3 份：上海受理 1、安徽受理 2')
    expect(formatMissingLine(flows, PLACES, 'en')).toBe('3 missing, by accepting province: Shanghai 1, Anhui 2')
    expect(formatMissingLine([flow('310000', '340000', 1)], PLACES, 'zh')).toBeNull()
  })
})

describe('items', () => {
  const item = (name: string, total: number | null, missing = 0) => ({
    name: { name, nameEn: null },
    sum: { total, due: 12, missing },
  })

  it.each([
    [[item('甲', 30), item('乙', 10)], '2 个事项应报，“甲”最多，占 75%（30/40 件）'],
    [[item('甲', 30), item('乙', null, 12)], '2 个事项应报，已报送部分中“甲”最多，占 100%（30/30 件）'],
    [[item('甲', 5), item('乙', 5)], '2 个事项应报'],
    [[item('甲', 0)], '1 个事项应报'],
    [[item('甲', null, 12)], '1 个事项应报，均未报送'],
    [[], '本期没有应报的事项'],
  ])('say which has most, of what was reported (%#)', (items, zh) => {
    expect(said(formatItemsFinding, 'handled', items)[0]).toBe(zh)
  })
})
