import { toSiteList } from '../../core/publication/offline/site-list.ts'
import type { SiteData } from '../../core/publication/site-data.ts'
import type { FileDigests } from '../../core/publication/versions/version-index.ts'
import { toSha256 } from './site-data.ts'

const HEX_DIGITS = 12

/** A site's mark, out of everything that its pages are made from: two sites with the same mark have the same pages. */
export const toSiteMark = (made: readonly unknown[]): string => toSha256(JSON.stringify(made)).slice(0, HEX_DIGITS)

/** Parts of the program that only the desk needs, or that only draw earlier versions. */
const SELDOM_USED = /^assets\/(desk|Desk|start-worker|open-version|renderer)/
const VIEW = /^view\//
/** A page shows the last period, and compares it with the one before. */
const KEPT_VIEWS = 2

/**
 * The list of what is kept of a site on its readers' machines, as a file. `datasets` = what pages read, by path in `folder`; of the views of periods the last ones.
 */
export const writeSiteList = (
  site: string,
  { common: { version }, periods }: Pick<SiteData, 'common' | 'periods'>,
  folder: string,
  program: FileDigests,
  datasets: FileDigests,
): string => {
  const views = periods.slice(-KEPT_VIEWS).map(({ period }) => `view/${period}.json`)
  const read = Object.keys(datasets).filter((path) => !VIEW.test(path) || views.includes(path))
  const files = [
    ...Object.keys(program).filter((path) => path.startsWith('assets/') && !SELDOM_USED.test(path)),
    ...read.map((path) => folder + path),
  ]
  return `${JSON.stringify(toSiteList({ site, version, files }))}\n`
}
