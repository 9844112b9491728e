import { toDeskRows } from './desk-rows.ts'
import type { OpenData } from './open-data/published-table.ts'
import type { PageSpec } from './page-list.ts'
import type { PagePayload, SiteChoices } from './payload.ts'
import type { PrintedPage } from './printed-page.ts'
import type { SiteData } from './site-data.ts'
import type { TaskDetail } from './task-detail.ts'
import type { VersionEntry } from './versions/version-list.ts'

const NO_CHOICES: SiteChoices = { item: [], kind: [] }

/** What differs from page to page beside what its spec says. */
export interface PageOwn {
  /** The way from the page to the root of the site. */
  readonly root: string
  /** SHA-256 of the files that the page may read. */
  readonly files: Readonly<Record<string, string>>
  /** Folder of those files, below the root; absent = that of the version. */
  readonly folder?: string
  /** Null on every page but a task's. */
  readonly detail: TaskDetail | null
  /** The module with which the desk draws a preview, below the root; null = there is none. */
  readonly renderer: string | null
  /** The worker of the desk, below the root, where it is read as a text; null = the desk knows itself where it is. */
  readonly worker?: string | null
  /** The page stands in a folder that is opened without a server. */
  readonly portable?: boolean
}

/** Everything that one page of a site is rendered from. */
export const toPageInput = (
  site: SiteData & { readonly openData: OpenData; readonly versions: readonly VersionEntry[] },
  spec: PageSpec,
  { root, files, folder, detail, renderer, worker = null, portable }: PageOwn,
): { readonly payload: PagePayload; readonly printed: PrintedPage } => ({
  payload: {
    page: spec.page,
    locale: spec.locale,
    id: spec.id,
    ...(spec.embed ? { embed: spec.embed } : {}),
    path: spec.path,
    root,
    ...(portable ? { portable } : {}),
    ...site.common,
    ...(renderer === null ? {} : { renderer }),
    choices: site.choices[spec.page] ?? NO_CHOICES,
    ...(site.map && spec.page === 'water' ? { map: site.map.site } : {}),
    ...(spec.page === 'desk' ? { desk: { published: toDeskRows(site.projected), renderer, worker } } : {}),
    ...(folder === undefined ? {} : { folder }),
    files,
  },
  printed: {
    progress: site.latest,
    words: site.words,
    tables: site.projected,
    freshness: site.freshness,
    detail,
    datasets: site.printedDatasets,
    openData: site.openData,
    versions: site.versions,
    mapPaths: site.map?.paths ?? [],
    range: spec.range,
  },
})
