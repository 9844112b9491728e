import { describe, expect, test } from 'vitest'
import type { Tables } from '../../../src/core/model/tables.ts'
import { computeAllPeriods, computePeriodIds, computePeriodProgress } from '../../../src/core/analysis/period.ts'
import type { PartProgress, PeriodProgress, TaskProgress } from '../../../src/core/analysis/types.ts'
import {
  acceptance,
  ANHUI,
  createLedger,
  JIANGSU,
  milestone,
  override,
  part,
  report,
  revision,
  rule,
  SHANGHAI,
  task,
  ZHEJIANG,
} from '../build/ledger.ts'

const Q1 = '2026-Q1'
const ONE_PART = { tasks: [task('T01')], assignments: [part('T01', SHANGHAI, 'lead')] }

const taskOf = (progress: PeriodProgress, id = 'T01'): TaskProgress => {
  const found = progress.tasks.find((row) => row.task === id)
  if (!found) throw new Error(`no task ${id}`)
  return found
}
const compute = (rows: Partial<Tables>, periodId = Q1): PeriodProgress =>
  computePeriodProgress(createLedger(rows), periodId)
const partOf = (rows: Partial<Tables>, periodId = Q1): PartProgress => {
  const [first] = taskOf(compute(rows, periodId)).parts
  if (!first) throw new Error('no part')
  return first
}

describe('a part at the end of 2026-Q1, 90 of 100 days through', () => {
  test.each([
    [80, 'on-schedule', -10],
    [79.5, 'on-schedule', -10],
    [79.4, 'slightly-behind', -11],
    [60, 'slightly-behind', -30],
    [59, 'far-behind', -31],
    [0.4, 'far-behind', -89],
    [99.6, 'on-schedule', 9],
    [100, 'awaiting-acceptance', 10],
  ] as const)('with a return of %f is %s, at a gap of %i points', (progress, status, gapPoints) => {
    const rows = { ...ONE_PART, reports: [report(Q1, 'T01', SHANGHAI, progress)] }
    expect(partOf(rows)).toMatchObject({ status, gapPoints, scheduledPercent: 90, knownPercent: progress })
  })

  test('with neither a row nor progress in it is not reported, and its progress is unknown, not 0', () => {
    const unknown = {
      status: 'not-reported',
      knownPercent: null,
      progressPercent: null,
      gapPoints: null,
      scheduledPercent: 90,
    }
    expect(partOf(ONE_PART)).toMatchObject(unknown)
    expect(partOf({ ...ONE_PART, reports: [report(Q1, 'T01', SHANGHAI, null)] })).toMatchObject(unknown)
  })
})

describe('dates', () => {
  const withDates = (dates: { start?: string; due?: string }, progress: number | null): PartProgress =>
    partOf({ ...ONE_PART, tasks: [task('T01', dates)], reports: [report(Q1, 'T01', SHANGHAI, progress)] })

  test('due on the last day is not past due; due the day before is far behind and overdue', () => {
    expect(withDates({ due: '2026-03-31' }, 95)).toMatchObject({ status: 'on-schedule', overdue: false, gapPoints: -5 })
    expect(withDates({ due: '2026-03-30' }, 95)).toMatchObject({ status: 'far-behind', overdue: true, gapPoints: -5 })
  })

  test('100 past due waits for acceptance and is overdue', () => {
    expect(withDates({ due: '2026-03-30' }, 100)).toMatchObject({ status: 'awaiting-acceptance', overdue: true })
  })

  test('a start on the last day has begun; a start the day after has not', () => {
    expect(withDates({ start: '2026-03-31' }, null)).toMatchObject({ status: 'not-reported', returnState: 'missing' })
    expect(withDates({ start: '2026-04-01' }, null)).toMatchObject({
      status: 'not-started',
      returnState: 'none',
      knownPercent: 0,
      progressPercent: 0,
      scheduledPercent: 0,
      gapPoints: 0,
    })
    expect(withDates({ start: '2026-04-01' }, 3)).toMatchObject({
      status: 'on-schedule',
      returnState: 'none',
      gapPoints: 3,
    })
  })

  test('due next is due within the following period', () => {
    const dueNext = (due: string): boolean => taskOf(compute({ ...ONE_PART, tasks: [task('T01', { due })] })).dueNext
    expect(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map(dueNext)).toEqual([false, true, true, false])
  })
})

