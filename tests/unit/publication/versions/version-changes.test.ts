import { describe, expect, it } from 'vitest'
import {
  computeVersionChanges,
  countCorrectionsSince,
} from '../../../../src/core/publication/versions/version-changes.ts'
import type { VersionRows } from '../../../../src/core/publication/versions/version-changes.ts'

const period = (id: string) => ({ id, plan: 'plan-3' })
const report = (of: string, progress: number) => ({ period: of, task: 'T01', region: '310000', progress })
const correction = (on: string, key: string) => ({
  on,
  table: 'reports',
  key,
  field: 'progress',
  before: '1',
  after: '2',
})

const BEFORE: VersionRows = {
  periods: [period('2026-Q1'), period('2026-Q2')],
  reports: [report('2026-Q1', 10), report('2026-Q2', 20)],
  corrections: [correction('2026-06-01', '2026-Q1/T01/310000')],
}

describe('what a version holds otherwise than an earlier one', () => {
  it('is nothing where the rows are the same, in whatever order', () => {
    const turned = { ...BEFORE, reports: BEFORE.reports?.toReversed() ?? [] }
    expect(computeVersionChanges('a', BEFORE, turned)).toEqual({ since: 'a', periods: [], tables: [] })
  })

  it('counts rows that came, went and changed, by key, and names the periods that came', () => {
    const after: VersionRows = {
      periods: [period('2026-Q1'), period('2026-Q2'), period('2026-Q3')],
      reports: [report('2026-Q2', 21), report('2026-Q3', 30)],
      corrections: BEFORE.corrections ?? [],
    }
    expect(computeVersionChanges('a', BEFORE, after)).toEqual({
      since: 'a',
      periods: ['2026-Q3'],
      tables: [
        { table: 'periods', added: 1, removed: 0, changed: 0 },
        { table: 'reports', added: 1, removed: 1, changed: 1 },
      ],
    })
  })

  it('takes a table that an earlier version did not have as empty', () => {
    expect(computeVersionChanges('a', {}, { reports: [report('2026-Q1', 1)] }).tables).toEqual([
      { table: 'reports', added: 1, removed: 0, changed: 0 },
    ])
  })
})

describe('corrections since a version', () => {
  it('are those that it does not know, of periods that it holds', () => {
    const later: VersionRows = {
      corrections: [
        ...(BEFORE.corrections ?? []),
        correction('2026-07-01', '2026-Q2/T01/310000'),
        correction('2026-12-01', '2026-Q3/T01/310000'),
      ],
    }
    expect(countCorrectionsSince(BEFORE, later)).toBe(1)
    expect(countCorrectionsSince(BEFORE, BEFORE)).toBe(0)
  })
})
