import { describe, expect, it } from 'vitest'
import type { Tables } from '../../../src/core/model/tables.ts'
import { projectTables } from '../../../src/core/publication/project.ts'
import { listUntoldChanges } from '../../../src/core/publication/release/content-changes.ts'
import type { ContentChange } from '../../../src/core/publication/release/content-changes.ts'
import { listDifferenceLines } from '../../../src/core/publication/release/refusal-words.ts'
import { createLedger, JIANGSU, report, revision, SHANGHAI, task } from '../build/ledger.ts'

const ledger = createLedger({
  tasks: [task('T01'), task('T02')],
  reports: [report('2026-Q1', 'T01', SHANGHAI, 50), report('2026-Q1', 'T02', SHANGHAI, 70)],
})
const KEY = `2026-Q1/T01/${SHANGHAI}`
const release = { period: '2026-Q1', releasedOn: '2026-04-10' }
const publishedAs = (tables: Tables): Tables => projectTables(tables, 'public') as unknown as Tables

const untold = (after: Partial<Tables>, before: Tables = ledger) => {
  const tables = { ...ledger, ...after }
  return listUntoldChanges({ before: publishedAs(before), after: tables, whole: tables }, release)
}
const [first, second] = ledger.reports
if (!first || !second) throw new Error('two returns')
const changed = { reports: [{ ...first, progress: 60, summary: '新' }, second] }
const correction = (field: string, before: string | null, after: string | null, on = '2026-07-18') => ({
  ...{ on, table: 'reports', key: KEY, field, before, after, reason: '示例', reasonEn: null, source: 'sample' },
})
const cell = (field: string, before: string | null, after: string | null): ContentChange => ({
  ...{ table: 'reports', key: KEY, field, before, after },
})

describe('the changes of a released period that nothing tells', () => {
  it('are none where nothing changed but what the office alone may see, or where it comes from', () => {
    expect(untold({})).toEqual([])
    expect(untold({ reports: [{ ...first, note: '内部', source: 'another' }, second] })).toEqual([])
  })

  it('name each cell, before and after, unless corrections since lead from one to the other', () => {
    const summary = cell('summary', null, '新')
    expect(untold(changed)).toEqual([cell('progress', '50', '60'), summary])
    const two = [correction('progress', '50', '55'), correction('progress', '55', '60', '2026-07-19')]
    expect(untold({ ...changed, corrections: two })).toEqual([summary])
    for (const told of [correction('progress', '51', '60'), correction('progress', '50', '60', '2026-04-09')])
      expect(untold({ ...changed, corrections: [told] })).toEqual([cell('progress', '50', '60'), summary])
  })

  it('name a row that came or went, unless a correction says that it was not there', () => {
    const late = report('2026-Q1', 'T01', JIANGSU, 10)
    const reports = [...ledger.reports, late]
    const key = `2026-Q1/T01/${JIANGSU}`
    expect(untold({ reports })).toMatchObject([{ key, field: '*', before: null }])
    expect(untold({ reports, corrections: [{ ...correction('progress', null, '10'), key }] })).toEqual([])
    expect(untold({ reports: [second] })).toMatchObject([{ key: KEY, field: '*', after: null }])
  })

  it('name a task that was withheld or disclosed without a revision, and what changed beside it', () => {
    const tasks = ledger.tasks.map((row) => (row.id === 'T01' ? { ...row, disclosure: 'withheld' as const } : row))
    const disclosure = { table: 'tasks', key: 'T01', field: 'disclosure', before: 'public', after: 'withheld' }
    expect(untold({ tasks })).toEqual([disclosure])
    const revisions = [revision('R1', '2026-08-01', ['tasks', 'T01', 'disclosure', 'public', 'withheld'])]
    expect(untold({ ...changed, tasks, revisions })).toEqual([
      cell('progress', '50', '60'),
      cell('summary', null, '新'),
    ])
    // Of what was withheld then, nothing stands in the version.
    expect(untold(changed, { ...ledger, tasks })).toEqual([
      { ...disclosure, before: 'withheld', after: 'public' },
      cell('progress', '50', '60'),
    ])
  })

  it('name what changed in the plan that was in force', () => {
    const tasks = ledger.tasks.map((row) => (row.id === 'T02' ? { ...row, due: '2026-12-31' } : row))
    const due = { table: 'tasks', key: 'T02', field: 'due', before: '2026-04-10', after: '2026-12-31' }
    expect(untold({ tasks })).toEqual([due])
    expect(untold({ tasks, corrections: [{ ...correction('due', due.before, due.after), ...due }] })).toEqual([])
    const revisions = [revision('R1', '2026-04-01', ['tasks', 'T02', 'due', due.before, due.after])]
    expect(untold({ tasks, revisions })).toEqual([])
  })
})

describe('the words of them', () => {
  const is = { version: '0123456789ab', isLast: true, changes: [cell('progress', '50', null)] }
  const of = (period: string) => ({ period, releasedOn: '2026-04-10', explained: false })

  it('name table, row, column, before and after, once for periods with the same difference', () => {
    expect(
      listDifferenceLines([
        { ...of('2026-Q1'), difference: is },
        { ...of('2026-Q2'), difference: is },
      ]),
    ).toEqual([
      expect.stringContaining('2026-Q1、2026-Q2 与版本 0123456789ab（当时所发布的）相比'),
      `  进展报送 reports ${KEY}「完成率 progress」：“50” → 空 (empty)`,
    ])
  })

  it('say where there is nothing to compare, or where nothing is seen', () => {
    expect(listDifferenceLines([{ ...of('2026-Q1'), difference: null }])).toEqual([
      expect.stringMatching(/^2026-Q1：没有此前发布的版本可比.*--archive/),
    ])
    expect(listDifferenceLines([{ ...of('2026-Q1'), difference: { ...is, changes: [] } }])).toEqual([
      expect.stringContaining('releases'),
    ])
  })

  it('are cut short where there are very many', () => {
    const changes = Array.from({ length: 25 }, () => cell('progress', '1', '2'))
    const lines = listDifferenceLines([{ ...of('2026-Q1'), difference: { ...is, changes } }])
    expect(lines).toHaveLength(22)
    expect(lines.at(-1)).toContain('另有 5 处')
  })
})
