import { describe, expect, test } from 'vitest'
import { toFlowMatrix } from '../../../src/core/analysis/flow-matrix.ts'
import {
  computeItemSums,
  computeServiceChange,
  computeServiceFlows,
  computeServiceSum,
  computeServiceTrend,
  countMissingByOrigin,
  isPartialSum,
  joinSums,
} from '../../../src/core/analysis/service-sums.ts'
import { REGIONS, returnsOf } from './services.ts'

const ALL = { measure: 'handled', item: null } as const

describe('a sum', () => {
  test.each([
    ['of everything that was due', { a: [3, 4] }, { total: 7, due: 2, missing: 0 }, false],
    ['of the reported part', { a: [3, null], b: [1, 1] }, { total: 5, due: 4, missing: 1 }, true],
    ['of reported zeros', { a: [0, 0] }, { total: 0, due: 2, missing: 0 }, false],
    ['without any return', { a: [null, null] }, { total: null, due: 2, missing: 2 }, false],
    ['without anything due', {}, { total: null, due: 0, missing: 0 }, false],
  ] as const)('%s', (_, items, sum, partial) => {
    const found = computeServiceSum(returnsOf({ '2024-Q3': items }), '2024-Q3', ALL)
    expect(found).toEqual(sum)
    expect(isPartialSum(found)).toBe(partial)
  })

  test('of one item leaves the others out; of an item without returns nothing is due', () => {
    const returns = returnsOf({ '2024-Q3': { a: [3, 4], b: [1, null] } })
    expect(computeServiceSum(returns, '2024-Q3', { ...ALL, item: 'b' })).toEqual({ total: 1, due: 2, missing: 1 })
    expect(computeServiceSum(returns, '2024-Q3', { ...ALL, item: 'c' }).due).toBe(0)
  })

  test('of a period that the ledger does not have is nothing', () => {
    expect(computeServiceSum(returnsOf({}), '2024-Q3', ALL)).toEqual({ total: null, due: 0, missing: 0 })
  })

  test('of several sums takes what is not known for missing, not for zero', () => {
    expect(
      joinSums([
        { total: null, due: 2, missing: 2 },
        { total: 5, due: 1, missing: 0 },
      ]),
    ).toEqual({ total: 5, due: 3, missing: 2 })
    expect(joinSums([])).toEqual({ total: null, due: 0, missing: 0 })
  })
})

test('flows, items and the sum of a period are the same cases', () => {
  const returns = returnsOf({ '2024-Q3': { a: [3, null], b: [10, 1] } })
  const flows = computeServiceFlows(returns, '2024-Q3', ALL)
  expect(flows.map(({ from, sum }) => [from, sum.total, sum.missing])).toEqual([
    ['310000', 13, 0],
    ['320000', 1, 1],
  ])
  const items = computeItemSums(returns, '2024-Q3', 'handled')
  expect(items.map(({ item, sum }) => [item, sum.total])).toEqual([
    ['b', 11],
    ['a', 3],
  ])
  const whole = computeServiceSum(returns, '2024-Q3', ALL)
  expect(joinSums(flows.map(({ sum }) => sum))).toEqual(whole)
  expect(joinSums(items.map(({ sum }) => sum))).toEqual(whole)
  expect(countMissingByOrigin(flows)).toEqual([{ region: '320000', missing: 1 }])
})

test('the matrix has nothing where a province meets itself, and its totals are the sums of the rest', () => {
  const returns = returnsOf({ '2024-Q3': { a: [3, null] } })
  const { rows, columns, total } = toFlowMatrix(computeServiceFlows(returns, '2024-Q3', ALL), REGIONS)
  expect(rows.map(({ cells }) => cells.map((cell) => cell && cell.total))).toEqual([
    [null, 3],
    [null, null],
  ])
  expect(rows[0]?.cells[0]).toBeNull()
  expect(rows[1]?.cells[0]).toEqual({ total: null, due: 1, missing: 1 })
  expect(columns.map((sum) => sum.total)).toEqual([null, 3])
  expect(total).toEqual({ total: 3, due: 2, missing: 1 })
})

test('a trend ends with the period shown', () => {
  const returns = returnsOf({ '2024-Q3': { a: [1, 1] }, '2024-Q4': { a: [2, null] }, '2025-Q1': { a: [9, 9] } })
  expect(computeServiceTrend(returns, '2024-Q4', ALL).map(({ period, sum }) => [period, sum.total])).toEqual([
    ['2024-Q3', 2],
    ['2024-Q4', 2],
  ])
  expect(computeServiceTrend(returns, '2030-Q1', ALL)).toEqual([])
})

describe('a change', () => {
  test.each([
    [
      'compares what both periods have',
      { a: [10, 5] },
      { a: [12, null], b: [7, null] },
      { before: 10, after: 12, compared: 1, left: 2 },
    ],
    [
      'compares nothing where no return was received twice',
      { a: [1, null] },
      { a: [null, 1] },
      { compared: 0, left: 2 },
    ],
    ['leaves out no return that both lack', { a: [1, null] }, { a: [1, null] }, { compared: 1, left: 0 }],
    ['counts from zero', { a: [0, 0] }, { a: [4, 0] }, { before: 0, after: 4, compared: 2 }],
  ] as const)('%s', (_, before, after, found) => {
    const returns = returnsOf({ '2024-Q3': before, '2024-Q4': after })
    expect(computeServiceChange(returns, '2024-Q4', ALL)).toMatchObject({ from: '2024-Q3', to: '2024-Q4', ...found })
  })

  test('is none in the first period, and none in a period that does not exist', () => {
    const returns = returnsOf({ '2024-Q3': { a: [1, 1] } })
    expect(computeServiceChange(returns, '2024-Q3', ALL)).toBeNull()
    expect(computeServiceChange(returns, '2030-Q1', ALL)).toBeNull()
  })
})
