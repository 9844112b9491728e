import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { computeAllPeriods } from '../../../src/core/analysis/period.ts'
import type { Table } from '../../../src/core/model/table.ts'
import { TABLES, TABLE_NAMES } from '../../../src/core/model/tables.ts'
import {
  computeDetails,
  toTaskWords,
  writeDetailDataset,
  writeTableDatasets,
  writeViewDatasets,
  writeWordsDataset,
} from '../../../src/core/publication/datasets.ts'
import type { Hash } from '../../../src/core/publication/datasets.ts'
import { projectTables } from '../../../src/core/publication/project.ts'
import { computeVersion } from '../../../src/core/publication/version.ts'
import { canaryTables, OFFICE_CANARY, sampleTables, WITHHELD, WITHHELD_CANARY } from './canary-tables.ts'

const tables = canaryTables()
const projected = projectTables(tables, 'public')
const periods = computeAllPeriods(tables)
const details = [...computeDetails(tables, projected, periods, 'public')]
const words = toTaskWords(projected, (text) => [...text].join(' '))

const keptOf = (table: Table): readonly string[] =>
  Object.entries(table.columns).flatMap(([name, column]) => (column.audience === 'public' && column.kept ? [name] : []))

const namesIn = (rows: readonly object[]): readonly string[] => [...new Set(rows.flatMap(Object.keys))].toSorted()

describe('the tables for the public', () => {
  it('start from canaries of both kinds', () => {
    const all = JSON.stringify(tables)
    expect(all).toContain(OFFICE_CANARY)
    expect(all).toContain(WITHHELD_CANARY)
  })

  it.each(TABLE_NAMES)('%s has no column that is not declared public', (name) => {
    const table: Table = TABLES[name]
    for (const column of namesIn(projected[name])) expect(table.columns[column]?.audience, column).toBe('public')
  })

  it.each(['tasks', 'assignments', 'milestones', 'reports'] as const)(
    'of the withheld task, rows of %s keep the kept columns alone',
    (name) => {
      const own = (projected[name] as readonly Record<string, unknown>[]).filter(
        (row) => (name === 'tasks' ? row['id'] : row['task']) === WITHHELD,
      )
      expect(own.length).toBeGreaterThan(0)
      expect(namesIn(own)).toEqual([...keptOf(TABLES[name])].toSorted())
    },
  )

  it.each(['revisions', 'corrections'] as const)('rows of %s about what is hidden keep the kept columns', (name) => {
    const hidden = (tables[name] as readonly object[]).flatMap((row, index) =>
      JSON.stringify({ ...row, decidedBy: '' }).includes('金丝雀') ? [projected[name][index] ?? {}] : [],
    )
    expect(hidden.length).toBeGreaterThan(5)
    expect(namesIn(hidden)).toEqual([...keptOf(TABLES[name])].toSorted())
  })

  it('keep every row', () => {
    for (const name of TABLE_NAMES) expect(projected[name].length, name).toBe(tables[name].length)
  })

  it('keep every public word of a task that is not withheld', () => {
    const open = tables.tasks.find(({ id }) => id === 'T01')
    expect(projected.tasks.find(({ id }) => id === 'T01')).toEqual(open)
    expect(projected.revisions.filter(({ reason }) => reason !== undefined).length).toBe(sampleRevisions())
  })
})

const sampleRevisions = (): number => sampleTables().revisions.filter(({ key }) => !key.startsWith(WITHHELD)).length

describe('no canary is', () => {
  const published: readonly (readonly [string, string])[] = [
    ['in the projected tables', JSON.stringify(projected)],
    [
      'in the datasets of the tables',
      writeTableDatasets(projected)
        .flatMap(({ chunks }) => chunks)
        .join(''),
    ],
    [
      'in the views',
      writeViewDatasets(periods, true)
        .map(({ text }) => text)
        .join(''),
    ],
    ['in the details', details.map((detail) => writeDetailDataset(detail).text).join('')],
    ['in the words', writeWordsDataset(words).text],
  ]
  it.each(published)('%s', (_, text) => {
    expect(text.length).toBeGreaterThan(1000)
    expect(text).not.toContain('金丝雀')
  })
})

describe('the tables for the office', () => {
  it('are whole', () => {
    expect(projectTables(tables, 'office')).toEqual(tables)
  })
})

describe('the withheld task', () => {
  const detail = details.find(({ id }) => id === WITHHELD)

  it('has number, dates, parts, statuses and progress', () => {
    expect(detail).toMatchObject({ withheld: true, task: { id: WITHHELD, disclosure: 'withheld' } })
    expect(detail?.task.start).toMatch(/^20/)
    expect(detail?.parts.length).toBeGreaterThan(0)
    expect(detail?.periods.length).toBeGreaterThan(0)
    expect(detail?.reports.some(({ progress }) => typeof progress === 'number')).toBe(true)
  })

  it('shows when its plan was edited, without words', () => {
    expect(detail?.edits.length).toBeGreaterThan(0)
    for (const edit of detail?.edits ?? []) expect(edit).toMatchObject({ on: '2025-03-01', reason: '', reasonEn: null })
  })

  it('is named in the words by its number alone', () => {
    expect(words.find(({ id }) => id === WITHHELD)).toEqual({
      id: WITHHELD,
      title: null,
      titleEn: null,
      pinyin: null,
      leadUnit: null,
      leadUnitEn: null,
    })
  })
})

describe('the version', () => {
  const digest: Hash = (text) => createHash('sha256').update([text].flat().join('')).digest('hex')
  const datasets = writeTableDatasets(projected)
  const version = computeVersion(datasets, digest)

  it('is twelve hex digits', () => {
    expect(version).toMatch(/^[0-9a-f]{12}$/)
  })

  it('does not depend on the order of the datasets', () => {
    expect(computeVersion(datasets.toReversed(), digest)).toBe(version)
  })

  it.each(TABLE_NAMES.map((name, index) => [name, index] as const))('changes with any byte of %s', (_, index) => {
    const changed = datasets.map((each, at) => (at === index ? { ...each, chunks: [...each.chunks, ' '] } : each))
    expect(computeVersion(changed, digest)).not.toBe(version)
  })

  it('changes when a dataset is renamed or left out, or two change their texts', () => {
    const [first, second, ...rest] = datasets
    if (!first || !second) throw new Error('two datasets at least')
    const others = [
      [{ ...first, path: 'tables/other.json' }, second, ...rest],
      [second, ...rest],
      [{ ...first, chunks: second.chunks }, { ...second, chunks: first.chunks }, ...rest],
    ]
    expect(new Set([version, ...others.map((each) => computeVersion(each, digest))]).size).toBe(4)
  })

  it('does not depend on what the public may not see', () => {
    const other = { ...tables, reports: tables.reports.map((row) => ({ ...row, note: '另一条备注' })) }
    expect(computeVersion(writeTableDatasets(projectTables(other, 'public')), digest)).toBe(version)
  })
})
