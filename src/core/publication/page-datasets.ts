import { CHANGE_ORDER } from '../analysis/change-kinds.ts'
import { indexHazards } from '../analysis/hazard-index.ts'
import { computeProvinceFacts } from '../analysis/province-facts.ts'
import { computeServiceReturns } from '../analysis/service-returns.ts'
import type { ServiceReturns } from '../analysis/service-returns.ts'
import type { PeriodProgress } from '../analysis/types.ts'
import { computeWaterRecord } from '../analysis/water-record.ts'
import type { Audience } from '../model/column.ts'
import { HAZARD_KINDS } from '../model/tables/waters.ts'
import type { Tables } from '../model/tables.ts'
import { CHANGES } from './changes-dataset.ts'
import { writeChangesDataset } from './datasets.ts'
import type { Dataset } from './datasets.ts'
import type { PageName } from './pages.ts'
import type { SiteChoice, SiteChoices } from './payload.ts'
import type { ProjectedTables } from './project.ts'
import { PROVINCE_FACTS, writeProvinceFacts } from './province-facts.ts'
import { toPublicChanges } from './public-changes.ts'
import { SERVICES_DATASET, writeServicesDataset } from './services-dataset.ts'
import { toWaterDataset, WATER } from './water-dataset.ts'

/** What single pages are drawn from beside the views, and what they let their reader choose. */
export interface PageDatasets {
  readonly datasets: readonly Dataset[]
  /** What a page lets its reader choose by id; absent = nothing. */
  readonly choices: Readonly<Partial<Record<PageName, SiteChoices>>>
  /** What datasets hold for pages, by file, in the form that a reader gets. */
  readonly printed: ReadonlyMap<string, unknown>
}

const toChoices = (
  rows: readonly { readonly id?: string; readonly name?: string; readonly nameEn?: string | null }[],
) => rows.map(({ id = '', name = id, nameEn = null }): SiteChoice => ({ id, name, nameEn }))

/** What readers may choose by id. Of services, only those that the ledger counts: of the others there is nothing to show. */
const computeChoices = (projected: ProjectedTables, { periods }: ServiceReturns): PageDatasets['choices'] => {
  const counted = new Set(periods.at(-1)?.items.map(({ item }) => item))
  return {
    water: {
      item: toChoices(projected.waters),
      kind: Object.entries(HAZARD_KINDS).map(([id, { zh, en }]) => ({ id, name: zh, nameEn: en })),
    },
    services: { item: toChoices(projected.services.filter(({ id = '' }) => counted.has(id))), kind: [] },
    changes: {
      item: [],
      kind: CHANGE_ORDER.map(({ kind, words: { zh, en } }) => ({ id: kind, name: zh, nameEn: en })),
    },
  }
}

/** Computes them, with the views in `printed` too. */
export const computePageDatasets = (
  tables: Tables,
  projected: ProjectedTables,
  periods: readonly PeriodProgress[],
  { sample, audience }: { readonly sample: boolean; readonly audience: Audience },
): PageDatasets => {
  const services = computeServiceReturns(tables)
  const changes = toPublicChanges(tables, projected, periods, { sample, audience })
  const record = computeWaterRecord(projected as Tables) // every column of what it reads is public
  const water = toWaterDataset(record, sample)
  const facts = computeProvinceFacts(periods, { services, hazards: indexHazards(record) })
  return {
    datasets: [
      writeServicesDataset(services, sample),
      writeProvinceFacts(facts, sample),
      writeChangesDataset(changes),
      { path: WATER.file, text: `${JSON.stringify(water)}\n` },
    ],
    choices: computeChoices(projected, services),
    printed: new Map<string, unknown>([
      ...periods.map((progress) => [`view/${progress.period}.json`, progress] as const),
      [SERVICES_DATASET.file, services],
      [PROVINCE_FACTS.file, facts],
      [CHANGES.file, changes],
      [WATER.file, WATER.parse(water)],
    ]),
  }
}
