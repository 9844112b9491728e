import type { IssueWords } from './words.ts'

/** Issues of files, rows and cells, found while a table is read. */
export const READING_CODES = {
  E101: {
    what: { zh: '缺少数据文件', en: 'a data file is missing' },
    remedy: {
      zh: '请补上该文件，或检查 --data 指的文件夹。',
      en: 'Add the file, or check the folder that --data names.',
    },
  },
  E102: {
    what: { zh: '文件不是可读的 JSON', en: 'the file is not readable JSON' },
    remedy: { zh: '请按提示的位置修正，并存为 UTF-8。', en: 'Mend it where the message says, and save it as UTF-8.' },
  },
  E103: {
    what: { zh: '文件不是行的列表', en: 'the file is not a list of rows' },
    remedy: { zh: '请把各行放进 [ ] 之中。', en: 'Put the rows between [ and ].' },
  },
  E104: {
    what: { zh: '这一行不是一组“列名: 值”', en: 'this row is not a set of named cells' },
    remedy: { zh: '请把该行写成 { "列名": 值 }。', en: 'Write the row as { "column": value }.' },
  },
  E105: {
    what: { zh: '没有这一列', en: 'there is no such column' },
    remedy: { zh: '请改正列名，或删去该列。', en: 'Correct the name of the column, or take it out.' },
  },
  E106: {
    what: { zh: '缺少一列', en: 'a column is missing' },
    remedy: { zh: '请补上该列；没有值时写 null。', en: 'Add the column; where there is no value, write null.' },
  },
  E107: {
    what: { zh: '必填的内容为空', en: 'a cell that must be filled is empty' },
    remedy: { zh: '请填写；允许不填的列写 null。', en: 'Fill it in; write null where the column allows it.' },
  },
  E108: {
    what: { zh: '值的类型不对', en: 'the value is of the wrong type' },
    remedy: { zh: '请改成该列所要的类型。', en: 'Change it to the type of the column.' },
  },
  E109: {
    what: { zh: '读不出数，或读法不止一种', en: 'the number is unreadable or ambiguous' },
    remedy: {
      zh: '请只写阿拉伯数字和小数点，不加引号、逗号、单位。',
      en: 'Write digits and a decimal point alone: no quotes, commas or units.',
    },
  },
  E110: {
    what: { zh: '不是日历上的日期', en: 'not a date of the calendar' },
    remedy: { zh: '请改成日历上真有的日期。', en: 'Change it to a date that the calendar has.' },
  },
  E111: {
    what: { zh: '不是报告期', en: 'not a report period' },
    remedy: { zh: '请写成季或月。', en: 'Write it as a quarter or a month.' },
  },
  E112: {
    what: { zh: '写法不合规定', en: 'not written as required' },
    remedy: { zh: '请照规定的写法改写。', en: 'Write it in the required form.' },
  },
  E113: {
    what: { zh: '数值超出范围', en: 'the number is out of range' },
    remedy: { zh: '请核对原件后改正。', en: 'Check it against the original and correct it.' },
  },
  E114: {
    what: { zh: '不在可选的代码之内', en: 'not one of the codes' },
    remedy: { zh: '请改用所列代码之一。', en: 'Use one of the codes listed.' },
  },
  E115: {
    what: { zh: '应为整数', en: 'not a whole number' },
    remedy: { zh: '请写整数。', en: 'Write a whole number.' },
  },
  E116: {
    what: { zh: '列表中有一项不合规定', en: 'an item of the list is not as required' },
    remedy: {
      zh: '每项写成不含分号的文字，没有则写 []。',
      en: 'Write each item as text without a semicolon; none = [].',
    },
  },
  N401: {
    what: { zh: '按一种读法读入', en: 'a reading was taken' },
    remedy: { zh: '读法无误则不必处理。', en: 'Nothing need be done if the reading is right.' },
  },
} as const satisfies Readonly<Record<string, IssueWords>>
