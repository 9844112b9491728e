import type { IssueWords } from './words.ts'

/** Issues of uniting the rows of several files with each other and with what is there. */
export const UNITING_CODES = {
  E701: {
    what: { zh: '同一格在两处填得不一样', en: 'two places disagree on one cell' },
    remedy: {
      zh: '请与填报单位核实哪一处为准，改正另一处或删去其中一行。',
      en: 'Ask which of the two is right, then correct the other or take one of the rows out.',
    },
  },
  E702: {
    what: { zh: '这一行属于另一省（市）', en: "a row of another province in a province's file" },
    remedy: {
      zh: '各省（市）只报送本省（市）的行：请删去该行；若是几省（市）合在一份里，请分开存，或与计划、任务、分工放在一份里由领导小组办公室导入。',
      en: 'A province returns its own rows alone: take the row out. If several provinces stand in one file, save them one by one, or together with plans, tasks and assignments as the file of the office.',
    },
  },
  E703: {
    what: { zh: '省（市）的报送里有只归领导小组办公室填的表', en: "a table of the office alone in a province's file" },
    remedy: {
      zh: '请删去该工作表；若是领导小组办公室所填，请另存一份，或与计划、任务、分工放在一份里。',
      en: 'Take the sheet out. If the office filled it in, save it as a file of its own, or together with plans, tasks and assignments.',
    },
  },
  E704: {
    what: { zh: '缺少建立真实台账所必需的表', en: 'a table that a real ledger needs is missing' },
    remedy: {
      zh: '如果现有台账是示例，真实的报送不能并入其中，而要整体替换：请先导入领导小组办公室的工作簿（计划、报告期、任务、分工等），或与报送一并导入。',
      en: 'Real returns do not join a sample ledger, they replace it as a whole: import the workbook of the office (plan, periods, tasks, assignments …) first, or together with them.',
    },
  },
  E705: {
    what: { zh: '工作表缺少一列', en: 'the sheet lacks a column' },
    remedy: { zh: '请在表头补上该列并填写。', en: 'Add the column to the headings and fill it in.' },
  },
} as const satisfies Readonly<Record<string, IssueWords>>
