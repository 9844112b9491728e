import { indexHazards, type HazardIndex } from '../analysis/hazard-index.ts'
import type { CaseSeries, Counts, HazardSeries, WaterRecord } from '../analysis/water-record.ts'
import type { PageDataset } from './page-dataset.ts'

/** Version of the form in which waters are written; a reader refuses any other. */
const WATER_FORMAT = 1

const HAZARD_COLUMNS = ['region', 'water', 'kind', 'first', 'found', 'rectified', 'accepted'] as const
const CASE_COLUMNS = ['region', 'kind', 'first', 'solved'] as const

type HazardRow = readonly [number, number, number, number, Counts, Counts, Counts]
type CaseRow = readonly [number, number, number, Counts]

/** Hazards and cases as they are published: numbers and ids, no words. Rows stand under `hazardColumns` and `caseColumns`. */
interface WaterDataset extends Omit<WaterRecord, 'hazards' | 'cases'> {
  readonly format: typeof WATER_FORMAT
  /** 示例数据 · 非真实进展: the numbers are generated, not real. */
  readonly sample: boolean
  readonly hazardColumns: readonly string[]
  readonly caseColumns: readonly string[]
  readonly hazards: readonly HazardRow[]
  readonly cases: readonly CaseRow[]
}

/** The published form of hazards and cases; `sample` goes with it, wherever the file is read alone. */
export const toWaterDataset = (record: WaterRecord, sample: boolean): WaterDataset => ({
  format: WATER_FORMAT,
  sample,
  ...record,
  hazardColumns: HAZARD_COLUMNS,
  caseColumns: CASE_COLUMNS,
  hazards: record.hazards.map((row): HazardRow => [
    row.region,
    row.water,
    row.kind,
    row.first,
    row.found,
    row.rectified,
    row.accepted,
  ]),
  cases: record.cases.map((row): CaseRow => [row.region, row.kind, row.first, row.solved]),
})

const isWaterDataset = (value: unknown): value is WaterDataset =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === WATER_FORMAT &&
  ['periods', 'planStarts', 'regions', 'waters', 'kinds', 'caseKinds', 'hazards', 'cases'].every(
    (name) => name in value && Array.isArray(value[name as keyof typeof value]),
  )

const fromHazardRow = ([region, water, kind, first, found, rectified, accepted]: HazardRow): HazardSeries => ({
  region,
  water,
  kind,
  first,
  found,
  rectified,
  accepted,
})

const fromCaseRow = ([region, kind, first, solved]: CaseRow): CaseSeries => ({ region, kind, first, solved })

/** Hazards and cases of all periods, ready for any view of them. */
export const WATER: PageDataset<HazardIndex> = {
  file: 'water.json',
  parse: (value) => {
    if (!isWaterDataset(value)) return null
    const { periods, planStarts, regions, waters, kinds, caseKinds, hazards, cases } = value
    return indexHazards({
      periods,
      planStarts,
      regions,
      waters,
      kinds,
      caseKinds,
      hazards: hazards.map(fromHazardRow),
      cases: cases.map(fromCaseRow),
    })
  },
}
