import { createHash } from 'node:crypto'
import { pinyin } from 'pinyin-pro'
import { computeFreshness } from '../../core/analysis/freshness.ts'
import { computeAllPeriods } from '../../core/analysis/period.ts'
import { computeServiceReturns } from '../../core/analysis/service-returns.ts'
import type { ServiceReturns } from '../../core/analysis/service-returns.ts'
import { computeProvinceFacts } from '../../core/analysis/province-facts.ts'
import type { PeriodProgress } from '../../core/analysis/types.ts'
import { HAZARD_KINDS } from '../../core/model/tables/waters.ts'
import type { Tables } from '../../core/model/tables.ts'
import { CHANGE_ORDER } from '../../core/analysis/change-kinds.ts'
import {
  toTaskWords,
  writeChangesDataset,
  writeTableDatasets,
  writeViewDatasets,
  writeWordsDataset,
} from '../../core/publication/datasets.ts'
import type { Dataset } from '../../core/publication/datasets.ts'
import type { PageName } from '../../core/publication/pages.ts'
import type { PagePayload, SiteChoice, SiteChoices, TaskWords } from '../../core/publication/payload.ts'
import type { DatasetFreshness } from '../../core/publication/printed-page.ts'
import { CHANGES } from '../../core/publication/changes-dataset.ts'
import { toPublicChanges } from '../../core/publication/public-changes.ts'
import { projectTables } from '../../core/publication/project.ts'
import type { ProjectedTables } from '../../core/publication/project.ts'
import { SERVICES_DATASET, writeServicesDataset } from '../../core/publication/services-dataset.ts'
import { PROVINCE_FACTS, writeProvinceFacts } from '../../core/publication/province-facts.ts'
import { computeVersion } from '../../core/publication/version.ts'

/** Everything that the pages of a site have in common. */
export interface SiteData {
  readonly projected: ProjectedTables
  readonly periods: readonly PeriodProgress[]
  readonly latest: PeriodProgress
  readonly words: ReadonlyMap<string, TaskWords>
  readonly freshness: readonly DatasetFreshness[]
  /** Datasets that every page may read. */
  readonly datasets: readonly Dataset[]
  /** What every payload says. */
  readonly common: Omit<PagePayload, 'page' | 'locale' | 'id' | 'path' | 'root' | 'files' | 'choices'>
  /** What a page lets its reader choose by id; absent = nothing. */
  readonly choices: Readonly<Partial<Record<PageName, SiteChoices>>>
  /** What `datasets` hold for pages, by file, in the form that a reader gets. */
  readonly printedDatasets: ReadonlyMap<string, unknown>
}

/** SHA-256 of a text as hex. */
export const toSha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** Pinyin of a text, a syllable per character; blanks become `_` so that the syllables can be told apart. */
export const spell = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced' })
    .map((syllable) => (syllable.trim() === '' ? '_' : syllable.toLowerCase().replaceAll(' ', '_')))
    .join(' ')

const isSampleTable = (tables: Tables, rows: readonly { readonly source?: string }[]): boolean => {
  const kinds = new Map(tables.sources.map(({ id, kind }) => [id, kind]))
  return rows.some(({ source }) => source !== undefined && kinds.get(source) === 'sample')
}

const toChoices = (
  rows: readonly { readonly id?: string; readonly name?: string; readonly nameEn?: string | null }[],
) => rows.map(({ id = '', name = id, nameEn = null }): SiteChoice => ({ id, name, nameEn }))

/** What readers may choose by id. Of services, only those that the ledger counts: of the others there is nothing to show. */
const computeChoices = (projected: ProjectedTables, { periods }: ServiceReturns): SiteData['choices'] => {
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

/** Computes what every page shares, out of tables that were checked. */
export const computeSiteData = (tables: Tables): SiteData => {
  const projected = projectTables(tables, 'public')
  const periods = computeAllPeriods(tables)
  const latest = periods.at(-1)
  const plan = tables.plans.find(({ id }) => id === tables.periods[0]?.plan)
  if (!latest || !plan) throw new Error('a ledger without a plan or without a period can not be published')
  const words = toTaskWords(projected, spell)
  const tableDatasets = writeTableDatasets(projected)
  const sample = isSampleTable(tables, tables.tasks)
  const serviceReturns = computeServiceReturns(tables)
  const facts = computeProvinceFacts(tables, periods)
  const changes = toPublicChanges(tables, projected, periods, sample)
  return {
    projected,
    periods,
    latest,
    words: new Map(words.map((each) => [each.id, each])),
    freshness: computeFreshness(tables, latest.period).map((each) => ({
      ...each,
      sample: isSampleTable(tables, tables[each.dataset]),
    })),
    datasets: [
      ...tableDatasets,
      ...writeViewDatasets(periods, sample),
      writeWordsDataset(words),
      writeServicesDataset(serviceReturns, sample),
      writeProvinceFacts(facts, sample),
      writeChangesDataset(changes),
    ],
    choices: computeChoices(projected, serviceReturns),
    printedDatasets: new Map<string, unknown>([
      ...periods.map((progress) => [`view/${progress.period}.json`, progress] as const),
      [SERVICES_DATASET.file, serviceReturns],
      [PROVINCE_FACTS.file, facts],
      [CHANGES.file, changes],
    ]),
    common: {
      version: computeVersion(tableDatasets, toSha256),
      sample,
      periods: periods.map(({ period, end }) => ({ id: period, end })),
      regions: [...tables.regions]
        .sort((a, b) => a.order - b.order)
        .map(({ code, short, name, nameEn }) => ({ code, short, name, nameEn })),
      themes: [...tables.themes]
        .sort((a, b) => a.order - b.order)
        .map(({ id, name, nameEn }) => ({ id, name, nameEn })),
      planOrdinal: plan.ordinal,
      taskCount: latest.plan.total,
    },
  }
}
