import { createHash } from 'node:crypto'
import { pinyin } from 'pinyin-pro'
import { computeFreshness } from '../../core/analysis/freshness.ts'
import { computeAllPeriods } from '../../core/analysis/period.ts'
import type { PeriodProgress } from '../../core/analysis/types.ts'
import type { ProvinceMap } from '../../core/model/map/province-map.ts'
import type { Tables } from '../../core/model/tables.ts'
import {
  toTaskWords,
  writeTableDatasets,
  writeViewDatasets,
  writeWordsDataset,
} from '../../core/publication/datasets.ts'
import type { Dataset } from '../../core/publication/datasets.ts'
import { drawMap } from '../../core/publication/map-drawing.ts'
import type { MapDrawing } from '../../core/publication/map-drawing.ts'
import type { PageName } from '../../core/publication/pages.ts'
import type { PagePayload, SiteChoices, TaskWords } from '../../core/publication/payload.ts'
import type { DatasetFreshness } from '../../core/publication/printed-page.ts'
import { projectTables } from '../../core/publication/project.ts'
import type { ProjectedTables } from '../../core/publication/project.ts'
import { computeVersion } from '../../core/publication/version.ts'
import { computePageDatasets } from './page-datasets.ts'

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
  /** Outlines of the provinces; null = the site has none. */
  readonly map: MapDrawing | null
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

/** Computes what every page shares, out of tables that were checked; `map` null = four tiles stand in its place. */
export const computeSiteData = (tables: Tables, map: ProvinceMap | null = null): SiteData => {
  const projected = projectTables(tables, 'public')
  const periods = computeAllPeriods(tables)
  const latest = periods.at(-1)
  const plan = tables.plans.find(({ id }) => id === tables.periods[0]?.plan)
  if (!latest || !plan) throw new Error('a ledger without a plan or without a period can not be published')
  const words = toTaskWords(projected, spell)
  const tableDatasets = writeTableDatasets(projected)
  const sample = isSampleTable(tables, tables.tasks)
  const pages = computePageDatasets(tables, projected, periods, sample)
  return {
    projected,
    periods,
    latest,
    words: new Map(words.map((each) => [each.id, each])),
    freshness: computeFreshness(tables, latest.period).map((each) => ({
      ...each,
      sample: isSampleTable(tables, tables[each.dataset]),
    })),
    datasets: [...tableDatasets, ...writeViewDatasets(periods, sample), writeWordsDataset(words), ...pages.datasets],
    map: map && drawMap(map),
    choices: pages.choices,
    printedDatasets: pages.printed,
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
