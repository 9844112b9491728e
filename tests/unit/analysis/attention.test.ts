import { expect, test } from 'vitest'
import { computeAttention } from '../../../src/core/analysis/attention.ts'
import { computePeriodProgress } from '../../../src/core/analysis/period.ts'
import { acceptance, ANHUI, createLedger, JIANGSU, part, report, SHANGHAI, task, ZHEJIANG } from '../build/ledger.ts'

const Q1 = '2026-Q1'
const Q2 = '2026-Q2'

/** On 2026-06-30 T01 and T02 are past due, T03 is due next, T04 is accepted, T05 is silent. */
const attention = computeAttention(
  computePeriodProgress(
    createLedger({
      tasks: [
        task('T01', { due: '2026-06-01' }),
        task('T02', { due: '2026-04-10' }),
        task('T03', { due: '2026-09-30' }),
        task('T04', { due: '2026-09-30' }),
        task('T05', { due: '2026-12-31' }),
      ],
      assignments: [
        part('T01', SHANGHAI),
        part('T02', JIANGSU),
        part('T03', JIANGSU),
        part('T04', SHANGHAI),
        part('T05', ZHEJIANG),
        part('T05', SHANGHAI),
      ],
      reports: [
        report(Q1, 'T01', SHANGHAI, 80),
        report(Q2, 'T01', SHANGHAI, 90),
        report(Q1, 'T02', JIANGSU, 90),
        report(Q2, 'T02', JIANGSU, 30),
        report(Q2, 'T03', JIANGSU, 60),
        report(Q1, 'T04', SHANGHAI, 100),
        report(Q1, 'T05', SHANGHAI, 25),
      ],
      acceptances: [acceptance('T04', SHANGHAI, '2026-03-01')],
    }),
    Q2,
  ),
)

test('provinces come with the one furthest behind first, and those of which nothing is known last', () => {
  expect(attention.provinces.map(({ region, gapPoints, isBehind }) => [region, gapPoints, isBehind])).toEqual([
    [JIANGSU, -38, true],
    [SHANGHAI, 12, false],
    [ZHEJIANG, null, false],
    [ANHUI, null, false],
  ])
  expect(attention.provinces[0]).toMatchObject({ behindParts: 1, farBehindParts: 1, known: 2, total: 2 })
})

test('far-behind tasks come with the worst gap first, overdue ones with the earliest date first', () => {
  expect(attention.farBehind.map((row) => [row.task, row.gapPoints])).toEqual([
    ['T02', -70],
    ['T01', -10],
  ])
  expect(attention.overdue.map((row) => row.task)).toEqual(['T02', 'T01'])
})

test('due next leaves out what is completed', () => {
  expect(attention.dueNext.map((row) => row.task)).toEqual(['T03'])
})

test('moves are those of whole tasks, counted by kind', () => {
  expect(attention.moved.map((row) => row.task)).toEqual(['T02', 'T01', 'T05', 'T03'])
  expect(attention.moveCounts).toEqual({ worsened: 3, edited: 0, improved: 1 })
})

test('missing returns come with the province that owes most first', () => {
  expect(attention.missingReturns).toEqual([
    { region: ZHEJIANG, due: 1, missing: 1, silent: 1 },
    { region: SHANGHAI, due: 2, missing: 1, silent: 0 },
  ])
})
