import type { Words } from '../model/column.ts'

/** Name of a kind of page. */
export type PageName =
  | 'overview'
  | 'tasks'
  | 'tasks-page'
  | 'task'
  | 'provinces'
  | 'province'
  | 'services'
  | 'water'
  | 'changes'
  | 'data'
  | 'method'
  | 'desk'
  | 'not-found'

interface PageDeclaration {
  /** Address below the language root, without slashes at its ends; `:id` stands for a task's number or a province's code. */
  readonly path: string
  /** Word in the navigation; null = not listed there. */
  readonly nav: Words | null
}

/** Every page that exists. Router, navigation, prerendering and sitemap follow from it. */
export const PAGES: Readonly<Record<PageName, PageDeclaration>> = {
  overview: { path: '', nav: { zh: '总览', en: 'Overview' } },
  tasks: { path: 'tasks', nav: { zh: '任务', en: 'Tasks' } },
  'tasks-page': { path: 'tasks/pages/:id', nav: null },
  task: { path: 'tasks/:id', nav: null },
  provinces: { path: 'provinces', nav: { zh: '省市', en: 'Provinces' } },
  province: { path: 'provinces/:id', nav: null },
  services: { path: 'services', nav: { zh: '跨省通办', en: 'Services' } },
  water: { path: 'water', nav: { zh: '水域联巡', en: 'Water patrols' } },
  changes: { path: 'changes', nav: { zh: '变化', en: 'Changes' } },
  data: { path: 'data', nav: { zh: '数据', en: 'Data' } },
  method: { path: 'method', nav: { zh: '口径', en: 'Method' } },
  desk: { path: 'desk', nav: { zh: '填报台', en: 'Desk' } },
  'not-found': { path: '404', nav: null },
}

/** Language root of a locale: `''` for Chinese, `en` for English. */
const LANGUAGE_ROOT = { zh: '', en: 'en' } as const

/** Address of a page below the site's root, with a closing slash and none at its start: `en/tasks/T01/`, `` for the home page. */
export const toPagePath = (name: PageName, locale: 'zh' | 'en', id = ''): string => {
  const parts = [LANGUAGE_ROOT[locale], PAGES[name].path.replace(':id', id)].filter((part) => part !== '')
  return parts.map((part) => `${part}/`).join('')
}

/** The file of a page in its folder. */
const PAGE_FILE = 'index.html'

/** Where a page's file is, from its address. */
export const toPageFile = (pagePath: string): string => pagePath + PAGE_FILE

/** What a link to a page says below the root: its folder, which a server answers with its file, or without a server the file itself. */
export const toPageLink = (pagePath: string, { portable }: { readonly portable?: true }): string =>
  portable ? toPageFile(pagePath) : pagePath

/** The way from one page's folder up to the site's root: `../../` for `tasks/T01/`, `./` for the home page. */
export const toRootPrefix = (pagePath: string): string => {
  const depth = pagePath.split('/').length - 1
  return depth === 0 ? './' : '../'.repeat(depth)
}
