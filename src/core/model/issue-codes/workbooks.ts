import type { IssueWords } from './words.ts'

/** What keeps a file of the ledger from being read. */
const FILE_ERRORS = {
  E601: {
    what: { zh: '文件太大，没有打开', en: 'the file is too big and was not opened' },
    remedy: {
      zh: '请删去图片、附件和无关的表，或分成几个文件再导入。',
      en: 'Take out pictures, attachments and other sheets, or import it in several files.',
    },
  },
  E602: {
    what: { zh: '文件加了密码，打不开', en: 'the file is protected by a password' },
    remedy: {
      zh: '请在表格软件中取消“打开密码”，另存后再导入。',
      en: 'Remove the password in the spreadsheet program, save it and import it again.',
    },
  },
  E603: {
    what: {
      zh: '这是旧格式的工作簿（.xls 或 .et），不能读',
      en: 'this is a workbook in the old format (.xls), which is not read',
    },
    remedy: {
      zh: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再导入。',
      en: 'Open it in Excel or WPS, save it as “Excel workbook (*.xlsx)” and import that.',
    },
  },
  E604: {
    what: { zh: '工作簿残缺或已损坏', en: 'the workbook is incomplete or damaged' },
    remedy: {
      zh: '请向报送单位重新索取；或在表格软件中打开，看内容是否完整，另存后再导入。',
      en: 'Ask for the file again; or open it in a spreadsheet program, see whether all is there, save it and import it again.',
    },
  },
  E605: {
    what: {
      zh: '内容与文件名不符，或不是能读的格式',
      en: 'the content is not what the file name says, or of no format that is read',
    },
    remedy: {
      zh: '请给出真正的 .xlsx 工作簿或 .csv 文件；不要只改扩展名，要在表格软件中另存。',
      en: 'Give a real .xlsx workbook or .csv file: do not rename the file but save it as such in a spreadsheet program.',
    },
  },
  E606: {
    what: { zh: '展开后过大，已停止读取', en: 'the file grows too big when it is unpacked; reading was stopped' },
    remedy: {
      zh: '请核对文件来源；若确是报表，请删去空白行列与无关的表，或分成几个文件。',
      en: 'Check where the file comes from; if it is a real return, delete blank rows, columns and other sheets, or split it.',
    },
  },
  E607: {
    what: { zh: 'CSV 的文字编码认不出', en: 'the encoding of the CSV is unknown' },
    remedy: {
      zh: '请另存为“CSV UTF-8”或 .xlsx 后再导入。',
      en: 'Save it as “CSV UTF-8” or .xlsx and import it again.',
    },
  },
  E608: {
    what: { zh: '文件里没有认得出的表', en: 'no sheet of the file was recognised' },
    remedy: {
      zh: '请使用模板中的表名和列名。',
      en: 'Use the names of sheets and columns of the template.',
    },
  },
  E609: {
    what: {
      zh: 'CSV 的引号不成对，分不清各格',
      en: 'the quotes of the CSV do not pair, so its cells cannot be told apart',
    },
    remedy: {
      zh: '请在表格软件中打开核对，另存为 .xlsx 或 CSV 后再导入。',
      en: 'Check it in a spreadsheet program and save it as .xlsx or CSV again.',
    },
  },
} as const satisfies Readonly<Record<string, IssueWords>>

const SHEET_ERRORS = {
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

const CELL_ERRORS = {
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
      zh: '请只写一个数，如 1234；不写“约”“余”、范围或文字。',
      en: 'Write one number alone, such as 1234: no “about”, no range, no words.',
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
} as const satisfies Readonly<Record<string, IssueWords>>

const WARNINGS = {
  W601: {
    what: {
      zh: '文件带有宏，只读了其中的数值，宏没有运行',
      en: 'the file holds macros; only its values were read, no macro ran',
    },
    remedy: {
      zh: '请核对来源；下次请报送不带宏的 .xlsx。',
      en: 'Check where it comes from; send an .xlsx without macros.',
    },
  },
  W602: {
    what: {
      zh: '文件引用了别的文件，读的是上次存下的值',
      en: 'the file links to other files; the values stored in it were read',
    },
    remedy: {
      zh: '请核对这些数是否最新；最好改成数值后再报送。',
      en: 'Check whether these values are up to date, or send plain values.',
    },
  },
  W603: {
    what: { zh: '公式会调用别的程序，没有运行', en: 'a formula would call another program; it was not run' },
    remedy: { zh: '请核对文件来源，并改为数值。', en: 'Check where the file comes from, and type the value.' },
  },
  W604: {
    what: { zh: '这张表没有认出来，没有读', en: 'this sheet was not recognised and not read' },
    remedy: {
      zh: '若其中有要导入的数据，请用模板的表名和列名；若没有，不必处理。',
      en: 'If it holds data to import, use the names of the template; if not, leave it.',
    },
  },
} as const satisfies Readonly<Record<string, IssueWords>>

const RIGHT = { zh: '读法无误则不必处理。', en: 'Nothing need be done if the reading is right.' } as const

const NOTES = {
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
} as const satisfies Readonly<Record<string, IssueWords>>

/** Issues of workbooks and CSV files, found while they are read as rows of the ledger. */
export const WORKBOOK_CODES = { ...FILE_ERRORS, ...SHEET_ERRORS, ...CELL_ERRORS, ...WARNINGS, ...NOTES } as const
