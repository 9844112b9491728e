import type { Audience } from '../model/column.ts'

/** What a page may load and do: its own files alone, no inline code, text never turned into script. */
const toPolicy = (ancestors: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "frame-src 'self' blob:",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    // An earlier version is drawn by a module that brings Vue, and its policy, once more.
    "trusted-types vue desk version keep 'allow-duplicates'",
  ].join('; ')

const REFUSED_FEATURES = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'midi', 'display-capture']

/** Paths, counted from the root of the site, of what may stand in a frame of any other site, as a pattern. */
export const EMBED_PATTERN = '^/(en/)?embed/'

/** `Content-Security-Policy` of all that no other site may frame. */
export const POLICY = toPolicy("'none'")

/** `Content-Security-Policy` of panels that stand alone. */
export const EMBED_POLICY = toPolicy('*')

/** `Content-Security-Policy` of a path that begins with `/`, counted from the root of the site. */
export const contentPolicy = (path: string): string => (new RegExp(EMBED_PATTERN).test(path) ? EMBED_POLICY : POLICY)

/**
 * Paths, counted from the root of the site, of what is published for other people's programs, as a pattern: the data (but
 * not their page, which stands in the same folder), the feeds, the citations.
 */
export const OPEN_DATA_PATTERN = '^/(data/.+[.](json|csv|xlsx)|(en/)?feed[.](atom|json)|CITATION[.][a-z.]+)$'

/** `Access-Control-Allow-Origin` of open data: pages of any site may read them. */
export const ANY_ORIGIN = '*'

/**
 * `Access-Control-Allow-Origin` of a path that begins with `/`, counted from the root of the site; null = none, so that no
 * other site's page can read it. Nothing of the office's site is open.
 */
export const allowedOrigin = (path: string, audience: Audience): string | null =>
  audience === 'public' && new RegExp(OPEN_DATA_PATTERN).test(path) ? ANY_ORIGIN : null

/** Other headers of every answer, page or not, as name → value. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Folders whose file names change with their content, so that a copy never goes stale. */
export const IMMUTABLE_FOLDERS: readonly string[] = ['/assets/', '/data/v/', '/data/e/', '/previews/']

/** `Cache-Control` of what never changes. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** `Cache-Control` of all else: kept, and asked about each time. */
export const REVALIDATED = 'no-cache'

/** `Cache-Control` of a path that begins with `/`, counted from the root of the site. */
export const cacheControl = (path: string): string =>
  IMMUTABLE_FOLDERS.some((folder) => path.startsWith(folder)) ? IMMUTABLE : REVALIDATED
