import { describe, expect, test } from 'vitest'
import type { ChangeRecord, RecordedEdit } from '../../../src/core/analysis/change-record.ts'
import { CHANGE_KINDS } from '../../../src/core/analysis/change-kinds.ts'
import { computeMeans } from '../../../src/core/analysis/comparison.ts'
import { computePeriodChanges } from '../../../src/core/analysis/period-changes.ts'
import type { PeriodChanges } from '../../../src/core/analysis/period-changes.ts'
import { computePlanChanges } from '../../../src/core/analysis/plan-changes.ts'
import { computeReturnChange } from '../../../src/core/analysis/return-changes.ts'
import { selectChanges } from '../../../src/core/analysis/select-changes.ts'
import { computeTaskChange } from '../../../src/core/analysis/task-changes.ts'
import type { PartProgress, TaskProgress } from '../../../src/core/analysis/types.ts'
import { buildPart as partOf, buildPeriod as periodWith, buildTask } from '../build/progress.ts'

const SHANGHAI = '310000'

/** A task in which Shanghai takes part, unless said otherwise. */
const taskOf = (id: string, cells: Partial<TaskProgress> = {}): TaskProgress =>
  buildTask(id, { parts: [partOf(SHANGHAI, { role: 'lead' })], ...cells })

const ANHUI = '340000'
const NOTHING: ChangeRecord = { edits: [], corrections: [], milestones: {}, names: {} }

const at = (status: TaskProgress['status'], progressPercent: number | null, id = 'T01'): TaskProgress =>
  taskOf(id, { status, progressPercent, gapPoints: progressPercent === null ? null : progressPercent - 50 })

const edit = (cells: Partial<RecordedEdit>): RecordedEdit => ({
  kind: 'due',
  task: 'T01',
  region: null,
  milestone: null,
  field: 'due',
  before: null,
  after: null,
  on: '2026-08-01',
  reason: '示例',
  reasonEn: null,
  revisions: ['R1'],
  withheld: false,
  ...cells,
})

const between = (
  before: readonly TaskProgress[],
  after: readonly TaskProgress[],
  record: Partial<ChangeRecord> = {},
  isLast = true,
): PeriodChanges => {
  const from = periodWith({ period: '2026-Q2', start: '2026-04-01', end: '2026-06-30', tasks: before })
  const to = periodWith({ tasks: after })
  const sources = { before: from, after: to, means: computeMeans(from, to), isLast }
  return computePeriodChanges({ ...sources, record: { ...NOTHING, ...record } })
}

describe('a task', () => {
  test.each([
    ['on-schedule', 50, 'far-behind', 51, 'far-behind'],
    ['not-reported', null, 'far-behind', 12, 'far-behind'],
    ['on-schedule', 50, 'slightly-behind', 55, 'worse'],
    ['on-schedule', 50, 'not-reported', null, 'worse'],
    ['far-behind', 10, 'on-schedule', 60, 'better'],
    ['not-started', 0, 'on-schedule', 5, 'better'],
    ['not-reported', null, 'slightly-behind', 40, 'better'],
    ['on-schedule', 50, 'on-schedule', 49, 'fell'],
    ['far-behind', 50, 'far-behind', 40, 'fell'],
    ['on-schedule', 50, 'on-schedule', 60, 'rose'],
    ['on-schedule', 50, 'on-schedule', 59, 'slight'],
    ['on-schedule', 50, 'on-schedule', 50, undefined],
    ['not-reported', null, 'not-reported', null, undefined],
  ] as const)('from %s %j to %s %j is %s', (before, from, after, to, kind) => {
    expect(computeTaskChange(at(before, from), at(after, to), false)?.kind).toBe(kind)
  })

  test('of which a province alone moved is listed for that, with the province', () => {
    const with45 = (progress: number): TaskProgress => ({
      ...at('on-schedule', 50),
      parts: [partOf(SHANGHAI, { progressPercent: progress }), partOf(ANHUI, { progressPercent: 50 })],
    })
    const change = computeTaskChange(with45(40), with45(55), false)
    expect(change?.kind).toBe('parts')
    expect(change?.parts.map(({ region, progressPoints }) => [region, progressPoints])).toEqual([[SHANGHAI, 15]])
  })

  test('whose plan was edited is not listed as changed for that alone', () => {
    expect(computeTaskChange(at('on-schedule', 50), at('on-schedule', 50), true)).toBeNull()
  })
})