describe('acceptance', () => {
  const accepted = (on: string, evidence?: string | null): Partial<Tables> => ({
    ...ONE_PART,
    acceptances: [acceptance('T01', SHANGHAI, on, evidence)],
  })

  test('on the last day completes the part at 100; the day after it does not yet', () => {
    expect(partOf(accepted('2026-03-31'))).toMatchObject({
      status: 'completed',
      knownPercent: 100,
      progressPercent: 100,
    })
    expect(partOf(accepted('2026-04-01')).status).toBe('not-reported')
  })

  test('without evidence completes nothing, and returns stay due', () => {
    expect(partOf(accepted('2026-01-15', null), '2026-Q2')).toMatchObject({
      status: 'not-reported',
      returnState: 'missing',
    })
  })

  test('ends the returns from the following period on', () => {
    expect(partOf(accepted('2026-01-15')).returnState).toBe('missing')
    expect(partOf(accepted('2026-01-15'), '2026-Q2')).toMatchObject({ status: 'completed', returnState: 'none' })
  })

  test('keeps a part that is past due from being overdue', () => {
    expect(partOf(accepted('2026-01-15'), '2026-Q2')).toMatchObject({ overdue: false })
  })
})

describe('returns', () => {
  test.each([
    ['2026-04-10', 'on-time'],
    ['2026-04-11', 'late'],
  ])('reported on %s are %s', (reportedOn, returnState) => {
    expect(partOf({ ...ONE_PART, reports: [report(Q1, 'T01', SHANGHAI, 90, reportedOn)] }).returnState).toBe(
      returnState,
    )
  })

  test('missing for two due periods running make a part silent; a first missing one does not', () => {
    expect(partOf(ONE_PART, Q1).silent).toBe(false)
    expect(partOf(ONE_PART, '2026-Q2').silent).toBe(true)
    expect(partOf({ ...ONE_PART, reports: [report(Q1, 'T01', SHANGHAI, 90)] }, '2026-Q2').silent).toBe(false)
  })

  test('are counted for the plan and the province: due, received, on time, missing', () => {
    const rows = {
      tasks: [task('T01'), task('T02', { start: '2026-04-01', due: '2026-12-31' })],
      assignments: [
        part('T01', SHANGHAI, 'lead'),
        part('T01', JIANGSU),
        part('T01', ZHEJIANG),
        part('T02', SHANGHAI, 'lead'),
      ],
      reports: [
        report(Q1, 'T01', SHANGHAI, 90),
        report(Q1, 'T01', JIANGSU, 90, '2026-05-01'),
        report(Q1, 'T02', SHANGHAI, 0),
        report(Q1, 'T01', ANHUI, 90),
      ],
    }
    const progress = compute(rows)
    expect(progress.plan.returns).toEqual({ due: 3, received: 2, onTime: 1, missing: 1 })
    expect(progress.provinces[SHANGHAI]?.returns).toEqual({ due: 1, received: 1, onTime: 1, missing: 0 })
    expect(progress.provinces[ZHEJIANG]).toMatchObject({ partial: true, returns: { due: 1, missing: 1 } })
    expect(progress.provinces[ANHUI]).toMatchObject({
      total: 0,
      known: 0,
      progressPercent: null,
      scheduledPercent: null,
    })
  })
})

