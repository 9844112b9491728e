import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readCheckedTables } from '../../src/cli/checked-tables.ts'
import { sample } from '../../src/cli/commands/sample.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import { readBuiltApp } from '../../src/cli/publish/built-app.ts'
import { createPageWriter } from '../../src/cli/publish/page-writer.ts'
import { EMPTY_SETTING } from '../../src/core/publication/open-data/publication-setting.ts'
import { computeSiteData, toSha256 } from '../../src/cli/publish/site-data.ts'

const UNTIL = '2026-Q3'
const TODAY = '2026-11-23'

const writeData = async (data: string, tasks: number): Promise<void> => {
  await mkdir(data, { recursive: true })
  for (const file of (await readdir('data')).filter((name) => name.endsWith('.json')))
    await copyFile(join('data', file), join(data, file))
  await sample.run({ tasks, seed: 1, until: UNTIL, out: join(data, 'ledger') }, nodeEffects)
}

/** Publishes, of a sample ledger of so many tasks, the list of tasks and what it reads; nothing else, as that takes long. */
export const writeBigSite = async (folder: string, tasks: number): Promise<string> => {
  const data = join(folder, 'data')
  const out = join(folder, 'dist')
  await writeData(data, tasks)
  const { tables } = await readCheckedTables(data, TODAY)
  const app = await readBuiltApp(nodeEffects)
  const site = { ...computeSiteData(tables), openData: { tables: [], digest: '', setting: EMPTY_SETTING } }
  const write = (path: string, content: string | Uint8Array): Promise<void> =>
    nodeEffects.writeFile(join(out, path), content)
  for (const path of await nodeEffects.list(app.folder))
    await write(path, await nodeEffects.readFile(join(app.folder, path)))
  const read = site.datasets.filter(({ path }) => !path.startsWith('tables/'))
  for (const { path, text } of read) await write(`data/v/${site.common.version}/${path}`, text)
  const { version } = site.common
  await write('data/latest.json', JSON.stringify({ version, period: site.latest.period }))
  const digests = Object.fromEntries(read.map(({ path, text }) => [path, toSha256(text)]))
  for await (const { path, text } of createPageWriter(app, site, digests, '/').writePages()) {
    if (path !== 'tasks/index.html') continue
    await write(path, text)
    return out
  }
  throw new Error('the site has no list of tasks')
}
