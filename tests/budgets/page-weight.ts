import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** What a page transfers before any interaction, in bytes of brotli. */
export interface PageWeight {
  readonly allBytes: number
  readonly scriptBytes: number
  /** Every file with its bytes, paths relative to the site. */
  readonly files: readonly (readonly [string, number])[]
}

const EAGER = /<(script|link)\b[^>]*>/g
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^'"();]*?from\s*)?["'](\.[^"']+)["']/g

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}=["']?([^"'\\s>]+)`).exec(tag)?.[1]

/** Modules that the page's first script brings. */
const modulesOf = (tag: string): readonly string[] => /\bdata-modules="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? []

const eagerAddresses = (tag: string): readonly (string | undefined)[] => {
  if (tag.startsWith('<script')) return [attribute(tag, 'src'), ...modulesOf(tag)]
  const rel = attribute(tag, 'rel') ?? ''
  return ['stylesheet', 'modulepreload', 'preload'].includes(rel) ? [attribute(tag, 'href')] : []
}

const transferred = (file: string): number =>
  existsSync(`${file}.br`) ? readFileSync(`${file}.br`).length : brotliCompressSync(readFileSync(file)).length

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)].map(([, address = '']) => join(dirname(file), address))

const addWithImports = (file: string, seen: Set<string>): void => {
  if (seen.has(file)) return
  seen.add(file)
  if (file.endsWith('.js')) for (const imported of importsOf(file)) addWithImports(imported, seen)
}

/** Adds up a page, its scripts with what they import at once, its styles and its preloads. */
export const weighPage = (site: string, page: string): PageWeight => {
  const html = join(site, page, 'index.html')
  const seen = new Set<string>([html])
  for (const [tag] of readFileSync(html, 'utf8').matchAll(EAGER)) {
    for (const address of eagerAddresses(tag)) {
      const file = address?.split('?')[0]
      if (file !== undefined) addWithImports(join(file.startsWith('/') ? site : dirname(html), file), seen)
    }
  }
  const files = [...seen].map((file) => [relative(site, file), transferred(file)] as const)
  const sum = (which: (name: string) => boolean): number =>
    files.reduce((total, [name, bytes]) => (which(name) ? total + bytes : total), 0)
  return { allBytes: sum(() => true), scriptBytes: sum((name) => name.endsWith('.js')), files }
}