describe('returns', () => {
  const task = (cells: Partial<PartProgress>): TaskProgress => taskOf('T01', { parts: [partOf(ANHUI, cells)] })
  test.each([
    ['missing', false, 'missing', true, 'fell-silent'],
    ['on-time', false, 'missing', true, 'fell-silent'],
    ['missing', true, 'missing', true, undefined],
    ['on-time', false, 'missing', false, 'went-missing'],
    ['none', false, 'missing', false, 'went-missing'],
    ['missing', false, 'missing', false, undefined],
    ['missing', true, 'late', false, 'came-back'],
    ['none', false, 'on-time', false, 'first'],
    ['on-time', false, 'late', false, undefined],
    ['on-time', false, 'none', false, undefined],
  ] as const)('%s (silent: %s) and then %s (silent: %s) is %s', (before, wasSilent, after, isSilent, move) => {
    const change = computeReturnChange(
      task({ returnState: before, silent: wasSilent }),
      task({ returnState: after, silent: isSilent }),
    )
    expect(change?.parts[0]?.move).toBe(move)
  })

  test('of a task that is new in the plan are first ones, or missing', () => {
    expect(computeReturnChange(null, task({ returnState: 'late' }))?.parts[0]?.move).toBe('first')
    expect(computeReturnChange(null, task({ returnState: 'missing' }))?.parts[0]?.move).toBe('went-missing')
  })
})

describe('edits to the plan', () => {
  const SPAN = { after: '2026-03-31', until: '2026-09-30' }

  test('of one date make up one change, beside the very first date', () => {
    const [change] = computePlanChanges(
      [
        edit({ on: '2025-12-15', before: '2025-12-31', after: '2026-03-31' }),
        edit({ on: '2026-04-20', before: '2026-03-31', after: '2026-06-30' }),
        edit({ on: '2026-08-20', before: '2026-06-30', after: '2026-12-31' }),
        edit({ on: '2026-10-02', before: '2026-12-31', after: '2027-03-31' }),
      ],
      SPAN,
    )
    expect(change?.cells).toMatchObject([
      { original: '2025-12-31', before: '2026-03-31', after: '2026-12-31', undone: false },
    ])
    expect(change?.cells[0]?.steps.map(({ on }) => on)).toEqual(['2026-04-20', '2026-08-20'])
  })

  test('on the last day of the earlier period belong to that period', () => {
    expect(computePlanChanges([edit({ on: '2026-03-31', before: '2026-01-01', after: '2026-02-01' })], SPAN)).toEqual(
      [],
    )
    expect(
      computePlanChanges([edit({ on: '2026-09-30', before: '2026-01-01', after: '2026-02-01' })], SPAN),
    ).toHaveLength(1)
  })

  test('that were taken back are told so', () => {
    const cells = computePlanChanges(
      [
        edit({ on: '2026-04-20', before: '2026-06-30', after: '2026-12-31' }),
        edit({ on: '2026-05-20', before: '2026-12-31', after: '2026-06-30' }),
        edit({ on: '2026-05-20', kind: 'province-added', region: ANHUI, field: '*' }),
        edit({ on: '2026-06-20', kind: 'province-dropped', region: ANHUI, field: '*' }),
      ],
      SPAN,
    )[0]?.cells
    expect(cells?.map(({ kind, undone }) => [kind, undone])).toEqual([
      ['due', true],
      ['province-dropped', true],
    ])
  })

  test('of a text and its English twin are one', () => {
    const change = computePlanChanges(
      [
        edit({ kind: 'target', field: 'target', before: '甲', after: '乙' }),
        edit({ kind: 'target', field: 'targetEn', before: 'A', after: 'B' }),
      ],
      SPAN,
    )[0]
    expect(change?.cells).toMatchObject([{ field: 'target', before: '甲', after: '乙', beforeEn: 'A', afterEn: 'B' }])
  })

  test('that bring a task bring its parts and milestones untold', () => {
    const change = computePlanChanges(
      [
        edit({ kind: 'task-added', field: '*' }),
        edit({ kind: 'province-added', region: ANHUI, field: '*' }),
        edit({ kind: 'milestone-added', milestone: 'T01-M1', field: '*' }),
        edit({ kind: 'province-added', region: SHANGHAI, field: '*', on: '2026-09-01' }),
      ],
      SPAN,
    )[0]
    expect(change?.cells.map(({ kind, region }) => [kind, region])).toEqual([
      ['province-added', SHANGHAI],
      ['task-added', null],
    ])
  })

  test('come in the order of what moves the yardstick most, then by number; the plan itself has no task', () => {
    const changes = computePlanChanges(
      [
        edit({ task: 'T100', kind: 'title', field: 'title', before: 'a', after: 'b' }),
        edit({ task: 'T100', before: '2026-06-30', after: '2026-12-31' }),
        edit({ task: 'T99', before: '2026-06-30', after: '2026-12-31' }),
        edit({ task: 'T01', kind: 'lead', field: 'role', before: ANHUI, after: SHANGHAI }),
        edit({ task: null, kind: 'other', field: 'due', before: '2027-07-22', after: '2027-07-23' }),
      ],
      SPAN,
    )
    expect(changes.map(({ task, cells }) => [task, cells.map(({ kind }) => kind).join()])).toEqual([
      ['T99', 'due'],
      ['T100', 'due,title'],
      ['T01', 'lead'],
      [null, 'other'],
    ])
  })
})

