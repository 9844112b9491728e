import { expect, test } from 'vitest'
import { computeAllPeriods } from '../../../src/core/analysis/period.ts'
import { indexHazards } from '../../../src/core/analysis/hazard-index.ts'
import { computeProvinceFacts } from '../../../src/core/analysis/province-facts.ts'
import type { ProvinceFactsByPeriod } from '../../../src/core/analysis/province-facts.ts'
import { computeServiceReturns } from '../../../src/core/analysis/service-returns.ts'
import { computeWaterRecord } from '../../../src/core/analysis/water-record.ts'
import type { Tables } from '../../../src/core/model/tables.ts'
import type { RowOfTable } from '../../../src/core/model/tables.ts'
import { PROVINCE_FACTS, writeProvinceFacts } from '../../../src/core/publication/province-facts.ts'
import { ANHUI, createLedger, JIANGSU, part, report, SHANGHAI, task, ZHEJIANG } from '../build/ledger.ts'

const Q1 = '2026-Q1'
const Q2 = '2026-Q2'

const volume = (
  period: string,
  [from, to]: readonly [string, string],
  [handled, certificateUses]: readonly [number | null, number | null],
  service = 'S1',
): RowOfTable<'service-volumes'> => ({ period, service, from, to, handled, certificateUses, source: 'sample' })

const hazard = (
  period: string,
  region: string,
  [found, rectified, accepted]: readonly [number | null, number | null, number | null],
  water = 'W1',
): RowOfTable<'hazards'> => ({ period, region, water, kind: '涉渔', found, rectified, accepted, source: 'sample' })

const LEDGER = createLedger({
  tasks: ['T01', 'T02', 'T03'].map((id) => task(id)),
  assignments: [
    part('T01', SHANGHAI, 'lead'),
    part('T02', SHANGHAI),
    part('T02', JIANGSU, 'lead'),
    part('T03', SHANGHAI),
  ],
  reports: [report(Q1, 'T01', SHANGHAI, 90), report(Q1, 'T02', SHANGHAI, 50)],
  'service-volumes': [
    volume(Q1, [SHANGHAI, JIANGSU], [10, 20]),
    volume(Q1, [SHANGHAI, JIANGSU], [5, null], 'S2'),
    volume(Q1, [JIANGSU, SHANGHAI], [null, null]),
    volume(Q1, [SHANGHAI, ANHUI], [0, 0]),
    volume(Q2, [SHANGHAI, JIANGSU], [100, 100]),
  ],
  waters: ['W1', 'W2'].map((id) => ({ id, name: id, nameEn: null, kind: '湖', regions: [], source: 'sample' })),
  hazards: [
    hazard('2025-Q4', SHANGHAI, [10, 4, 1]),
    hazard(Q1, SHANGHAI, [5, 6, 3]),
    hazard(Q1, SHANGHAI, [2, 1, 0], 'W2'),
    hazard(Q1, JIANGSU, [null, null, null]),
    hazard(Q2, SHANGHAI, [99, 99, 99]),
  ],
})
const factsOf = (tables: Tables): ProvinceFactsByPeriod =>
  computeProvinceFacts(computeAllPeriods(tables), {
    services: computeServiceReturns(tables),
    hazards: indexHazards(computeWaterRecord(tables)),
  })
const facts = factsOf(LEDGER)
const shanghai = facts[Q1]?.[SHANGHAI]

test('tasks that a province leads stand apart from those in which it is a partner', () => {
  expect(shanghai?.lead).toEqual({
    progressPercent: 90,
    scheduledPercent: 90,
    gapPoints: 0,
    total: 1,
    known: 1,
    partial: false,
    reached: 1,
    behind: 0,
  })
  expect(shanghai?.partner).toMatchObject({ total: 2, known: 1, partial: true, progressPercent: 50, behind: 1 })
  expect(facts[Q1]?.[ANHUI]?.lead).toMatchObject({ total: 0, progressPercent: null, gapPoints: null })
})

test('cases are summed by direction and other province, of the period alone; what is not reported is no 0', () => {
  const flows = shanghai?.flows ?? []
  expect(flows.map(({ other }) => other)).toEqual([JIANGSU, ZHEJIANG, ANHUI])
  const [jiangsu, zhejiang, anhui] = flows
  expect(jiangsu?.to).toEqual({
    handled: { total: 15, due: 2, missing: 0 },
    certificateUses: { total: 20, due: 2, missing: 1 },
  })
  expect(jiangsu?.from.handled).toEqual({ total: null, due: 2, missing: 2 })
  expect(zhejiang?.to.handled).toEqual({ total: null, due: 2, missing: 2 })
  expect(anhui?.to.handled).toEqual({ total: 0, due: 2, missing: 1 })
  expect(facts['2025-Q4']?.[SHANGHAI]?.flows).toEqual([])
})

test('hazards are running totals up to the period; what is not reported is no 0', () => {
  expect(shanghai).toMatchObject({
    waters: 2,
    hazards: { found: 17, rectified: 11, accepted: 4, waitsForRectification: 6, reporting: 'whole' },
  })
  expect(facts['2025-Q4']?.[SHANGHAI]).toMatchObject({ waters: 1, hazards: { found: 10 } })
  expect(facts[Q2]?.[SHANGHAI]?.hazards).toMatchObject({ reporting: 'partial', missing: 1 })
  expect(facts[Q1]?.[JIANGSU]).toMatchObject({ waters: 1, hazards: { reporting: 'missing' } })
  expect(facts[Q1]?.[ANHUI]).toMatchObject({ waters: 0, hazards: { reporting: 'none', ratePercent: null } })
})

test('an empty ledger of one period has facts without numbers', () => {
  const empty = createLedger({ periods: LEDGER.periods.slice(0, 1) })
  const [only] = Object.values(factsOf(empty))
  expect(Object.keys(only ?? {})).toHaveLength(4)
  expect(only?.[SHANGHAI]).toMatchObject({ left: [], flows: [], waters: 0 })
})

test('the facts are read from their JSON as they were; another form is not read', () => {
  const { path, text } = writeProvinceFacts(facts, true)
  expect(path).toBe(PROVINCE_FACTS.file)
  expect(PROVINCE_FACTS.parse(JSON.parse(text))).toEqual(facts)
  for (const other of [null, [], 'x', {}, { format: 2, periods: {} }, { format: 1 }, { format: 1, periods: null }])
    expect(PROVINCE_FACTS.parse(other)).toBeNull()
})
