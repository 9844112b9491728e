import type { Locale } from '../format/locale.ts'
import type { Words } from '../model/column.ts'
import type { PublishedRows } from '../ledger/desk/base.ts'
import type { Place } from '../format/places.ts'
import type { SiteMap } from './map-drawing.ts'
import type { PageName } from './pages.ts'
import type { PanelName } from './panels.ts'

/** A theme as pages name it; `nameEn` null = not translated. */
export interface SiteTheme {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
}

/** Something that a page lets its reader choose by id, such as a water. */
export interface SiteChoice {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
}

/** What a page's `item` and `kind` parameters may name. */
export interface SiteChoices {
  /** Waters on the page of waters, items of service on that of services; else empty. */
  readonly item: readonly SiteChoice[]
  /** Kinds of hazard on the page of waters; else empty. */
  readonly kind: readonly SiteChoice[]
}

/** A period that can be asked for. */
export interface SitePeriod {
  readonly id: string
  readonly end: string
}

/** What the desk needs of the site. */
export interface DeskPayload {
  /** What it unites files with when nobody gives it a data folder. */
  readonly published: PublishedRows
  /** The module with which it draws a preview, below the root; null = there is none. */
  readonly renderer: string | null
  /** Its worker, below the root, where it is read as a text; null = the desk knows itself where it is. */
  readonly worker: string | null
}

/**
 * What a page tells its own scripts. Findings, tables and charts are in the HTML and not in here;
 * scripts read them from `files` only when the reader asks for another view.
 */
export interface PagePayload {
  readonly page: PageName
  readonly locale: Locale
  /** Number of the task; null on every other page. */
  readonly id: string | null
  /** The one panel of the page that is shown, in a frame of somebody else's page; absent = the whole page. */
  readonly embed?: PanelName
  /** Address of the page below the root, such as `en/tasks/T01/`. */
  readonly path: string
  /** The way from the page to the site's root: relative (`../../`), but for the page that stands for every unknown address. */
  readonly root: string
  /** The site is a folder that is opened without a server; absent = it is served. */
  readonly portable?: true
  /** First 12 hex digits of the digest of the published tables. */
  readonly version: string
  /** The version was asked for, and is not the latest; absent = it is what the site publishes. */
  readonly earlier?: true
  /** What everything on the page must say of itself where it is seen or saved; absent = the site is everybody's. */
  readonly marking?: Words
  /** The module that draws pages of earlier versions, below the root; absent = there is none. */
  readonly renderer?: string
  /** The page rests on sample data. */
  readonly sample: boolean
  /** Periods with data, oldest first; the last is the one that the page shows. */
  readonly periods: readonly SitePeriod[]
  /** The provinces, 沪 苏 浙 皖. */
  readonly regions: readonly Place[]
  readonly themes: readonly SiteTheme[]
  readonly choices: SiteChoices
  /** Where the provinces stand on the map; absent = the page has no map. */
  readonly map?: SiteMap
  /** Absent on every page but the desk. */
  readonly desk?: DeskPayload
  /** The plan is the third, say. */
  readonly planOrdinal: number
  /** Count of tasks in the plan in force in the last period. */
  readonly taskCount: number
  /** Folder of the files that the page may read, below the root; absent = `data/v/<version>/`. */
  readonly folder?: string
  /** SHA-256 (hex) of each file in that folder which this page may read. */
  readonly files: Readonly<Record<string, string>>
}

/** One task's words as pages and search need them. Withheld: no title. */
export interface TaskWords {
  readonly id: string
  readonly title: string | null
  readonly titleEn: string | null
  readonly pinyin: string | null
  readonly leadUnit: string | null
  readonly leadUnitEn: string | null
}
