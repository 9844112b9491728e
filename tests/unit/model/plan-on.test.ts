import { describe, expect, test } from 'vitest'
import { compareRevisions, computePlanOn, type PlanTables } from '../../../src/core/model/plan-on.ts'
import type { RowOfTable } from '../../../src/core/model/tables.ts'
import { milestone, part, revision, task } from '../build/ledger.ts'

type Revision = RowOfTable<'revisions'>

const taskDue = (id: string, due: string) => task(id, { start: '2025-01-01', due })
const partOf = (region: string, role: 'lead' | 'partner') => part('T01', region, role)

const present: PlanTables = {
  plans: [],
  tasks: [taskDue('T01', '2026-12-31'), taskDue('T02', '2026-12-31')],
  assignments: [partOf('310000', 'lead'), partOf('320000', 'partner')],
  milestones: [milestone('T01', 'T01-M1', '2026-06-30', 40)],
}

const planOn = (day: string, revisions: readonly Revision[], tables = present): PlanTables =>
  computePlanOn({ ...tables, revisions }, day)

describe('the plan in force on a day', () => {
  test('is the present plan when nothing was decided later', () => {
    const revisions = [revision('R1', '2026-03-31', ['tasks', 'T01', 'due', '2026-06-30', '2026-12-31'])]
    const plan = planOn('2026-03-31', revisions)
    expect(plan.tasks).toBe(present.tasks)
    expect(plan.assignments).toBe(present.assignments)
  })

  test('has the former cell when the edit is later', () => {
    const revisions = [revision('R1', '2026-04-01', ['tasks', 'T01', 'due', '2026-06-30', '2026-12-31'])]
    const plan = planOn('2026-03-31', revisions)
    expect(plan.tasks.find((row) => row.id === 'T01')?.due).toBe('2026-06-30')
    expect(plan.tasks.find((row) => row.id === 'T02')?.due).toBe('2026-12-31')
    expect(present.tasks[0]?.due).toBe('2026-12-31')
  })

  test('undoes a chain newest first, by date and then by number', () => {
    const revisions = [
      revision('R10', '2026-05-01', ['tasks', 'T01', 'due', '2026-09-30', '2026-12-31']),
      revision('R9', '2026-05-01', ['tasks', 'T01', 'due', '2026-06-30', '2026-09-30']),
      revision('R11', '2026-04-01', ['tasks', 'T01', 'due', '2026-03-31', '2026-06-30']),
    ]
    const dueOn = (day: string): string | undefined => planOn(day, revisions).tasks.find((row) => row.id === 'T01')?.due
    expect([dueOn('2026-03-31'), dueOn('2026-04-01'), dueOn('2026-05-01')]).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-12-31',
    ])
  })

  test('lacks a row that was added later', () => {
    const added = partOf('320000', 'partner')
    const revisions = [revision('R1', '2026-04-01', ['assignments', 'T01/320000', '*', null, JSON.stringify(added)])]
    expect(planOn('2026-03-31', revisions).assignments).toEqual([partOf('310000', 'lead')])
  })

  test('has a row that was removed later, as it was before', () => {
    const removed = partOf('330000', 'partner')
    const revisions = [revision('R1', '2026-04-01', ['assignments', 'T01/330000', '*', JSON.stringify(removed), null])]
    expect(planOn('2026-03-31', revisions).assignments).toContainEqual(removed)
    expect(planOn('2026-04-01', revisions).assignments).not.toContainEqual(removed)
  })

  test('has numbers, lists and empty cells again as cells', () => {
    const revisions = [
      revision('R1', '2026-04-01', ['milestones', 'T01-M1', 'weight', '60.5', '40']),
      revision('R2', '2026-04-01', ['tasks', 'T01', 'otherPartners', '示例甲;示例乙', null]),
      revision('R3', '2026-04-01', ['tasks', 'T02', 'mergedInto', null, 'T01']),
    ]
    const plan = planOn('2026-03-31', revisions)
    expect(plan.milestones[0]?.weight).toBe(60.5)
    expect(plan.tasks.find((row) => row.id === 'T01')?.otherPartners).toEqual(['示例甲', '示例乙'])
    expect(plan.tasks.find((row) => row.id === 'T02')?.mergedInto).toBeNull()
  })

  test('passes over a revision that fits no row, no column or no JSON', () => {
    const revisions = [
      revision('R1', '2026-04-01', ['tasks', 'T99', 'due', '2026-06-30', '2026-12-31']),
      revision('R2', '2026-04-01', ['tasks', 'T01', 'nothing', 'a', 'b']),
      revision('R3', '2026-04-01', ['assignments', 'T01/330000', '*', '{', null]),
      revision('R4', '2026-04-01', ['assignments', 'T01/330000', '*', '{"task":"T02"}', null]),
    ]
    const plan = planOn('2026-03-31', revisions)
    expect(plan.tasks).toHaveLength(2)
    expect(plan.assignments).toEqual(present.assignments)
  })
})

test('R9 comes before R10 of the same day, and after every revision of the day before', () => {
  const order = [
    { id: 'R10', on: '2026-04-02' },
    { id: 'R9', on: '2026-04-02' },
    { id: 'R11', on: '2026-04-01' },
  ].sort(compareRevisions)
  expect(order.map(({ id }) => id)).toEqual(['R11', 'R9', 'R10'])
})
