import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { RowOfTable, Tables } from '../../../src/core/model/tables.ts'
import { cutTables } from '../../../src/core/publication/embargo/cut-tables.ts'
import { computePeriodDigest } from '../../../src/core/publication/release/period-digests.ts'
import { listChangedReleases, listNewReleases } from '../../../src/core/publication/release/releases.ts'
import type { DigestPeriod } from '../../../src/core/publication/release/releases.ts'
import {
  acceptance,
  createLedger,
  milestone,
  part,
  PERIODS,
  report,
  revision,
  rule,
  SHANGHAI,
  task,
} from '../build/ledger.ts'

type Correction = RowOfTable<'corrections'>

const sha256 = (text: string | readonly string[]): string =>
  createHash('sha256').update([text].flat().join('')).digest('hex')
const digestPeriod: DigestPeriod = (tables, period) => computePeriodDigest(tables, period, sha256)
const digestsOf = (tables: Tables) => new Map(tables.periods.map((row) => [row.id, digestPeriod(tables, row)]))

const ledger = createLedger({
  tasks: [task('T01')],
  assignments: [part('T01', SHANGHAI, 'lead')],
  milestones: [milestone('T01', 'T01-M1', '2026-02-01', 40), milestone('T01', 'T01-M2', '2026-04-10', 60)],
  reports: [report('2025-Q4', 'T01', SHANGHAI, 0), report('2026-Q1', 'T01', SHANGHAI, 50)],
})
const newReleases = (tables: Tables, whole = tables) => listNewReleases(tables, whole, digestPeriod)
const changedReleases = (tables: Tables, whole = tables) => listChangedReleases(tables, whole, digestPeriod)
const first = newReleases(ledger)
const released: Tables = { ...ledger, releases: first }

const withProgress = (tables: Tables, progress: number): Tables => ({
  ...tables,
  reports: tables.reports.map((row) => (row.period === '2026-Q1' ? { ...row, progress } : row)),
})

