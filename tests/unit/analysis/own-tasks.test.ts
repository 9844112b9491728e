import { describe, expect, test } from 'vitest'
import { selectDue, selectOwnMoves, selectOwnTasks } from '../../../src/core/analysis/own-tasks.ts'
import { computeAllPeriods, computePeriodProgress } from '../../../src/core/analysis/period.ts'
import { indexHazards } from '../../../src/core/analysis/hazard-index.ts'
import { computeServiceReturns } from '../../../src/core/analysis/service-returns.ts'
import { computeWaterRecord } from '../../../src/core/analysis/water-record.ts'
import { computeProvinceFacts } from '../../../src/core/analysis/province-facts.ts'
import { acceptance, createLedger, JIANGSU, part, report, revision, SHANGHAI, task, ZHEJIANG } from '../build/ledger.ts'

const Q1 = '2026-Q1'
const Q2 = '2026-Q2'

const LEDGER = createLedger({
  tasks: [
    task('T01', { due: '2026-06-01' }),
    task('T02', { due: '2026-05-01' }),
    task('T03', { due: '2026-09-30' }),
    task('T04', { due: '2026-09-01' }),
    task('T05', { due: '2026-12-31' }),
  ],
  assignments: [
    part('T01', SHANGHAI, 'lead'),
    part('T02', SHANGHAI, 'lead'),
    part('T03', SHANGHAI),
    part('T03', JIANGSU, 'lead'),
    part('T04', SHANGHAI, 'lead'),
    part('T05', JIANGSU, 'lead'),
  ],
  reports: [
    report(Q1, 'T01', SHANGHAI, 80),
    report(Q2, 'T01', SHANGHAI, 60),
    report(Q1, 'T02', SHANGHAI, 90),
    report(Q2, 'T02', SHANGHAI, 92),
    report(Q1, 'T03', SHANGHAI, 40),
    report(Q2, 'T03', SHANGHAI, 70),
    report(Q1, 'T04', SHANGHAI, 100),
  ],
  acceptances: [acceptance('T04', SHANGHAI, '2026-03-01')],
  revisions: [revision('R1', '2026-05-05', ['tasks', 'T02', 'due', '2026-04-10', '2026-05-01'])],
})
const [, , progress] = computeAllPeriods(LEDGER)
if (!progress) throw new Error('no third period')

describe('own tasks', () => {
  const own = selectOwnTasks(progress.tasks, SHANGHAI)

  test('are those with a part, with the status of that part', () => {
    expect(own.map(({ task: id, role, status }) => `${id} ${role} ${status}`)).toEqual([
      'T01 lead far-behind',
      'T02 lead far-behind',
      'T03 partner on-schedule',
      'T04 lead completed',
    ])
    expect(own.every(({ region }) => region === SHANGHAI)).toBe(true)
    expect(selectOwnTasks(progress.tasks, ZHEJIANG)).toEqual([])
  })

  test('are partial where the own return is missing, whatever the others did', () => {
    const [jiangsu] = selectOwnTasks(progress.tasks, JIANGSU)
    expect(jiangsu).toMatchObject({ task: 'T03', partial: true, progressPercent: null })
    expect(own.find(({ task: id }) => id === 'T03')).toMatchObject({ partial: false, progressPercent: 70 })
  })

  test('overdue ones come with the longest overdue first; due next leaves out what is completed', () => {
    expect(selectDue(own, 'overdue').map(({ task: id }) => id)).toEqual(['T02', 'T01'])
    expect(selectDue(own, 'next').map(({ task: id }) => id)).toEqual(['T03'])
  })
})

describe('own moves', () => {
  test('are those of the province’s parts, and edits to the plan of its tasks', () => {
    const moves = selectOwnMoves(progress, SHANGHAI, [])
    expect(moves.map((move) => [move.task, move.progressPoints, move.planEdited])).toEqual([
      ['T01', -20, false],
      ['T02', 2, true],
      ['T03', 30, false],
    ])
    expect(moves.every(({ region }) => region === SHANGHAI)).toBe(true)
    expect(selectOwnMoves(progress, ZHEJIANG, [])).toEqual([])
  })

  test('hold an edited task whose part stood still', () => {
    const quiet = { ...progress, change: progress.change && { ...progress.change } }
    const change = quiet.change && {
      ...quiet.change,
      moved: quiet.change.moved.filter(({ region }) => region === '*'),
    }
    expect(selectOwnMoves({ ...quiet, change }, SHANGHAI, [])).toEqual([
      {
        task: 'T02',
        region: SHANGHAI,
        statusBefore: 'far-behind',
        statusAfter: 'far-behind',
        progressPoints: null,
        planEdited: true,
      },
    ])
  })

  test('are none in the first period', () => {
    const first = computePeriodProgress(LEDGER, '2025-Q4')
    expect(selectOwnMoves(first, SHANGHAI, [])).toEqual([])
  })

  test('hold a task that came, and one that left', () => {
    const row = (id: string, cells: object): string => JSON.stringify({ ...task(id), ...cells })
    const edited = createLedger({
      ...LEDGER,
      tasks: [...LEDGER.tasks.filter(({ id }) => id !== 'T04'), task('T06', { due: '2026-12-31' })],
      assignments: [...LEDGER.assignments.filter((each) => each.task !== 'T04'), part('T06', SHANGHAI, 'lead')],
      reports: LEDGER.reports.filter((each) => each.task !== 'T04'),
      acceptances: [],
      revisions: [
        revision('R2', '2026-05-06', ['tasks', 'T06', '*', null, row('T06', { due: '2026-12-31' })]),
        revision('R3', '2026-05-06', [
          'assignments',
          'T06/310000',
          '*',
          null,
          JSON.stringify(part('T06', SHANGHAI, 'lead')),
        ]),
        revision('R4', '2026-05-06', ['tasks', 'T04', '*', row('T04', {}), null]),
        revision('R5', '2026-05-06', [
          'assignments',
          'T04/310000',
          '*',
          JSON.stringify(part('T04', SHANGHAI, 'lead')),
          null,
        ]),
      ],
    })
    const periods = computeAllPeriods(edited)
    const facts = computeProvinceFacts(periods, {
      services: computeServiceReturns(edited),
      hazards: indexHazards(computeWaterRecord(edited)),
    })
    const left = facts[Q2]?.[SHANGHAI]?.left ?? []
    expect(left).toEqual(['T04'])
    expect(facts[Q2]?.[JIANGSU]?.left).toEqual([])
    const last = periods.at(-1)
    if (!last) throw new Error('no period')
    const moves = selectOwnMoves(last, SHANGHAI, left)
    expect(moves.filter(({ planChange }) => planChange).map((move) => [move.task, move.planChange])).toEqual([
      ['T04', 'left'],
      ['T06', 'added'],
    ])
    expect(selectOwnMoves(last, JIANGSU, []).some(({ planChange }) => planChange)).toBe(false)
  })
})
