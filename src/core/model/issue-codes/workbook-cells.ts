import type { IssueWords } from './words.ts'

/** What keeps a sheet from being read. */
export const SHEET_ERRORS = {
  E611: {
    what: { zh: '这张表里找不到列名所在的行', en: 'the row with the headings was not found in this sheet' },
    remedy: {
      zh: '请把模板的列名写在数据上方的同一行（前 30 行之内）。',
      en: 'Write the headings of the template into one row above the data, within the first 30 rows.',
    },
  },
  E612: {
    what: { zh: '缺少必要的一列', en: 'a column that is needed is missing' },
    remedy: { zh: '请照模板补上这一列。', en: 'Add the column as the template has it.' },
  },
  E613: {
    what: {
      zh: '两列的列名指同一列，不知该读哪一列',
      en: 'two columns bear the name of one, and it is unclear which to read',
    },
    remedy: { zh: '请删去或改名其中一列。', en: 'Delete or rename one of them.' },
  },
} as const satisfies Readonly<Record<string, IssueWords>>

/** What keeps a cell from being read. */
export const CELL_ERRORS = {
  E621: {
    what: { zh: '单元格是错误值', en: 'the cell holds an error' },
    remedy: { zh: '请修好公式，或直接填写数值。', en: 'Mend the formula, or type the value.' },
  },
  E622: {
    what: { zh: '公式没有算出的值', en: 'the formula has no stored value' },
    remedy: {
      zh: '请在表格软件中打开并保存一次，或直接填写数值。',
      en: 'Open and save it once in a spreadsheet program, or type the value.',
    },
  },
  E623: {
    what: {
      zh: '数量填在跨行合并的单元格里，不知是各行相同还是合计',
      en: 'a quantity in a cell merged over rows: each or their sum?',
    },
    remedy: { zh: '请取消合并，逐行填写。', en: 'Unmerge the cells and fill in each row.' },
  },
  E624: {
    what: { zh: '必填的单元格是空的', en: 'a cell that must be filled is empty' },
    remedy: { zh: '请填写。', en: 'Fill it in.' },
  },
  E625: {
    what: { zh: '读不出确定的数', en: 'no certain number can be read' },
    remedy: {
      zh: '请只写一个数，如 1234 或 85%；不写“约”“余”、范围或文字。没有可报的，把这一格留空。',
      en: 'Write one number alone, such as 1234 or 85%: no “about”, no range, no words. With nothing to report, leave the cell empty.',
    },
  },
  E626: {
    what: { zh: '不知是百分数还是小数', en: 'it may be a percentage or a fraction' },
    remedy: {
      zh: '请写明百分号，如 1% 或 100%。',
      en: 'Write the percent sign, such as 1% or 100%.',
    },
  },
  E627: {
    what: { zh: '读不出确定的日期', en: 'no certain date can be read' },
    remedy: { zh: '请写成年-月-日，如 2026-09-30。', en: 'Write year-month-day, such as 2026-09-30.' },
  },
  E628: {
    what: { zh: '读不出确定的报告期', en: 'no certain period can be read' },
    remedy: { zh: '请写成 2026-Q3 或 2026-09。', en: 'Write it as 2026-Q3 or 2026-09.' },
  },
  E629: {
    what: { zh: '不在可选的内容之内', en: 'not one of the choices' },
    remedy: { zh: '请从下拉列表中选一项。', en: 'Choose from the drop-down list.' },
  },
  E630: {
    what: { zh: '没有这个编号或名称', en: 'there is no such number or name' },
    remedy: {
      zh: '请照已有的编号或名称改正，或先补上它。',
      en: 'Correct it to a number or name that exists, or add that first.',
    },
  },
  E631: {
    what: { zh: '不止一个同名，不知指哪一个', en: 'more than one bears this name' },
    remedy: { zh: '请改写编号。', en: 'Write its number instead.' },
  },
  E632: {
    what: { zh: '看不出是“是”还是“否”', en: 'neither yes nor no can be read' },
    remedy: { zh: '请写“是”或“否”。', en: 'Write 是 or 否 (yes or no).' },
  },
  E633: {
    what: { zh: '按百分比显示的格里，数太大或太小', en: 'too great or small a number in a cell shown as a percentage' },
    remedy: {
      zh: '这一格设成了百分比格式，存的 1 就是 100%：请输入带百分号的数，如 45%；或先把格式改为“常规”，再写 45。',
      en: 'The cell is formatted as a percentage, so a stored 1 is 100%: type the number with its sign, such as 45%; or set the format to “General” and write 45.',
    },
  },
} as const satisfies Readonly<Record<string, IssueWords>>
