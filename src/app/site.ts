import { inject } from 'vue'
import type { InjectionKey } from 'vue'
import type { PeriodProgress } from '../core/analysis/types.ts'
import type { Ui } from '../core/format/ui/zh.ts'
import type { PARAMETER_NAMES } from './parameter-names.ts'
import { toPageLink, toPagePath } from '../core/publication/pages.ts'
import type { PageName } from '../core/publication/pages.ts'
import type { PanelName } from '../core/publication/panels.ts'
import type { PagePayload, TaskWords } from '../core/publication/payload.ts'
import type { PrintedPage } from '../core/publication/printed-page.ts'

/** The page's payload, and the words in its language. */
export interface Site extends PagePayload {
  readonly ui: Ui
}

/** What a view is made of: the numbers of its period, and the words of its tasks by number. */
export interface ViewModel {
  readonly progress: PeriodProgress
  readonly words: ReadonlyMap<string, TaskWords>
}

export const SITE: InjectionKey<Site> = Symbol('site')

/** Everything that only the prerendered HTML carries; absent in the browser, where that HTML stands. */
export const PRINTED: InjectionKey<PrintedPage> = Symbol('printed')

/** The panel that the component stands in, where that can be shown alone; undefined = it can't. */
export const PANEL: InjectionKey<PanelName | undefined> = Symbol('panel')

/** The site that the component stands in. */
export const useSite = (): Site => {
  const site = inject(SITE)
  if (!site) throw new Error('no site was provided')
  return site
}

/** What a link is made from. */
type LinkSite = Pick<Site, 'root' | 'locale' | 'portable'>

/** Relative address of a page, from the page that is shown. */
export const toHref = (site: LinkSite, page: PageName, id = ''): string =>
  site.root + toPageLink(toPagePath(page, site.locale, id), site)

/** Parameters with which other pages ask for a part of the list of tasks. */
type TaskFilter = (typeof PARAMETER_NAMES)['period' | 'province' | 'lead' | 'status' | 'due' | 'returns']

const toAsked = (
  href: string,
  asked: Readonly<Partial<Record<keyof typeof PARAMETER_NAMES, string | null>>>,
): string => {
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return `${href}${query.size > 0 ? `?${query}` : ''}`
}

/** Relative address of the list of tasks, filtered. Null = not asked. */
export const toTasksHref = (site: LinkSite, asked: Readonly<Partial<Record<TaskFilter, string | null>>>): string =>
  toAsked(toHref(site, 'tasks'), asked)

/**
 * Relative address of the corrections of a period's values, of one province or of all (null): they were made after it, and
 * so are listed among what changed since then. Where no other period is there to compare with, of the tasks, which mark them.
 */
export const toCorrectionsHref = (
  site: LinkSite & Pick<Site, 'periods'>,
  period: string,
  province: string | null,
): string => {
  if (site.periods.length < 2) return toTasksHref(site, { province })
  const since = period === toLatestPeriod(site).id ? null : period
  return toAsked(toHref(site, 'changes'), { since, kind: 'corrections', province })
}

/** Relative address of the same page in the other language. */
export const toOtherLanguageHref = (site: LinkSite & Pick<Site, 'page' | 'id'>): string =>
  toHref({ ...site, locale: site.locale === 'zh' ? 'en' : 'zh' }, site.page, site.id ?? '')

/** Period that the prerendered page shows. */
export const toLatestPeriod = (site: Pick<Site, 'periods'>): { readonly id: string; readonly end: string } => {
  const latest = site.periods.at(-1)
  if (!latest) throw new Error('a site without any period')
  return latest
}

/** Follows a link that is no element: in the whole window, where a frame of somebody else's page shows a panel alone. */
export const followHref = ({ embed }: Pick<Site, 'embed'>, href: string): void =>
  void open(href, embed === undefined ? '_self' : '_top')
