import { describe, expect, it } from 'vitest'
import {
  formatBasis,
  formatDate,
  formatDateRange,
  formatDateWithBasis,
  formatInstant,
  formatIsoRange,
  formatPeriod,
  formatPeriodRange,
  formatPeriodShort,
} from '../../../src/core/format/dates.ts'

describe('dates', () => {
  it.each([
    ['2024-08-01', '2024年8月1日', '1 August 2024'],
    ['2024-02-29', '2024年2月29日', '29 February 2024'],
    ['2026-12-31', '2026年12月31日', '31 December 2026'],
    ['2024-08', '2024年8月', 'August 2024'],
    ['2018-12', '2018年12月', 'December 2018'],
  ])('%s keeps its own precision', (date, zh, en) => {
    expect(formatDate(date, 'zh')).toBe(zh)
    expect(formatDate(date, 'en')).toBe(en)
  })

  it.each(['2024', '2024-13', '2024-00', '2023-02-29', '2024-8-1', '2024-08-01T00:00', '', '8月1日'])(
    'refuses %j as a date',
    (date) => {
      expect(() => formatDate(date, 'zh')).toThrow(`not a date: ${date}`)
    },
  )

  it.each([
    ['printed', '2018年5月', 'May 2018'],
    ['inferred', '2018年5月（推算）', 'May 2018 (inferred)'],
    ['assumed', '2018年5月（假定）', 'May 2018 (assumed)'],
  ] as const)('a date that is %s says so', (basis, zh, en) => {
    expect(formatDateWithBasis('2018-05', basis, 'zh')).toBe(zh)
    expect(formatDateWithBasis('2018-05', basis, 'en')).toBe(en)
  })

  it('has no mark for what is printed', () => {
    expect(formatBasis('printed', 'zh')).toBeNull()
  })

  it('joins two dates', () => {
    expect(formatDateRange('2024-07-24', '2027-07-23', 'zh')).toBe('2024年7月24日至2027年7月23日')
    expect(formatDateRange('2024-07-24', '2027-07-23', 'en')).toBe('24 July 2024 to 23 July 2027')
    expect(formatIsoRange('2024-07-24', '2027-07-23', 'zh')).toBe('2024-07-24 至 2027-07-23')
  })

  it('says an instant by its own digits', () => {
    expect(formatInstant('2026-10-01T00:30:00+08:00', 'zh')).toBe('2026年10月1日 00:30（北京时间）')
    expect(formatInstant('2026-10-01T00:30:00+08:00', 'en')).toBe('1 October 2026, 00:30 Beijing time')
    expect(() => formatInstant('2026-10-01T00:30:00Z', 'zh')).toThrow('not an instant in +08:00')
  })
})

describe('periods', () => {
  it.each([
    ['2026-Q3', '2026年第三季度', 'Q3 2026', '26Q3'],
    ['2024-Q1', '2024年第一季度', 'Q1 2024', '24Q1'],
    ['2026-09', '2026年9月', 'September 2026', '26-09'],
  ])('%s is said and shortened', (period, zh, en, short) => {
    expect(formatPeriod(period, 'zh')).toBe(zh)
    expect(formatPeriod(period, 'en')).toBe(en)
    expect(formatPeriodShort(period)).toBe(short)
  })

  it.each(['2026-Q5', '2026-Q0', '2026-13', '2026', '2026Q3', ''])('refuses %j as a period', (period) => {
    expect(() => formatPeriod(period, 'zh')).toThrow(`unknown period: ${period}`)
  })

  it('joins two periods, and says one alone once', () => {
    expect(formatPeriodRange('2024-Q3', '2026-Q3', 'zh')).toBe('2024年第三季度至2026年第三季度')
    expect(formatPeriodRange('2024-Q3', '2026-Q3', 'en')).toBe('Q3 2024 to Q3 2026')
    expect(formatPeriodRange('2026-Q3', '2026-Q3', 'en')).toBe('Q3 2026')
  })
})
