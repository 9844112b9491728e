import type { IssueWords } from './words.ts'

const RIGHT = { zh: '读法无误则不必处理。', en: 'Nothing need be done if the reading is right.' } as const

/** What was read otherwise than it stands, or passed over. */
export const WORKBOOK_NOTES = {
  N601: { what: { zh: '列名之上的行没有读', en: 'rows above the headings were not read' }, remedy: RIGHT },
  N602: { what: { zh: '按列名或文件名认出的表', en: 'the table was told from headings or file name' }, remedy: RIGHT },
  N603: { what: { zh: '列名写法不同，按意思读入', en: 'a heading in other words' }, remedy: RIGHT },
  N604: {
    what: { zh: '多出的一列，没有读', en: 'a column too many was not read' },
    remedy: {
      zh: '若其中有要导入的内容，请改用模板的列名。',
      en: 'If it holds something to import, use the heading of the template.',
    },
  },
  N605: { what: { zh: '隐藏的内容，也读入了', en: 'hidden, and read all the same' }, remedy: RIGHT },
  N606: { what: { zh: '中间的空行，跳过了', en: 'a blank row was passed over' }, remedy: RIGHT },
  N607: { what: { zh: '合计行，没有读', en: 'a total row was not read' }, remedy: RIGHT },
  N608: {
    what: { zh: '重复的列名或表后的说明，没有读', en: 'repeated headings or a remark below were not read' },
    remedy: RIGHT,
  },
  N609: { what: { zh: '合并单元格，其值用于各行', en: 'a merged cell counts for all its rows' }, remedy: RIGHT },
  N610: { what: { zh: '按数读入', en: 'read as a number' }, remedy: RIGHT },
  N611: {
    what: {
      zh: '小数按百分数读入（整列都不大于 1）',
      en: 'a fraction read as a percentage, as the whole column is at most 1',
    },
    remedy: RIGHT,
  },
  N612: { what: { zh: '按日期读入', en: 'read as a date' }, remedy: RIGHT },
  N613: { what: { zh: '按报告期读入', en: 'read as a period' }, remedy: RIGHT },
  N614: { what: { zh: '按可选内容读入', en: 'read as one of the choices' }, remedy: RIGHT },
  N615: { what: { zh: '按编号读入', en: 'read as the number of what it names' }, remedy: RIGHT },
  N616: { what: { zh: '公式，读的是存下的值', en: 'a formula: its stored value was read' }, remedy: RIGHT },
  N617: {
    what: { zh: '去掉了多余的空格或换行，或改了写法', en: 'blanks were taken away, or the writing changed' },
    remedy: RIGHT,
  },
  N618: { what: { zh: '按空白读入', en: 'read as empty' }, remedy: RIGHT },
  N619: {
    what: { zh: '按此编码和分隔符读入 CSV', en: 'encoding and delimiter with which the CSV was read' },
    remedy: RIGHT,
  },
  N620: {
    what: { zh: '只有预填的内容，视为未报送', en: 'nothing but what was filled in beforehand: counts as not reported' },
    remedy: RIGHT,
  },
  N621: {
    what: { zh: '只有列名，没有数据行，现有的数据不变', en: 'headings and no rows: the data stay as they are' },
    remedy: {
      zh: '确实没有要报的则不必处理；若有，请填在列名下面。',
      en: 'Nothing need be done if there is nothing to report; else fill it in below the headings.',
    },
  },
} as const satisfies Readonly<Record<string, IssueWords>>
