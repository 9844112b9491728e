import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PagePayload } from '../../src/core/publication/payload.ts'

/** Files below a folder, relative to it, in order. */
export const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

export const listHtml = (folder: string): readonly string[] =>
  listFiles(folder).filter((path) => path.endsWith('.html'))

export const readText = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

/** The payload of a page, read as its scripts read it. */
export const payloadOf = (html: string): PagePayload =>
  JSON.parse(/<script type="application\/json" id="payload">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')

/** Where the links of a page lead, as it writes them. */
export const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:a|link|script|use|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, to = '']) =>
    to.replaceAll('&amp;', '&'),
  )

/** A page's ids. */
export const idsOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id))
