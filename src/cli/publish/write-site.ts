import { join } from 'node:path'
import { computeDetails, writeDetailDataset } from '../../core/publication/datasets.ts'
import type { PublicationSetting } from '../../core/publication/open-data/publication-setting.ts'
import type { Effects } from '../effects.ts'
import { readBuiltApp } from './built-app.ts'
import { writeWithTwins } from './compress.ts'
import type { Effort } from './compress.ts'
import { writeOpenData } from './open-data.ts'
import { createPageWriter } from './page-writer.ts'
import { createPool } from './pool.ts'
import type { SiteSources } from '../../core/publication/site-data.ts'
import { computeSiteData, toSha256 } from './site-data.ts'

const PENDING_WRITES = 8
const ROBOTS = 'robots.txt'
/** What it says on a site that is not everybody's. */
const KEEP_OUT = 'User-agent: *\nDisallow: /\n'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Where a site goes. */
export interface Target {
  /** Folder that is made anew. */
  readonly out: string
  readonly base: string
}

/** Everything that a site is made of: tables that were checked, with nothing in them that is not out. */
export interface SiteInput extends Omit<SiteSources, 'marking'> {
  readonly setting: PublicationSetting
}

/** What was written. */
export interface WrittenSite {
  readonly version: string
  readonly sample: boolean
  /** The period that the pages show. */
  readonly period: string
  readonly files: number
}

/** Writes a whole site. */
export const writeSite = async (
  { setting, ...sources }: SiteInput,
  { out, base }: Target,
  effects: Effects,
): Promise<WrittenSite> => {
  const app = await readBuiltApp(effects)
  const site = computeSiteData(sources.tables, sources)
  const data = `data/v/${site.common.version}`
  let files = 0
  const pool = createPool(PENDING_WRITES)
  /** Files are compressed while the next page is rendered. */
  const write = (path: string, content: Uint8Array, effort: Effort = 'best'): Promise<void> => {
    files += 1
    return pool.add(() => writeWithTwins(effects, join(out, path), content, effort))
  }
  await effects.remove(out)
  for (const [folder, paths] of [
    [app.folder, (await effects.list(app.folder)).filter((path) => !path.startsWith('.vite/'))],
    ['public', await effects.list('public')],
  ] as const)
    for (const path of paths) {
      const isKeepOut = path === ROBOTS && sources.audience === 'office'
      await write(path, isKeepOut ? encode(KEEP_OUT) : await effects.readFile(join(folder, path)))
    }
  for (const { path, text } of site.datasets)
    if (!path.startsWith('tables/')) await write(`${data}/${path}`, encode(text))
  const openData = await writeOpenData(site, setting, (path, content) => write(`data/${path}`, content, 'quick'))
  await write(
    'data/latest.json',
    encode(
      `${JSON.stringify({ version: site.common.version, period: site.latest.period, sample: site.common.sample, audience: site.audience })}\n`,
    ),
  )

  const digests = Object.fromEntries(
    site.datasets.filter(({ path }) => !path.startsWith('tables/')).map(({ path, text }) => [path, toSha256(text)]),
  )
  const pages = createPageWriter(app, { ...site, openData }, digests, base)
  for await (const { path, text } of pages.writePages()) await write(path, encode(text))
  for (const detail of computeDetails(sources.tables, site.projected, site.periods, site.audience)) {
    const dataset = writeDetailDataset(detail)
    // One task's files are many.
    await write(`${data}/${dataset.path}`, encode(dataset.text), 'quick')
    for await (const { path, text } of pages.writeTaskPages(detail, toSha256(dataset.text)))
      await write(path, encode(text), 'quick')
  }
  await pool.finish()
  const { version, sample } = site.common
  return { version, sample, period: site.latest.period, files }
}
