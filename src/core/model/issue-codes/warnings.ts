import type { IssueWords } from './words.ts'

/** Issues that do not block, but that somebody should look at. */
export const WARNING_CODES = {
  W301: {
    what: { zh: '报100%而无佐证', en: '100 % without evidence' },
    remedy: { zh: '请补充佐证。', en: 'Add the evidence.' },
  },
  W302: {
    what: { zh: '完成率下降而未说明原因', en: 'progress fell without a reason' },
    remedy: { zh: '请核对完成率，或补写原因。', en: 'Check the progress, or give the reason.' },
  },
  W303: {
    what: { zh: '报告期尚未开始', en: 'the period has not begun' },
    remedy: { zh: '请核对报告期，或检查 --now。', en: 'Check the period, or --now.' },
  },
  W304: {
    what: { zh: '未填单位', en: 'no unit is given' },
    remedy: { zh: '请补充承担单位。', en: 'Name the unit that does the work.' },
  },
  W305: {
    what: { zh: '任务数与计划所列不符', en: 'the number of tasks is not the declared one' },
    remedy: {
      zh: '请核对任务清单；发布前必须一致。',
      en: 'Check the list of tasks; they must agree before publishing.',
    },
  },
  W306: {
    what: { zh: '验收没有佐证，不计入已验收', en: 'an acceptance without evidence does not count' },
    remedy: { zh: '请补充佐证，或撤回验收。', en: 'Add the evidence, or take the acceptance back.' },
  },
} as const satisfies Readonly<Record<string, IssueWords>>
