import { join } from 'node:path'
import { readCheckedTables } from '../../src/cli/checked-tables.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import { readBuiltApp } from '../../src/cli/publish/built-app.ts'
import { createPageWriter } from '../../src/cli/publish/page-writer.ts'
import { computeSiteData, toSha256 } from '../../src/cli/publish/site-data.ts'
import { computeDetails, writeDetailDataset } from '../../src/core/publication/datasets.ts'
import { EMPTY_SETTING } from '../../src/core/publication/open-data/publication-setting.ts'
import { BENCH_DAY, writeSampleData } from './sample-data.ts'

/** How large a site is. */
export interface SiteSize {
  readonly tasks: number
  readonly hazards: number
}

/**
 * Publishes, of a sample ledger of such a size, what a reader of one page of each kind gets in Chinese; the pages of
 * other tasks and the tables to download would take long. `task` = the task whose page is there.
 */
export const writeBigSite = async (
  folder: string,
  { tasks, hazards }: SiteSize,
  build?: string,
): Promise<{ readonly dist: string; readonly task: string }> => {
  const data = join(folder, 'data')
  const dist = join(folder, 'dist')
  await writeSampleData(data, tasks, hazards)
  const { tables } = await readCheckedTables(data, BENCH_DAY)
  const app = await readBuiltApp(nodeEffects, 'public', build)
  const site = {
    ...computeSiteData(tables),
    openData: { audience: 'public' as const, tables: [], digest: '', setting: EMPTY_SETTING },
    versions: [],
  }
  const { version } = site.common
  const write = (path: string, content: string | Uint8Array): Promise<void> =>
    nodeEffects.writeFile(join(dist, path), content)
  for (const { path, from } of app.files) await write(path, await nodeEffects.readFile(from))
  for (const { path, text } of site.datasets) await write(`data/v/${version}/${path}`, text)
  await write('data/latest.json', JSON.stringify({ version, period: site.latest.period }))

  const digests = Object.fromEntries(site.datasets.map(({ path, text }) => [path, toSha256(text)]))
  const pages = createPageWriter(app, site, digests, { base: '/' })
  const wanted = pages.writePages(
    ({ locale, page }) => locale === 'zh' && page !== 'tasks-page' && page !== 'not-found',
  )
  for await (const { path, text } of wanted) await write(path, text)
  for (const detail of computeDetails(tables, site.projected, site.periods, site.audience)) {
    const dataset = writeDetailDataset(detail)
    await write(`data/v/${version}/${dataset.path}`, dataset.text)
    for await (const { path, text } of pages.writeTaskPages(detail, toSha256(dataset.text))) await write(path, text)
    return { dist, task: detail.id }
  }
  throw new Error('the site has no task')
}
