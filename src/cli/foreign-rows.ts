import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TABLE_NAMES } from '../core/model/tables.ts'

/** A table file that holds something other than sample rows. `source` is the source that is no sample; null = unreadable. */
interface ForeignRows {
  readonly file: string
  readonly source: string | null
}

const SOURCE_CELL = /"source"\s*:\s*"((?:[^"\\]|\\.)*)"/g
/** Longer than any source cell: what is kept of one chunk, so that a cell cut in two is found whole. */
const OVERLAP = 1000

const findForeignCell = async (path: string, samples: ReadonlySet<string>): Promise<string | null> => {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 20 })) {
    const text = rest + String(chunk)
    for (const [, source = ''] of text.matchAll(SOURCE_CELL)) if (!samples.has(source)) return source
    rest = text.slice(-OVERLAP)
  }
  return null
}

const isSampleSource = (row: unknown): row is { id: string } =>
  typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'sample' && 'id' in row

const toShortName = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : JSON.stringify(row).slice(0, 40)

const readSampleSources = async (path: string): Promise<ReadonlySet<string> | ForeignRows> => {
  try {
    const rows: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (!Array.isArray(rows)) return { file: 'sources.json', source: null }
    const foreign: unknown = rows.find((row) => !isSampleSource(row))
    if (foreign !== undefined) return { file: 'sources.json', source: toShortName(foreign) }
    return new Set(rows.filter(isSampleSource).map((row) => row.id))
  } catch {
    return { file: 'sources.json', source: null }
  }
}

/** The first table file of a folder with a row whose source is no sample; null = none, or no such folder. */
export const findForeignRows = async (dir: string): Promise<ForeignRows | null> => {
  const present = new Set(await readdir(dir).catch(() => []))
  const samples = present.has('sources.json') ? await readSampleSources(join(dir, 'sources.json')) : new Set<string>()
  if ('file' in samples) return samples
  for (const table of TABLE_NAMES) {
    const file = `${table}.json`
    const source = present.has(file) ? await findForeignCell(join(dir, file), samples) : null
    if (source !== null) return { file, source }
  }
  return null
}
