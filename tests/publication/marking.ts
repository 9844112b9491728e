import type { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { markingOf } from '../../src/core/format/marking.ts'
import { readCsv } from '../unit/publication/download/read-csv.ts'

/** The words that everything of the office's site says, in both languages. */
export const MARKS: readonly string[] = Object.values(markingOf('office') ?? {})

const isMarked = (text: string): boolean => MARKS.some((mark) => text.includes(mark))

/** Pieces of a text that begin with one of these, each up to `end`. */
const piecesOf = (text: string, begin: RegExp, end: string): readonly string[] =>
  text
    .split(begin)
    .slice(1)
    .map((piece) => piece.slice(0, piece.indexOf(end)))

/** Parts of a page that can be seen, copied or saved alone: its banner, every panel's foot, every chart's picture. */
const listPageParts = (html: string): readonly (readonly [string, string])[] => [
  ['banner', piecesOf(html, /<aside class="marking-banner"/, '</aside>').join('')],
  ...piecesOf(html, /<div class="panel-foot"/, '</div>').map((foot) => ['panel', foot] as const),
  ...piecesOf(html, /<div class="chart-(?:small|narrow|middle|wide|wider)">(?=<svg)/, '</svg>').map(
    (svg) => ['picture', svg] as const,
  ),
]

const lastCells = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.slice(1).map((row) => String(row.at(-1) ?? ''))

type Part = readonly [what: string, text: string]

/** Parts of a file, each of which must be marked by itself; null = the file is nothing that anybody passes on. */
const listParts = async (path: string, bytes: Buffer): Promise<readonly Part[] | null> => {
  const text = bytes.toString('utf8')
  if (path.endsWith('.html')) return listPageParts(text)
  if (path.endsWith('.csv')) return lastCells(readCsv(text)).map((cell) => ['row', cell] as const)
  if (path.endsWith('.xlsx')) {
    const { sheets } = await readXlsx(bytes)
    const [data, notes] = sheets
    return [
      ...lastCells(data?.rows ?? []).map((cell) => ['row', cell] as const),
      ['notes', JSON.stringify(notes?.rows)],
    ]
  }
  if (path.endsWith('.json')) {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.map((row) => ['row', JSON.stringify(row)] as const) : [['file', text]]
  }
  return /\.(svg|png|pdf|pptx|txt|xml|atom)$/.test(path) && !/^(icon\.svg|robots\.txt)$/.test(path)
    ? [['file', text]]
    : null
}

/** What a site holds that can be seen or passed on, by kind of file and part (`html panel`), and which of it is not marked. */
export const findUnmarked = async (
  folder: string,
): Promise<{ readonly kinds: ReadonlySet<string>; readonly unmarked: readonly string[] }> => {
  const kinds = new Set<string>()
  const unmarked: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(folder, file)
    for (const [what, text] of (await listParts(path, readFileSync(file))) ?? []) {
      kinds.add(`${path.replace(/^.*\./, '')} ${what}`)
      if (!isMarked(text)) unmarked.push(`${path}: ${what}`)
    }
  }
  return { kinds, unmarked }
}
