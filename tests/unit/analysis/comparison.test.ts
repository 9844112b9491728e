import { describe, expect, test } from 'vitest'
import type { Status } from '../../../src/core/model/status.ts'
import type { Tables } from '../../../src/core/model/tables.ts'
import { compareMoves, countMoves, isMoved, selectTaskMoves, toMoveKind } from '../../../src/core/analysis/moves.ts'
import { computePeriodProgress } from '../../../src/core/analysis/period.ts'
import type { Comparison, MovedTask } from '../../../src/core/analysis/types.ts'
import { ANHUI, createLedger, JIANGSU, override, part, report, revision, SHANGHAI, task } from '../build/ledger.ts'

const Q1 = '2026-Q1'
const Q2 = '2026-Q2'
const LONG = { start: '2025-10-01', due: '2027-03-31' }

const compare = (rows: Partial<Tables>): Comparison => {
  const { change } = computePeriodProgress(createLedger(rows), Q2)
  if (!change) throw new Error('nothing to compare')
  return change
}

const move = (before: Status, after: Status, points: number | null, planEdited = false, id = 'T01'): MovedTask => ({
  task: id,
  region: '*',
  statusBefore: before,
  statusAfter: after,
  progressPoints: points,
  planEdited,
})

describe('a move', () => {
  test.each([
    [move('on-schedule', 'on-schedule', 9), false, null],
    [move('on-schedule', 'on-schedule', 10), true, 'improved'],
    [move('on-schedule', 'on-schedule', -9), false, null],
    [move('on-schedule', 'on-schedule', -10), true, 'worsened'],
    [move('on-schedule', 'slightly-behind', 3), true, 'worsened'],
    [move('on-schedule', 'slightly-behind', 30), true, 'worsened'],
    [move('far-behind', 'on-schedule', 5), true, 'improved'],
    [move('on-schedule', 'not-reported', null), true, 'worsened'],
    [move('not-reported', 'far-behind', null), true, 'improved'],
    [move('not-started', 'on-schedule', 2), true, 'improved'],
    [move('not-started', 'far-behind', 0), true, 'worsened'],
    [move('on-schedule', 'on-schedule', 0, true), true, 'edited'],
    [move('far-behind', 'on-schedule', 0, true), true, 'edited'],
    [move('on-schedule', 'far-behind', 0, true), true, 'worsened'],
    [move('on-schedule', 'not-applicable', null), true, 'edited'],
    [move('not-applicable', 'not-reported', null), true, 'edited'],
    [move('not-reported', 'not-reported', null), false, null],
  ])('%o is listed: %s, as %s', (moved, isListed, kind) => {
    expect(isMoved(moved)).toBe(isListed)
    if (kind) expect(toMoveKind(moved)).toBe(kind)
  })

  test('that worsened comes first, then edits, then improvements; then by size, then by number', () => {
    const sorted = [
      move('far-behind', 'on-schedule', 40, false, 'T05'),
      move('on-schedule', 'on-schedule', 0, true, 'T04'),
      move('on-schedule', 'slightly-behind', -2, false, 'T100'),
      move('on-schedule', 'slightly-behind', -2, false, 'T99'),
      move('on-schedule', 'slightly-behind', -12, false, 'T03'),
      move('on-schedule', 'far-behind', -1, false, 'T02'),
    ].sort(compareMoves)
    expect(sorted.map((row) => row.task)).toEqual(['T02', 'T03', 'T99', 'T100', 'T04', 'T05'])
  })
})

