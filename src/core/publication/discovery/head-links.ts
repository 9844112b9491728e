import type { Locale } from '../../format/locale.ts'
import { toPageLink } from '../pages.ts'
import type { PagePayload } from '../payload.ts'
import { FEED_TYPES, toFeedPath } from './feed-files.ts'
import type { FeedForm } from './feed-files.ts'
import { FEED_WORDS } from './feed-words.ts'
import { listTranslations } from './sitemap.ts'
import { element } from './xml.ts'

/** What a page says of where it and its like are found. */
export interface PageAddresses {
  /** Path of the page in the other language, below the root. */
  readonly otherPath: string
  /** Address of the site, with its last slash; null = not known. */
  readonly site: string | null
  /** The site has feeds. */
  readonly feeds: boolean
}

const LANG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' }

/** An element of HTML that has no end. */
const link = (attributes: Readonly<Record<string, string>>): string => element('link', attributes).replace(/\/>$/, '>')

const toFeedLink = ({ root, locale }: PagePayload, form: FeedForm): string =>
  link({
    rel: 'alternate',
    type: FEED_TYPES[form],
    title: FEED_WORDS[locale].title,
    href: root + toFeedPath(locale, form),
  })

/** Links of a page's head to its translation, its one address, and the feeds of its language. */
export const toHeadLinks = (payload: PagePayload, { otherPath, site, feeds }: PageAddresses): readonly string[] => {
  const { locale, path, root, page, embed } = payload
  const other = locale === 'zh' ? 'en' : 'zh'
  // A panel alone is no page to be found: it leads to the one that it is of.
  const isFindable = site !== null && page !== 'not-found' && embed === undefined
  return [
    ...(isFindable
      ? [
          link({ rel: 'canonical', href: site + path }),
          ...listTranslations({ locale, path, otherPath }).map(([hreflang, to]) =>
            link({ rel: 'alternate', hreflang, href: site + to }),
          ),
        ]
      : [link({ rel: 'alternate', hreflang: LANG[other], href: root + toPageLink(otherPath, payload) })]),
    ...(feeds && embed === undefined ? [toFeedLink(payload, 'atom'), toFeedLink(payload, 'json')] : []),
  ]
}
