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
  W307: {
    what: {
      zh: '数据文件夹中的这个文件不是任何一个表，没有读入',
      en: 'this file of the data folder is no table and was not read',
    },
    remedy: {
      zh: '若是数据，请按表改名并放在 data 或其 ledger 中；若不是，请移出数据文件夹。',
      en: 'If it holds data, name it after its table and put it into the folder or its ledger; if not, move it out.',
    },
  },
  W308: {
    what: { zh: '报告期之间有空缺', en: 'a report period is skipped' },
    remedy: {
      zh: '请补上所缺的报告期，否则“与上期相比”“连续未报”会跨过它；该期确实不报的不必处理。',
      en: 'Add the period that is missing, or the comparison with the period before passes over it; leave it if no returns were due.',
    },
  },
} as const satisfies Readonly<Record<string, IssueWords>>
