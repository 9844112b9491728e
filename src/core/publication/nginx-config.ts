import type { Audience } from '../model/column.ts'
import {
  ANY_ORIGIN,
  EMBED_PATTERN,
  EMBED_POLICY,
  IMMUTABLE,
  IMMUTABLE_FOLDERS,
  OPEN_DATA_PATTERN,
  POLICY,
  REVALIDATED,
  SECURITY_HEADERS,
} from './headers.ts'

/** What nginx is asked to serve, and where. */
export interface NginxSite {
  /** Folder of the site, absolute, without a last slash; or a symbolic link to it, which a release turns to the next. */
  readonly root: string
  /** Path under which the site is reached: `/`, or `/sub/` with both slashes. */
  readonly base: string
  /** A port, or an address with one. */
  readonly listen: string
  /** Host names that are answered; `_` = any. */
  readonly serverName: string
  /** Whose site it is: pages of other sites may read everybody's data, and nothing of the office's. */
  readonly audience: Audience
}

/** Types of the files of a site, by the end of their names. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  'text/html': ['html'],
  'text/css': ['css'],
  'text/javascript': ['js'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'application/json': ['json', 'map'],
  'application/atom+xml': ['atom'],
  'application/xml': ['xml'],
  'application/manifest+json': ['webmanifest'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'image/svg+xml': ['svg'],
  'image/png': ['png'],
}

const TEXT = /^text\/|json$|xml$/

/** One word to nginx, whatever stands in it; `$` alone can't be escaped, and none of ours has it. */
const quote = (text: string): string => `"${text.replace(/["\\]/g, (character) => `\\${character}`)}"`

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, (character) => `\\${character}`)

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${line}`)

const block = (head: string, lines: readonly string[]): readonly string[] => [`${head} {`, ...indent(lines), '}']

const typeLines = (): readonly string[] => Object.entries(TYPES).map(([type, ends]) => `${type} ${ends.join(' ')};`)

const cacheLines = (base: string): readonly string[] => [
  `default ${quote(REVALIDATED)};`,
  ...IMMUTABLE_FOLDERS.map((folder) => `~^${escapePattern(base + folder.slice(1))} ${quote(IMMUTABLE)};`),
]

/** A pattern of paths counted from the root of the site, below its base: it begins with the slash that the base ends with. */
const below = (base: string, pattern: string): string => `^${escapePattern(base)}${pattern.slice('^/'.length)}`

const policyLines = (base: string): readonly string[] => [
  `default ${quote(POLICY)};`,
  `~${below(base, EMBED_PATTERN)} ${quote(EMBED_POLICY)};`,
]

/** An empty value = the header is not sent. */
const originLines = (base: string): readonly string[] => [
  'default "";',
  `~${below(base, OPEN_DATA_PATTERN)} ${quote(ANY_ORIGIN)};`,
]

const serverLines = ({ root, base, listen, serverName, audience }: NginxSite): readonly string[] => [
  `listen ${listen};`,
  `server_name ${serverName};`,
  'server_tokens off;',
  // Behind another host or port, an absolute address of ours would be wrong.
  'absolute_redirect off;',
  '',
  'charset utf-8;',
  `charset_types ${Object.keys(TYPES)
    .filter((type) => TEXT.test(type) && type !== 'text/html')
    .join(' ')};`,
  ...block('types', typeLines()),
  '',
  '# What was compressed beforehand is sent as it is. Debian: libnginx-mod-http-brotli-static.',
  'gzip_static on;',
  'gzip_vary on;',
  'brotli_static on;',
  '',
  ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `add_header ${name} ${quote(value)} always;`),
  'add_header Content-Security-Policy $site_policy always;',
  'add_header Cache-Control $site_cache_control always;',
  ...(audience === 'public' ? ['add_header Access-Control-Allow-Origin $site_origin always;'] : []),
  '',
  `error_page 404 ${base}404.html;`,
  // A folder without a page is none, and no fault that a cache may keep.
  `error_page 403 =404 ${base}404.html;`,
  ...(base === '/'
    ? []
    : [
        ...block('location /', ['return 404;']),
        ...block(`location = ${base.slice(0, -1)}`, [`return 308 ${base}$is_args$args;`]),
      ]),
  ...block(`location ${base}`, [`alias ${quote(`${root}/`)};`, 'index index.html;']),
]

/**
 * A configuration of nginx that serves a site as it is meant to be: compressed files as they lie there, security headers,
 * rules for caches, the site's own page for what is not found. It is included where `http` is, as `conf.d/site.conf`.
 */
export const toNginxConfig = (site: NginxSite): string =>
  [
    ...block('map $uri $site_cache_control', cacheLines(site.base)),
    ...block('map $uri $site_policy', policyLines(site.base)),
    ...(site.audience === 'public' ? block('map $uri $site_origin', originLines(site.base)) : []),
    '',
    ...block('server', serverLines(site)),
    '',
  ]
    .map((line) => line.trimEnd())
    .join('\n')
