import { expect, it } from 'vitest'
import { computeWaterRecord } from '../../../src/core/analysis/water-record.ts'
import { toWaterDataset, WATER } from '../../../src/core/publication/water-dataset.ts'
import { indexOf, waterTables } from '../analysis/water-fixture.ts'
import { sampleTables } from './canary-tables.ts'

const rows = [
  [
    { period: '2025-Q2', found: 3, rectified: 2, accepted: null },
    { region: '340000', water: 'w2', found: 9 },
  ],
  [{ solved: 5 }, { region: '320000', solved: null }],
] as const

it('what was written is read again as it was', () => {
  const text = JSON.stringify(toWaterDataset(computeWaterRecord(waterTables(...rows)), true))
  expect(WATER.parse(JSON.parse(text))).toEqual(indexOf(...rows))
})

it('numbers and ids are published, rows under their columns, and the mark of a sample', () => {
  const dataset = toWaterDataset(computeWaterRecord(waterTables(...rows)), true)
  expect(dataset).toMatchObject({ format: 1, sample: true, periods: ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] })
  expect(dataset.hazards[0]).toEqual([0, 0, 0, 1, [3, null, null], [2, null, null], [null, null, null]])
  expect(dataset.cases[0]).toEqual([0, 0, 3, [5]])
  expect(JSON.stringify(dataset)).not.toContain('示例')
})

it('every number of the ledger is in it, once', () => {
  const tables = sampleTables(6, '2026-Q3')
  const { record } = indexOf([])
  const all = computeWaterRecord(tables)
  const sum = (list: readonly (number | null)[]): number => list.reduce<number>((total, each) => total + (each ?? 0), 0)
  for (const stage of ['found', 'rectified', 'accepted'] as const)
    expect(sum(all.hazards.flatMap((series) => series[stage]))).toBe(sum(tables.hazards.map((row) => row[stage])))
  expect(sum(all.cases.flatMap(({ solved }) => solved))).toBe(sum(tables['river-cases'].map(({ solved }) => solved)))
  expect(all.kinds).toEqual(record.kinds)
})

it.each([null, 7, [], {}, { format: 2 }, { format: 1 }, { format: 1, periods: {}, hazards: [] }])(
  '%j is of no form that is known',
  (value) => {
    expect(WATER.parse(value)).toBeNull()
  },
)
