import { expect, test } from 'vitest'
import { computeServiceReturns } from '../../../src/core/analysis/service-returns.ts'
import { SERVICES_DATASET, writeServicesDataset } from '../../../src/core/publication/services-dataset.ts'
import { sampleTables } from './canary-tables.ts'

const returns = computeServiceReturns(sampleTables(6, '2025-Q2'))

test('returns are read as they were written, and say that they are a sample', () => {
  const { path, text } = writeServicesDataset(returns, true)
  expect(path).toBe(SERVICES_DATASET.file)
  expect(SERVICES_DATASET.parse(JSON.parse(text))).toEqual(returns)
  expect(JSON.parse(text).sample).toBe(true)
})

test.each([null, [], 'x', {}, { format: 2, regions: [], periods: [] }, { format: 1, regions: [] }])(
  'another form is refused (%#)',
  (value) => {
    expect(SERVICES_DATASET.parse(value)).toBeNull()
  },
)

test('the file stays small: counts by period, item and direction, no words', () => {
  const { text } = writeServicesDataset(returns, true)
  expect(text).not.toMatch(/[\u4e00-\u9fff]/)
  expect(text.length).toBeLessThan(10_000)
})
