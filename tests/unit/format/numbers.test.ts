import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatCountShort,
  formatGap,
  formatGapWords,
  formatPercent,
  formatPoints,
  formatPointsShort,
  formatRatio,
  formatShare,
  formatShareShort,
  pluralize,
} from '../../../src/core/format/numbers.ts'
import { formatOrdinal, toChineseNumeral, toEnglishNumeral } from '../../../src/core/format/numerals.ts'

describe('percent', () => {
  it.each([
    [0, '0%'],
    [0.01, '1%'],
    [0.9, '1%'],
    [1.4, '1%'],
    [64.5, '65%'],
    [65, '65%'],
    [98.9, '99%'],
    [99.2, '99%'],
    [99.99, '99%'],
    [100, '100%'],
  ])('%d is %s', (percent, expected) => {
    expect(formatPercent(percent)).toBe(expected)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (percent) => {
    expect(() => formatPercent(percent)).toThrow('not a number to print')
  })
})

describe('gap', () => {
  it.each([
    [-12, '−12', '−12 个百分点', '12 points behind', '落后 12 个百分点'],
    [-1, '−1', '−1 个百分点', '1 point behind', '落后 1 个百分点'],
    [0, '0', '与序时持平', 'level with schedule', '与序时持平'],
    [-0, '0', '与序时持平', 'level with schedule', '与序时持平'],
    [1, '+1', '+1 个百分点', '1 point ahead', '超前 1 个百分点'],
    [100, '+100', '+100 个百分点', '100 points ahead', '超前 100 个百分点'],
  ])('%d is said in every form', (points, short, zh, en, sentence) => {
    expect(formatPointsShort(points)).toBe(short)
    expect(formatGap(points, 'zh')).toBe(zh)
    expect(formatGap(points, 'en')).toBe(en)
    expect(formatGapWords(points, 'zh')).toBe(sentence)
    expect(formatGapWords(points, 'en')).toBe(en)
  })

  it('uses the true minus sign', () => {
    expect(formatPointsShort(-3).codePointAt(0)).toBe(0x2212)
  })

  it('says a distance without a direction', () => {
    expect(formatPoints(-12, 'zh')).toBe('12 个百分点')
    expect(formatPoints(1, 'en')).toBe('1 point')
  })
})

describe('counts', () => {
  it.each([
    [0, '0', '0', '0'],
    [5300, '5300', '5,300', '5300'],
    [9999, '9999', '9,999', '9999'],
    [10_000, '10,000', '10,000', '1万'],
    [12_345, '12,345', '12,345', '1.2万'],
    [12_500, '12,500', '12,500', '1.3万'],
    [99_999_999, '99,999,999', '99,999,999', '1亿'],
    [340_000_000, '340,000,000', '340,000,000', '3.4亿'],
    [-12_000, '−12,000', '−12,000', '−1.2万'],
  ])('%d is grouped and shortened', (count, zh, en, short) => {
    expect(formatCount(count, 'zh')).toBe(zh)
    expect(formatCount(count, 'en')).toBe(en)
    expect(formatCountShort(count, 'zh')).toBe(short)
    expect(formatCountShort(count, 'en')).toBe(en)
  })

  it('puts a share in words', () => {
    expect(formatShareShort(51, 86, 'zh')).toBe('51/86')
    expect(formatShareShort(1038, 1164, 'zh')).toBe('1038/1164')
    expect(formatShareShort(1038, 1164, 'en')).toBe('1,038/1,164')
    expect(formatShare(51, 86, 'zh')).toBe('86 项中 51 项')
    expect(formatShare(309, 320, 'zh', '份')).toBe('320 份中 309 份')
    expect(formatShare(51, 1086, 'en')).toBe('51 of 1,086')
  })

  it.each([
    [3, 4, '75%（3/4）', '75% (3 of 4)'],
    [999, 1000, '99%（999/1000）', '99% (999 of 1,000)'],
    [0, 4, '0%（0/4）', '0% (0 of 4)'],
    [0, 0, '无从计算（0/0）', 'no rate (0 of 0)'],
  ])('a ratio of %d to %d shows both numbers', (part, whole, zh, en) => {
    expect(formatRatio(part, whole, 'zh')).toBe(zh)
    expect(formatRatio(part, whole, 'en')).toBe(en)
  })

  it('agrees in number', () => {
    expect(pluralize(1, 'task')).toBe('1 task')
    expect(pluralize(0, 'task')).toBe('0 tasks')
    expect(pluralize(2, 'task is', 'tasks are')).toBe('2 tasks are')
  })
})

describe('numerals', () => {
  it('are words while small', () => {
    expect([toChineseNumeral(4), toChineseNumeral(11), toEnglishNumeral(4), toEnglishNumeral(11)]).toEqual([
      '四',
      '11',
      'four',
      '11',
    ])
    expect([formatOrdinal(3, 'zh'), formatOrdinal(3, 'en'), formatOrdinal(12, 'en')]).toEqual([
      '第三个',
      'third',
      'no. 12',
    ])
  })
})
