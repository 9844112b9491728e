import type { Words } from '../../model/column.ts'
import { figures } from '../../model/tables/figures.ts'
import { BOUND_MEANINGS, type FigureRow } from '../figures.ts'
import { paragraph, definitions, list, table, words } from './blocks.ts'
import type { MethodSection } from './types.ts'

/** What the site shows and for whom it speaks. */
export const SHOWN: MethodSection<Words> = {
  id: 'shown',
  title: words('本站显示什么', 'What this site shows'),
  blocks: [
    paragraph(
      '行动计划各项任务的进展，按省（市）和任务列出，与序时进度并列；以及公开报道中印出的数字，照原文写法并注明来源。',
      'Progress on the tasks of the action plan, by province and by task, beside what was scheduled; and the figures printed in published reports, in their own wording, each with its source.',
    ),
    list(
      words(
        '所有百分数、差距和状态都由台账按本页口径算出。',
        'Every percentage, gap and status is computed from the ledger as this page says.',
      ),
      words(
        '一切以所示报告期的最后一天为准，与今天的日期无关。',
        "Everything holds for the last day of the period shown; today's date plays no part.",
      ),
      words(
        '省市一律按沪、苏、浙、皖排列，不作名次。',
        'Provinces always stand in the order Shanghai, Jiangsu, Zhejiang, Anhui; they are not ranked.',
      ),
    ),
  ],
}

/** The four kinds of nothing. */
export const NOTHING: MethodSection<Words> = {
  id: 'nothing',
  title: words('没有数字的四种情形', 'Four kinds of nothing'),
  blocks: [
    paragraph('四者含义不同，画法也不同。', 'The four mean different things and are drawn differently.'),
    definitions([
      {
        id: 'nothing-not-reported',
        term: words('未报送', 'Not reported'),
        text: words(
          '应报而没有报送。不当作 0，也不进入平均。',
          'A return is due and was not made. It is not taken for 0 and enters no mean.',
        ),
      },
      {
        id: 'nothing-withheld',
        term: words('略', 'Withheld (略)'),
        text: words(
          '依法不公开：名称、目标、进展情况和佐证不在公开版内；编号、完成率和状态保留，使总数相符。',
          'Not public by law: title, target, summaries and evidence are not in the public edition; number, progress and status stay, so that the totals add up.',
        ),
      },
      {
        id: 'nothing-not-applicable',
        term: words('不适用', 'Not applicable'),
        text: words('该省（市）在任务中没有分工。', 'The province has no part in the task.'),
      },
      {
        id: 'nothing-zero',
        term: words('0%', '0%'),
        text: words(
          '已报送，完成率为 0；或任务尚未启动（应完成 0，已完成 0）。',
          'A return was made and says 0; or the task has not started yet (0 of 0).',
        ),
      },
    ]),
  ],
}

const BOUND_TERMS = figures.declared.bound.choices

const qualifierRow = (qualifiers: string, bound: FigureRow['bound']): readonly Words[] => [
  words(qualifiers, qualifiers),
  BOUND_TERMS[bound],
  BOUND_MEANINGS[bound],
]

/** How the qualifiers of printed figures read. */
export const QUALIFIERS: MethodSection<Words> = {
  id: 'qualifiers',
  title: words('印出的数字怎样读', 'How printed figures read'),
  blocks: [
    paragraph(
      '印出的数字一律照原文写法显示，限定词随数字走；范围或计数对象不同的数字不相加、不排名、不相除。推算得出的起讫时间注明“推算”，与原文并列。',
      'A printed figure is always shown in its own wording, and its qualifier goes with it. Figures of different scope or counter are never added, ranked or divided. Times that were inferred are marked so, beside what was printed.',
    ),
    table(
      words('限定词', 'Qualifiers'),
      [words('限定词', 'Qualifier'), words('界', 'Bound'), words('读法', 'How it reads')],
      [qualifierRow('余、多、超、以上', 'lower'), qualifierRow('近', 'upper'), qualifierRow('约', 'approximate')],
    ),
  ],
}

/** What nobody has published. */
export const UNKNOWN: MethodSection<Words> = {
  id: 'unknown',
  title: words('未知事项', 'What is not known'),
  blocks: [
    list(
      words(
        '行动计划的任务清单、牵头单位和各项时限均未公开。',
        'The list of tasks, their leads and their dates have not been published.',
      ),
      words('四地合计的数字没有按省拆分。', 'Totals for the four provinces were not printed by province.'),
      words('24 个跨省通办高频事项没有全部列出。', 'The 24 high-frequency cross-province items are not all listed.'),
      words(
        '17 项重点实事项目与行动计划的 86 项任务是两份清单，不互相包含，也不相加。',
        'The 17 key practical projects and the 86 tasks of the action plan are separate lists: neither contains the other, and they are not added.',
      ),
      words(
        '“排查消除”隐患是一个数，未分排查、整改、验收各阶段。',
        'Hazards “found and eliminated” is one number; no stages were printed.',
      ),
    ),
  ],
}
