import { describe, expect, it } from 'vitest'
import { checkTables } from '../../../src/core/model/check-tables.ts'
import { toSeverity } from '../../../src/core/model/issue.ts'
import { toJsonText } from '../../../src/core/model/json.ts'
import { parseTable } from '../../../src/core/model/parse-table.ts'
import { computePlanOn } from '../../../src/core/model/plan-on.ts'
import { TABLE_NAMES, TABLES, type Tables } from '../../../src/core/model/tables.ts'
import { buildLedger } from './ledger.ts'

const toText = (tables: Tables): string => TABLE_NAMES.map((name) => toJsonText(TABLES[name], tables[name])).join('')
const shipped = buildLedger()

describe('the sample ledger', () => {
  it('is the same for the same arguments and another one for another seed', () => {
    const shippedText = toText(shipped)
    expect(toText(buildLedger()) === shippedText).toBe(true)
    expect(toText(buildLedger({ seed: 2 })) === shippedText).toBe(false)
  })

  it('parses without an issue', () => {
    const issues = TABLE_NAMES.flatMap((name) => parseTable(TABLES[name], shipped[name], `${name}.json`).issues)
    expect(issues).toEqual([])
  })

  it.each([
    {},
    { seed: 2 },
    { tasks: 1 },
    { tasks: 39 },
    { tasks: 40, until: '2025-Q4' },
    { tasks: 200, seed: 3 },
    { until: '2024-Q3' },
    { until: '2027-Q3' },
  ])('passes every check without an error: %o', (options) => {
    const issues = checkTables(buildLedger(options), { today: '2027-11-23' })
    expect(issues.filter((issue) => toSeverity(issue.code) === 'error')).toEqual([])
  })

  it('is warned of for nothing but evidence, where a case wants it missing', () => {
    const issues = checkTables(shipped, { today: '2026-11-23' })
    expect(issues.map((issue) => issue.code)).toEqual(['W306', 'W301'])
  })

  it('says in every row that it is a sample', () => {
    expect(shipped.sources.map((row) => row.kind)).toEqual(['sample'])
    const sources = TABLE_NAMES.flatMap((name) => shipped[name].flatMap((row) => ('source' in row ? [row.source] : [])))
    expect([...new Set(sources)]).toEqual(shipped.sources.map((row) => row.id))
  })

  it('begins every text that a person would have written with the word 示例', () => {
    const texts = [
      ...shipped.tasks.flatMap((row) => [row.title, row.target, ...(row.otherPartners ?? [])]),
      ...shipped.assignments.map((row) => row.unit),
      ...shipped.milestones.flatMap((row) => [row.title, row.evidence]),
      ...shipped.reports.flatMap((row) => [row.summary, row.reason, row.evidence, row.note]),
      ...shipped.acceptances.flatMap((row) => [row.acceptedBy, row.evidence]),
      ...shipped.overrides.flatMap((row) => [row.reason, row.decidedBy]),
      ...shipped.revisions.flatMap((row) => [row.reason, row.decidedBy]),
      ...shipped.services.flatMap((row) => [row.name, row.group]),
      ...shipped.waters.map((row) => row.name),
    ]
    expect(texts.filter((text) => text !== null && !text.startsWith('示例'))).toEqual([])
  })

  it('begins every English twin of a task with the word Sample', () => {
    const texts = shipped.tasks.flatMap((row) => [row.titleEn, row.targetEn])
    expect(texts.filter((text) => text !== null && !text.startsWith('Sample: '))).toEqual([])
  })

  it.each([86, 300])('gives %i tasks pairwise different titles in both languages', (tasks) => {
    const rows = buildLedger({ tasks }).tasks
    expect(new Set(rows.map((row) => row.title)).size).toBe(rows.length)
    expect(new Set(rows.map((row) => row.titleEn)).size).toBe(rows.length)
  })

  it('has weights on all or on none of the milestones of a task, and they sum to 100', () => {
    for (const { id } of shipped.tasks) {
      const weights = shipped.milestones.filter((row) => row.task === id).map((row) => row.weight)
      const isWeighted = weights.some((weight) => weight !== null)
      expect(
        weights.reduce((sum: number, weight) => sum + (weight ?? 0), 0),
        id,
      ).toBe(isWeighted ? 100 : 0)
      expect(
        weights.every((weight) => (weight !== null) === isWeighted),
        id,
      ).toBe(true)
    }
  })

  it('keeps running totals of hazards in order: accepted ≤ rectified ≤ found', () => {
    const totals = new Map<string, readonly [number, number, number]>()
    for (const row of shipped.hazards.toSorted((a, b) => (a.period < b.period ? -1 : 1))) {
      const key = `${row.region}/${row.water}/${row.kind}`
      const [found, rectified, accepted] = totals.get(key) ?? [0, 0, 0]
      const total = [
        found + (row.found ?? 0),
        rectified + (row.rectified ?? 0),
        accepted + (row.accepted ?? 0),
      ] as const
      totals.set(key, total)
      expect(total[2] <= total[1] && total[1] <= total[0], key).toBe(true)
    }
  })
})

