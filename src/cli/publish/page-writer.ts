import { toDocument } from '../../core/publication/document.ts'
import type { PageSpec } from '../../core/publication/page-list.ts'
import { listEmbeds, listPages, listTaskPages } from '../../core/publication/page-list.ts'
import { toPageFile, toRootPrefix } from '../../core/publication/pages.ts'
import type { PageName } from '../../core/publication/pages.ts'
import { mayEmbed } from '../../core/publication/may-embed.ts'
import type { OpenData } from '../../core/publication/open-data/published-table.ts'
import { toDatasetJsonLd } from '../../core/publication/open-data/dataset-json-ld.ts'
import { findReleasedOn } from '../../core/publication/versions/version-index.ts'
import { toPageInput } from '../../core/publication/page-input.ts'
import type { TaskDetail } from '../../core/publication/task-detail.ts'
import type { BuiltApp } from './built-app.ts'
import type { Effort } from './compress.ts'
import type { LinkPreviews } from './link-previews.ts'
import type { SiteData } from '../../core/publication/site-data.ts'
import type { VersionEntry } from '../../core/publication/versions/version-list.ts'

/** A file of the site, below its root. */
export interface SiteFile {
  readonly path: string
  readonly text: string
  /** What it is worth to compress it. */
  readonly effort: Effort
}

const pathOf = ({ page, locale, path }: PageSpec): string =>
  page === 'not-found' ? (locale === 'zh' ? '404.html' : 'en/404.html') : toPageFile(path)

/** Panels, tasks and further pages of their list are many, and each is read by few. */
const isOneOfMany = ({ embed, page }: PageSpec): boolean =>
  embed !== undefined || page === 'task' || page === 'tasks-page'

/** Pages that say of themselves that they are about a dataset: where a reader comes in, and where its files are. */
const ABOUT_DATA: readonly PageName[] = ['overview', 'data']

/** SHA-256 of datasets, by file. */
type Digests = Readonly<Record<string, string>>

/** Where pages stand. */
interface PagePlace {
  /** Path under which the site is reached, for the page that answers at every unknown address. */
  readonly base: string
  /** In a folder that is opened without a server: there is no unknown address. */
  readonly portable?: boolean
  /** Makes the images of links; absent or null = links have none. */
  readonly previews?: LinkPreviews | null
  /** Mark of the site; absent = nothing is kept of it on its readers' machines. */
  readonly siteMark?: string
  /** Folder of the datasets, below the root; absent = that of the version. */
  readonly folder?: string
}

/** Writes pages of one site. */
export interface PageWriter {
  /** Those that are wanted; all of them unless told otherwise. */
  readonly writePages: (isWanted?: (spec: PageSpec) => boolean) => AsyncGenerator<SiteFile, void>
  readonly writeTaskPages: (detail: TaskDetail, sha256: string) => AsyncGenerator<SiteFile, void>
}

/** Writes pages of one site with one app. `digests` = SHA-256 of the datasets that every page may read. */
export const createPageWriter = (
  app: BuiltApp,
  site: SiteData & { readonly openData: OpenData; readonly versions: readonly VersionEntry[] },
  digests: Digests,
  { base, portable = false, previews = null, siteMark, folder }: PagePlace,
): PageWriter => {
  const isForPrograms = site.audience === 'public' && !portable
  const { homepage } = site.openData.setting
  const dataFacts = { from: site.latest.planStart, asOf: site.latest.end, releasedOn: findReleasedOn(site) }
  const desk = { renderer: app.renderer, worker: app.worker }
  const taskCount = site.latest.plan.total
  const drawn = new Map<string, string>()
  const write = async (spec: PageSpec, detail: TaskDetail | null, own: Digests): Promise<SiteFile> => {
    const root = spec.page === 'not-found' ? base : toRootPrefix(spec.path)
    const files = { ...digests, ...own }
    const { payload, printed } = toPageInput(site, spec, {
      ...(folder === undefined ? {} : { folder }),
      ...{ root, files, detail, ...desk, portable },
    })
    // Those of tasks are many, and none of them stands alone.
    const rendered = await app.renderPage(payload, printed, detail === null ? drawn : undefined)
    const assets = app.assetsOf(spec.page, spec.locale)
    const preview = (await previews?.(payload, printed, rendered.finding)) ?? null
    const addresses = { otherPath: spec.otherPath, site: isForPrograms ? homepage : null, feeds: isForPrograms }
    const isAboutData = isForPrograms && !spec.embed && ABOUT_DATA.includes(spec.page)
    const about = isAboutData ? toDatasetJsonLd(site.openData, payload, dataFacts) : undefined
    const kept = siteMark === undefined ? {} : { siteMark }
    return {
      path: pathOf(spec),
      effort: isOneOfMany(spec) ? 'quick' : 'best',
      text: toDocument({ ...rendered, payload, assets, addresses, about, preview, ...kept }),
    }
  }
  return {
    writePages: async function* (isWanted = () => true) {
      const provinces = site.common.regions.map(({ code }) => code)
      const extent = { taskCount, provinces }
      const there = listPages(extent).filter(({ page }) => !portable || page !== 'not-found')
      const alone = mayEmbed({ ...site.common, ...(portable ? { portable } : {}) }) ? listEmbeds(extent) : []
      for (const spec of [...there, ...alone].filter(isWanted)) yield await write(spec, null, {})
    },
    writeTaskPages: async function* (detail, sha256) {
      for (const spec of listTaskPages(detail.id, taskCount))
        yield await write(spec, detail, { [`tasks/${detail.id}.json`]: sha256 })
    },
  }
}
