import { readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { toJsonText } from '../../../src/core/model/json.ts'
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../../../src/core/model/tables.ts'
import { createDataFolder } from '../publish/data-folder.ts'

/** What the data hold before the import: a small real ledger, the sample of six tasks, or published facts alone. */
export type Base = 'real' | 'sample' | 'published'

/** The value that was corrected is one that no case sends anew: who changes such a value states another correction. */
const CORRECTED = { key: '2026-Q1/T02/340000', before: '1', after: '10' }

const TABLES_OF_CHECKS = JSON.parse(readFileSync('tests/fixtures/checks/base.json', 'utf8')) as Tables

/** A small real ledger. */
export const REAL: Tables = {
  ...TABLES_OF_CHECKS,
  corrections: TABLES_OF_CHECKS.corrections.map((row) => ({ ...row, ...CORRECTED })),
}

const PUBLISHED: ReadonlySet<TableName> = new Set([
  'regions',
  'sources',
  'figures',
  'events',
  'projects',
  'mechanisms',
  'services',
  'waters',
])

const createReal = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'case-'))
  for (const table of TABLE_NAMES) {
    const path = join(dir, PUBLISHED.has(table) ? '' : 'ledger', `${table}.json`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, toJsonText(TABLES[table], REAL[table]))
  }
  return dir
}

const createPublished = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'case-'))
  for (const name of await readdir('data')) if (name.endsWith('.json')) await cp(join('data', name), join(dir, name))
  return dir
}

/** A new data folder. */
export const createBase = (base: Base): Promise<string> =>
  ({ real: createReal, sample: () => createDataFolder(), published: createPublished })[base]()