const correction = (on: string, cells: Partial<Correction> = {}): Correction => ({
  ...{ on, table: 'reports', key: `2026-Q1/T01/${SHANGHAI}`, field: 'progress', before: '50', after: '60' },
  ...{ reason: '示例', reasonEn: null, source: 'sample' },
  ...cells,
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

describe('the plan and the rule by which released periods are judged', () => {
  const edit = (due: string, tables: Partial<Tables> = {}): Tables => ({
    ...released,
    tasks: ledger.tasks.map((row) => ({ ...row, due })),
    ...tables,
  })
  const changedIn = (tables: Tables) =>
    changedReleases(tables).map(({ period, explained }) => `${period}${explained ? ' explained' : ''}`)

  it.each<readonly [string, Partial<Tables>, readonly string[]]>([
    ['the due date', edit('2026-09-30'), ['2025-Q4', '2026-Q1', '2026-Q2']],
    ['a part', { assignments: [] }, ['2025-Q4', '2026-Q1', '2026-Q2']],
    [
      'a weight',
      { milestones: ledger.milestones.map((row) => ({ ...row, weight: 50 })) },
      ['2025-Q4', '2026-Q1', '2026-Q2'],
    ],
    ['a threshold', { rules: [...ledger.rules, rule('v2', '2026-Q1', [-5, -9])] }, ['2026-Q1', '2026-Q2']],
    [
      'the last day',
      { periods: PERIODS.map((row) => ({ ...row, end: `${row.end.slice(0, 8)}28` })) },
      ['2025-Q4', '2026-Q1', '2026-Q2'],
    ],
    ['what was accepted', { acceptances: [acceptance('T01', SHANGHAI, '2026-03-30')] }, ['2026-Q1', '2026-Q2']],
    ['a title', { tasks: ledger.tasks.map((row) => ({ ...row, title: '示例：改写' })) }, []],
    [
      'a milestone that was done',
      { milestones: ledger.milestones.map((row) => ({ ...row, doneOn: '2026-01-20' })) },
      [],
    ],
    ['a threshold of a period to come', { rules: [...ledger.rules, rule('v2', '2026-Q3', [-5, -9])] }, []],
  ])('where %s changed, and nothing says so', (_, tables, periods) => {
    expect(changedIn({ ...released, ...tables })).toEqual(periods)
  })

  it('what was accepted, and told late, is explained by a correction of what was not there', () => {
    const cells = {
      table: 'acceptances',
      key: `T01/${SHANGHAI}`,
      field: 'acceptedOn',
      before: null,
      after: '2026-03-30',
    }
    const late = {
      ...released,
      acceptances: [acceptance('T01', SHANGHAI, '2026-03-30')],
      corrections: [correction('2026-07-18', cells)],
    }
    expect(changedIn(late)).toEqual(['2026-Q1 explained', '2026-Q2 explained'])
    const waiting = cutTables(late, '2026-07-20T09:00:00+08:00')
    expect(waiting?.tables.acceptances).toEqual([])
    expect(waiting && changedIn(waiting.tables)).toEqual([])
  })

  it('a revision changes those alone that end on its day or later', () => {
    const revised = (on: string) =>
      edit('2026-09-30', { revisions: [revision('R1', on, ['tasks', 'T01', 'due', '2026-04-10', '2026-09-30'])] })
    expect(changedIn(revised('2026-07-01'))).toEqual([])
    expect(changedIn(revised('2026-05-01'))).toEqual(['2026-Q2'])
  })

  it('a correction of the plan explains what it changed, and is a release on its day', () => {
    const cells = { table: 'tasks', key: 'T01', field: 'due', before: '2026-04-10', after: '2026-09-30' }
    const corrected = edit('2026-09-30', { corrections: [correction('2026-07-18', cells)] })
    expect(changedIn(corrected)).toEqual(['2025-Q4 explained', '2026-Q1 explained', '2026-Q2 explained'])
    expect(newReleases(corrected).map(({ releasedOn }) => releasedOn)).toEqual(Array(3).fill('2026-07-18'))
    const revisions = [revision('R1', '2026-08-01', ['tasks', 'T01', 'due', '2026-09-30', '2026-12-31'])]
    const revised = edit('2026-12-31', { corrections: corrected.corrections, revisions })
    expect(changedIn(revised)).toEqual(changedIn(corrected))
  })
})

describe('a publication', () => {
  it('releases every period once, on the day of its releaseAt', () => {
    expect(first.map(({ period, releasedOn }) => [period, releasedOn])).toEqual([
      ['2025-Q4', '2026-01-10'],
      ['2026-Q1', '2026-04-10'],
      ['2026-Q2', '2026-07-10'],
    ])
    expect(newReleases(released)).toEqual([])
    expect(changedReleases(released)).toEqual([])
  })

  it('takes a digest that was written short for the same', () => {
    const short = { ...released, releases: first.map((row) => ({ ...row, digest: row.digest.slice(0, 12) })) }
    expect(newReleases(short)).toEqual([])
  })

  it.each([
    ['no correction', [], false],
    ['one of before', [correction('2026-04-09')], false],
    ['one of another period', [correction('2026-07-18', { key: `2025-Q4/T01/${SHANGHAI}` })], false],
    ['one of another cell', [correction('2026-07-18', { field: 'summary' })], false],
    ['one that tells another value before', [correction('2026-07-18', { before: '55' })], false],
    ['one that tells another value after', [correction('2026-07-18', { after: '65' })], false],
    ['one of its own', [correction('2026-07-18')], true],
    ['one of its own on the very day', [correction('2026-04-10')], true],
    ['two of its own', [correction('2026-07-18', { after: '55' }), correction('2026-07-19', { before: '55' })], true],
  ])('of other content of a released period with %s', (_, corrections, explained) => {
    const changed = withProgress({ ...released, corrections }, 60)
    expect(changedReleases(changed)).toEqual([{ period: '2026-Q1', releasedOn: '2026-04-10', explained }])
  })

  it('of a return that came late is explained by a correction of what was empty', () => {
    const late = report('2026-Q2', 'T01', SHANGHAI, 70)
    const changed = { ...released, reports: [...released.reports, late] }
    const corrected = {
      ...changed,
      corrections: [correction('2026-07-18', { key: `2026-Q2/T01/${SHANGHAI}`, before: null, after: '70' })],
    }
    expect(changedReleases(changed)).toMatchObject([{ period: '2026-Q2', explained: false }])
    expect(changedReleases(corrected)).toMatchObject([{ period: '2026-Q2', explained: true }])
  })

  it('of what was changed beside a correction, before or after its release, is not explained', () => {
    const withSummary = (tables: Tables): Tables => ({
      ...tables,
      reports: tables.reports.map((row) => (row.period === '2026-Q1' ? { ...row, summary: '示例：改写' } : row)),
    })
    const corrected = withProgress({ ...released, corrections: [correction('2026-07-18')] }, 60)
    const recorded = { ...corrected, releases: [...first, ...newReleases(corrected)] }
    for (const tables of [corrected, recorded])
      expect(changedReleases(withSummary(tables))).toMatchObject([{ period: '2026-Q1', explained: false }])
  })

  it('with a second correction on the day of the first is explained, and recorded once', () => {
    const corrected = withProgress({ ...released, corrections: [correction('2026-07-18', { after: '55' })] }, 55)
    const recorded = { ...corrected, releases: [...first, ...newReleases(corrected)] }
    const more = correction('2026-07-18', { key: `2025-Q4/T01/${SHANGHAI}`, before: '0', after: '1' })
    const twice: Tables = {
      ...recorded,
      reports: recorded.reports.map((row) => (row.period === '2025-Q4' ? { ...row, progress: 1 } : row)),
      corrections: [...recorded.corrections, more],
    }
    expect(changedReleases(twice)).toMatchObject([{ period: '2025-Q4', explained: true }])
    const releases = [...recorded.releases, ...newReleases(twice)]
    for (const listed of [releases, releases.toReversed()])
      expect([changedReleases({ ...twice, releases: listed }), newReleases({ ...twice, releases: listed })]).toEqual([
        [],
        [],
      ])
  })

  it('of a task that was withheld since is explained by the revision that says so, and recorded once', () => {
    const withheld: Tables = {
      ...released,
      tasks: released.tasks.map((row) => ({ ...row, disclosure: 'withheld' })),
      reports: released.reports.map((row) => ({ ...row, summary: '示例' })),
    }
    const open: Tables = { ...withheld, tasks: ledger.tasks }
    const was: Tables = { ...withheld, releases: newReleases({ ...open, releases: [] }) }
    const said = {
      revisions: [
        {
          ...{
            id: 'R1',
            table: 'tasks' as const,
            key: 'T01',
            field: 'disclosure',
            before: 'public',
            after: 'withheld',
          },
          ...{ on: '2026-08-01', reason: '示例', reasonEn: null, decidedBy: '示例', source: 'sample' },
        },
      ],
    }
    expect(changedReleases(was).map(({ explained }) => explained)).toEqual([false, false, false])
    const decidedEarlier = { revisions: said.revisions.map((row) => ({ ...row, on: '2026-01-01' })) }
    for (const whole of [said, decidedEarlier])
      expect(listChangedReleases(was, whole, digestPeriod).map(({ explained }) => explained)).toEqual([
        true,
        true,
        true,
      ])
    const again = listNewReleases(was, said, digestPeriod)
    expect(again.map(({ period, releasedOn }) => [period, releasedOn])).toEqual([
      ['2025-Q4', '2026-08-01'],
      ['2026-Q1', '2026-08-01'],
      ['2026-Q2', '2026-08-01'],
    ])
    expect(listChangedReleases({ ...was, releases: [...was.releases, ...again] }, said, digestPeriod)).toEqual([])
  })

  it('of a corrected period is a release on the day of the correction, and is recorded once', () => {
    const changed = withProgress({ ...released, corrections: [correction('2026-07-18')] }, 60)
    const again = newReleases(changed)
    expect(again.map(({ period, releasedOn }) => [period, releasedOn])).toEqual([['2026-Q1', '2026-07-18']])
    const recorded = { ...changed, releases: [...first, ...again] }
    expect(newReleases(recorded)).toEqual([])
    expect(changedReleases(recorded)).toEqual([])
  })
})
