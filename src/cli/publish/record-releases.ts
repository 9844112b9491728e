import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseTable } from '../../core/model/parse-table.ts'
import { TABLES } from '../../core/model/tables.ts'
import type { Tables } from '../../core/model/tables.ts'
import type { Effects } from '../effects.ts'
import { writeTableFile } from '../tables.ts'

const FILE = `${TABLES.releases.name}.json`

/** Adds releases behind those in the record of a data folder, and returns the file; null = there was nothing to add. */
export const recordReleases = async (
  effects: Effects,
  data: string,
  releases: Tables['releases'],
): Promise<string | null> => {
  if (releases.length === 0) return null
  const folder = existsSync(join(data, FILE)) ? data : join(data, 'ledger')
  const path = join(folder, FILE)
  const text = existsSync(path) ? new TextDecoder().decode(await effects.readFile(path)) : '[]'
  const { rows } = parseTable(TABLES.releases, JSON.parse(text), path)
  await writeTableFile(folder, 'releases', [...rows, ...releases])
  return path
}
