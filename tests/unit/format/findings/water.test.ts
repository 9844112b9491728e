import { describe, expect, it } from 'vitest'
import { computeCases } from '../../../../src/core/analysis/river-cases.ts'
import {
  formatCasesFinding,
  formatHazardsFinding,
  formatMostWaitingFinding,
  formatRateTrendFinding,
  formatRegionRatesFinding,
  formatWaitingFinding,
} from '../../../../src/core/format/findings/water.ts'
import { indexOf, LAST, viewOf } from '../../analysis/water-fixture.ts'
import { PLACES } from '../facts.ts'
import { said } from './said.ts'

const WHOLE = [{ found: 40, rectified: 30, accepted: 10 }]
const PARTIAL = [...WHOLE, { kind: '涉砂' as const, found: null, rectified: null, accepted: null }]
const ZERO = [{}]
const MISSING = [{ found: null, rectified: null, accepted: null }]

describe('the finding of hazards', () => {
  it.each([
    [
      'both numbers and the rate',
      WHOLE,
      '累计排查隐患 40 处，已验收销号 10 处，整改销号率 25%',
      '40 hazards found so far, 10 of them accepted: 25%',
    ],
    [
      'that a part is missing',
      PARTIAL,
      '累计排查隐患 40 处（已报送部分），已验收销号 10 处，整改销号率 25%',
      '40 hazards found so far (reported part), 10 of them accepted: 25%',
    ],
    [
      'that there is no rate',
      ZERO,
      '累计排查隐患 0 处，整改销号率不适用',
      'No hazards found so far; an acceptance rate does not apply',
    ],
    ['that nothing was reported', MISSING, '这一范围的隐患未报送', 'Hazards of this selection have not been reported'],
    ['that there is no row', [], '台账中没有这一范围的隐患', 'The ledger has no hazards of this selection'],
  ])('says %s', (_, rows, zh, en) => {
    expect(said(formatHazardsFinding, viewOf(rows))).toEqual([zh, en])
  })

  it('begins with the mark of a sample', () => {
    expect(formatHazardsFinding({ locale: 'zh', sample: true }, viewOf(WHOLE))).toMatch(/^示例：/)
  })
})

describe('the finding of what waits', () => {
  it.each([
    [
      'both stages and their share',
      WHOLE,
      '待整改 10 处，待验收 20 处，合计占累计排查的 75%（30/40）',
      '10 wait for rectification and 20 for acceptance: 75% of all found (30 of 40)',
    ],
    ['that nothing does', ZERO, '没有待整改或待验收的隐患', 'Nothing waits for rectification or acceptance'],
    ['that nothing was reported', MISSING, '这一范围的隐患未报送', 'Hazards of this selection have not been reported'],
  ])('says %s', (_, rows, zh, en) => {
    expect(said(formatWaitingFinding, viewOf(rows))).toEqual([zh, en])
  })
})

it('the rates of the provinces stand in their order, and each kind of nothing is said', () => {
  const rows = [
    ...WHOLE,
    { region: '320000', kind: '涉砂' as const },
    { region: '330000', found: null, rectified: null, accepted: null },
  ]
  expect(said(formatRegionRatesFinding, viewOf(rows).byRegion, PLACES)).toEqual([
    '整改销号率：沪 25%、苏 不适用、浙 未报送、皖 无台账数据',
    'Acceptance rate: Shanghai 25%, Jiangsu not applicable, Zhejiang not reported, Anhui no rows',
  ])
})

describe('the trend of the rate', () => {
  it.each([
    [
      'from the first to the last',
      [
        { period: '2025-Q3', found: 10, rectified: 5, accepted: 2 },
        { found: 10, rectified: 10, accepted: 10 },
      ],
      '整改销号率由2025年第三季度的 20%（2/10）升至2025年第四季度的 60%（12/20）',
      'The acceptance rate rose to 60% (12 of 20) in Q4 2025, from 20% (2 of 10) in Q3 2025',
    ],
    [
      'of one period alone',
      WHOLE,
      '整改销号率为2025年第四季度的 25%（10/40）',
      'The acceptance rate was 25% (10 of 40) in Q4 2025',
    ],
    ['of no period', ZERO, '各期都没有整改销号率可言', 'No period has an acceptance rate'],
  ])('is told %s', (_, rows, zh, en) => {
    expect(said(formatRateTrendFinding, viewOf(rows).byPeriod)).toEqual([zh, en])
  })
})

describe('where most waits', () => {
  const GROUP = { zh: '类别', en: 'kind' }
  const parts = (rows: Parameters<typeof viewOf>[0]) =>
    viewOf(rows).byKind.map(({ id, total }) => ({ name: { zh: id, en: id }, total }))

  it.each([
    [
      'names it, with what was found',
      WHOLE,
      '待办最多的类别是涉渔：累计排查 40 处，其中 30 处待整改或待验收',
      '涉渔 is the kind with most waiting: 30 of 40 found',
    ],
    [
      'names none of several alike',
      [...WHOLE, { kind: '涉砂' as const, found: 40, rectified: 10, accepted: 10 }],
      '2 个类别待办同为最多，各 30 处',
      '2 kinds alike have most waiting: 30 each',
    ],
    ['says that nothing does', ZERO, '各类别均没有待整改或待验收的隐患', 'Nothing waits in any kind'],
  ])('%s', (_, rows, zh, en) => {
    expect(said(formatMostWaitingFinding, GROUP, parts(rows))).toEqual([zh, en])
  })
})

describe('the finding of cases', () => {
  const casesOf = (rows: Parameters<typeof indexOf>[1]) => computeCases(indexOf([], rows).record, LAST, null)
  it.each([
    [
      'all of them and those of the period',
      [{ period: '2025-Q3', solved: 4 }, { solved: 5 }],
      '累计侦破涉江案件 9 起，本期 5 起',
      '9 river cases solved so far, 5 in this period',
    ],
    [
      'that the period was not reported',
      [{ period: '2025-Q3', solved: 1 }],
      '累计侦破涉江案件 1 起（已报送部分），本期未报送',
      '1 river case solved so far (reported part), none reported in this period',
    ],
    ['that none were reported', [{ solved: null }], '涉江案件未报送', 'River cases have not been reported'],
    ['that there are none', [], '台账中没有涉江案件', 'The ledger has no river cases'],
  ])('says %s', (_, rows, zh, en) => {
    expect(said(formatCasesFinding, casesOf(rows))).toEqual([zh, en])
  })
})
