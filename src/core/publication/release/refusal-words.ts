import type { Words } from '../../model/column.ts'
import { groupBy } from '../../model/grouping.ts'
import type { Table } from '../../model/table.ts'
import { TABLES } from '../../model/tables.ts'
import type { ContentChange } from './content-changes.ts'
import type { LostRecord } from './lost-records.ts'
import type { ChangedRelease, ReleaseDifference } from './releases.ts'

/** Why nothing is published. */
export type RefusalKind =
  | 'figure-without-source'
  | 'map-without-number'
  | 'correction-without-reason'
  | 'findings'
  | 'findings-after-cut'
  | 'sample'
  | 'record-lost'
  | 'nothing-released'
  | 'changed-without-correction'

/** What each reason says, given how many places it is about: what is wrong, why it matters, what to do. */
export const REFUSAL_WORDS: Readonly<
  Record<Exclude<RefusalKind, 'nothing-released' | 'changed-without-correction'>, (places: number) => Words>
> = {
  'figure-without-source': (places) => ({
    zh: `已刊发的数字没有来源（${places} 处）：没有出处的数字不发布。请补上来源，或删去该数字。`,
    en: `Printed figures without a source (${places}): no figure is published without one. Give the source, or take the figure out.`,
  }),
  'map-without-number': () => ({
    zh: '地图没有审图号：没有审图号的地图不得发布。请在 map/map.json 中照原图填写，或删去 map 文件夹。',
    en: 'A map without its approval number (审图号) may not be published. Give the number in map/map.json, or remove the folder map.',
  }),
  'correction-without-reason': (places) => ({
    zh: `更正没有理由（${places} 处）：更正与理由一并公开。请写明理由。`,
    en: `Corrections without a reason (${places}): a correction is published with its reason. Give it.`,
  }),
  findings: (places) => ({
    zh: `核对发现 ${places} 处不能发布的问题，列在下面。请逐处改正，再运行 check。`,
    en: `The check found ${places} things that can't be published, listed below. Mend each, then run check.`,
  }),
  'findings-after-cut': (places) => ({
    zh: `按发布时点略去尚未发布的内容之后，余下的数据有 ${places} 处不能自圆其说，列在下面。请核对日期与计划调整。`,
    en: `Without what is not released yet, ${places} things in the remaining data do not fit, listed below. Check their dates and the revisions of the plan.`,
  }),
  'record-lost': (places) => ({
    zh: `已公开的发布或更正在数据中不见了，或被改了（${places} 条，列在下面，见 --archive 的最新版本）：发布与更正的记录只增不减。请从备份恢复 releases.json、corrections.json，或照该网站 data/latest/tables/ 中的同名文件补上；又要更正的，另写一条。`,
    en: `Releases or corrections that were published are gone from the data, or are others now (${places}, listed below, as in the newest version of --archive): these records are added to and never taken out. Restore releases.json and corrections.json from a copy, or add what the files of that name in data/latest/tables/ of that site have; to correct again, add another correction.`,
  }),
  sample: () => ({
    zh: '台账是示例数据。请换成真实台账；若确要发布示例，请加 --allow-sample，每一页都会写明“示例数据 · 非真实进展”。',
    en: 'The ledger is sample data. Put a real one in its place; to publish the sample all the same, add --allow-sample, and every page says so.',
  }),
}

/** Nothing is released; `until` = when the first period is, null = there is none. */
export const tellNothingReleased = (until: string | null): Words => ({
  zh: `还没有任何报告期到了发布时间${until ? `，最早的是 ${until}` : ''}。请等到那时，或核对 periods 表的 releaseAt 与 --now。`,
  en: `No period is released yet${until ? `; the first one is at ${until}` : ''}. Wait until then, or check releaseAt in the table periods, and --now.`,
})

/** Released periods that changed since. */
export const tellChanged = (releases: readonly ChangedRelease[]): Words => ({
  zh: `${releases.map(({ period, releasedOn }) => `${period} 已于 ${releasedOn} 发布`).join('，')}：现在的内容与当时不同，而更正没有写明，或没有全部写明。请恢复原值，或在 corrections 表中逐格写明改前、改后与理由（日期不早于发布之日，改前、改后照表中的写法；原来没有的报送，改前留空）。计划与口径以后才改的，不改变已发布的各期：在 revisions 表中写明，日期晚于该期最后一天；口径另写一版，从以后的报告期起用。任务改为不予公开的，在 revisions 表中写明其 disclosure 的改动。`,
  en: `${releases.map(({ period, releasedOn }) => `${period} was released on ${releasedOn}`).join(', ')}: what is there now is not the same, and corrections say nothing of it, or not all. Put the former values back, or say in the table corrections, cell by cell, what it was, what it is and why (on the day of the release or later, the values as the table writes them; of a return that was not there, leave before empty). A later edit of the plan or of the rule changes no released period: say it in the table revisions with a day after the last one of the period, and give the rule another version, from a later period on. Where a task was withheld since, say so in the table revisions, of its column disclosure.`,
})

/** So many cells of a period are told in words. */
const MOST_CHANGES = 20

const quote = (text: string | null): string => (text === null ? '空 (empty)' : `“${text}”`)

const tellChange = ({ table: name, key, field, before, after }: ContentChange): string => {
  const table: Table = TABLES[name]
  const row = `${table.title.zh} ${name} ${key}`
  if (field === '*') return `${row}：${before === null ? '新增的行 (row added)' : '删去的行 (row removed)'}`
  return `${row}「${table.columns[field]?.title.zh ?? field} ${field}」：${quote(before)} → ${quote(after)}`
}

const NOTHING_TO_COMPARE =
  '没有此前发布的版本可比，说不出是哪一格：用 --archive 指定此前发布的网站，即逐格列出。No version published before is at hand: name its site with --archive, and each cell is listed.'
const NOTHING_SEEN =
  '与该版本没有可见的不同：请核对 releases 表中的校验值。No difference from that version: check the digest in the table releases.'

const tellDifference = (periods: readonly string[], difference: ReleaseDifference | null): readonly string[] => {
  const named = periods.join('、')
  if (difference === null) return [`${named}：${NOTHING_TO_COMPARE}`]
  const { version, isLast, changes } = difference
  const than = isLast
    ? `与版本 ${version}（当时所发布的）相比 (compared with version ${version}, as released)`
    : `与版本 ${version} 相比 (compared with version ${version}, the newest at hand)`
  if (changes.length === 0) return [`${named} ${than}：${NOTHING_SEEN}`]
  const more = changes.length - MOST_CHANGES
  return [
    `${named} ${than}：`,
    ...changes.slice(0, MOST_CHANGES).map((change) => `  ${tellChange(change)}`),
    ...(more > 0 ? [`  另有 ${more} 处，见 --json (${more} more: see --json)`] : []),
  ]
}

/** What is different in released periods, a line each; those with the same difference are told together. */
export const listDifferenceLines = (releases: readonly ChangedRelease[]): readonly string[] =>
  [...groupBy(releases, ({ difference }) => JSON.stringify(difference ?? null)).values()].flatMap((same) =>
    tellDifference(
      same.map(({ period }) => period),
      same[0]?.difference ?? null,
    ),
  )

/** Records that were lost, a line each. */
export const listLostLines = (lost: readonly LostRecord[]): readonly string[] => {
  const more = lost.length - MOST_CHANGES
  return [
    ...lost.slice(0, MOST_CHANGES).map(({ table, key }) => `${TABLES[table].title.zh} ${table} ${key}`),
    ...(more > 0 ? [`另有 ${more} 条，见 --json (${more} more: see --json)`] : []),
  ]
}
