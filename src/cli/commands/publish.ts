import { join } from 'node:path'
import { formatIssue } from '../../core/model/issue-format.ts'
import { isPublicationBlocking } from '../../core/model/issue.ts'
import type { Issue } from '../../core/model/issue.ts'
import type { ProvinceMap } from '../../core/model/map/province-map.ts'
import type { Tables } from '../../core/model/tables.ts'
import { computeDetails, writeDetailDataset } from '../../core/publication/datasets.ts'
import type { Command, CommandResult, Options } from '../command.ts'
import { readCheckedTables, parseToday } from '../checked-tables.ts'
import type { Effects } from '../effects.ts'
import { CliError } from '../failure.ts'
import { flagOption, textOption } from '../options.ts'
import { readBuiltApp } from '../publish/built-app.ts'
import { writeWithTwins } from '../publish/compress.ts'
import type { Effort } from '../publish/compress.ts'
import { readPublicationSetting, writeOpenData } from '../publish/open-data.ts'
import { createPageWriter } from '../publish/page-writer.ts'
import { createPool } from '../publish/pool.ts'
import type { PublicationSetting } from '../../core/publication/open-data/publication-setting.ts'
import { computeSiteData, toSha256 } from '../publish/site-data.ts'

const SHOWN_ISSUES = 20
const PENDING_WRITES = 8

const refuse = (issues: readonly Issue[]): CommandResult => ({
  exit: 1,
  data: { published: false, issues },
  text: [
    ...issues.slice(0, SHOWN_ISSUES).map((issue) => `${formatIssue(issue, 'zh')}\n`),
    `数据有 ${issues.length} 处不能发布的问题，没有发布。全部清单：npm run board -- check`,
  ].join('\n'),
})

const refuseSample = (): CommandResult => ({
  exit: 1,
  data: { published: false, reason: 'sample' },
  text: '台账是示例数据，没有发布。请换成真实台账；若确要发布示例，请加 --allow-sample，每一页都会写明“示例数据 · 非真实进展”。',
})

const parseBase = (options: Options): string => {
  const base = textOption(options, 'base')
  if (/^\/([\w.~-]+\/)*$/.test(base)) return base
  throw new CliError(2, {
    zh: `--base 的值“${base}”无效：应以 / 开头、以 / 结尾，如 / 或 /sub/。`,
    en: `--base can't be "${base}": it begins and ends with a slash, like / or /sub/.`,
  })
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Target {
  /** Folder that is made anew. */
  readonly out: string
  readonly base: string
}

/** Everything that a site is made of. */
interface SiteInput {
  readonly tables: Tables
  /** Null = four tiles stand in its place. */
  readonly map: ProvinceMap | null
  readonly setting: PublicationSetting
}

/** Writes the whole site of checked data. */
const writeSite = async (
  { tables, map, setting }: SiteInput,
  { out, base }: Target,
  effects: Effects,
): Promise<CommandResult> => {
  const app = await readBuiltApp(effects)
  const site = computeSiteData(tables, map)
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
    for (const path of paths) await write(path, await effects.readFile(join(folder, path)))
  for (const { path, text } of site.datasets)
    if (!path.startsWith('tables/')) await write(`${data}/${path}`, encode(text))
  const openData = await writeOpenData(site, setting, (path, content) => write(`data/${path}`, content, 'quick'))
  await write(
    'data/latest.json',
    encode(
      `${JSON.stringify({ version: site.common.version, period: site.latest.period, sample: site.common.sample })}\n`,
    ),
  )

  const digests = Object.fromEntries(
    site.datasets.filter(({ path }) => !path.startsWith('tables/')).map(({ path, text }) => [path, toSha256(text)]),
  )
  const pages = createPageWriter(app, { ...site, openData }, digests, base)
  for await (const { path, text } of pages.writePages()) await write(path, encode(text))
  for (const detail of computeDetails(tables, site.projected, site.periods)) {
    const dataset = writeDetailDataset(detail)
    // One task's files are many.
    await write(`${data}/${dataset.path}`, encode(dataset.text), 'quick')
    for await (const { path, text } of pages.writeTaskPages(detail, toSha256(dataset.text)))
      await write(path, encode(text), 'quick')
  }
  await pool.finish()
  const { version, sample } = site.common
  return {
    exit: 0,
    data: { published: true, out, version, sample, period: site.latest.period, files },
    text: `已发布到 ${out}：版本 ${version}，报告期 ${site.latest.period}，${files} 个文件${sample ? '，示例数据 · 非真实进展' : ''}。`,
  }
}

/** Builds the public site from the tables of a data folder. */
export const publish: Command = {
  name: 'publish',
  summary: { zh: '生成公开网站', en: 'build the public site' },
  options: [
    { flag: '--data <dir>', summary: { zh: '数据文件夹', en: 'folder of the data' }, default: 'data' },
    {
      flag: '--out <dir>',
      summary: { zh: '写入目录（先清空）', en: 'folder to write, emptied first' },
      default: 'dist',
    },
    {
      flag: '--base <path>',
      summary: { zh: '网站所在路径，只有 404 页用到', en: 'path of the site, which its 404 page alone needs' },
      default: '/',
    },
    { flag: '--allow-sample', summary: { zh: '允许发布示例数据', en: 'let sample data be published' } },
    {
      flag: '--now <date>',
      summary: { zh: '以哪一天为今天，默认上海今日', en: 'the day taken as today; default: today in Shanghai' },
    },
  ],
  run: async (options, effects) => {
    const { tables, map, issues } = await readCheckedTables(textOption(options, 'data'), parseToday(options, effects))
    const blocking = issues.filter(isPublicationBlocking)
    if (blocking.length > 0) return refuse(blocking)
    const isSample = tables.sources.some(({ kind }) => kind === 'sample')
    if (isSample && !flagOption(options, 'allowSample')) return refuseSample()
    const target = { out: textOption(options, 'out'), base: parseBase(options) }
    const setting = await readPublicationSetting(effects, textOption(options, 'data'))
    return writeSite({ tables, map, setting }, target, effects)
  },
}
