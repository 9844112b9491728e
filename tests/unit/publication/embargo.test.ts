import { describe, expect, it } from 'vitest'
import { checkTables } from '../../../src/core/model/check-tables.ts'
import { isBlocking } from '../../../src/core/model/issue.ts'
import type { Table } from '../../../src/core/model/table.ts'
import { TABLE_NAMES, TABLES } from '../../../src/core/model/tables.ts'
import type { Tables } from '../../../src/core/model/tables.ts'
import { cutTables } from '../../../src/core/publication/embargo/cut-tables.ts'
import { findReleased, listHeldBack } from '../../../src/core/publication/embargo/released.ts'
import { sampleTables } from './canary-tables.ts'
import { EMBARGO_CANARY, EMBARGO_DIGITS, LAST_DAY, LAST_OUT, NOW, UNDATED, withLater } from './embargo-tables.ts'

const plain = sampleTables()
const later = withLater(plain)

const cut = (tables: Tables, now = NOW): Tables => {
  const found = cutTables(tables, now)
  if (!found) throw new Error(`nothing is out at ${now}`)
  return found.tables
}

const countCanaries = (rows: unknown): number =>
  JSON.stringify(rows).split(EMBARGO_CANARY).length + JSON.stringify(rows).split(EMBARGO_DIGITS).length - 2

describe('the tables as they are out', () => {
  it('start from canaries in every table that can hold something later, and from no error', () => {
    const without = TABLE_NAMES.filter((name) => name !== 'periods' && countCanaries(later[name]) === 0)
    expect(without).toEqual(UNDATED)
    expect(checkTables(later, { today: '2025-08-01' }).filter(isBlocking)).toEqual([])
  })

  it.each(TABLE_NAMES)('%s holds nothing that is later', (name) => {
    expect(countCanaries(cut(later)[name])).toBe(0)
  })

  it('are what they would be if nothing later had been written down', () => {
    const expected = cut(plain)
    const found = cut(later)
    for (const name of TABLE_NAMES) expect(found[name], name).toEqual(expected[name])
  })

  it('have no error of their own', () => {
    expect(checkTables(cut(later), { today: '2025-08-01' }).filter(isBlocking)).toEqual([])
  })

  it.each(TABLE_NAMES)('every table with a date or a period of its own says by which it is cut: %s', (name) => {
    const table: Table = TABLES[name]
    const isDated = Object.entries(table.columns).some(
      ([, { kind, ref }]) => ref === 'periods' || (kind === 'period' && ref === undefined),
    )
    if (isDated) expect(table.columns[table.datedBy ?? '']?.kind).toBe('period')
    if (table.datedBy !== undefined) expect(['date', 'month', 'period']).toContain(table.columns[table.datedBy]?.kind)
  })

  it('are whole once everything is out', () => {
    const found = cut(later, '2025-08-01T00:00:00+08:00')
    expect(found.reports).toEqual(later.reports)
    expect(found.periods).toEqual(later.periods)
    expect(found.milestones.some(({ evidence }) => evidence === EMBARGO_CANARY)).toBe(true)
  })
})

describe('a period', () => {
  const { releaseAt = '' } = plain.periods.find(({ id }) => id === '2025-Q2') ?? {}

  it.each([
    ['a second before', '2025-07-31T09:59:59+08:00', LAST_OUT],
    ['at the second', releaseAt, '2025-Q2'],
  ])('is released at its instant, not %s', (_, now, last) => {
    expect(findReleased(plain, now)?.last).toBe(last)
  })

  it('that is not out is held back, next first', () => {
    expect(listHeldBack(plain, '2025-03-01T00:00:00+08:00').map(({ id }) => id)).toEqual(['2025-Q1', '2025-Q2'])
  })

  it('before the first of all: nothing is out', () => {
    expect(cutTables(plain, '2024-10-31T09:59:59+08:00')).toBeNull()
    expect(cutTables({ ...plain, periods: [] }, NOW)).toBeNull()
  })

  it('that waits for longer than the next one is left out alone', () => {
    const periods = plain.periods.map((row) =>
      row.id === '2024-Q4' ? { ...row, releaseAt: '2026-01-01T00:00:00+08:00' } : row,
    )
    const found = cut({ ...plain, periods })
    expect(found.periods.map(({ id }) => id)).toEqual(['2024-Q3', '2025-Q1'])
    expect(new Set(found.reports.map(({ period }) => period))).toEqual(new Set(['2024-Q3', '2025-Q1']))
  })
})

