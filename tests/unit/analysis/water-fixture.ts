import fc from 'fast-check'
import { indexHazards, type HazardIndex } from '../../../src/core/analysis/hazard-index.ts'
import { computeHazards } from '../../../src/core/analysis/hazards.ts'
import type { HazardSelection, HazardView } from '../../../src/core/analysis/hazard-types.ts'
import { computeWaterRecord } from '../../../src/core/analysis/water-record.ts'
import { HAZARD_KINDS } from '../../../src/core/model/tables/waters.ts'
import type { RowOfTable, Tables } from '../../../src/core/model/tables.ts'

type Hazard = RowOfTable<'hazards'>
type WaterTables = Parameters<typeof computeWaterRecord>[0]

const PERIOD_IDS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] as const
const CODES = ['310000', '320000', '330000', '340000']
const WATER_IDS = ['w1', 'w2', 'w3']

/** The last of the periods. */
export const LAST = '2025-Q4'

const periods = PERIOD_IDS.map((id) => ({
  id,
  plan: 'plan3',
  start: '2025-01-01',
  end: '2025-12-31',
  reportDue: '2026-01-10',
  releaseAt: null,
  source: 's',
})) as unknown as Tables['periods'] // only ids and plans are read

/** Tables of three waters and four periods. */
export const waterTables = (
  hazards: readonly Partial<Hazard>[],
  cases: readonly Partial<RowOfTable<'river-cases'>>[] = [],
): WaterTables => ({
  periods,
  regions: CODES.map((code, order) => ({ code, name: code, nameEn: null, short: code, order })),
  waters: WATER_IDS.map((id) => ({ id, name: id, nameEn: null, kind: null, regions: null, source: 's' })),
  hazards: hazards.map((row) => ({
    period: LAST,
    region: '310000',
    water: 'w1',
    kind: '涉渔',
    found: 0,
    rectified: 0,
    accepted: 0,
    source: 's',
    ...row,
  })),
  'river-cases': cases.map((row) => ({
    period: LAST,
    region: '310000',
    kind: '非法捕捞',
    solved: 0,
    source: 's',
    ...row,
  })),
})

export const indexOf = (...rows: Parameters<typeof waterTables>): HazardIndex =>
  indexHazards(computeWaterRecord(waterTables(...rows)))

/** The view of everything at the end of the last period, unless said otherwise. */
export const viewOf = (hazards: readonly Partial<Hazard>[], selection: Partial<HazardSelection> = {}): HazardView =>
  computeHazards(indexOf(hazards), { period: LAST, region: null, water: null, kind: null, ...selection })

const anyCount = fc.oneof({ weight: 6, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.constant(null) })

/** Rows in any order and of any kind: late ones, missing ones, ones that are out of order. */
export const anyHazards = fc.uniqueArray(
  fc.record({
    period: fc.constantFrom(...PERIOD_IDS),
    region: fc.constantFrom(...CODES),
    water: fc.constantFrom(...WATER_IDS),
    kind: fc.constantFrom(...(Object.keys(HAZARD_KINDS) as (keyof typeof HAZARD_KINDS)[]).slice(0, 3)),
    found: anyCount,
    rectified: anyCount,
    accepted: anyCount,
  }),
  { selector: ({ period, region, water, kind }) => [period, region, water, kind].join(), maxLength: 60 },
)

export const anySelection = fc.record({
  period: fc.constantFrom(...PERIOD_IDS),
  region: fc.option(fc.constantFrom(...CODES, 'none')),
  water: fc.option(fc.constantFrom(...WATER_IDS, 'none')),
  kind: fc.option(fc.constantFrom(...Object.keys(HAZARD_KINDS).slice(0, 4), 'none')),
})
