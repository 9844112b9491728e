import { computeFreshness } from '../analysis/freshness.ts'
import { computeAllPeriods } from '../analysis/period.ts'
import type { PeriodProgress } from '../analysis/types.ts'
import type { Audience, Words } from '../model/column.ts'
import type { ProvinceMap } from '../model/map/province-map.ts'
import type { Tables } from '../model/tables.ts'
import { toTaskWords, writeTableDatasets, writeViewDatasets, writeWordsDataset } from './datasets.ts'
import type { Dataset, Hash, TableDataset } from './datasets.ts'
import { drawMap } from './map-drawing.ts'
import type { MapDrawing } from './map-drawing.ts'
import type { PageName } from './pages.ts'
import type { PagePayload, SiteChoices, TaskWords } from './payload.ts'
import type { DatasetFreshness } from './printed-page.ts'
import { projectTables } from './project.ts'
import type { ProjectedTables } from './project.ts'
import { computeVersion } from './version.ts'
import { computePageDatasets } from './page-datasets.ts'

/** Everything that the pages of a site have in common. */
export interface SiteData {
  /** Whom the site is for: what others alone may see is nowhere in it. */
  readonly audience: Audience
  readonly projected: ProjectedTables
  readonly periods: readonly PeriodProgress[]
  readonly latest: PeriodProgress
  readonly words: ReadonlyMap<string, TaskWords>
  readonly freshness: readonly DatasetFreshness[]
  /** Datasets that every page may read. */
  readonly datasets: readonly Dataset[]
  /** The projected tables, whose digests make the version. */
  readonly tableDatasets: readonly TableDataset[]
  /** What every payload says. */
  readonly common: Omit<PagePayload, 'page' | 'locale' | 'id' | 'path' | 'root' | 'files' | 'choices'>
  /** Outlines of the provinces; null = the site has none. */
  readonly map: MapDrawing | null
  /** What a page lets its reader choose by id; absent = nothing. */
  readonly choices: Readonly<Partial<Record<PageName, SiteChoices>>>
  /** What `datasets` hold for pages, by file, in the form that a reader gets. */
  readonly printedDatasets: ReadonlyMap<string, unknown>
}

/** What computing a site needs of where that is done. */
export interface SiteTools {
  readonly toSha256: Hash
  /** Pinyin of a text, a syllable per character. */
  readonly spell: (text: string) => string
}

const isSampleTable = (tables: Tables, rows: readonly { readonly source?: string }[]): boolean => {
  const kinds = new Map(tables.sources.map(({ id, kind }) => [id, kind]))
  return rows.some(({ source }) => source !== undefined && kinds.get(source) === 'sample')
}

/** What a site is computed from. */
export interface SiteSources {
  /** Tables that were checked. */
  readonly tables: Tables
  /** Null = four tiles stand in its place. */
  readonly map: ProvinceMap | null
  readonly audience: Audience
  /** What everything on the site must say of itself; null = nothing. */
  readonly marking: Words | null
}

/** Computes what every page shares. */
export const computeSite = (
  { tables, map, audience, marking }: SiteSources,
  { toSha256, spell }: SiteTools,
): SiteData => {
  const projected = projectTables(tables, audience)
  const periods = computeAllPeriods(tables)
  const latest = periods.at(-1)
  const plan = tables.plans.find(({ id }) => id === tables.periods[0]?.plan)
  if (!latest || !plan) throw new Error('a ledger without a plan or without a period can not be published')
  const words = toTaskWords(projected, spell)
  const tableDatasets = writeTableDatasets(projected, marking)
  const sample = isSampleTable(tables, tables.tasks)
  const pages = computePageDatasets(tables, projected, periods, { sample, audience })
  return {
    audience,
    projected,
    periods,
    latest,
    words: new Map(words.map((each) => [each.id, each])),
    freshness: computeFreshness(tables, latest.period).map((each) => ({
      ...each,
      sample: isSampleTable(tables, tables[each.dataset]),
    })),
    tableDatasets,
    datasets: [...writeViewDatasets(periods, sample), writeWordsDataset(words), ...pages.datasets],
    map: map && drawMap(map),
    choices: pages.choices,
    printedDatasets: pages.printed,
    common: {
      version: computeVersion(tableDatasets, toSha256),
      ...(marking ? { marking } : {}),
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
