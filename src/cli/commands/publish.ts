import { markingOf } from '../../core/format/marking.ts'
import type { Audience } from '../../core/model/column.ts'
import { formatFoldedIssue } from '../../core/model/issue-format.ts'
import { foldIssues } from '../../core/model/issue-fold.ts'
import type { Refusal } from '../../core/publication/release/gate.ts'
import { warnOfMissingArchive, warnOfRehearsal } from '../../core/publication/release/warnings.ts'
import { listDifferenceLines, listLostLines } from '../../core/publication/release/refusal-words.ts'
import { readCheckedTables } from '../checked-tables.ts'
import { parseAudience } from '../audience-option.ts'
import { parseBase } from '../base-path.ts'
import type { Command, CommandResult } from '../command.ts'
import { NOW_OPTION, parseNow, readClock } from '../now.ts'
import { flagOption, textOption } from '../options.ts'
import { ARCHIVE_OPTION, parseArchive, parseWithdraw, WITHDRAW_OPTION } from '../publish/archive-option.ts'
import { readPublicationSetting } from '../publish/open-data.ts'
import { planPublication } from '../publish/plan-publication.ts'
import type { PublicationPlan } from '../publish/plan-publication.ts'
import { recordReleases } from '../publish/record-releases.ts'
import { requireAudience } from '../publish/site-audience.ts'
import { writeSite } from '../publish/write-site.ts'
import type { Target, WrittenSite } from '../publish/write-site.ts'

const formatRefusal = ({ words, issues, lost = [], changed = [] }: Refusal, index: number): string =>
  [
    `${index + 1}. ${words.zh}`,
    `   ${words.en}`,
    ...foldIssues(issues).map((folded) => formatFoldedIssue(folded, 'zh')),
    ...[...listLostLines(lost), ...listDifferenceLines(changed)].map((line) => `   ${line}`),
  ].join('\n')

const refuse = (refusals: readonly Refusal[]): CommandResult => ({
  exit: 1,
  data: { published: false, reasons: refusals },
  text: [
    ...refusals.map((refusal, index) => `${formatRefusal(refusal, index)}\n`),
    `没有发布：以上 ${refusals.length} 项理由。Not published, for the ${refusals.length === 1 ? 'reason' : `${refusals.length} reasons`} above.`,
  ].join('\n'),
})

/** Each audience's site, served or portable, has a folder of its own, so that neither is ever written over the other. */
const toDefaultOut = (audience: Audience, portable: boolean): string =>
  `${audience === 'office' ? 'dist-office' : 'dist'}${portable ? '-portable' : ''}`

type Accepted = Extract<PublicationPlan, { readonly kind: 'publish' }>

const formatHeldBack = ({ heldBack }: Accepted): string => {
  const listed = heldBack.map(({ id, releaseAt }) => `${id}（${releaseAt}）`)
  return listed.length === 0 ? '' : `\n未到发布时间，没有写入：${listed.join('、')}。`
}

const formatReleases = ({ newReleases }: Accepted, record: string | null): string => {
  if (record === null || newReleases.length === 0) return ''
  return `\n新发布的报告期 ${newReleases.map(({ period }) => period).join('、')} 已记入 ${record}。`
}

/** What became of the versions that were published before. */
const formatVersions = ({ archive, portable, withdraw }: Target, { carried, recomputed }: WrittenSite): string => {
  if (portable) return '\n双击其中的 index.html 打开。Open its index.html with a double click.'
  const gone =
    withdraw == null ? '' : `\n版本 ${withdraw} 已撤回：其文件不再提供，版本表中注明。Version ${withdraw} is withdrawn.`
  const kept =
    carried.length > 0
      ? `\n沿用此前的 ${carried.length} 个版本：${carried.join('、')}。`
      : `\n${archive === null ? '按 --archive none' : `${archive} 中没有此前的其他版本`}：本站只有这一个版本。Only this version is published.`
  const changed =
    recomputed === 0
      ? ''
      : `\n此版本以前发布过，其文件照旧；${recomputed} 个数据集现在的程序算得不同，本站的页面读的是新算的，另放一处（data/e/）。`
  return kept + changed + gone
}

