import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { RowOfTable, Tables } from '../../../src/core/model/tables.ts'
import { projectTables } from '../../../src/core/publication/project.ts'
import { computePeriodDigests } from '../../../src/core/publication/release/period-digests.ts'
import { listChangedReleases, listNewReleases } from '../../../src/core/publication/release/releases.ts'
import { createLedger, PERIODS, report, SHANGHAI, task } from '../build/ledger.ts'

type Correction = RowOfTable<'corrections'>

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const digestsOf = (tables: Tables) => computePeriodDigests(projectTables(tables, 'public'), sha256)

const ledger = createLedger({
  tasks: [task('T01')],
  reports: [report('2025-Q4', 'T01', SHANGHAI, 0), report('2026-Q1', 'T01', SHANGHAI, 50)],
})
const first = listNewReleases(ledger, digestsOf(ledger))
const released: Tables = { ...ledger, releases: first }

const withProgress = (tables: Tables, progress: number): Tables => ({
  ...tables,
  reports: tables.reports.map((row) => (row.period === '2026-Q1' ? { ...row, progress } : row)),
})

const correction = (on: string, key = `2026-Q1/T01/${SHANGHAI}`): Correction => ({
  ...{ on, table: 'reports', key, field: 'progress', before: '50', after: '60', reason: '示例', reasonEn: null },
  source: 'sample',
})

describe('the digest of a period', () => {
  const before = digestsOf(ledger)

  it('is one for each period, whether or not it has rows', () => {
    expect([...before.keys()]).toEqual(PERIODS.map(({ id }) => id))
    for (const digest of before.values()) expect(digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('changes with a public value of that period, and no other does', () => {
    const after = digestsOf(withProgress(ledger, 60))
    expect([...after].filter(([period, digest]) => before.get(period) !== digest).map(([period]) => period)).toEqual([
      '2026-Q1',
    ])
  })

  it('does not depend on the order of rows, nor on what the office alone may see', () => {
    const other = { ...ledger, reports: ledger.reports.map((row) => ({ ...row, note: '内部' })).toReversed() }
    expect(digestsOf(other)).toEqual(before)
  })
})

describe('a publication', () => {
  it('releases every period once, on the day of its releaseAt', () => {
    expect(first.map(({ period, releasedOn }) => [period, releasedOn])).toEqual([
      ['2025-Q4', '2026-01-10'],
      ['2026-Q1', '2026-04-10'],
      ['2026-Q2', '2026-07-10'],
    ])
    expect(listNewReleases(released, digestsOf(released))).toEqual([])
    expect(listChangedReleases(released, digestsOf(released))).toEqual([])
  })

  it('takes a digest that was written short for the same', () => {
    const short = { ...released, releases: first.map((row) => ({ ...row, digest: row.digest.slice(0, 12) })) }
    expect(listNewReleases(short, digestsOf(short))).toEqual([])
  })

  it.each([
    ['no correction', [], false],
    ['one of before', [correction('2026-04-09')], false],
    ['one of another period', [correction('2026-07-18', `2025-Q4/T01/${SHANGHAI}`)], false],
    ['one of its own', [correction('2026-07-18')], true],
  ])('of other content of a released period with %s', (_, corrections, corrected) => {
    const changed = withProgress({ ...released, corrections }, 60)
    expect(listChangedReleases(changed, digestsOf(changed))).toEqual([
      { period: '2026-Q1', releasedOn: '2026-04-10', corrected },
    ])
  })

  it('of a corrected period is a release on the day of the correction, and is recorded once', () => {
    const changed = withProgress({ ...released, corrections: [correction('2026-07-18')] }, 60)
    const again = listNewReleases(changed, digestsOf(changed))
    expect(again.map(({ period, releasedOn }) => [period, releasedOn])).toEqual([['2026-Q1', '2026-07-18']])
    const recorded = { ...changed, releases: [...first, ...again] }
    expect(listNewReleases(recorded, digestsOf(recorded))).toEqual([])
    expect(listChangedReleases(recorded, digestsOf(recorded))).toEqual([])
  })
})
