import { describe, expect, it } from 'vitest'
import { computeAllPeriods } from '../../../src/core/analysis/period.ts'
import type { PartProgress, TaskProgress } from '../../../src/core/analysis/types.ts'
import type { RowOfTable } from '../../../src/core/model/tables.ts'
import { CASES, type CaseName } from '../../../src/core/sample/cases.ts'
import { buildLedger } from './ledger.ts'

const tables = buildLedger()
const periods = computeAllPeriods(tables)
const last = periods.at(-1)
const toId = (place: number): string => `T${String(place).padStart(2, '0')}`

const atEnd = (id: string): TaskProgress => {
  const task = last?.tasks.find((candidate) => candidate.task === id)
  if (!task) throw new Error(`no such task at the end: ${id}`)
  return task
}
const somePart = (id: string, holds: (part: PartProgress) => boolean): boolean => atEnd(id).parts.some(holds)
const reportsOf = (id: string): readonly RowOfTable<'reports'>[] => tables.reports.filter((row) => row.task === id)
const revisionsOf = (table: string, field: string, id: string): readonly RowOfTable<'revisions'>[] =>
  tables.revisions.filter((row) => row.table === table && row.field === field && row.key.startsWith(id))
const running = (cell: 'found' | 'rectified' | 'accepted'): number =>
  tables.hazards.reduce((sum, row) => sum + (row[cell] ?? 0), 0)
const isLate = (row: RowOfTable<'reports'>): boolean =>
  row.reportedOn > (tables.periods.find(({ id }) => id === row.period)?.reportDue ?? '9')
const isBelowBefore = (row: RowOfTable<'reports'>): boolean =>
  reportsOf(row.task).some(
    (old) => old.region === row.region && old.period < row.period && (old.progress ?? 0) > (row.progress ?? 100),
  )

/** How each case shows in the ledger: for one of its tasks, or (a case without tasks) for the ledger as a whole. */
const SHOWS: Readonly<Record<CaseName, (id: string) => boolean>> = {
  'late-return': (id) => reportsOf(id).some(isLate),
  'missing-return': (id) => somePart(id, (part) => part.returnState === 'missing') && atEnd(id).partial,
  'blank-return': (id) => reportsOf(id).some((row) => row.progress === null),
  'missing-everywhere': (id) => atEnd(id).status === 'not-reported',
  'stopped-reporting': (id) => somePart(id, (part) => part.silent && part.region === '340000'),
  'no-part': (id) => atEnd(id).parts.length < 4,
  withheld: (id) => tables.tasks.some((row) => row.id === id && row.disclosure === 'withheld'),
  overdue: (id) => atEnd(id).overdue && atEnd(id).status === 'far-behind',
  'due-on-last-day': (id) => atEnd(id).due === last?.end && !atEnd(id).overdue && atEnd(id).scheduledPercent === 100,
  'waits-for-acceptance': (id) => atEnd(id).status === 'awaiting-acceptance',
  'overdue-at-100': (id) => atEnd(id).overdue && atEnd(id).progressPercent === 100,
  'no-evidence': (id) => reportsOf(id).some((row) => row.progress === 100 && row.evidence === null),
  'accepted-without-evidence': (id) =>
    tables.acceptances.some((row) => row.task === id && row.evidence === null) &&
    atEnd(id).status === 'awaiting-acceptance',
  'accepted-everywhere': (id) => atEnd(id).status === 'completed',
  'accepted-in-part': (id) =>
    somePart(id, (part) => part.status === 'completed') && somePart(id, (part) => part.status !== 'completed'),
  fell: (id) => reportsOf(id).some((row) => row.reason !== null && isBelowBefore(row)),
  fraction: (id) => reportsOf(id).some((row) => row.progress === 99.6 || row.progress === 0.4),
  'override-part': (id) => somePart(id, (part) => part.overridden && part.status !== part.computedStatus),
  'override-task': (id) =>
    periods.some(({ tasks }) =>
      tasks.some((row) => row.task === id && row.overridden && row.status !== row.computedStatus),
    ),
  'override-missing': (id) => somePart(id, (part) => part.overridden && part.computedStatus === 'not-reported'),
  'due-moved': (id) => revisionsOf('tasks', 'due', id).length > 0,
  'start-moved': (id) => revisionsOf('tasks', 'start', id).length > 0,
  'target-changed': (id) => revisionsOf('tasks', 'target', id).length > 0,
  'lead-changed': (id) => revisionsOf('assignments', 'role', id).length === 2,
  'province-added': (id) => revisionsOf('assignments', '*', id).some((row) => row.before === null),
  'province-dropped': (id) => revisionsOf('assignments', '*', id).some((row) => row.after === null),
  'milestone-moved': (id) => revisionsOf('milestones', 'due', id).length > 0,
  merged: (id) => {
    const [away] = revisionsOf('tasks', 'mergedInto', id)
    const [added] = revisionsOf('tasks', '*', 'T87')
    return away !== undefined && away.on === added?.on
  },
  'starts-later': (id) => atEnd(id).status === 'not-started' && atEnd(id).start > (last?.end ?? '9'),
  weighted: () => tables.milestones.some((row) => row.weight !== null),
  'thresholds-changed': () => new Set(periods.map(({ rule }) => rule.farBelow)).size === 2,
  'hazard-stages': () => running('found') > running('rectified') && running('rectified') > running('accepted'),
  'hazards-not-reported': () => tables.hazards.some((row) => row.found === null),
}

describe('awkward cases', () => {
  const named = Object.entries(CASES).flatMap(([name, { tasks }]) =>
    tasks.length === 0 ? [[name, ''] as const] : tasks.map((place) => [name, toId(place)] as const),
  )

  it.each(named)('%s shows in the shipped ledger %s', (name, id) => {
    const shows = Object.entries(SHOWS).find(([known]) => known === name)?.[1]
    expect(shows?.(id)).toBe(true)
  })
})

describe('the shipped ledger', () => {
  it('counts 86 tasks in every period', () => {
    expect(periods.map(({ tasks }) => tasks.length)).toEqual(periods.map(() => 86))
  })

  it('has about half its tasks on schedule and is about ten points behind at its end', () => {
    const { counts, gapPoints } = last?.plan ?? { counts: null, gapPoints: null }
    expect(counts).toMatchObject({ completed: 4, 'awaiting-acceptance': 5, 'far-behind': 8, 'not-started': 3 })
    expect(counts?.['on-schedule']).toBeGreaterThanOrEqual(40)
    expect(gapPoints).toBeLessThanOrEqual(-8)
    expect(gapPoints).toBeGreaterThanOrEqual(-12)
  })

  it('shows an edit of the plan in several periods, the last one included', () => {
    const edited = periods.filter(({ tasks }) => tasks.some((task) => task.planEdited)).map(({ period }) => period)
    expect(edited.length).toBeGreaterThanOrEqual(5)
    expect(edited).toContain('2026-Q3')
  })
})
