import { expect, test } from 'vitest'
import { countCorrected } from '../../../src/core/analysis/corrected.ts'
import { computePeriodProgress } from '../../../src/core/analysis/period.ts'
import type { RowOfTable } from '../../../src/core/model/tables.ts'
import { parseView } from '../../../src/core/publication/parse-view.ts'
import { toView } from '../../../src/core/publication/to-view.ts'
import { createLedger, JIANGSU, part, report, SHANGHAI, task, ZHEJIANG } from '../build/ledger.ts'

const correction = (key: string, field = 'progress'): RowOfTable<'corrections'> => ({
  ...{ on: '2026-08-01', table: 'reports', key, field, before: '40', after: '45', reason: '重复计数', reasonEn: null },
  source: 'test',
})

const LEDGER = createLedger({
  tasks: [task('T01'), task('T02', { disclosure: 'withheld' })],
  assignments: [part('T01', SHANGHAI, 'lead'), part('T01', JIANGSU), part('T02', SHANGHAI, 'lead')],
  reports: [report('2026-Q2', 'T01', SHANGHAI, 45), report('2026-Q2', 'T01', JIANGSU, 45)],
  corrections: [
    correction('2026-Q2/T01/310000'),
    correction('2026-Q2/T01/310000'),
    correction('2026-Q2/T01/320000'),
    correction('2026-Q2/T01/320000', 'summary'),
    correction('2026-Q1/T01/310000'),
    correction('2026-Q2/T02/310000'),
  ],
})
const { tasks, ...progress } = computePeriodProgress(LEDGER, '2026-Q2')

test('values of the period that were corrected are counted once each, those of withheld tasks not', () => {
  expect(countCorrected(tasks, null)).toBe(2)
  expect([SHANGHAI, JIANGSU, ZHEJIANG].map((region) => countCorrected(tasks, region))).toEqual([1, 1, 0])
})

test('a published view counts the same', () => {
  const read = parseView(JSON.parse(JSON.stringify(toView({ ...progress, tasks }, false))))
  expect(read && countCorrected(read.tasks, null)).toBe(2)
})
