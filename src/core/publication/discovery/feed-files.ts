import type { Locale } from '../../format/locale.ts'
import { toRootPrefix } from '../pages.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { element, escapeXml, textElement, toXml } from './xml.ts'

const LANG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' }
const FOLDERS: Readonly<Record<Locale, string>> = { zh: '', en: 'en/' }

/** A form in which a feed is written. */
export type FeedForm = 'atom' | 'json'

/** What readers of feeds are told of each form. */
export const FEED_TYPES: Readonly<Record<FeedForm, string>> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** Where a feed stands, below the root of the site. */
export const toFeedPath = (locale: Locale, form: FeedForm): string => `${FOLDERS[locale]}feed.${form}`

/** A day as the instant at which it begins in Shanghai: feeds know no days. */
const toInstant = (day: string): string => `${day}T00:00:00+08:00`

/** The address of a file as a feed says it: whole where the site's is known, else relative to the feed. */
const toAddress = (locale: Locale, path: string, site: string | null): string =>
  site === null ? toRootPrefix(FOLDERS[locale]) + path : site + path

const toAtomEntry = ({ id, title, text, on, path }: FeedEntry, locale: Locale, site: string | null): string =>
  element('entry', {}, [
    textElement('id', id),
    textElement('title', title),
    textElement('published', toInstant(on)),
    textElement('updated', toInstant(on)),
    element('link', { rel: 'alternate', type: 'text/html', href: toAddress(locale, path, site) }),
    element('content', { type: 'text' }, escapeXml(text)),
  ])

/** A feed as Atom (RFC 4287). `site` = address of the site with its last slash; null = not known: links are relative, and there is no `self`. */
export const toAtom = (feed: Feed, site: string | null): string => {
  const { locale } = feed
  const self = { rel: 'self', type: FEED_TYPES.atom, href: toAddress(locale, toFeedPath(locale, 'atom'), site) }
  return toXml(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': LANG[locale] }, [
      textElement('id', feed.id),
      textElement('title', feed.title),
      textElement('subtitle', feed.subtitle),
      textElement('updated', toInstant(feed.updated)),
      element('author', {}, textElement('name', feed.author)),
      element('link', { rel: 'alternate', type: 'text/html', href: toAddress(locale, FOLDERS[locale], site) }),
      ...(site === null ? [] : [element('link', self)]),
      ...feed.entries.map((entry) => toAtomEntry(entry, locale, site)),
    ]),
  )
}

/** A feed as JSON Feed 1.1, whose addresses must be whole: where the site's is not known there are none. */
export const toJsonFeed = (feed: Feed, site: string | null): string => {
  const { locale } = feed
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(site === null ? {} : { home_page_url: site + FOLDERS[locale], feed_url: site + toFeedPath(locale, 'json') }),
    description: feed.subtitle,
    language: LANG[locale],
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ id, title, text, on, path }) => ({
      id,
      ...(site === null ? {} : { url: site + path }),
      title,
      content_text: text,
      date_published: toInstant(on),
      date_modified: toInstant(on),
    })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
