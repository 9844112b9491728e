import type { Words } from '../model/column.ts'

/** One term: the same Chinese, English and identifier on every page and in every file. */
export interface Term {
  readonly zh: string
  readonly en: string
  /** The name in code, in JSON and in addresses. */
  readonly identifier: string
  readonly meaning: Words
}

const term = (zh: string, en: string, identifier: string, meaningZh: string, meaningEn: string): Term => ({
  zh,
  en,
  identifier,
  meaning: { zh: meaningZh, en: meaningEn },
})

/** The terms of the site, in the order in which a reader meets them. */
export const GLOSSARY: readonly Term[] = [
  term('行动计划', 'action plan', 'plan', '为期三年的行动计划', 'the three-year plan'),
  term('任务', 'task', 'task', '行动计划列出的一项任务', 'one item of the action plan'),
  term('牵头单位', 'lead', 'lead', '对任务负责的单位', 'who answers for a task'),
  term('配合单位', 'partner', 'partner', '参与任务的单位', 'who takes part in a task'),
  term('任务分工', 'part', 'assignment', '一省（市）在一项任务中的分工', "one province's part in a task"),
  term(
    '里程碑（阶段目标）',
    'milestone',
    'milestone',
    '任务的一个阶段目标及其时限',
    'a step of a task, with its own due date',
  ),
  term(
    '报告期',
    'report period',
    'period',
    '一季或一月；一个计划只用一种频次',
    'a quarter or a month; a plan keeps to one of the two',
  ),
  term(
    '进展报送',
    'return',
    'report',
    '一省（市）一期对一项任务的报送',
    'what one province reports on one task for one period',
  ),
  term(
    '完成率',
    'progress',
    'progress',
    '报送的完成程度，0 至 100%',
    'how far the work has come as reported, 0 to 100%',
  ),
  term(
    '序时进度',
    'scheduled progress',
    'scheduled',
    '按计划此时应达到的完成率',
    'the progress that the plan calls for by then',
  ),
  term(
    '时间过去',
    'time passed',
    'elapsed',
    '计划期限已过去的比例，与序时进度是两个数',
    "the share of the plan's time that has passed; not the scheduled progress",
  ),
  term('差距', 'gap', 'gap', '完成率减序时进度，以百分点计', 'progress minus scheduled progress, in points'),
  term('状态（亮灯）', 'status', 'status', '按口径判定的八种情形之一', 'one of eight situations, decided by the rule'),
  term('滞后', 'behind', 'behind', '略有滞后与严重滞后的合称', 'slightly behind and far behind together'),
  term(
    '达到或超过序时',
    'on schedule or better',
    'on-schedule-or-better',
    '已完成、待核验与达到序时的合称',
    'completed, awaiting acceptance and on schedule together',
  ),
  term(
    '接近序时',
    'close to schedule',
    'close-to-schedule',
    '落后于序时，但不超过口径所定“略有滞后”的界限；用于省（市）',
    'behind schedule by no more than the limit that the rule sets for slightly behind; said of provinces',
  ),
  term(
    '部分',
    'partial',
    'partial',
    '有应报未报，数字只代表已报送的部分',
    'a due return is missing: the number stands for the reported parts alone',
  ),
  term(
    '逾期',
    'overdue',
    'overdue',
    '完成时限早于期末日而未完成',
    'due before the last day of the period and not completed',
  ),
  term(
    '未报送',
    'not reported',
    'not-reported',
    '应报而没有报送；不等于 0',
    'a return is due and was not made; not the same as 0',
  ),
  term(
    '略',
    'withheld',
    'withheld',
    '依法不公开文字的任务；编号、进度和状态保留',
    'a task whose words are not public; its number, progress and status stay',
  ),
  term(
    '不适用',
    'not applicable',
    'not-applicable',
    '该省（市）在任务中没有分工',
    'the province has no part in the task',
  ),
  term('销号（验收）', 'accepted', 'accepted', '凭佐证验收，予以了结', 'closed with evidence'),
  term('佐证', 'evidence', 'evidence', '证明进展或完成的材料', 'what shows progress or completion'),
  term(
    '目标调整',
    'plan edit',
    'revision',
    '对计划本身（时限、目标、分工、里程碑）的调整',
    'a change to the plan itself: date, target, parts or milestones',
  ),
  term('隐患', 'hazard', 'hazard', '水域联巡排查出的风险隐患', 'a risk found on joint water patrol'),
  term(
    '水域',
    'water',
    'water',
    '共同巡查的河、湖、运河或干线',
    'a river, lake, canal or main stem patrolled together',
  ),
  term(
    '跨省通办',
    'cross-province service',
    'service',
    '可在另一省（市）办理的事项',
    'an item that can be handled in another province',
  ),
  term('数据截至', 'as of', 'asOf', '数字所反映的最后日期', 'the last day that a figure speaks for'),
  term('来源', 'source', 'source', '数字或文字的出处', 'where a figure or a text comes from'),
  term(
    '更正',
    'correction',
    'correction',
    '对已发布数值的改正，保留原值',
    'a change to a published value, with the former one kept',
  ),
  term(
    '示例',
    'sample',
    'sample',
    '为演示而生成的数据，不是真实进展',
    'data made up for demonstration; no real progress',
  ),
]
