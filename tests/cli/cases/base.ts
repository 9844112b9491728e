import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { toJsonText } from '../../../src/core/model/json.ts'
import { TABLE_NAMES, TABLES, type TableName } from '../../../src/core/model/tables.ts'
import { createDataFolder } from '../publish/data-folder.ts'

/** What the data hold before the import: a small real ledger, the sample of six tasks, or published facts alone. */
export type Base = 'real' | 'sample' | 'published'

type Rows = readonly Readonly<Record<string, unknown>>[]

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
  const tables = JSON.parse(await readFile('tests/fixtures/checks/base.json', 'utf8')) as Record<TableName, Rows>
  for (const table of TABLE_NAMES) {
    const path = join(dir, PUBLISHED.has(table) ? '' : 'ledger', `${table}.json`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, toJsonText(TABLES[table], tables[table]))
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
