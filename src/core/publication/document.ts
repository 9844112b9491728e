import type { Locale } from '../format/locale.ts'
import { toHeadLinks } from './discovery/head-links.ts'
import type { PageAddresses } from './discovery/head-links.ts'
import { CARD_SIZE } from './link-preview/draw-card.ts'
import { SITE_MARK } from './offline/site-list.ts'
import { toPageLink, toPagePath } from './pages.ts'
import type { PagePayload } from './payload.ts'
import { PORTABLE_POLICY } from './portable.ts'

/** Files of the built app that a page loads, relative to the site's root. */
export interface PageAssets {
  readonly boot: string
  /** A module; of a portable site, the whole app as one classic script. */
  readonly entry: string
  readonly styles: readonly string[]
  /** Modules that the entry asks for at once: announced, so that they arrive together with it. */
  readonly preloads: readonly string[]
}

export interface DocumentParts {
  readonly title: string
  readonly description: string
  /** HTML of the app, made by the renderer. */
  readonly body: string
  readonly payload: PagePayload
  readonly assets: PageAssets
  readonly addresses: PageAddresses
  /** What the page is about, as `schema.org` has it; absent = it says nothing of it. */
  readonly about?: unknown
  /** What is shown where somebody passes the page's link on; null = its words alone. */
  readonly preview?: LinkPreview | null
  /** Mark of the site, by which a copy of the page is kept on its reader's machine; absent = none is kept. */
  readonly siteMark?: string
}

/** The image of a page's link. */
export interface LinkPreview {
  /** Path below the root. */
  readonly path: string
  /** What the image says. */
  readonly words: string
}

const LANG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' }

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

/** JSON that can stand inside a script element: nothing in it can close the element or open a comment. */
export const toScriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The page's own scripts: one that runs before the first paint, and the app. */
const toScripts = ({ root, portable }: PagePayload, { boot, entry, preloads }: PageAssets): readonly string[] => {
  const modules = portable ? '' : ` data-modules="${[entry, ...preloads].map((file) => root + file).join(' ')}"`
  return [
    // It holds back the first paint and nothing else: the page is parsed, and laid out at once, while it arrives.
    // The page is readable without the app's modules, so it brings them after the first paint.
    `<script src="${root}${boot}" async blocking="render"${modules}></script>`,
    ...(portable ? [`<script src="${root}${entry}" defer></script>`] : []),
  ]
}

/** Where a page stands to others: one that is not everybody's is kept out of search; a panel alone leads to its page. */
const toStanding = (payload: PagePayload): readonly string[] => {
  const { page, locale, id, root, embed, marking } = payload
  if (marking) return ['<meta name="robots" content="noindex, nofollow, noarchive">']
  if (embed === undefined) return []
  return [
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${root}${toPageLink(toPagePath(page, locale, id ?? ''), payload)}">`,
    // What is followed in a frame opens in the whole window: no other page of the site can be framed.
    '<base target="_top">',
  ]
}

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${escapeHtml(content)}">`

/** What is shown where somebody passes the page's link on. */
const toLinkHead = ({ title, description, payload, addresses, preview }: DocumentParts): readonly string[] => {
  const words = [meta('og:type', 'website'), meta('og:title', title), meta('og:description', description)]
  if (!preview) return words
  const { site } = addresses
  return [
    ...words,
    meta('og:locale', payload.locale === 'zh' ? 'zh_CN' : 'en_GB'),
    ...(site === null ? [] : [meta('og:url', site + payload.path)]),
    meta('og:image', (site ?? payload.root) + preview.path),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', String(CARD_SIZE.width)),
    meta('og:image:height', String(CARD_SIZE.height)),
    meta('og:image:alt', preview.words),
    '<meta name="twitter:card" content="summary_large_image">',
  ]
}

/** One page as a whole HTML document. Every address in it is relative, so that the site can stand under any path. */
export const toDocument = (parts: DocumentParts): string => {
  const { title, description, body, payload, assets, addresses, about, siteMark } = parts
  const { root, portable } = payload
  return [
    '<!doctype html>',
    `<html lang="${LANG[payload.locale]}"${payload.marking ? ' data-marked' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    ...(portable ? [`<meta http-equiv="Content-Security-Policy" content="${PORTABLE_POLICY}">`] : []),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    ...(siteMark === undefined ? [] : [`<meta name="${SITE_MARK}" content="${siteMark}">`]),
    `<title>${escapeHtml(title)}</title>`,
    ...toStanding(payload),
    `<meta name="description" content="${escapeHtml(description)}">`,
    ...toLinkHead(parts),
    ...toHeadLinks(payload, addresses),
    `<link rel="icon" href="${root}icon.svg" type="image/svg+xml">`,
    ...assets.styles.map((file) => `<link rel="stylesheet" href="${root}${file}">`),
    ...toScripts(payload, assets),
    // Nothing runs it: the policy, which admits no inline script, does not speak of it.
    ...(about === undefined ? [] : [`<script type="application/ld+json">${toScriptJson(about)}</script>`]),
    '</head>',
    payload.embed === undefined ? '<body>' : '<body class="embedded">',
    `<div id="app">${body}</div>`,
    `<script type="application/json" id="payload">${toScriptJson(payload)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