describe('a task', () => {
  const threeParts = {
    tasks: [task('T01')],
    assignments: [part('T01', SHANGHAI, 'lead'), part('T01', JIANGSU), part('T01', ZHEJIANG)],
  }

  test('has the mean of its known parts, is partial, and counts the provinces behind', () => {
    const reports = [report(Q1, 'T01', SHANGHAI, 79), report(Q1, 'T01', JIANGSU, 90.4)]
    expect(taskOf(compute({ ...threeParts, reports }))).toMatchObject({
      knownPercent: (79 + 90.4) / 2,
      progressPercent: 85,
      gapPoints: -5,
      status: 'on-schedule',
      partial: true,
      behindParts: 1,
    })
  })

  test('with one missing return is never better than on schedule', () => {
    const acceptances = [acceptance('T01', SHANGHAI, '2026-03-01'), acceptance('T01', JIANGSU, '2026-03-01')]
    expect(taskOf(compute({ ...threeParts, acceptances }))).toMatchObject({
      status: 'on-schedule',
      partial: true,
      progressPercent: 100,
    })
  })

  test('without its lowest return may look better than with it, and is marked partial', () => {
    const low = report(Q1, 'T01', ZHEJIANG, 20)
    const others = [report(Q1, 'T01', SHANGHAI, 90), report(Q1, 'T01', JIANGSU, 70)]
    expect(taskOf(compute({ ...threeParts, reports: [...others, low] }))).toMatchObject({
      status: 'slightly-behind',
      partial: false,
    })
    expect(taskOf(compute({ ...threeParts, reports: others }))).toMatchObject({ status: 'on-schedule', partial: true })
  })

  test('past due is far behind at any gap', () => {
    const rows = { ...ONE_PART, reports: [report('2026-Q2', 'T01', SHANGHAI, 99)] }
    expect(taskOf(compute(rows, '2026-Q2'))).toMatchObject({ status: 'far-behind', overdue: true, gapPoints: -1 })
  })

  test('goes by the weights of its milestones', () => {
    const milestones = [milestone('T01', 'T01-M1', '2026-03-31', 25), milestone('T01', 'T01-M2', '2026-04-10', 75)]
    const rows = { ...ONE_PART, milestones, reports: [report(Q1, 'T01', SHANGHAI, 20)] }
    expect(taskOf(compute(rows))).toMatchObject({ scheduledPercent: 25, gapPoints: -5, status: 'on-schedule' })
  })

  test('merged into another is no longer listed, from the day of the merger', () => {
    const rows = {
      ...ONE_PART,
      tasks: [task('T01', { mergedInto: 'T02' }), task('T02')],
      revisions: [revision('R1', '2026-02-01', ['tasks', 'T01', 'mergedInto', null, 'T02'])],
    }
    const [first, second] = computeAllPeriods(createLedger(rows))
    expect(first?.tasks.map((row) => row.task)).toEqual(['T01', 'T02'])
    expect(second?.tasks.map((row) => row.task)).toEqual(['T02'])
    expect(second?.change?.left).toContain('T01')
  })
})

describe('an override', () => {
  const rows = {
    tasks: [task('T01')],
    assignments: [part('T01', SHANGHAI, 'lead'), part('T01', JIANGSU)],
    reports: [report(Q1, 'T01', SHANGHAI, 50), report(Q1, 'T01', JIANGSU, 50)],
  }
  const plain = taskOf(compute(rows))

  test('of a part changes the status of that part alone', () => {
    const changed = compute({ ...rows, overrides: [override(Q1, 'T01', SHANGHAI, 'on-schedule')] })
    const [shanghai, jiangsu] = taskOf(changed).parts
    expect(shanghai).toEqual({ ...plain.parts[0], status: 'on-schedule', overridden: true })
    expect(jiangsu).toEqual(plain.parts[1])
    expect(taskOf(changed)).toMatchObject({ status: 'far-behind', overridden: false, behindParts: 1 })
    expect(changed.provinces[SHANGHAI]?.counts).toMatchObject({ 'on-schedule': 1, 'far-behind': 0 })
  })

  test('of the whole task changes the status of the task alone', () => {
    const changed = compute({ ...rows, overrides: [override(Q1, 'T01', '*', 'slightly-behind')] })
    expect(taskOf(changed)).toEqual({ ...plain, status: 'slightly-behind', overridden: true })
    expect(changed.plan.counts).toMatchObject({ 'slightly-behind': 1, 'far-behind': 0 })
  })

  test('of a missing return leaves the return missing and the task partial', () => {
    const changed = compute({
      ...rows,
      reports: rows.reports.slice(0, 1),
      overrides: [override(Q1, 'T01', JIANGSU, 'on-schedule')],
    })
    expect(taskOf(changed).parts[1]).toMatchObject({
      status: 'on-schedule',
      computedStatus: 'not-reported',
      returnState: 'missing',
      knownPercent: null,
    })
    expect(taskOf(changed).partial).toBe(true)
  })

  test('holds for its period alone', () => {
    const changed = compute({ ...rows, overrides: [override('2025-Q4', 'T01', '*', 'completed')] })
    expect(taskOf(changed)).toEqual(plain)
  })
})