describe('the plan of the sample', () => {
  it.each([1, 39, 40, 86, 200])('has exactly one lead a task at every moment, with %i tasks', (tasks) => {
    const ledger = buildLedger({ tasks })
    for (const day of ['2024-09-30', ...ledger.revisions.map((row) => row.on)]) {
      const plan = computePlanOn(ledger, day)
      const leads = plan.assignments.filter((row) => row.role === 'lead').map((row) => row.task)
      expect(leads.toSorted()).toEqual(plan.tasks.map((row) => row.id).toSorted())
    }
  })

  it('is the first plan again when every edit is undone', () => {
    const first = computePlanOn(shipped, '2024-09-30')
    const before = buildLedger({ until: '2024-Q3' })
    const withoutDates = (rows: Tables['milestones']) =>
      rows.map((row) => ({ ...row, doneOn: null, evidence: null })).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(toJsonText(TABLES.tasks, first.tasks)).toBe(toJsonText(TABLES.tasks, before.tasks))
    expect(toJsonText(TABLES.assignments, first.assignments)).toBe(toJsonText(TABLES.assignments, before.assignments))
    expect(withoutDates(first.milestones)).toEqual(withoutDates(before.milestones))
  })
})

describe('the returns of the sample', () => {
  it('come only from a province with a part, after the start and before an acceptance in an earlier period', () => {
    for (const period of shipped.periods) {
      const plan = computePlanOn(shipped, period.end)
      const started = new Set(plan.tasks.filter((row) => row.start <= period.end).map((row) => row.id))
      const open = new Set(
        plan.assignments.filter((row) => started.has(row.task)).map((row) => `${row.task}/${row.region}`),
      )
      const closed = shipped.acceptances.filter((row) => row.evidence !== null && row.acceptedOn < period.start)
      for (const row of closed) open.delete(`${row.task}/${row.region}`)
      const returned = shipped.reports.filter((row) => row.period === period.id)
      expect(returned.filter((row) => !open.has(`${row.task}/${row.region}`))).toEqual([])
    }
  })

  it('stand at 100 % where the part was accepted', () => {
    const lastReturns = shipped.acceptances.map(({ task, region }) =>
      shipped.reports.filter((row) => row.task === task && row.region === region).at(-1),
    )
    expect(new Set(lastReturns.map((row) => row?.progress))).toEqual(new Set([100]))
  })

  it('are the same with a longer until, which only adds later ones', () => {
    const early = shipped.reports.filter((row) => row.period <= '2025-Q4')
    expect(buildLedger({ until: '2025-Q4' }).reports).toEqual(early)
  })

  it('bear one mark where they are of a withheld task', () => {
    const withheld = new Set(shipped.tasks.filter((row) => row.disclosure === 'withheld').map((row) => row.id))
    const texts = [
      ...shipped.tasks.filter((row) => withheld.has(row.id)).flatMap((row) => [row.title, row.target]),
      ...shipped.milestones.filter((row) => withheld.has(row.task)).flatMap((row) => [row.title, row.evidence]),
      ...shipped.reports.filter((row) => withheld.has(row.task)).flatMap((row) => [row.summary, row.evidence]),
    ]
    expect(texts.filter((text) => text !== null && !text.includes('不公开专项'))).toEqual([])
  })
})
