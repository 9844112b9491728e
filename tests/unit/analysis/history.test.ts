import { expect, test } from 'vitest'
import { computeTaskHistory, findTask } from '../../../src/core/analysis/history.ts'
import { computeAllPeriods } from '../../../src/core/analysis/period.ts'
import { createLedger, JIANGSU, part, report, revision, SHANGHAI, task } from '../build/ledger.ts'

const ledger = createLedger({
  tasks: ['T01', 'T02', 'T99', 'T100'].map((id) => task(id)),
  assignments: [part('T99', SHANGHAI, 'lead'), part('T99', JIANGSU)],
  reports: [report('2026-Q1', 'T99', SHANGHAI, 85)],
  revisions: [
    revision('R1', '2026-05-01', ['assignments', `T99/${JIANGSU}`, '*', null, JSON.stringify(part('T99', JIANGSU))]),
    revision('R2', '2026-01-01', ['tasks', 'T100', '*', null, JSON.stringify(task('T100'))]),
  ],
})
const periods = computeAllPeriods(ledger)

test('a task goes through the periods as a whole and province by province', () => {
  const { whole, provinces } = computeTaskHistory(periods, 'T99')
  expect(
    whole.map(({ period, status, progressPercent, partial }) => [period, status, progressPercent, partial]),
  ).toEqual([
    ['2025-Q4', 'not-started', 0, false],
    ['2026-Q1', 'on-schedule', 85, false],
    ['2026-Q2', 'not-reported', null, true],
  ])
  expect(provinces[SHANGHAI]?.map(({ returnState }) => returnState)).toEqual(['none', 'on-time', 'missing'])
  expect(provinces[JIANGSU]?.map(({ status, scheduledPercent }) => [status, scheduledPercent])).toEqual([
    ['not-applicable', null],
    ['not-applicable', null],
    ['not-reported', 100],
  ])
})

test('a task that was added later has points from then on', () => {
  expect(computeTaskHistory(periods, 'T100').whole.map(({ period }) => period)).toEqual(['2026-Q1', '2026-Q2'])
  expect(computeTaskHistory(periods, 'T07')).toEqual({ whole: [], provinces: {} })
})

test('a task is found by its number, T100 behind T99', () => {
  const tasks = periods[2]?.tasks ?? []
  expect(tasks.map((row) => row.task)).toEqual(['T01', 'T02', 'T99', 'T100'])
  expect(['T01', 'T02', 'T99', 'T100', 'T03', 'T101'].map((id) => findTask(tasks, id)?.task)).toEqual([
    'T01',
    'T02',
    'T99',
    'T100',
    undefined,
    undefined,
  ])
})
