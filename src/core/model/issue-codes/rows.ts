import type { IssueWords } from './words.ts'

/** Issues between rows and tables, found once every table is read. */
export const ROW_CODES = {
  E201: {
    what: { zh: '键重复', en: 'the key occurs twice' },
    remedy: { zh: '请删去一行，或改正其键。', en: 'Take one of the rows out, or correct its key.' },
  },
  E202: {
    what: { zh: '指向不存在的行或列', en: 'it names something that does not exist' },
    remedy: { zh: '请改正编号，或先补上所指的行。', en: 'Correct the id, or add the row that it names.' },
  },
  E203: {
    what: { zh: '止日早于起日', en: 'it ends before it starts' },
    remedy: { zh: '请核对起止日期。', en: 'Check both dates.' },
  },
  E204: {
    what: { zh: '该省（市）当期在此任务中没有分工，却有报送', en: 'a return of a province without a part in the task' },
    remedy: {
      zh: '请删去该报送，或补上分工（计划有调整的，补上调整记录）。',
      en: 'Take the return out, or add the assignment (with its revision, if the plan was edited).',
    },
  },
  E205: {
    what: { zh: '报送在计划之外', en: 'a return outside the plan' },
    remedy: { zh: '请核对任务与报告期是否属于同一计划。', en: 'Check that task and period belong to one plan.' },
  },
  E206: {
    what: { zh: '里程碑有的有权重、有的没有', en: 'some milestones have weights and some have none' },
    remedy: {
      zh: '请为该任务的里程碑全部填写权重，或全部留空。',
      en: 'Give all milestones of the task a weight, or none.',
    },
  },
  E207: {
    what: { zh: '里程碑权重之和不是100', en: 'the weights of the milestones do not sum to 100' },
    remedy: { zh: '请调整该任务的里程碑权重。', en: 'Change the weights of the milestones of the task.' },
  },
  E208: {
    what: { zh: '隐患累计数次序不对', en: 'running totals of hazards are out of order' },
    remedy: {
      zh: '累计排查不应少于累计整改，累计整改不应少于累计销号；请核对各期。',
      en: 'In total, found ≥ rectified ≥ accepted; check each period.',
    },
  },
  E209: {
    what: { zh: '受理地与办理地相同', en: 'from and to are the same province' },
    remedy: {
      zh: '本省（市）办件不在此表，请删去该行。',
      en: 'Cases within a province do not belong here: take the row out.',
    },
  },
  E210: {
    what: { zh: '牵头单位不是恰好一个', en: 'not exactly one lead' },
    remedy: { zh: '请使该任务恰有一行分工为牵头。', en: 'Let exactly one assignment of the task be the lead.' },
  },
  E211: {
    what: { zh: '计划调整前后不衔接', en: 'the chain of revisions is broken' },
    remedy: {
      zh: '请补上漏记的调整，或改正原值、新值，使其与前后一致。',
      en: 'Add the revision that is missing, or correct before and after so that they fit.',
    },
  },
  E212: {
    what: { zh: '最后一次报送未满100即验收', en: 'accepted while the last return is under 100' },
    remedy: { zh: '请核对完成率，或撤回验收。', en: 'Check the progress, or take the acceptance back.' },
  },
  E213: {
    what: { zh: '状态调整或更正没有理由', en: 'an override or a correction without a reason' },
    remedy: { zh: '请写明理由。', en: 'Give the reason.' },
  },
  E214: {
    what: { zh: '真实台账中有示例行', en: 'sample rows in a real ledger' },
    remedy: {
      zh: '请删去来源为示例的行，或改为其真实来源。',
      en: 'Take the sample rows out, or name their real source.',
    },
  },
  E215: {
    what: { zh: '有限定词的数字不能相加', en: 'figures with a qualifier are summed' },
    remedy: { zh: '请不作合计，分别照原文列出。', en: 'Do not sum them: show each as printed.' },
  },
  E216: {
    what: { zh: '范围或计数口径不同的数字不能相加', en: 'figures of different scope or counter are summed' },
    remedy: { zh: '请不作合计，分别列出。', en: 'Do not sum them: show each by itself.' },
  },
  E217: {
    what: { zh: '界与限定词不符', en: 'the bound does not fit the qualifier' },
    remedy: { zh: '请照原文的限定词改正界。', en: 'Correct the bound after the printed qualifier.' },
  },
  E218: {
    what: { zh: '该期没有适用的亮灯口径', en: 'no version of the status rule holds in the period' },
    remedy: {
      zh: '请在 rules.json 中补上口径，或把其起用报告期提前到该期。',
      en: 'Add the version to rules.json, or let one hold from that period on.',
    },
  },
  E219: {
    what: { zh: '限定词与原文写法不符', en: 'the qualifier is not the one printed' },
    remedy: {
      zh: '请照原文写法填写限定词，并相应改正界。',
      en: 'Give the qualifier that is printed, and the bound that it makes.',
    },
  },
  E220: {
    what: { zh: '示例行混在真实的数据中', en: 'a sample row stands among what is real' },
    remedy: {
      zh: '示例行的来源应为示例，真实台账中的请删去；真实的行请去掉“示例”字样。',
      en: 'Let a sample row name the sample as its source, or take it out of a real ledger; take the mark off a real row.',
    },
  },
  E221: {
    what: { zh: '与更正不符', en: 'it is not what a correction says' },
    remedy: {
      zh: '请改成该值（报送的文件里也可删去这一行，已有的值不变）；确要再改的，先由办公室在“更正”（corrections.json，或办公室工作簿的“更正”表）写明，再核对或导入。',
      en: 'Make it so (or take the row out of a returned file: what is there stays); where it is to change again, let the office say so first in the table corrections (corrections.json, or its sheet 更正), then check or import.',
    },
  },
} as const satisfies Readonly<Record<string, IssueWords>>
