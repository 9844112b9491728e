import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TaskProgress } from '../../../src/core/analysis/types.ts'
import { STATUS_CODES } from '../../../src/core/model/status.ts'
import { toMatrixRows } from '../../../src/core/search/rows.ts'
import { selectTasks } from '../../../src/core/search/select.ts'
import type { Sort, TaskSelection } from '../../../src/core/search/select.ts'
import { buildPart, buildTask } from '../build/progress.ts'

/** A task of theme A that Shanghai leads, unless said otherwise. */
const taskOf = (id: string, cells: Partial<TaskProgress> = {}): TaskProgress =>
  buildTask(id, { theme: 'A', parts: [buildPart('310000', { role: 'lead' })], ...cells })

const ALL: TaskSelection = {
  taskTheme: null,
  lead: null,
  province: null,
  status: null,
  due: null,
  returns: null,
  sort: 'number',
}

const TASKS = [
  taskOf('T01', { status: 'far-behind', progressPercent: 10, gapPoints: -40, due: '2026-03-31', overdue: true }),
  taskOf('T02', {
    theme: 'B',
    status: 'not-reported',
    progressPercent: null,
    gapPoints: null,
    parts: [
      buildPart('320000', { role: 'lead', status: 'not-reported', returnState: 'missing', silent: true }),
      buildPart('310000', { status: 'far-behind', returnState: 'late' }),
    ],
  }),
  taskOf('T03', { status: 'completed', progressPercent: 100, gapPoints: 20, due: '2025-06-30' }),
  taskOf('T04', { status: 'not-started', progressPercent: null, gapPoints: null, dueNext: true, due: '2026-10-31' }),
  taskOf('T05', { theme: 'B', status: 'far-behind', progressPercent: 10, gapPoints: -40, due: '2026-03-31' }),
  taskOf('T10', {
    status: 'slightly-behind',
    progressPercent: 40,
    gapPoints: -10,
    parts: [buildPart('310000', { status: 'on-schedule', overridden: true, returnState: 'missing' })],
  }),
]

const select = (asked: Partial<TaskSelection>, hits: readonly string[] | null = null): readonly string[] =>
  selectTasks(
    TASKS,
    { ...ALL, ...asked },
    hits && new Map(hits.map((id) => [id, { id, field: 'title', ranges: [] }])),
  ).map(({ task }) => task)

describe('tasks are chosen by', () => {
  it.each<[string, Partial<TaskSelection>, readonly string[]]>([
    ['nothing', {}, ['T01', 'T02', 'T03', 'T04', 'T05', 'T10']],
    ['theme', { taskTheme: 'B' }, ['T02', 'T05']],
    ['lead', { lead: '320000' }, ['T02']],
    ['a lead that only partners', { lead: '330000' }, []],
    ['province', { province: '320000' }, ['T02']],
    ['status', { status: 'far-behind' }, ['T01', 'T05']],
    ['status of the province that was chosen', { status: 'far-behind', province: '310000' }, ['T02']],
    ['overdue', { due: 'overdue' }, ['T01']],
    ['due next', { due: 'next' }, ['T04']],
    ['due neither', { due: 'later' }, ['T02', 'T03', 'T05', 'T10']],
    ['a missing return of any province, whatever its status was set to', { returns: 'missing' }, ['T02', 'T10']],
    ['two missing returns running', { returns: 'silent' }, ['T02']],
    ['a late return', { returns: 'late' }, ['T02']],
    ['a missing return of the province that was chosen', { returns: 'missing', province: '310000' }, ['T10']],
    ['a late return of the province that was chosen', { returns: 'late', province: '320000' }, []],
    ['several at once', { taskTheme: 'B', status: 'far-behind' }, ['T05']],
  ])('%s', (_, asked, ids) => {
    expect(select(asked)).toEqual(ids)
  })

  it('the hits of a search, and the filters with them', () => {
    expect(select({}, ['T05', 'T01'])).toEqual(['T01', 'T05'])
    expect(select({ taskTheme: 'B' }, ['T05', 'T01'])).toEqual(['T05'])
    expect(select({}, [])).toEqual([])
  })
})

describe('tasks are sorted by', () => {
  it.each<[Sort, readonly string[]]>([
    ['number', ['T01', 'T02', 'T03', 'T04', 'T05', 'T10']],
    ['-number', ['T10', 'T05', 'T04', 'T03', 'T02', 'T01']],
    ['status', ['T03', 'T10', 'T01', 'T05', 'T02', 'T04']],
    ['-status', ['T01', 'T05', 'T10', 'T03', 'T02', 'T04']],
    ['progress', ['T01', 'T05', 'T10', 'T03', 'T02', 'T04']],
    ['-progress', ['T03', 'T10', 'T01', 'T05', 'T02', 'T04']],
    ['gap', ['T01', 'T05', 'T10', 'T03', 'T02', 'T04']],
    ['-gap', ['T03', 'T10', 'T01', 'T05', 'T02', 'T04']],
    ['due', ['T03', 'T01', 'T05', 'T04', 'T02', 'T10']],
    ['-due', ['T02', 'T10', 'T04', 'T01', 'T05', 'T03']],
  ])('%s: what is not known comes last, ties stand by their numbers', (sort, ids) => {
    expect(select({ sort })).toEqual(ids)
  })

  it('number, as numbers and not as texts', () => {
    const tasks = ['T9', 'T10', 'T100'].map((id) => taskOf(id))
    expect(selectTasks(tasks, { ...ALL, sort: '-number' }, null).map(({ task }) => task)).toEqual(['T100', 'T10', 'T9'])
  })

  it('any column without losing or adding a task', () => {
    const sorts: readonly Sort[] = ['status', '-status', 'progress', '-progress', 'gap', '-gap', 'due', '-due']
    const anyTask = fc.record({
      status: fc.constantFrom(...STATUS_CODES),
      progressPercent: fc.option(fc.nat(100)),
      gapPoints: fc.option(fc.integer({ min: -100, max: 100 })),
    })
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 20 }), fc.constantFrom(...sorts), (cells, sort) => {
        const tasks = cells.map((each, index) => taskOf(`T${String(index + 1).padStart(2, '0')}`, each))
        const ids = selectTasks(tasks, { ...ALL, sort }, null).map(({ task }) => task)
        expect(ids.toSorted()).toEqual(tasks.map(({ task }) => task))
      }),
    )
  })
})

describe('rows of the matrix', () => {
  it('stand under their themes, which say how many are behind', () => {
    const rows = toMatrixRows(TASKS, [{ id: 'B' }, { id: 'none' }, { id: 'A' }])
    expect(rows.map((row) => (row.kind === 'theme' ? row : row.task.task))).toEqual([
      { kind: 'theme', theme: 'B', tasks: 2, behind: 1 },
      'T02',
      'T05',
      { kind: 'theme', theme: 'A', tasks: 4, behind: 2 },
      'T01',
      'T03',
      'T04',
      'T10',
    ])
  })
})
