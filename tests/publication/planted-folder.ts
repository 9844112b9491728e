import { cp, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TABLE_NAMES } from '../../src/core/model/tables.ts'
import type { Tables } from '../../src/core/model/tables.ts'

/** A new data folder with the published tables of the repository and a ledger of these tables. */
export const createPlantedFolder = async (tables: Tables): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'planted-'))
  for (const name of await readdir('data')) if (name.endsWith('.json')) await cp(join('data', name), join(folder, name))
  await mkdir(join(folder, 'ledger'))
  for (const name of TABLE_NAMES) {
    if (name === 'regions' || tables[name].length === 0) continue
    await writeFile(join(folder, 'ledger', `${name}.json`), JSON.stringify(tables[name]))
  }
  return folder
}
