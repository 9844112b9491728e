import { expect, test } from 'vitest'
import { computeAllPeriods } from '../../../src/core/analysis/period.ts'
import { addSums, computeProvinceFacts } from '../../../src/core/analysis/province-facts.ts'
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
  hazards: [
    hazard('2025-Q4', SHANGHAI, [10, 4, 1]),
    hazard(Q1, SHANGHAI, [5, 6, 3]),
    hazard(Q1, SHANGHAI, [2, 1, 0], 'W2'),
    hazard(Q1, JIANGSU, [null, null, null]),
    hazard(Q2, SHANGHAI, [99, 99, 99]),
  ],
})
const facts = computeProvinceFacts(LEDGER, computeAllPeriods(LEDGER))
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
  expect(shanghai?.flows).toEqual([
    {
      other: JIANGSU,
      to: { handled: { value: 15, missing: 0 }, certificateUses: { value: 20, missing: 1 } },
      from: { handled: { value: null, missing: 1 }, certificateUses: { value: null, missing: 1 } },
    },
    {
      other: ANHUI,
      to: { handled: { value: 0, missing: 0 }, certificateUses: { value: 0, missing: 0 } },
      from: { handled: { value: null, missing: 0 }, certificateUses: { value: null, missing: 0 } },
    },
  ])
  expect(facts[Q1]?.[ZHEJIANG]?.flows).toEqual([])
})

test('hazards are running totals up to the period', () => {
  expect(shanghai?.hazards).toEqual({
    found: { value: 17, missing: 0 },
    rectified: { value: 11, missing: 0 },
    accepted: { value: 4, missing: 0 },
  })
  expect(shanghai?.waters).toBe(2)
  expect(facts['2025-Q4']?.[SHANGHAI]?.hazards.found.value).toBe(10)
  expect(facts[Q1]?.[JIANGSU]?.hazards.found).toEqual({ value: null, missing: 1 })
  expect(facts[Q1]?.[ANHUI]).toMatchObject({ waters: 0, hazards: { found: { value: null, missing: 0 } } })
})

test('sums of sums keep what is not known apart', () => {
  expect(addSums([])).toEqual({ value: null, missing: 0 })
  expect(addSums([{ value: null, missing: 2 }])).toEqual({ value: null, missing: 2 })
  expect(
    addSums([
      { value: 0, missing: 0 },
      { value: null, missing: 1 },
    ]),
  ).toEqual({ value: 0, missing: 1 })
})

test('an empty ledger of one period has facts without numbers', () => {
  const empty = createLedger({ periods: LEDGER.periods.slice(0, 1) })
  const [only] = Object.values(computeProvinceFacts(empty, computeAllPeriods(empty)))
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