describe('everything between two periods', () => {
  const before = [
    at('on-schedule', 50, 'T01'),
    at('on-schedule', 50, 'T02'),
    at('on-schedule', 50, 'T03'),
    at('on-schedule', 50, 'T04'),
    at('on-schedule', 50, 'T09'),
  ]
  const after = [
    at('on-schedule', 70, 'T01'),
    at('far-behind', 10, 'T02'),
    at('far-behind', 5, 'T03'),
    at('on-schedule', 50, 'T04'),
    at('not-started', 0, 'T10'),
  ]
  const changes = between(before, after, {
    edits: [edit({ task: 'T01', before: '2026-06-30', after: '2026-12-31' })],
    corrections: [
      {
        on: '2026-06-30',
        table: 'reports',
        key: 'a',
        field: 'x',
        before: '1',
        after: '2',
        reason: 'y',
        reasonEn: null,
      },
      {
        on: '2026-07-01',
        table: 'reports',
        key: 'b',
        field: 'x',
        before: '1',
        after: '2',
        reason: 'y',
        reasonEn: null,
      },
      {
        on: '2026-11-01',
        table: 'reports',
        key: 'c',
        field: 'x',
        before: '1',
        after: '2',
        reason: 'y',
        reasonEn: null,
      },
    ],
  })

  test('stands in the declared order, the worst gap first', () => {
    expect(changes.entries.map(({ kind, task }) => [kind, task])).toEqual([
      ['far-behind', 'T03'],
      ['far-behind', 'T02'],
      ['plan', 'T01'],
      ['rose', 'T01'],
      ['returns', 'T10'],
      ['corrections', null],
      ['corrections', null],
    ])
    const places = changes.entries.map(({ kind }) => CHANGE_KINDS.indexOf(kind))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('adds up: tasks in both plans are changed in one kind, or unchanged', () => {
    expect(changes).toMatchObject({ tasks: 4, unchanged: 1, added: ['T10'], gone: ['T09'] })
    expect(changes.means).toMatchObject({ compared: 4, left: ['T09', 'T10'] })
    expect(changes.counts).toMatchObject({ 'far-behind': 2, rose: 1, plan: 1, returns: 1, corrections: 2, fell: 0 })
  })

  test('says of a task that its plan was edited', () => {
    const rose = changes.entries.find(({ kind }) => kind === 'rose')
    expect(rose && 'whole' in rose ? rose.whole.planEdited : null).toBe(true)
  })

  test('holds corrections made later only where no later period is published', () => {
    const keysOf = (isLast: boolean): readonly string[] =>
      between(
        before,
        after,
        { corrections: changes.entries.flatMap((e) => (e.kind === 'corrections' ? [e.correction] : [])).toReversed() },
        isLast,
      ).entries.flatMap((entry) => (entry.kind === 'corrections' ? [entry.correction.key] : []))
    expect(keysOf(true)).toEqual(['c', 'b'])
    expect(keysOf(false)).toEqual(['b'])
  })

  test('of nothing is nothing', () => {
    const nothing = between([], [])
    expect(nothing.entries).toEqual([])
    expect(nothing).toMatchObject({ tasks: 0, unchanged: 0, means: { compared: 0, progressBefore: null } })
  })

  test('is filtered by kind and by province', () => {
    const kindsOf = (kind: Parameters<typeof selectChanges>[1]['kind'], province: string | null): readonly string[] =>
      selectChanges(changes, { kind, province }).map((entry) => entry.kind)
    expect(kindsOf('far-behind', null)).toEqual(['far-behind', 'far-behind'])
    expect(kindsOf(null, SHANGHAI)).toEqual(['far-behind', 'far-behind', 'plan', 'rose', 'returns'])
    expect(kindsOf(null, ANHUI)).toEqual([])
    expect(kindsOf('slight', null)).toEqual([])
  })

  test('keeps of returns the one of the province that was asked for', () => {
    const two = between([], [taskOf('T01', { parts: [partOf(SHANGHAI), partOf(ANHUI)] })])
    const [entry] = selectChanges(two, { kind: 'returns', province: ANHUI })
    expect(entry?.kind === 'returns' ? entry.parts : []).toEqual([{ region: ANHUI, move: 'first' }])
  })
})
