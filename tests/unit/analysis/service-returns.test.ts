import { expect, test } from 'vitest'
import { computeServiceReturns, listDirections } from '../../../src/core/analysis/service-returns.ts'
import { periodRow, regionRows, volume } from './services.ts'

const compute = (periods: readonly string[], volumes: readonly ReturnType<typeof volume>[]) =>
  computeServiceReturns({ periods: periods.map(periodRow), regions: regionRows, 'service-volumes': volumes })

test('four provinces make twelve directions, none of them to itself', () => {
  const directions = listDirections(['310000', '320000', '330000', '340000'])
  expect(directions).toHaveLength(12)
  expect(directions.every(({ from, to }) => from !== to)).toBe(true)
  expect(directions[0]).toEqual({ from: '310000', to: '320000' })
})

test('periods stand oldest first, provinces in their one order, items by id', () => {
  const returns = compute(
    ['2025-Q1', '2024-Q4'],
    [volume('2025-Q1', 'b', '310000', 1), volume('2025-Q1', 'a', '310000', 2)],
  )
  expect(returns.regions).toEqual(['310000', '320000'])
  expect(returns.periods.map(({ period, items }) => [period, items.map(({ item }) => item)])).toEqual([
    ['2024-Q4', []],
    ['2025-Q1', ['a', 'b']],
  ])
})

test('an item owes a return for each direction from the period of its first one on', () => {
  const returns = compute(['2024-Q3', '2024-Q4', '2025-Q1'], [volume('2024-Q4', 'a', '320000', 0, null)])
  expect(returns.periods.map(({ items }) => items.map(({ counts }) => counts))).toEqual([
    [],
    [{ handled: [null, 0], 'certificate-uses': [null, null] }],
    [{ handled: [null, null], 'certificate-uses': [null, null] }],
  ])
})

test('an empty ledger has periods without returns', () => {
  expect(compute(['2024-Q3'], []).periods).toEqual([{ period: '2024-Q3', items: [] }])
  expect(compute([], []).periods).toEqual([])
})

test('an item may be called like a member of an object', () => {
  const returns = compute(['2024-Q3'], [volume('2024-Q3', '__proto__', '310000', 3)])
  expect(returns.periods[0]?.items).toEqual([
    { item: '__proto__', counts: { handled: [3, null], 'certificate-uses': [3, null] } },
  ])
})
