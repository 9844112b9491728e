import { describe, expect, it } from 'vitest'
import type { RowOfTable } from '../../../src/core/model/tables.ts'
import { listLostRecords } from '../../../src/core/publication/release/lost-records.ts'

const release = (digest: string): RowOfTable<'releases'> => ({
  ...{ period: '2026-Q1', releasedOn: '2026-04-10', digest: digest.repeat(64), note: null, noteEn: null },
  source: 'sample',
})
const correction: RowOfTable<'corrections'> = {
  ...{ on: '2026-07-18', table: 'reports', key: '2026-Q1/T01/310000', field: 'progress', before: '50', after: '60' },
  ...{ reason: '示例', reasonEn: null, source: 'sample' },
}
const KEY = '2026-07-18/reports/2026-Q1/T01/310000/progress'
const published = { releases: [release('a')], corrections: [correction] }

describe('records that were published', () => {
  it('are kept where others were added, and words and sources were mended', () => {
    const corrections = [
      { ...correction, reason: '示例：改写', source: 'another' },
      { ...correction, on: '2026-08-01' },
    ]
    expect(listLostRecords(published, { releases: [release('a'), release('b')], corrections })).toEqual([])
  })

  it('are lost where they are gone, or say something else', () => {
    expect(listLostRecords(published, { releases: [release('b')], corrections: [] })).toEqual([
      { table: 'releases', key: `2026-Q1/2026-04-10/${'a'.repeat(64)}` },
      { table: 'corrections', key: KEY },
    ])
    for (const cells of [{ before: '51' }, { after: null }])
      expect(listLostRecords(published, { ...published, corrections: [{ ...correction, ...cells }] })).toEqual([
        { table: 'corrections', key: KEY },
      ])
  })

  it('may say something else where a correction of them tells so', () => {
    const told = { ...correction, on: '2026-08-01', table: 'corrections', key: KEY, field: 'before', after: '51' }
    expect(listLostRecords(published, { ...published, corrections: [{ ...correction, before: '51' }, told] })).toEqual(
      [],
    )
  })

  it('are not missed where the version tells no cell of them', () => {
    const { field: _, before: __, after: ___, ...hidden } = correction
    expect(listLostRecords({ corrections: [hidden] }, { releases: [], corrections: [] })).toEqual([])
  })
})
