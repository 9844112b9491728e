import type { Locale } from '../format/locale.ts'
import { toPagePath } from './pages.ts'
import type { PageName } from './pages.ts'
import { PANEL_NAMES, PANELS, toEmbedPath } from './panels.ts'
import type { PanelName } from './panels.ts'
import type { TaskRange } from './printed-page.ts'

/** One page to prerender, in one language. */
export interface PageSpec {
  readonly page: PageName
  readonly locale: Locale
  readonly id: string | null
  /** The panel that it shows alone; absent = the whole page. */
  readonly embed?: PanelName
  readonly path: string
  readonly otherPath: string
  readonly range: TaskRange
}

/** Up to so many tasks stand on one page; above, a page has `PAGE_ROWS` of them. */
const WHOLE_LIST = 500
const PAGE_ROWS = 200
const LOCALES: readonly Locale[] = ['zh', 'en']

/** The parts in which a list of tasks is printed. */
export const toTaskRanges = (count: number): readonly TaskRange[] => {
  const size = count <= WHOLE_LIST ? Math.max(count, 1) : PAGE_ROWS
  const pages = Math.max(1, Math.ceil(count / size))
  return Array.from({ length: pages }, (_, index) => ({
    from: index * size + 1,
    to: Math.min((index + 1) * size, count),
    page: index + 1,
    pages,
  }))
}

const inBoth = (page: PageName, id: string | null, range: TaskRange): readonly PageSpec[] =>
  LOCALES.map((locale) => ({
    page,
    locale,
    id,
    range,
    path: toPagePath(page, locale, id ?? ''),
    otherPath: toPagePath(page, locale === 'zh' ? 'en' : 'zh', id ?? ''),
  }))

/** What decides which pages there are. */
interface SiteExtent {
  /** Tasks in the plan of the last period. */
  readonly taskCount: number
  /** Codes of the provinces, each of which has a page. */
  readonly provinces: readonly string[]
}

/** Every page of the site but those of tasks, in both languages. */
export const listPages = ({ taskCount, provinces }: SiteExtent): readonly PageSpec[] => {
  const [first, ...others] = toTaskRanges(taskCount)
  if (!first) return []
  return [
    ...inBoth('overview', null, first),
    ...inBoth('tasks', null, first),
    ...others.flatMap((range) => inBoth('tasks-page', String(range.page), range)),
    ...inBoth('provinces', null, first),
    ...provinces.flatMap((code) => inBoth('province', code, first)),
    ...inBoth('services', null, first),
    ...inBoth('water', null, first),
    ...inBoth('changes', null, first),
    ...inBoth('data', null, first),
    ...inBoth('method', null, first),
    ...inBoth('desk', null, first),
    ...inBoth('not-found', null, first),
  ]
}

/** The page of one task in both languages. */
export const listTaskPages = (id: string, taskCount: number): readonly PageSpec[] =>
  toTaskRanges(taskCount)
    .slice(0, 1)
    .flatMap((range) => inBoth('task', id, range))

/** Every panel that stands alone, in both languages: as many whatever the count of tasks. */
export const listEmbeds = ({ taskCount, provinces }: SiteExtent): readonly PageSpec[] =>
  toTaskRanges(taskCount)
    .slice(0, 1)
    .flatMap((range) =>
      PANEL_NAMES.flatMap((embed) => {
        const { page } = PANELS[embed]
        const ids = page === 'province' ? provinces : [null]
        return ids.flatMap((id) =>
          LOCALES.map((locale) => ({
            page,
            locale,
            id,
            embed,
            range,
            path: toEmbedPath(embed, locale, id),
            otherPath: toEmbedPath(embed, locale === 'zh' ? 'en' : 'zh', id),
          })),
        )
      }),
    )
