import type { Locale } from '../../format/locale.ts'
import { listPages, listTaskPages } from '../page-list.ts'
import type { PageSpec } from '../page-list.ts'
import type { SiteData } from '../site-data.ts'
import { findReleasedOn } from '../versions/version-index.ts'
import { element, textElement, toXml } from './xml.ts'

/** A file at the root of the site. */
export interface RootFile {
  readonly path: string
  readonly text: string
}

/** The protocol admits 50 000 addresses and 50 MB a file; with their translations, so many are well within both. */
const MOST_ADDRESSES = 25_000

/** The file that names all pages, or all files that do. */
const SITEMAP = 'sitemap.xml'

const LANGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' }

/** Both languages of a page as `hreflang` names them; who reads neither gets Chinese. */
export const listTranslations = ({
  locale,
  path,
  otherPath,
}: Pick<PageSpec, 'locale' | 'path' | 'otherPath'>): readonly (readonly [lang: string, path: string])[] => {
  const [zh, en] = locale === 'zh' ? [path, otherPath] : [otherPath, path]
  return [
    [LANGS.zh, zh],
    [LANGS.en, en],
    ['x-default', zh],
  ]
}

/** Every page that can be found: all but the one for unknown addresses. */
function* listFindable(site: SiteData): Generator<PageSpec, void> {
  const taskCount = site.latest.plan.total
  const provinces = site.common.regions.map(({ code }) => code)
  for (const spec of listPages({ taskCount, provinces })) if (spec.page !== 'not-found') yield spec
  for (const { id = '' } of site.projected.tasks) yield* listTaskPages(id, taskCount)
}

const toUrl = (spec: PageSpec, address: string, changedOn: string | null): string =>
  element('url', {}, [
    textElement('loc', address + spec.path),
    ...(changedOn === null ? [] : [textElement('lastmod', changedOn)]),
    ...listTranslations(spec).map(([hreflang, path]) =>
      element('xhtml:link', { rel: 'alternate', hreflang, href: address + path }),
    ),
  ])

const toUrlSet = (urls: readonly string[]): string =>
  toXml(
    element(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      urls,
    ),
  )

const toSitemapIndex = (paths: readonly string[], address: string, changedOn: string | null): string =>
  toXml(
    element(
      'sitemapindex',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      paths.map((path) =>
        element('sitemap', {}, [
          textElement('loc', address + path),
          ...(changedOn === null ? [] : [textElement('lastmod', changedOn)]),
        ]),
      ),
    ),
  )

/**
 * All pages in both languages, as sitemaps: one file, or several and the one that names them. `address` = where the
 * site stands, with its last slash: the protocol knows whole addresses only. The day is that of the last release or
 * correction. `most` = addresses a file.
 */
export function* writeSitemaps(site: SiteData, address: string, most = MOST_ADDRESSES): Generator<RootFile, void> {
  const changedOn = findReleasedOn(site)
  const names: string[] = []
  let urls: string[] = []
  const close = (isOnly: boolean): RootFile => {
    const path = isOnly ? SITEMAP : `sitemap-${names.length + 1}.xml`
    names.push(path)
    const text = toUrlSet(urls)
    urls = []
    return { path, text }
  }
  for (const spec of listFindable(site)) {
    if (urls.length === most) yield close(false)
    urls.push(toUrl(spec, address, changedOn))
  }
  yield close(names.length === 0)
  if (names.length > 1) yield { path: SITEMAP, text: toSitemapIndex(names, address, changedOn) }
}

/** What a site that is everybody's tells robots: that they may read it, and where its pages are named. */
export const toRobots = (address: string | null): string =>
  ['User-agent: *', 'Allow: /', ...(address === null ? [] : [`Sitemap: ${address}${SITEMAP}`]), ''].join('\n')

/** What any other site tells them. */
export const KEEP_OUT = 'User-agent: *\nDisallow: /\n'
