import { describe, expect, test } from 'vitest'
import { computeLaunches } from '../../../src/core/analysis/launches.ts'
import { computeLaunchAxis } from '../../../src/core/charts/launch-axis.ts'
import { formatLaunches, formatTwentyFour } from '../../../src/core/format/findings/launches.ts'
import type { RowOfTable } from '../../../src/core/model/tables.ts'

const service = (id: string, cells: Partial<RowOfTable<'services'>> = {}): RowOfTable<'services'> => ({
  id,
  name: `事项${id}`,
  nameEn: `Item ${id}`,
  group: '户籍',
  groupEn: null,
  launchedOn: null,
  launchNote: null,
  launchNoteEn: null,
  inTheTwentyFour: null,
  source: 'paper',
  ...cells,
})

const SOURCES = [
  { id: 'paper', kind: 'published' },
  { id: 'office', kind: 'reported' },
  { id: 'made-up', kind: 'sample' },
] as const

const LAUNCHES = computeLaunches(
  [
    service('c', { launchedOn: '2024-07-01', source: 'made-up' }),
    service('b', { launchedOn: '2024-07-01', source: 'made-up' }),
    service('d', { launchedOn: '2024-07-01' }),
    service('a', { launchedOn: '2021-10-20' }),
    service('e', { inTheTwentyFour: true }),
    service('f', { source: 'office' }),
  ],
  SOURCES,
)

test('launches stand oldest first, published ones of a day before the ledger’s, items by id', () => {
  expect(LAUNCHES.dated.map(({ on, kind, services }) => [on, kind, services.map((each) => each.service.id)])).toEqual([
    ['2021-10-20', 'published', ['a']],
    ['2024-07-01', 'published', ['d']],
    ['2024-07-01', 'sample', ['b', 'c']],
  ])
})

test('an item without a printed date stands apart', () => {
  expect(LAUNCHES.undated.map(({ service: { id }, kind }) => [id, kind])).toEqual([
    ['e', 'published'],
    ['f', 'reported'],
  ])
})

describe('in words', () => {
  test('only what publications name is counted', () => {
    expect(formatLaunches(LAUNCHES, 'zh')).toBe('报道列名 3 个事项，其中 2 个印有开通日期，1 个未刊载')
    expect(formatLaunches(LAUNCHES, 'en')).toBe('Publications name 3 items: 2 with a printed launch date, 1 without')
    expect(formatLaunches({ dated: [], undated: [] }, 'zh')).toBe('没有报道列名的事项')
  })

  test('only what a source says is among the 24 is said to be', () => {
    expect(formatTwentyFour(LAUNCHES, 'zh')).toBe('24 个高频事项中，来源写明列入的只有 1 个：事项e；完整清单未公布')
    expect(formatTwentyFour(LAUNCHES, 'en')).toContain('Item e')
    expect(formatTwentyFour({ dated: [], undated: [] }, 'en')).toContain('no source names any')
  })
})

describe('the line of years', () => {
  test('runs over whole years, and every date has its place', () => {
    const axis = computeLaunchAxis(['2023-01-01', '2024-07-02'], '2024-09-30')
    expect(axis.years).toEqual([
      { year: 2023, percent: 0 },
      { year: 2024, percent: 49.93 },
    ])
    expect(axis.percentOf('2024-07-02')).toBeCloseTo(74.97, 1)
  })

  test('is the year shown where nothing is dated, and names few of many years', () => {
    expect(computeLaunchAxis([], '2024-09-30').years).toEqual([{ year: 2024, percent: 0 }])
    expect(computeLaunchAxis(['1990-05-01'], '2024-09-30').years.length).toBeLessThanOrEqual(8)
  })
})
