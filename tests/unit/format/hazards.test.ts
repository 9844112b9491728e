import { describe, expect, it } from 'vitest'
import {
  formatHazardBase,
  formatHazardCount,
  formatHazardRate,
  formatHazardRatio,
  formatHazardRemarks,
} from '../../../src/core/format/hazards.ts'
import { viewOf } from '../analysis/water-fixture.ts'

const NOTHING = { found: null, rectified: null, accepted: null }
const totalOf = (rows: Parameters<typeof viewOf>[0]) => viewOf(rows).total

describe('a total of hazards', () => {
  it.each([
    ['whole', [{ found: 2000, rectified: 1999, accepted: 1999 }], '99%', '1999/2000', '99%（1999/2000）', ''],
    ['small', [{ found: 4, rectified: 4, accepted: 4 }], '100%', '4/4', '100%（4/4）', '基数小'],
    ['zero', [{}], '不适用', '0/0', '不适用（0/0）', ''],
    ['missing', [NOTHING], '未报送', null, '未报送', ''],
    [
      'partial',
      [{ found: 40 }, { ...NOTHING, kind: '涉砂' as const }],
      '0%',
      '0/40',
      '0%（0/40）',
      '部分，未报送\u00a01\u00a0份',
    ],
    ['of no row', [], '无台账数据', null, '无台账数据', ''],
  ])('that is %s is said with its rate, its base and what to know of it', (_, rows, rate, base, ratio, remarks) => {
    const total = totalOf(rows)
    expect([
      formatHazardRate(total, 'zh'),
      formatHazardBase(total, 'zh'),
      formatHazardRatio(total, 'zh'),
      formatHazardRemarks(total, 'zh'),
    ]).toEqual([rate, base, ratio, remarks])
  })

  it('is said in English', () => {
    const total = totalOf([
      { found: 4, rectified: 4, accepted: 3 },
      { ...NOTHING, kind: '涉砂' as const },
    ])
    expect(formatHazardRatio(total, 'en')).toBe('75% (3 of 4)')
    expect(formatHazardRemarks(total, 'en')).toBe('partial, 1\u00a0return missing; small base')
  })

  it('that nobody reported has no count of zero', () => {
    expect(formatHazardCount(totalOf([NOTHING]), 0, 'zh')).toBe('未报送')
    expect(formatHazardCount(totalOf([{}]), 0, 'zh')).toBe('0')
  })
})
