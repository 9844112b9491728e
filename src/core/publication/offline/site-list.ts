import type { Locale } from '../../format/locale.ts'
import { IMMUTABLE_FOLDERS } from '../headers.ts'
import { toVersionFolder } from '../versions/data-folders.ts'
import { toPagePath } from '../pages.ts'
import type { PageName } from '../pages.ts'

/** Name of the `<meta>` with which a page says of which site it is. One without it is kept on no machine. */
export const SITE_MARK = 'site'

/** The worker that keeps a site, below its root: its folder is what it is for. */
export const WORKER_PATH = 'sw.js'

/** Where a site lists what is kept of it, below its root. */
export const SITE_LIST_PATH = 'data/site.json'

const FORMAT = 1

/** What a worker keeps of a site before anybody has asked for it. Paths are below the root. */
export interface SiteList {
  readonly format: typeof FORMAT
  /** The site's mark: two publications with the same mark have the same pages. */
  readonly site: string
  readonly version: string
  /** Addresses of the pages that are kept, by language. */
  readonly pages: Readonly<Record<Locale, readonly string[]>>
  /** What they are made of, and what they read. */
  readonly files: readonly string[]
}

/** Pages that are kept whether they were visited or not; others once they were. */
const KEPT_PAGES: readonly PageName[] = [
  'overview',
  'tasks',
  'provinces',
  'services',
  'water',
  'changes',
  'data',
  'method',
]

/** Lists what is kept of a site. `files` = paths of its program and datasets. */
export const toSiteList = ({ site, version, files }: Pick<SiteList, 'site' | 'version' | 'files'>): SiteList => ({
  format: FORMAT,
  site,
  version,
  pages: {
    zh: KEPT_PAGES.map((page) => toPagePath(page, 'zh')),
    en: KEPT_PAGES.map((page) => toPagePath(page, 'en')),
  },
  files,
})

/** The list that `toSiteList` wrote; null = of a form that is not known here. */
export const parseSiteList = (value: unknown): SiteList | null =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT
    ? (value as SiteList) // written by the site itself
    : null

/** What a page says of itself: the mark of its site; `unmarked` = a site that is not kept; null = it is no page of ours. */
export const findSiteMark = (html: string): { readonly site: string } | 'unmarked' | null => {
  const mark = new RegExp(`<meta name="${SITE_MARK}" content="([0-9a-f]{12})">`).exec(html)?.[1]
  if (mark !== undefined) return { site: mark }
  return html.includes('<script type="application/json" id="payload">') ? 'unmarked' : null
}

/** Whether what stands at a path below the root never changes. */
export const isImmutable = (path: string): boolean => IMMUTABLE_FOLDERS.some((folder) => `/${path}`.startsWith(folder))

/** The one path under which a page is kept, whatever its address asks it to show. */
export const toPageKey = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1')

/** Whether a file that is kept of an earlier site is of no use to another. `path` is below the root. */
export const isOutdated = (path: string, { version, files }: Pick<SiteList, 'version' | 'files'>): boolean =>
  !path.startsWith(toVersionFolder(version)) && !files.includes(path)

const STORE_FORMAT = 1

/** What the names of all stores begin with that are of a site. `scope` = address of its root. */
export const toStorePrefix = (scope: string): string => `board ${STORE_FORMAT} ${scope} `
