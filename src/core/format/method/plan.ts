import type { Words } from '../../model/column.ts'
import { plans } from '../../model/tables/plans.ts'
import { both } from '../findings/phrases.ts'
import { formatPlanName } from '../findings/plan.ts'
import { list, paragraph, table, words } from './blocks.ts'
import type { MethodInput, MethodSection, PlanRow } from './types.ts'

const PRINTED = plans.declared.startBasis.choices.printed
const ASSUMED = plans.declared.startBasis.choices.assumed

const basisWords = (basis: PlanRow['startBasis']): Words => plans.declared.startBasis.choices[basis]

/** What is printed of the plan and what is assumed. */
export const assumptionSection = ({ plan }: MethodInput): MethodSection<Words> => ({
  id: 'assumptions',
  title: words('假定', 'Assumptions'),
  blocks: [
    table(
      words('行动计划：哪些是印出的，哪些是假定的', 'The action plan: what is printed and what is assumed'),
      [words('事项', 'Item'), words('值', 'Value'), words('依据', 'Basis')],
      [
        [words('计划', 'Plan'), words(formatPlanName(plan.ordinal, 'zh'), formatPlanName(plan.ordinal, 'en')), PRINTED],
        [words('签署日期', 'Signed on'), both(plan.signedOn), PRINTED],
        [words('任务数', 'Tasks'), words(`${plan.declaredTasks} 项`, String(plan.declaredTasks)), PRINTED],
        [words('起', 'Start'), both(plan.start), basisWords(plan.startBasis)],
        [words('止', 'Due'), both(plan.due), basisWords(plan.dueBasis)],
        [words('报告频次', 'Cadence'), plans.declared.cadence.choices[plan.cadence], ASSUMED],
        [
          words('主题', 'Themes'),
          words('以报道中的三个提法分组', 'the three phrases of the report, used as groups'),
          ASSUMED,
        ],
      ],
    ),
    paragraph(
      '凡用到计划期限的“时间过去”，都注明“按假定期限”。',
      "Wherever the share of the plan's time that has passed is shown, it says “assumed term”.",
    ),
  ],
})

/** Where the data comes from, and which of it is sample. */
export const sourceSection = ({ sample }: MethodInput): MethodSection<Words> => ({
  id: 'sources',
  title: words('来源与示例', 'Sources and sample'),
  blocks: [
    list(
      words(
        '公开报道：印出的数字、大事和列名事项，逐条注明来源。',
        'Published reports: the printed figures, events and named items, each with its source.',
      ),
      words('单位报送：各省（市）每期的进展报送。', 'Returns: what the provinces report for each period.'),
      words('示例：为演示而生成，不是真实进展。', 'Sample: made up for demonstration; no real progress.'),
    ),
    sample
      ? paragraph(
          '本站现有的任务、报送、办件与隐患明细均为示例，凡由示例算出的句子都以“示例：”开头；示例中的单位、事项、水域名称也以“示例”开头，除四省市外不涉及真实名称。',
          'The tasks, returns, service cases and hazards on this site are sample data at present. Every sentence computed from them begins with “Sample:”. Sample units, items and waters are named as sample too; no real name but those of the four provinces is tied to a sample number.',
        )
      : paragraph('本站现有台账不含示例数据。', 'The ledger on this site holds no sample data.'),
  ],
})
