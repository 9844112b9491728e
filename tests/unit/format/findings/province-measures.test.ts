import { describe, expect, it, test } from 'vitest'
import { toShare } from '../../../../src/core/analysis/province-measures.ts'
import type { MeasuredProvince } from '../../../../src/core/analysis/province-measures.ts'
import {
  formatAcceptedFinding,
  formatMeansFinding,
  formatOnTimeFinding,
  formatReachedFinding,
  formatSmallBases,
} from '../../../../src/core/format/findings/province-measures.ts'
import { PLACES, rollUpBehind } from '../facts.ts'
import { said } from './said.ts'

const measured = (region: string, cells: Partial<MeasuredProvince> = {}): MeasuredProvince => ({
  region,
  rollUp: rollUpBehind(-8),
  reached: toShare(45, 82),
  known: toShare(80, 82),
  onTime: toShare(68, 73),
  accepted: toShare(4, 82),
  ...cells,
})
const NONE = toShare(0, 0)
const nothing = measured('340000', {
  rollUp: rollUpBehind(null, { total: 0 }),
  reached: NONE,
  known: NONE,
  onTime: NONE,
  accepted: NONE,
})

/** Without what keeps a province and its figure on one line. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('findings of measures', () => {
  it.each([
    [
      formatReachedFinding,
      '达到或超过序时占自身任务：沪 55%（45/82）、皖 不承担任务',
      'On schedule or better, of its own tasks: Shanghai 55% (45 of 82), Anhui no part',
    ],
    [
      formatMeansFinding,
      '平均完成率与序时之差：沪 68%（−8）、皖 不承担任务',
      'Mean progress and gap to schedule: Shanghai 68% (−8), Anhui no part',
    ],
    [
      formatOnTimeFinding,
      '按期报送占应报：沪 93%（68/73）、皖 无应报',
      'Returns on time, of those due: Shanghai 93% (68 of 73), Anhui none due',
    ],
    [
      formatAcceptedFinding,
      '已验收占自身任务：沪 5%（4/82）、皖 不承担任务',
      'Accepted, of its own tasks: Shanghai 5% (4 of 82), Anhui no part',
    ],
  ])('%# name each province with its base', (format, zh, en) => {
    expect(said(format, [measured('310000'), nothing], PLACES).map(plain)).toEqual([zh, en])
  })

  it('keep the order given, and say what is only of the parts reported', () => {
    const partial = measured('340000', { rollUp: rollUpBehind(-12, { partial: true }) })
    const [zh] = said(formatReachedFinding, [partial, measured('310000')], PLACES)
    expect(zh).toMatch(/^按已报送部分，.*皖.*沪/)
    expect(said(formatMeansFinding, [partial], PLACES)[0]).toMatch(/^已报送部分的/)
  })

  it('say that nothing is known where nothing is', () => {
    expect(said(formatMeansFinding, [measured('310000', { rollUp: rollUpBehind(null) })], PLACES)[0]).toContain('未知')
  })

  it('mark a sample', () => {
    expect(formatReachedFinding({ locale: 'zh', sample: true }, [measured('310000')], PLACES)).toMatch(/^示例：/)
  })
})

test('small bases are named with their size; a base of 0 is no small base', () => {
  const shares = [
    { region: '310000', share: toShare(3, 9) },
    { region: '320000', share: toShare(3, 10) },
    { region: '340000', share: NONE },
  ]
  expect(formatSmallBases(shares, PLACES, 'zh')).toContain('基数小于 10：沪（9）。')
  expect(formatSmallBases(shares, PLACES, 'en')).toContain('Base under 10: Shanghai (9).')
  expect(formatSmallBases(shares.slice(1), PLACES, 'zh')).toBeNull()
})