const report = (
  plan: Accepted,
  target: Target & { readonly audience: Audience },
  written: WrittenSite,
  record: string | null,
): CommandResult => {
  const { out, audience } = target
  const marking = markingOf(audience)?.zh
  const { version, sample, period, files, carried, warnings } = written
  const heldBack = plan.heldBack.map(({ id, releaseAt }) => ({ period: id, releaseAt }))
  return {
    exit: 0,
    data: {
      published: true,
      out,
      audience,
      version,
      sample,
      period,
      files,
      carried,
      heldBack,
      newReleases: plan.newReleases,
      warnings,
    },
    text: `已发布到 ${out}：版本 ${version}，报告期 ${period}，${files} 个文件${sample ? '，示例数据 · 非真实进展' : ''}${marking === undefined ? '' : `，${marking}`}。${formatVersions(target, written)}${formatHeldBack(plan)}${formatReleases(plan, record)}${warnings.map(({ words }) => `\n\n${words.zh}\n${words.en}`).join('')}`,
  }
}

/** Builds a whole site from the tables of a data folder: everybody's, or the office's. */
export const publish: Command = {
  name: 'publish',
  summary: { zh: '生成网站', en: 'build the site' },
  options: [
    { flag: '--data <dir>', summary: { zh: '数据文件夹', en: 'folder of the data' }, default: 'data' },
    {
      flag: '--audience <who>',
      summary: {
        zh: 'public：公开网站；office：内部网站，含内部列与不予公开的任务',
        en: "public, or office: with the office's columns and withheld tasks",
      },
      default: 'public',
    },
    {
      flag: '--out <dir>',
      summary: {
        zh: '写入目录（整个替换），默认 dist，内部网站为 dist-office；加 --portable 时其后再加 -portable',
        en: "folder to write, replaced as a whole; dist, or dist-office for the office's, with -portable behind",
      },
    },
    ARCHIVE_OPTION,
    WITHDRAW_OPTION,
    {
      flag: '--base <path>',
      summary: { zh: '网站所在路径，只有 404 页用到', en: 'path of the site, which its 404 page alone needs' },
      default: '/',
    },
    {
      flag: '--portable',
      summary: {
        zh: '生成不需要服务器的文件夹：断网的电脑上双击其中的 index.html 即可打开；只含这一个版本',
        en: 'a folder that needs no server: a double click on its index.html opens it; it holds one version',
      },
    },
    { flag: '--allow-sample', summary: { zh: '允许发布示例数据', en: 'let sample data be published' } },
    NOW_OPTION,
  ],
  run: async (options, effects) => {
    const data = textOption(options, 'data')
    const audience = parseAudience(options)
    const portable = flagOption(options, 'portable')
    const out = options['out'] === undefined ? toDefaultOut(audience, portable) : textOption(options, 'out')
    const archive = portable ? null : parseArchive(options, out)
    const target = {
      out,
      base: parseBase(options),
      archive,
      audience,
      portable,
      withdraw: parseWithdraw(options, archive),
    }
    const now = parseNow(options, effects)
    const checked = await readCheckedTables(data, now.slice(0, 10))
    const plan = await planPublication(
      checked,
      { now, allowSample: flagOption(options, 'allowSample'), archive, audience },
      effects,
    )
    if (plan.kind === 'refused') return refuse(plan.refusals)
    await requireAudience(effects, target, audience)
    const setting = await readPublicationSetting(effects, data)
    const written = await writeSite({ tables: plan.tables, map: checked.map, audience, setting }, target, effects)
    const ahead = warnOfRehearsal(now, readClock(effects))
    // What is generated is never released, nor is what the office alone may see, nor what has not come: nothing is recorded of them.
    const isReleased = !written.sample && audience === 'public' && ahead.length === 0
    const record = isReleased ? await recordReleases(effects, data, plan.newReleases) : null
    const isOrphan = isReleased && written.isFirst && checked.tables.releases.length > 0
    const missing = isOrphan && archive !== null ? warnOfMissingArchive(archive) : []
    return report(plan, target, { ...written, warnings: [...ahead, ...missing, ...written.warnings] }, record)
  },
}