describe('the version of the rule', () => {
  const rows = { ...ONE_PART, reports: [report(Q1, 'T01', SHANGHAI, 82), report('2026-Q2', 'T01', SHANGHAI, 92)] }
  const tasks = [task('T01', { due: '2026-12-31' })]

  test('switches with the period from which it holds', () => {
    const rules = [rule('v2', '2026-Q1', [-5, -20]), rule('v1', '2024-Q3', [-10, -30]), rule('v3', '2026-Q3', [-1, -2])]
    const [before, after] = computeAllPeriods(createLedger({ ...rows, rules }))
    expect(before?.rule).toEqual({ version: 'v1', slightlyBelow: -10, farBelow: -30 })
    expect(after?.rule).toEqual({ version: 'v2', slightlyBelow: -5, farBelow: -20 })
    expect(after && taskOf(after)).toMatchObject({ gapPoints: -8, status: 'slightly-behind' })
  })

  test('is asked for in vain where none holds', () => {
    const rules = [rule('v1', '2026-Q2', [-10, -30])]
    expect(() => compute({ ...rows, tasks, rules })).toThrow('no version of the status rule holds in period 2025-Q4')
  })
})

test('the plan in force on the last day decides, province by province', () => {
  const dropped = part('T01', ANHUI)
  const rows = {
    tasks: [task('T01', { due: '2026-12-31' })],
    assignments: [part('T01', SHANGHAI, 'lead'), part('T01', JIANGSU)],
    revisions: [
      revision('R1', '2026-04-01', ['tasks', 'T01', 'due', '2026-04-10', '2026-12-31']),
      revision('R2', '2026-04-01', ['assignments', 'T01/340000', '*', JSON.stringify(dropped), null]),
      revision('R3', '2026-04-02', ['assignments', 'T01/320000', '*', null, JSON.stringify(part('T01', JIANGSU))]),
    ],
  }
  const [, before, after] = computeAllPeriods(createLedger(rows))
  expect(before && taskOf(before)).toMatchObject({ due: '2026-04-10', planEdited: false, everEdited: false })
  expect(before && taskOf(before).parts.map(({ region }) => region)).toEqual([SHANGHAI, ANHUI])
  expect(after && taskOf(after)).toMatchObject({ due: '2026-12-31', planEdited: true, everEdited: true })
  expect(after && taskOf(after).parts.map(({ region }) => region)).toEqual([SHANGHAI, JIANGSU])
})

test('the elapsed share of the plan is a number of its own', () => {
  expect(compute(ONE_PART)).toMatchObject({
    elapsedPercent: 56,
    planStart: '2024-07-24',
    planDue: '2027-07-23',
    planAssumed: true,
  })
})

test('roll-ups of provinces, themes and both run over the same tasks for progress and scheduled', () => {
  const rows = {
    tasks: [task('T01'), task('T02', { theme: 'B', due: '2026-12-31' }), task('T03')],
    assignments: [part('T01', SHANGHAI), part('T01', JIANGSU), part('T02', SHANGHAI), part('T03', JIANGSU)],
    reports: [report(Q1, 'T01', SHANGHAI, 60), report(Q1, 'T02', SHANGHAI, 20)],
  }
  const progress = compute(rows)
  expect(progress.plan).toMatchObject({ known: 2, total: 3, progressPercent: 40, scheduledPercent: 57, gapPoints: -17 })
  expect(progress.provinces[SHANGHAI]).toMatchObject({ known: 2, total: 2, progressPercent: 40, partial: false })
  expect(progress.provinces[JIANGSU]).toMatchObject({ known: 0, total: 2, progressPercent: null, partial: true })
  expect(progress.themes['A']).toMatchObject({ known: 1, total: 2, progressPercent: 60, partial: true })
  expect(progress.themeProvinces['B']?.[SHANGHAI]).toMatchObject({ known: 1, progressPercent: 20 })
})

test('history holds the points up to the period, oldest first', () => {
  const progress = compute({ ...ONE_PART, reports: [report(Q1, 'T01', SHANGHAI, 60)] }, '2026-Q2')
  expect(progress.history.plan.map((point) => [point.period, point.progressPercent, point.partial])).toEqual([
    ['2025-Q4', 0, false],
    [Q1, 60, false],
    ['2026-Q2', null, true],
  ])
  expect(progress.history.provinces[SHANGHAI]).toHaveLength(3)
})

test('an unknown period is an error that names it', () => {
  expect(() => compute(ONE_PART, '2027-Q1')).toThrow('unknown period: 2027-Q1')
  expect(computePeriodIds(createLedger({}))).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
})