describe('a correction', () => {
  const report = plain.reports.find(({ period }) => period === LAST_OUT)
  const correct = (on: string): Tables => ({
    ...plain,
    reports: plain.reports.map((row) => (row === report ? { ...row, summary: '示例：改正' } : row)),
    corrections: [
      {
        on,
        table: 'reports',
        key: `${report?.period}/${report?.task}/${report?.region}`,
        field: 'summary',
        before: report?.summary ?? null,
        after: '示例：改正',
        reason: '示例：笔误',
        reasonEn: null,
        source: 'sample-ledger',
      },
    ],
  })

  it('of a released period is out as soon as it was made', () => {
    const found = cut(correct('2025-06-30'))
    expect(found.corrections).toHaveLength(1)
    expect(found.reports).toContainEqual({ ...report, summary: '示例：改正' })
  })

  it('of a later day is not, and the value is what it was', () => {
    const found = cut(correct('2025-07-02'))
    expect(found.corrections).toEqual([])
    expect(found.reports).toContainEqual(report)
  })
})

describe('a task', () => {
  const on = '2025-06-11'
  const id = plain.tasks.find(({ disclosure }) => disclosure === 'public')?.id ?? ''
  const disclose = (disclosure: 'public' | 'withheld'): Tables => ({
    ...plain,
    tasks: plain.tasks.map((row) => (row.id === id ? { ...row, disclosure } : row)),
  })
  const change = (before: string, after: string) => ({
    ...{ table: 'tasks' as const, key: id, field: 'disclosure', before, after, on, reason: '示例', reasonEn: null },
    source: 'sample-ledger',
  })
  const disclosureOf = (tables: Tables) => cut(tables).tasks.find((row) => row.id === id)?.disclosure
  const revised = (before: string, after: 'public' | 'withheld'): Tables => ({
    ...disclose(after),
    revisions: [...plain.revisions, { ...change(before, after), id: 'R7009', decidedBy: '示例' }],
  })

  it('that is withheld from a later day on is withheld at once', () => {
    expect(disclosureOf(revised('public', 'withheld'))).toBe('withheld')
    expect(disclosureOf({ ...disclose('withheld'), corrections: [change('public', 'withheld')] })).toBe('withheld')
  })

  it('that is withheld again from a later day on is so at once, and is checked as the revisions that are out have it', () => {
    const changes = [change('public', 'withheld'), change('withheld', 'public'), change('public', 'withheld')]
    const days = ['2025-01-10', '2025-02-10', on]
    const revisions = changes.map((row, index) => ({
      ...row,
      ...{ id: `R${7001 + index}`, on: days[index] ?? on, decidedBy: '示例' },
    }))
    const found = cutTables({ ...disclose('withheld'), revisions: [...plain.revisions, ...revisions] }, NOW)
    expect(found?.tables.tasks.find((row) => row.id === id)?.disclosure).toBe('withheld')
    expect(found && checkTables(found.asRevised, { today: on }).filter(isBlocking)).toEqual([])
  })

  it('that is disclosed from a later day on waits for its period', () => {
    expect(disclosureOf(revised('withheld', 'public'))).toBe('withheld')
  })
})

describe('a milestone', () => {
  it.each([
    [LAST_DAY, LAST_DAY],
    ['2025-04-01', null],
  ])('done on %s is shown as done on %s', (doneOn, shown) => {
    const [one, ...rest] = plain.milestones
    if (!one) throw new Error('a milestone at least')
    const found = cut({ ...plain, milestones: [{ ...one, doneOn, evidence: '示例' }, ...rest] })
    expect(found.milestones.find(({ id }) => id === one.id)).toMatchObject({ doneOn: shown, evidence: shown && '示例' })
  })
})