describe('two periods', () => {
  test('are compared over the tasks known in both; the others are named', () => {
    const change = compare({
      tasks: [task('T01', LONG), task('T02', LONG), task('T03', LONG), task('T10', LONG)],
      assignments: ['T01', 'T02', 'T03', 'T10'].map((id) => part(id, SHANGHAI, 'lead')),
      reports: [
        report(Q1, 'T01', SHANGHAI, 30),
        report(Q2, 'T01', SHANGHAI, 50),
        report(Q1, 'T02', SHANGHAI, 20),
        report(Q2, 'T02', SHANGHAI, 45),
        report(Q1, 'T10', SHANGHAI, 80),
        report(Q2, 'T03', SHANGHAI, 80),
      ],
    })
    expect(change).toMatchObject({
      from: Q1,
      to: Q2,
      progressBefore: 25,
      progressAfter: 48,
      compared: 2,
      left: ['T03', 'T10'],
    })
  })

  test('list a province that moved although the task did not', () => {
    const { moved } = compare({
      tasks: [task('T01', LONG)],
      assignments: [part('T01', SHANGHAI, 'lead'), part('T01', JIANGSU)],
      reports: [
        report(Q1, 'T01', SHANGHAI, 60),
        report(Q1, 'T01', JIANGSU, 60),
        report(Q2, 'T01', SHANGHAI, 45),
        report(Q2, 'T01', JIANGSU, 75),
      ],
    })
    expect(moved.map(({ region, progressPoints }) => [region, progressPoints])).toEqual([
      [SHANGHAI, -15],
      [JIANGSU, 15],
    ])
  })

  test('list an edit of the plan, a province that came, and a status set by hand', () => {
    const { moved } = compare({
      tasks: [task('T01', LONG), task('T02', LONG)],
      assignments: [part('T01', SHANGHAI, 'lead'), part('T01', ANHUI), part('T02', SHANGHAI, 'lead')],
      reports: [Q1, Q2].flatMap((id) => [report(id, 'T01', SHANGHAI, 50), report(id, 'T02', SHANGHAI, 50)]),
      overrides: [override(Q2, 'T02', '*', 'far-behind')],
      revisions: [
        revision('R1', '2026-04-01', ['assignments', `T01/${ANHUI}`, '*', null, JSON.stringify(part('T01', ANHUI))]),
      ],
    })
    expect(moved).toEqual([
      { ...move('on-schedule', 'far-behind', 0), task: 'T02' },
      move('on-schedule', 'on-schedule', 0, true),
      { ...move('not-applicable', 'not-reported', null, true), region: ANHUI },
    ])
  })

  test('list as edited a task that was added, and one that was merged into another', () => {
    const change = compare({
      tasks: [task('T01', LONG), task('T02', { ...LONG, mergedInto: 'T01' }), task('T03', LONG)],
      assignments: ['T01', 'T02', 'T03'].map((id) => part(id, SHANGHAI, 'lead')),
      reports: [
        ...[Q1, Q2].map((id) => report(id, 'T01', SHANGHAI, 50)),
        report(Q1, 'T02', SHANGHAI, 50),
        report(Q2, 'T03', SHANGHAI, 50),
      ],
      revisions: [
        revision('R1', '2026-04-01', ['tasks', 'T03', '*', null, JSON.stringify(task('T03', LONG))]),
        revision('R2', '2026-04-01', ['tasks', 'T02', 'mergedInto', null, 'T01']),
      ],
    })
    expect(change.left).toEqual(['T02', 'T03'])
    expect(change.moved.filter(({ planChange }) => planChange)).toEqual([
      { ...move('on-schedule', 'not-applicable', null, true, 'T02'), planChange: 'left' },
      { ...move('not-applicable', 'on-schedule', null, true, 'T03'), planChange: 'added' },
    ])
    expect(countMoves(selectTaskMoves(change))).toEqual({ worsened: 0, edited: 2, improved: 0 })
  })

  test('an edit on the last day of the former period belongs to that period', () => {
    const { moved } = compare({
      tasks: [task('T01', LONG)],
      assignments: [part('T01', SHANGHAI, 'lead')],
      reports: [Q1, Q2].map((id) => report(id, 'T01', SHANGHAI, 50)),
      revisions: [revision('R1', '2026-03-31', ['tasks', 'T01', 'title', 'a', 'b'])],
    })
    expect(moved).toEqual([])
  })
})
