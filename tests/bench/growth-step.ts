import { join } from 'node:path'
import { readCheckedTables } from '../../src/cli/checked-tables.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import type { Effects } from '../../src/cli/effects.ts'
import { readBuiltApp } from '../../src/cli/publish/built-app.ts'
import { writeWithTwins } from '../../src/cli/publish/compress.ts'
import type { Effort } from '../../src/cli/publish/compress.ts'
import { writeOpenData } from '../../src/cli/publish/open-data.ts'
import { createPageWriter } from '../../src/cli/publish/page-writer.ts'
import { planPublication } from '../../src/cli/publish/plan-publication.ts'
import { computeSiteData, toSha256 } from '../../src/cli/publish/site-data.ts'
import { computeDetails, writeDetailDataset } from '../../src/core/publication/datasets.ts'
import { EMPTY_SETTING } from '../../src/core/publication/open-data/publication-setting.ts'
import type { SiteData } from '../../src/core/publication/site-data.ts'
import { BENCH_DAY, writeSampleData } from './sample-data.ts'

/** What one part of a publication took. */
export interface GrowthPart {
  readonly name: string
  /** Of all threads together: what the work is, however busy the machine was. Extrapolated where only some were done. */
  readonly cpuSeconds: number
  /** With the compressed twins. Null = the part writes nothing. */
  readonly bytes: number | null
  /** `[24, 860]` = so many of all were done. Null = all of it. */
  readonly sampled: readonly [done: number, all: number] | null
}

/** The parts of a publication of so many tasks. */
export interface GrowthStep {
  readonly parts: readonly GrowthPart[]
  readonly peakMemoryMiB: number
}

/** Pages that are drawn of those which there are more of, the more tasks there are. */
const SAMPLE = 24

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

let written = 0
/** Writes nothing, and counts: a disk is not what is measured. */
const counting: Effects = {
  ...nodeEffects,
  writeFile: (_, content) => {
    written += Buffer.byteLength(content)
    return Promise.resolve()
  },
}
const write = async (path: string, content: string | Uint8Array, effort?: Effort): Promise<void> => {
  await writeWithTwins(counting, path, typeof content === 'string' ? Buffer.from(content) : content, effort)
}

const parts: GrowthPart[] = []
const measure = async <T>(
  name: string,
  work: () => T | Promise<T>,
  sampled: GrowthPart['sampled'] = null,
): Promise<T> => {
  const [begun, before] = [cpuSeconds(), written]
  const result = await work()
  const times = sampled ? sampled[1] / sampled[0] : 1
  const bytes = (written - before) * times
  parts.push({ name, cpuSeconds: (cpuSeconds() - begun) * times, bytes: bytes === 0 ? null : bytes, sampled })
  return result
}

/** Picked evenly, the first and the last among them. */
const pick = <T>(all: readonly T[]): readonly T[] => {
  const count = Math.min(SAMPLE, all.length)
  return Array.from({ length: count }, (_, index) => all[Math.round((index * (all.length - 1)) / (count - 1))]).flatMap(
    (each) => (each === undefined ? [] : [each]),
  )
}

type Pages = ReturnType<typeof createPageWriter>

const writeFixedPages = async (pages: Pages): Promise<void> => {
  for await (const { path, text, effort } of pages.writePages(({ page }) => page !== 'tasks-page'))
    await write(path, text, effort)
}

const writeListPages = async (pages: Pages): Promise<void> => {
  const paths: string[] = []
  // Asked of every page whether it is wanted, nothing is drawn.
  for await (const _ of pages.writePages(({ page, path }) => {
    if (page === 'tasks-page') paths.push(path)
    return false
  }));
  const wanted = new Set(pick(paths))
  if (wanted.size === 0) return
  await measure(
    'further pages of the list',
    async () => {
      for await (const { path, text, effort } of pages.writePages((spec) => wanted.has(spec.path)))
        await write(path, text, effort)
    },
    [wanted.size, paths.length],
  )
}

const writeTaskPages = async (tables: Parameters<typeof computeDetails>[0], site: SiteData, pages: Pages) => {
  const tasks = pick(site.projected.tasks)
  const details = computeDetails(tables, { ...site.projected, tasks }, site.periods, site.audience)
  // With the first comes whatever is prepared for all of them.
  const first = await measure('index for the pages of tasks', () => details.next())
  await measure(
    'pages of tasks',
    async () => {
      for (const detail of [...(first.done ? [] : [first.value]), ...details]) {
        const { path, text } = writeDetailDataset(detail)
        await write(path, text, 'quick')
        for await (const page of pages.writeTaskPages(detail, toSha256(text)))
          await write(page.path, page.text, page.effort)
      }
    },
    [tasks.length, site.projected.tasks.length],
  )
}

const [, , folder = '', tasks = ''] = process.argv
await measure('sample', () => writeSampleData(folder, Number(tasks)))
const checked = await measure('read and check', () => readCheckedTables(folder, BENCH_DAY))
const plan = await measure('plan of the publication', () =>
  planPublication(
    checked,
    { now: `${BENCH_DAY}T12:00:00+08:00`, allowSample: true, archive: null, audience: 'public' },
    nodeEffects,
  ),
)
if (plan.kind === 'refused') throw new Error(JSON.stringify(plan.refusals))
const site = await measure('data of the site', () => computeSiteData(plan.tables, { map: checked.map }))
await measure('datasets', async () => {
  for (const { path, text } of site.datasets) await write(path, text)
})
const openData = await measure('tables to download', () =>
  writeOpenData(site, EMPTY_SETTING, (path, content) => write(join('data', path), content, 'quick')),
)
const app = await readBuiltApp(nodeEffects)
const digests = Object.fromEntries(site.datasets.map(({ path, text }) => [path, toSha256(text)]))
const pages = createPageWriter(app, { ...site, openData, versions: [] }, digests, { base: '/' })
await measure('pages that are always there', () => writeFixedPages(pages))
await writeListPages(pages)
await writeTaskPages(plan.tables, site, pages)
const step: GrowthStep = { parts, peakMemoryMiB: process.resourceUsage().maxRSS / 1024 }
console.log(JSON.stringify(step))
