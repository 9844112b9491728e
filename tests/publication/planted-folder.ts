import { cp, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TABLE_NAMES } from '../../src/core/model/tables.ts'
import { EMPTY_SETTING } from '../../src/core/publication/open-data/publication-setting.ts'
import type { Tables } from '../../src/core/model/tables.ts'

/** A new data folder with the published tables of the repository and a ledger of these tables. */
export const createPlantedFolder = async (tables: Tables): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'planted-'))
  for (const name of await readdir('data')) if (name.endsWith('.json')) await cp(join('data', name), join(folder, name))
  // Where the site's address is known, there are files that name all of its pages.
  await writeFile(
    join(folder, 'publication.json'),
    JSON.stringify({ ...EMPTY_SETTING, homepage: 'https://example.org/' }),
  )
  await mkdir(join(folder, 'ledger'))
  for (const name of TABLE_NAMES) {
    if (name === 'regions' || tables[name].length === 0) continue
    await writeFile(join(folder, 'ledger', `${name}.json`), JSON.stringify(tables[name]))
  }
  return folder
}
