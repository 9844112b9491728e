import type { IssueWords } from './words.ts'

/** What keeps a file of the ledger from being read. */
export const FILE_ERRORS = {
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

/** What is told of a file or a formula that was read all the same, or of a sheet that was not. */
export const WORKBOOK_WARNINGS = {
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
    what: {
      zh: '公式会调用别的程序或网络，没有运行',
      en: 'a formula would call another program or the network; it was not run',
    },
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
