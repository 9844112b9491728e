import { expect, test } from 'vitest'
import { computeFreshness } from '../../../src/core/analysis/freshness.ts'
import { acceptance, createLedger, report, SHANGHAI } from '../build/ledger.ts'

const event = (id: string, on: string): { id: string; on: string; title: string; titleEn: null; source: string } => ({
  id,
  on,
  title: '示例',
  titleEn: null,
  source: 's',
})

const ledger = createLedger({
  events: [event('E1', '2025-03'), event('E2', '2025-02-27')],
  reports: [
    report('2026-Q1', 'T01', SHANGHAI, 1),
    report('2025-Q4', 'T01', SHANGHAI, 1),
    report('2026-Q2', 'T01', SHANGHAI, 1),
  ],
  acceptances: [acceptance('T01', SHANGHAI, '2026-02-01'), acceptance('T02', SHANGHAI, '2026-04-01')],
})
const of = (dataset: string): unknown => computeFreshness(ledger, '2026-Q1').find((row) => row.dataset === dataset)

test('returns are as fresh as the last day of the latest period with a row, up to the one shown', () => {
  expect(of('reports')).toEqual({
    dataset: 'reports',
    rows: 2,
    asOf: '2026-03-31',
    basis: 'period-end',
    period: '2026-Q1',
  })
})

test('dated rows are as fresh as the latest date up to the last day', () => {
  expect(of('acceptances')).toMatchObject({ rows: 1, asOf: '2026-02-01', basis: 'latest-date' })
  expect(of('events')).toMatchObject({ rows: 2, asOf: '2025-03' })
})

test('a dataset without rows has no date', () => {
  expect(of('hazards')).toMatchObject({ rows: 0, asOf: null, period: null })
  expect(of('figures')).toMatchObject({ rows: 0, asOf: null })
})
