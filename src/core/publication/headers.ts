/** What a page may load and do: its own files alone, no inline code, text never turned into script. */
const CONTENT_SECURITY_POLICY = [
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
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // An earlier version is drawn by a module that brings Vue, and its policy, once more.
  "trusted-types vue desk version 'allow-duplicates'",
].join('; ')

const REFUSED_FEATURES = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'midi', 'display-capture']

/** Response headers of every file, page or not, as name → value. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Folders whose file names change with their content, so that a copy never goes stale. */
export const IMMUTABLE_FOLDERS: readonly string[] = ['/assets/', '/data/v/']

/** `Cache-Control` of what never changes. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** `Cache-Control` of all else: kept, and asked about each time. */
export const REVALIDATED = 'no-cache'

/** `Cache-Control` of a path that begins with `/`, counted from the root of the site. */
export const cacheControl = (path: string): string =>
  IMMUTABLE_FOLDERS.some((folder) => path.startsWith(folder)) ? IMMUTABLE : REVALIDATED
