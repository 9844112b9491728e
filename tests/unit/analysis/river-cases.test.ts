import { describe, expect, it } from 'vitest'
import { computeCases } from '../../../src/core/analysis/river-cases.ts'
import { indexOf, LAST } from './water-fixture.ts'

const casesOf = (rows: Parameters<typeof indexOf>[1], region: string | null = null) =>
  computeCases(indexOf([], rows).record, LAST, region)

describe('river cases', () => {
  it('add up by kind, by period and in all', () => {
    const view = casesOf([
      { period: '2025-Q3', solved: 4 },
      { period: LAST, solved: 5 },
      { period: LAST, kind: '走私', solved: 1 },
    ])
    expect(view.total).toEqual({ solved: 10, rows: 3, missing: 0 })
    expect(view.byPeriod.map(({ solved }) => solved)).toEqual([0, 0, 4, 6])
    expect(view.kinds.map(({ kind, total }) => [kind, total.solved])).toEqual([
      ['非法捕捞', 9],
      ['非法采砂', 0],
      ['涉水运物流', 0],
      ['走私', 1],
      ['其他', 0],
    ])
  })

  it('that were not reported are missing, whether their row is empty or not there', () => {
    const view = casesOf([
      { period: '2025-Q2', solved: 4 },
      { period: '2025-Q3', solved: null },
    ])
    expect(view.byPeriod).toEqual([
      { solved: 0, rows: 0, missing: 0 },
      { solved: 4, rows: 1, missing: 0 },
      { solved: 0, rows: 1, missing: 1 },
      { solved: 0, rows: 1, missing: 1 },
    ])
  })

  it('of one province leave the others out', () => {
    const rows = [{ solved: 4 }, { region: '320000', solved: 5 }]
    expect(casesOf(rows, '320000').total.solved).toBe(5)
    expect(casesOf(rows, 'none').total.rows).toBe(0)
  })

  it('are none in an empty ledger', () => {
    expect(casesOf([]).total).toEqual({ solved: 0, rows: 0, missing: 0 })
  })
})
