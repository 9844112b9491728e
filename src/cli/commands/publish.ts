import { formatFoldedIssue } from '../../core/model/issue-format.ts'
import { foldIssues } from '../../core/model/issue-fold.ts'
import type { Refusal } from '../../core/publication/release/gate.ts'
import { readCheckedTables } from '../checked-tables.ts'
import { parseBase } from '../base-path.ts'
import type { Command, CommandResult } from '../command.ts'
import { NOW_OPTION, parseNow } from '../now.ts'
import { flagOption, textOption } from '../options.ts'
import { readPublicationSetting } from '../publish/open-data.ts'
import { planPublication } from '../publish/plan-publication.ts'
import type { PublicationPlan } from '../publish/plan-publication.ts'
import { recordReleases } from '../publish/record-releases.ts'
import { writeSite } from '../publish/write-site.ts'
import type { Target, WrittenSite } from '../publish/write-site.ts'

const formatRefusal = ({ words, issues }: Refusal, index: number): string =>
  [
    `${index + 1}. ${words.zh}`,
    `   ${words.en}`,
    ...foldIssues(issues).map((folded) => formatFoldedIssue(folded, 'zh')),
  ].join('\n')

const refuse = (refusals: readonly Refusal[]): CommandResult => ({
  exit: 1,
  data: { published: false, reasons: refusals },
  text: [
    ...refusals.map((refusal, index) => `${formatRefusal(refusal, index)}\n`),
    `没有发布：以上 ${refusals.length} 项理由。Not published, for the ${refusals.length} reasons above.`,
  ].join('\n'),
})

type Accepted = Extract<PublicationPlan, { readonly kind: 'publish' }>

const formatHeldBack = ({ heldBack }: Accepted): string => {
  const listed = heldBack.map(({ id, releaseAt }) => `${id}（${releaseAt}）`)
  return listed.length === 0 ? '' : `\n未到发布时间，没有写入：${listed.join('、')}。`
}

const formatReleases = ({ newReleases }: Accepted, record: string | null): string => {
  if (record === null || newReleases.length === 0) return ''
  return `\n新发布的报告期 ${newReleases.map(({ period }) => period).join('、')} 已记入 ${record}。`
}

const report = (plan: Accepted, { out }: Target, written: WrittenSite, record: string | null): CommandResult => {
  const { version, sample, period, files } = written
  const heldBack = plan.heldBack.map(({ id, releaseAt }) => ({ period: id, releaseAt }))
  return {
    exit: 0,
    data: { published: true, out, version, sample, period, files, heldBack, newReleases: plan.newReleases },
    text: `已发布到 ${out}：版本 ${version}，报告期 ${period}，${files} 个文件${sample ? '，示例数据 · 非真实进展' : ''}。${formatHeldBack(plan)}${formatReleases(plan, record)}`,
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
    NOW_OPTION,
  ],
  run: async (options, effects) => {
    const data = textOption(options, 'data')
    const target = { out: textOption(options, 'out'), base: parseBase(options) }
    const now = parseNow(options, effects)
    const checked = await readCheckedTables(data, now.slice(0, 10))
    const plan = planPublication(checked, now, flagOption(options, 'allowSample'))
    if (plan.kind === 'refused') return refuse(plan.refusals)
    const setting = await readPublicationSetting(effects, data)
    const written = await writeSite({ tables: plan.tables, map: checked.map, setting }, target, effects)
    // What is generated is never released: nothing is recorded of it.
    const record = written.sample ? null : await recordReleases(effects, data, plan.newReleases)
    return report(plan, target, written, record)
  },
}
