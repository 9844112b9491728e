import { describe, expect, test } from 'vitest'
import type { Tables } from '../../../src/core/model/tables.ts'
import { computeOriginalDates } from '../../../src/core/analysis/original-dates.ts'
import { computePlanEdits, computePlanEditsByTask } from '../../../src/core/analysis/plan-edits.ts'
import { ANHUI, createLedger, JIANGSU, milestone, part, revision, SHANGHAI, task } from '../build/ledger.ts'

const dropped = milestone('T01', 'T01-M2', '2026-03-01', null)
const lead = (region: string): string => JSON.stringify(part('T01', region, 'lead'))

const tables: Tables = createLedger({
  tasks: [task('T01'), task('T02')],
  milestones: [milestone('T01', 'T01-M1', '2026-03-01', null)],
  revisions: [
    revision('R12', '2026-05-02', ['tasks', 'T02', 'due', '2026-04-10', '2026-12-31']),
    revision('R2', '2026-01-02', ['tasks', 'T01', 'due', '2026-03-31', '2026-04-10']),
    revision('R1', '2026-01-01', ['tasks', 'T01', 'due', '2026-02-28', '2026-03-31']),
    revision('R3', '2026-01-03', ['tasks', 'T01', 'target', '甲', '乙']),
    revision('R4', '2026-01-04', ['assignments', `T01/${SHANGHAI}`, 'role', 'lead', 'partner']),
    revision('R5', '2026-01-04', ['assignments', `T01/${JIANGSU}`, 'role', 'partner', 'lead']),
    revision('R6', '2026-01-05', ['assignments', `T01/${ANHUI}`, '*', null, JSON.stringify(part('T01', ANHUI))]),
    revision('R7', '2026-01-06', ['milestones', 'T01-M1', 'due', '2026-02-01', '2026-03-01']),
    revision('R8', '2026-01-07', ['milestones', 'T01-M2', '*', JSON.stringify(dropped), null]),
    revision('R9', '2026-01-08', ['tasks', 'T01', 'mergedInto', null, 'T02']),
    revision('R10', '2026-01-09', ['plans', 'P3', 'due', '2027-07-22', '2027-07-23']),
    revision('R11', '2026-01-10', ['tasks', 'T02', '*', null, JSON.stringify(task('T02'))]),
  ],
})

describe('edits of the plan', () => {
  test('are told oldest first and in domain terms, a change of lead as one', () => {
    const edits = computePlanEdits(tables, 'T01')
    expect(edits.map(({ kind, before, after, revisions }) => [kind, before, after, revisions.join()])).toEqual([
      ['due', '2026-02-28', '2026-03-31', 'R1'],
      ['due', '2026-03-31', '2026-04-10', 'R2'],
      ['target', '甲', '乙', 'R3'],
      ['lead', SHANGHAI, JIANGSU, 'R4,R5'],
      ['province-added', null, null, 'R6'],
      ['milestone-moved', '2026-02-01', '2026-03-01', 'R7'],
      ['milestone-removed', null, null, 'R8'],
      ['merged', null, 'T02', 'R9'],
    ])
    expect(edits[4]).toMatchObject({ region: ANHUI, on: '2026-01-05', field: '*' })
    expect(edits[6]).toMatchObject({ milestone: 'T01-M2', task: 'T01' })
  })

  test('stand under their task, those of the plan itself under null', () => {
    const byTask = computePlanEditsByTask(tables)
    expect(byTask.get('T02')?.map(({ kind }) => kind)).toEqual(['task-added', 'due'])
    expect(byTask.get(null)?.map(({ kind, field }) => [kind, field])).toEqual([['other', 'due']])
    expect(computePlanEdits(tables)).toHaveLength(11)
  })

  test('name the lead that left the task on the day when another took over', () => {
    const revisions = [
      revision('R1', '2026-01-04', ['assignments', `T01/${SHANGHAI}`, '*', lead(SHANGHAI), null]),
      revision('R2', '2026-01-04', ['assignments', `T01/${JIANGSU}`, 'role', 'partner', 'lead']),
    ]
    const edits = computePlanEdits(createLedger({ revisions }), 'T01')
    expect(edits.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['province-dropped', null, null],
      ['lead', SHANGHAI, JIANGSU],
    ])
  })
})

test('original dates are those before the first edit, and absent where nothing was moved', () => {
  const { tasks, milestones } = computeOriginalDates(tables)
  expect([...tasks]).toEqual([
    ['T01', '2026-02-28'],
    ['T02', '2026-04-10'],
  ])
  expect([...milestones]).toEqual([['T01-M1', '2026-02-01']])
})
