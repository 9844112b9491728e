import { describe, expect, it } from 'vitest'
import { TABLE_NAMES } from '../../../../src/core/model/tables.ts'
import { computeReceivedFiles } from '../../../../src/core/publication/office/received-files.ts'
import type { ProjectedTables } from '../../../../src/core/publication/project.ts'

const EMPTY = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as ProjectedTables // none has a row

describe('the files that came in', () => {
  it('are the reported sources, the latest first, each with the rows that still stand as it gave them', () => {
    const source = (id: string, kind: 'reported' | 'published') => ({ id, kind, file: `${id}.xlsx` })
    const tables: ProjectedTables = {
      ...EMPTY,
      sources: [
        source('old', 'reported'),
        source('paper', 'published'),
        source('gone', 'reported'),
        source('new', 'reported'),
      ],
      reports: [
        { source: 'new', reportedOn: '2026-07-08' },
        { source: 'new', reportedOn: '2026-07-09' },
        { source: 'old', reportedOn: '2026-04-08' },
      ],
      hazards: [{ source: 'new' }],
    }
    expect(computeReceivedFiles(tables).map(({ source: { id }, ...rest }) => ({ id, ...rest }))).toEqual([
      { id: 'new', rows: 3, reportedOn: '2026-07-09' },
      { id: 'old', rows: 1, reportedOn: '2026-04-08' },
      { id: 'gone', rows: 0, reportedOn: null },
    ])
  })

  it('are none where nothing was imported', () => {
    expect(computeReceivedFiles(EMPTY)).toEqual([])
  })
})
