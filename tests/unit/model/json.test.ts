import { describe, expect, it } from 'vitest'
import { combineTables } from '../../../src/core/model/combine.ts'
import { sortRows, toJsonText, writeRows } from '../../../src/core/model/json.ts'
import { TABLE_NAMES, TABLES } from '../../../src/core/model/tables.ts'

const water = (id: string, regions: readonly string[] | null) => ({
  id,
  name: `示例水域${id}`,
  nameEn: null,
  kind: '湖' as const,
  regions,
  source: 'S1',
})

describe('deterministic JSON', () => {
  it('writes rows sorted by key, cells in declared order, two spaces and a final newline', () => {
    const { source, name, ...rest } = water('b', ['310000', '330000'])
    const mixed = [{ source, name, ...rest }, water('a', null), water('B', [])]
    const sorted = [water('B', []), water('a', null), water('b', ['310000', '330000'])]
    expect(toJsonText(TABLES.waters, mixed)).toBe(`${JSON.stringify(sorted, null, 2)}\n`)
  })

  it('sorts by each key column in turn, in plain code units', () => {
    const rows = [
      { task: 'T10', region: '310000' },
      { task: 'T02', region: '330000' },
      { task: 'T02', region: '310000' },
    ]
    expect(sortRows(TABLES.assignments, rows).map((row) => `${row.task}/${row.region}`)).toEqual([
      'T02/310000',
      'T02/330000',
      'T10/310000',
    ])
  })

  it('gives the same bytes in whatever order the rows come', () => {
    const rows = ['c', 'a', 'b'].map((id) => water(id, null))
    expect(toJsonText(TABLES.waters, rows)).toBe(toJsonText(TABLES.waters, rows.toReversed()))
  })

  it('writes an empty table as an empty list', () => {
    expect(toJsonText(TABLES.waters, [])).toBe('[]\n')
  })

  it('yields chunks that join to one list', () => {
    const rows = Array.from({ length: 1201 }, (_, index) => water(String(index).padStart(4, '0'), null))
    const chunks = [...writeRows(TABLES.waters, rows)]
    expect(chunks.length).toBeGreaterThan(2)
    expect(chunks.join('')).toBe(`${JSON.stringify(rows, null, 2)}\n`)
  })

  it('refuses a number that JSON would turn into null', () => {
    expect(() => toJsonText(TABLES.milestones, [{ id: 'T01-M1', weight: Number.NaN }])).toThrow(/milestones\.weight/)
  })
})

describe('combining tables', () => {
  it('has every table, joins parts in order and leaves the rest empty', () => {
    const tables = combineTables([
      { table: 'waters', rows: [water('a', null)] },
      { table: 'waters', rows: [water('b', null)] },
    ])
    expect(Object.keys(tables)).toEqual(TABLE_NAMES)
    expect(tables.waters.map((row) => row.id)).toEqual(['a', 'b'])
    expect(tables.tasks).toEqual([])
  })
})
