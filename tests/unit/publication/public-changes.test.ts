import { describe, expect, it } from 'vitest'
import { computeAllPeriods } from '../../../src/core/analysis/period.ts'
import { computeComparison } from '../../../src/core/analysis/comparison.ts'
import { CHANGES } from '../../../src/core/publication/changes-dataset.ts'
import { projectTables } from '../../../src/core/publication/project.ts'
import { toPublicChanges } from '../../../src/core/publication/public-changes.ts'
import { computePublicMeans } from '../../../src/core/publication/public-means.ts'
import { parseView } from '../../../src/core/publication/parse-view.ts'
import { toView } from '../../../src/core/publication/to-view.ts'
import { canaryTables, OFFICE_CANARY, sampleTables, WITHHELD, WITHHELD_CANARY } from './canary-tables.ts'

const publish = (tables: ReturnType<typeof sampleTables>) =>
  toPublicChanges(tables, projectTables(tables, 'public'), computeAllPeriods(tables), {
    sample: true,
    audience: 'public',
  })

describe('changes as everybody may see them', () => {
  const tables = canaryTables()
  const changes = publish(tables)
  const text = JSON.stringify(changes)

  it('hold no text of a withheld task and nothing of the office', () => {
    expect(text).not.toContain(WITHHELD_CANARY)
    expect(text).not.toContain(OFFICE_CANARY)
    expect(text).not.toContain('decidedBy')
  })

  it('say that a withheld task was edited, and nothing of how', () => {
    const own = changes.edits.filter(({ task }) => task === WITHHELD)
    expect(own.length).toBeGreaterThan(0)
    for (const edit of own) expect(edit).toMatchObject({ withheld: true, reason: '', reasonEn: null })
    expect(own.find(({ field }) => field === 'title')).toMatchObject({ before: null, after: null })
  })

  it('say of a hidden correction only when, and of which row', () => {
    for (const { field, before, after, reason } of changes.corrections)
      expect([field, before, after, reason]).toEqual([null, null, null, null])
    expect(changes.corrections).toHaveLength(tables.corrections.length)
  })

  it('keep the dates of a withheld task', () => {
    const [revision] = tables.revisions
    if (!revision) throw new Error('a sample has revisions')
    const moved = {
      ...revision,
      id: 'R9100',
      table: 'tasks',
      key: WITHHELD,
      field: 'due',
      before: '2026-12-31',
      after: '2027-03-31',
    } as const
    const { edits } = publish({ ...tables, revisions: [...tables.revisions, moved] })
    expect(edits.find(({ revisions }) => revisions.includes('R9100'))).toMatchObject({
      before: '2026-12-31',
      after: '2027-03-31',
      withheld: true,
    })
  })
})

describe('changes as a dataset', () => {
  const tables = sampleTables(20, '2026-Q3')
  const periods = computeAllPeriods(tables)
  const changes = publish(tables)

  it('are read as they were written, and in no other form', () => {
    expect(CHANGES.parse(JSON.parse(JSON.stringify(changes)))).toEqual(changes)
    for (const other of [null, [], {}, { ...changes, format: 2 }, 'x']) expect(CHANGES.parse(other)).toBeNull()
  })

  it('name a column that has no word of its own, and the milestones that were edited', () => {
    for (const { kind, milestone, withheld } of changes.edits)
      if (kind === 'milestone-moved' && !withheld) expect(changes.milestones[milestone ?? '']?.title).toMatch(/示例/)
    if (changes.edits.some(({ field }) => field === 'unit'))
      expect(changes.names['assignments.unit']).toEqual({ zh: '单位', en: 'Unit' })
  })

  it('give for every two periods the means that are computed before rounding', () => {
    const viewed = periods.map((progress) => parseView(JSON.parse(JSON.stringify(toView(progress, true)))))
    for (const [early, from] of periods.entries())
      for (const [late, to] of periods.entries()) {
        const [before, after] = [viewed[early], viewed[late]]
        if (early >= late || !before || !after) continue
        const { moved: _moved, ...exact } = computeComparison(from, to)
        expect(computePublicMeans(changes, before, after)).toEqual(exact)
      }
  })
})
