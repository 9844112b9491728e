import { describe, expect, it } from 'vitest'
import { computeAllPeriods } from '../../../src/core/analysis/period.ts'
import type { PeriodProgress } from '../../../src/core/analysis/types.ts'
import { parseView } from '../../../src/core/publication/parse-view.ts'
import { toView } from '../../../src/core/publication/to-view.ts'
import { VIEW_FORMAT } from '../../../src/core/publication/view.ts'
import { sampleTables } from './canary-tables.ts'

const periods = computeAllPeriods(sampleTables(20, '2026-Q3'))

/** What is not published, values before rounding, is replaced by what is printed. */
const asPrinted = (progress: PeriodProgress): PeriodProgress => ({
  ...progress,
  tasks: progress.tasks.map((task) => ({
    ...task,
    knownPercent: task.progressPercent,
    scheduledExact: task.scheduledPercent ?? 0,
    parts: task.parts.map((part) => ({ ...part, knownPercent: part.progressPercent })),
  })),
})

describe('a view', () => {
  it.each(periods.map((progress) => [progress.period, progress] as const))(
    'of %s is read from its JSON as it was',
    (_, progress) => {
      expect(parseView(JSON.parse(JSON.stringify(toView(progress, true))))).toEqual(asPrinted(progress))
    },
  )

  it('names its columns', () => {
    const [view] = periods.map((progress) => toView(progress, true))
    const [task] = view?.tasks ?? []
    expect(view?.taskColumns).toHaveLength(task?.length ?? 0)
    expect(view?.partColumns).toHaveLength(task?.[10][0]?.length ?? 0)
  })

  it('holds each kind of mark that a task can have', () => {
    const marks = new Set(periods.flatMap((progress) => toView(progress, true).tasks.flatMap((task) => [...task[9]])))
    expect([...marks].toSorted()).toEqual(['d', 'e', 'n', 'o', 'p', 'v'])
  })
})

describe('a corrected return', () => {
  const tables = sampleTables(6, '2025-Q2')
  const report = tables.reports.find(({ period }) => period === '2025-Q2')
  const correction = {
    ...{ on: '2025-08-05', table: 'reports', key: `2025-Q2/${report?.task}/${report?.region}`, field: 'progress' },
    ...{ before: '1', after: '2', reason: '示例', reasonEn: null, source: 'sample-ledger' },
  }
  const correctedIn = (cells: Partial<typeof correction>, disclosure: 'public' | 'withheld' = 'public') => {
    const tasks = tables.tasks.map((task) => ({ ...task, disclosure }))
    const all = computeAllPeriods({ ...tables, tasks, corrections: [{ ...correction, ...cells }] })
    return all.flatMap((progress) =>
      (parseView(JSON.parse(JSON.stringify(toView(progress, true))))?.tasks ?? []).flatMap(({ task, parts }) =>
        parts.flatMap(({ corrected, region }) => (corrected ? [`${progress.period}/${task}/${region}`] : [])),
      ),
    )
  }

  it('is marked in its period alone', () => {
    expect(correctedIn({})).toEqual([correction.key])
  })

  it.each([
    ['another column was corrected', { field: 'summary' }],
    ['another table was corrected', { table: 'overrides' }],
  ])('is not marked where %s', (_, cells) => {
    expect(correctedIn(cells)).toEqual([])
  })

  it('of a withheld task is not told', () => {
    expect(correctedIn({}, 'withheld')).toEqual([])
  })
})

describe('what is no view', () => {
  it.each([
    ['null', null],
    ['a text', 'view'],
    ['a list', []],
    ['no format', { tasks: [] }],
    ['a later format', { format: VIEW_FORMAT + 1, tasks: [] }],
    ['no tasks', { format: VIEW_FORMAT }],
    ['tasks that are no list', { format: VIEW_FORMAT, tasks: {} }],
  ])('%s is not read', (_, value) => {
    expect(parseView(value)).toBeNull()
  })
})
