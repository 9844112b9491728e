import { writeLedgerWorkbook, writeReturnTemplate } from '../../../src/core/ledger/template/workbooks.ts'
import type { Tables } from '../../../src/core/model/tables.ts'
import { REAL, type Base } from './base.ts'
import {
  boastingZip,
  csv,
  gb18030,
  line,
  oleFile,
  REPORT_HEADINGS,
  returns,
  utf16,
  utf8,
  withParts,
  workbook,
  type Cell,
  type Line,
} from './workbooks.ts'

/** A case: what it shows, the data before, and the files that are imported. */
export interface ImportCase {
  readonly says: string
  readonly base?: Base
  readonly files: Readonly<Record<string, Uint8Array | Promise<Uint8Array>>>
}

const HEAD: Line = REPORT_HEADINGS
const Q1 = line({ 报告期: '2026-Q1', 完成率: 62, 报送日期: '2026-04-09' })
const jiangsu = (changes: Parameters<typeof line>[0] = {}): Line =>
  line({ 省市: '320000', 完成率: 100, 佐证: '附件', ...changes })
const zhejiang = line({ 任务: 'T02', 省市: '330000', 完成率: 55 })

/** Of which the data hold a correction, to 10. */
const CORRECTED = { 报告期: '2026-Q1', 任务: 'T02', 省市: '340000', 报送日期: '2026-04-08' }

/** The day in which a line was returned, written otherwise. */
const dated = (day: Cell): Promise<Uint8Array> => returns(line({ 报送日期: day }))

const percents = (...shares: readonly Cell[]): Promise<Uint8Array> =>
  returns(
    ...shares.map((share, place) =>
      place === 0 ? line({ 完成率: share }) : line({ 报告期: '2026-Q1', 完成率: share, 报送日期: '2026-04-09' }),
    ),
  )

const cellsOf = (entries: Readonly<Record<string, object>>) => new Map(Object.entries(entries))

const CASE_HEADINGS = ['报告期', '省市', '类别', '侦破']
const SERVICE_HEADINGS = ['报告期', '事项', '受理地', '办理地', '办件', '电子证照应用']

const toSheet = (name: keyof Tables, columns: Readonly<Record<string, string>>): readonly Line[] => [
  Object.values(columns),
  ...(REAL[name] as unknown as readonly Record<string, Cell>[]).map((row) =>
    Object.keys(columns).map((column) => row[column] ?? null),
  ),
]

const OFFICE = {
  计划: toSheet('plans', {
    id: '编号',
    ordinal: '第几个',
    title: '名称',
    signedOn: '签署日期',
    start: '起',
    startBasis: '起的依据',
    due: '止',
    dueBasis: '止的依据',
    cadence: '报告频次',
    declaredTasks: '任务数',
  }),
  报告期: toSheet('periods', {
    id: '报告期',
    plan: '计划',
    start: '起',
    end: '止',
    reportDue: '报送期限',
    releaseAt: '发布时间',
  }),
  主题: toSheet('themes', { id: '编号', plan: '计划', name: '名称', order: '次序' }),
  状态规则: toSheet('rules', {
    version: '版本',
    fromPeriod: '起用报告期',
    slightlyBelow: '略有滞后低于',
    farBelow: '严重滞后低于',
    basis: '依据',
  }),
  任务: toSheet('tasks', {
    id: '编号',
    plan: '计划',
    theme: '主题',
    title: '任务名称',
    target: '目标',
    start: '起',
    due: '完成时限',
    disclosure: '公开',
  }),
  分工: toSheet('assignments', { task: '任务', region: '省市', role: '分工', unit: '单位' }),
}

/** A theme that the sample has as well, under another id, and tasks that name it. */
const RENAMED = {
  ...OFFICE,
  主题: [
    ['编号', '计划', '名称', '次序'],
    ['TH1', 'P3', '整体防控', 1],
  ] as readonly Line[],
  任务: OFFICE.任务.map((row, place) => (place === 0 ? row : row.with(2, '整体防控'))),
}

const milestones = toSheet('milestones', { id: '编号', task: '任务', title: '里程碑', due: '时限', weight: '权重' })

const SHEET = 'xl/worksheets/sheet1.xml'
const addFarCells = (xml: string): string => {
  const rows = Array.from({ length: 2_000 }, (_, at) => `<row r="${at + 3}"><c r="XFD${at + 3}"><v>1</v></c></row>`)
  return xml.replace('</sheetData>', `${rows.join('')}</sheetData>`)
}

const encoded = csv(line(), Q1)

/** Every case by its name. */
export const CASES: Readonly<Record<string, ImportCase>> = {
  'one-province': { says: "one province's file", files: { '上海.xlsx': returns(line()) } },
  'four-provinces': {
    says: 'all four together',
    files: {
      '上海.xlsx': returns(line()),
      '江苏.xlsx': returns(jiangsu({ 进展情况: '已完成' })),
      '浙江.xlsx': returns(zhejiang),
      '安徽.xlsx': workbook({
        涉江案件: [CASE_HEADINGS, ['2026-Q2', '安徽', '走私', 3]],
      }),
    },
  },
  'csv-utf8': { says: '.csv, UTF-8 without BOM', files: { '进展.csv': utf8(encoded) } },
  'csv-utf8-mark': { says: '.csv, UTF-8 with BOM', files: { '进展.csv': utf8(`\uFEFF${encoded}`) } },
  'csv-utf16': { says: '.csv, UTF-16', files: { '进展.csv': utf16(encoded.replaceAll(',', '\t')) } },
  'csv-gb18030': { says: '.csv, GB18030', files: { '进展.csv': gb18030(encoded) } },
  'merged-cells': {
    says: 'merged cells: what stands once for two rows',
    files: {
      '上海.xlsx': workbook({
        进展: {
          rows: [HEAD, line(), line({ 报告期: '2026-Q1', 任务: null, 省市: null, 报送日期: '2026-04-09' })],
          merges: [
            { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
            { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
          ],
        },
      }),
    },
  },
  'merged-quantity': {
    says: 'a quantity in a merged cell: each row, or their sum?',
    files: {
      '上海.xlsx': workbook({
        进展: {
          rows: [HEAD, line(), line({ 报告期: '2026-Q1', 完成率: null, 报送日期: '2026-04-09' })],
          merges: [{ startRow: 1, startCol: 3, endRow: 2, endCol: 3 }],
        },
      }),
    },
  },
  'headings-of-two-rows': {
    says: 'headings of two rows, the upper merged across',
    files: {
      '上海.xlsx': workbook({
        进展: {
          rows: [
            ['报告期', '任务', '省市', '进展', null, '报送日期'],
            [null, null, null, '完成率', '进展情况', null],
            ['2026-Q2', 'T01', '310000', 85, '已签协议', '2026-07-09'],
          ],
          merges: [
            ...[0, 1, 2, 5].map((column) => ({ startRow: 0, endRow: 1, startCol: column, endCol: column })),
            { startRow: 0, endRow: 0, startCol: 3, endCol: 4 },
          ],
        },
      }),
    },
  },
  'title-row': {
    says: 'a title row above the heads',
    files: { '上海.xlsx': workbook({ 进展: [['上海市进展报送表（2026年第二季度）'], [], HEAD, line()] }) },
  },
  'reordered-columns': {
    says: 'reordered columns',
    files: { '上海.xlsx': workbook({ 进展: [[...HEAD].reverse(), [...line()].reverse()] }) },
  },
  'synonym-columns': {
    says: 'columns renamed by synonym',
    files: {
      '上海.xlsx': workbook({
        进展报送: [['报告期', '任务编号', '省份', '进度', '进展情况', '原因', '佐证', '填报日期'], line()],
      }),
    },
  },
  'extra-columns': {
    says: 'extra columns',
    files: {
      '上海.xlsx': workbook({
        进展: [
          ['序号', ...HEAD, '联系电话'],
          [1, ...line(), '021-0'],
        ],
      }),
    },
  },
  'hidden-rows': {
    says: 'hidden rows are read, and told',
    files: { '上海.xlsx': workbook({ 进展: { rows: [HEAD, line(), Q1], rowDefs: new Map([[2, { hidden: true }]]) } }) },
  },
  'blank-rows': {
    says: 'blank rows in the middle',
    files: { '上海.xlsx': workbook({ 进展: [HEAD, line(), [], [], Q1] }) },
  },
  'total-rows': {
    says: 'total rows (合计, 小计) are skipped',
    files: {
      '上海.xlsx': workbook({
        水域隐患: [
          ['报告期', '省市', '水域', '类别', '排查', '整改完成', '验收销号'],
          ['2026-Q2', '上海', 'W1', '涉渔', 3, 2, 1],
          ['小计', null, null, null, 3, 2, 1],
          ['合计', null, null, null, 3, 2, 1],
          ['平均值', null, null, null, 3, 2, 1],
        ],
      }),
    },
  },
  'full-width': {
    says: 'full-width digits',
    files: { '上海.xlsx': returns(line({ 任务: 'Ｔ０１', 完成率: '８５', 报送日期: '２０２６－０７－０９' })) },
  },
  'ten-thousands': {
    says: '1.2万',
    files: {
      '上海.xlsx': workbook({ 跨省通办: [SERVICE_HEADINGS, ['2026-Q2', 'S1', '上海', '浙江', '1.2万', '1,234']] }),
    },
  },
  'ambiguous-number': {
    says: 'anything ambiguous is an error, not a guess',
    files: {
      '上海.xlsx': workbook({
        跨省通办: [
          SERVICE_HEADINGS,
          ['2026-Q2', 'S1', '上海', '浙江', '约1200', '500余'],
          ['2026-Q2', 'S1', '上海', '安徽', '10-20', 'O5'],
        ],
      }),
    },
  },
  'date-real': { says: 'dates as real dates', files: { '上海.xlsx': dated(new Date(Date.UTC(2026, 6, 9))) } },
  'date-slashes': { says: '2026/7/9', files: { '上海.xlsx': dated('2026/7/9') } },
  'date-dots': { says: '2026.7.9', files: { '上海.xlsx': dated('2026.7.9') } },
  'date-chinese': { says: '2026年7月9日', files: { '上海.xlsx': dated('2026年7月9日') } },
  'date-serial-1900': { says: 'Excel serials, 1900', files: { '上海.xlsx': dated(46212) } },
  'date-serial-1904': {
    says: 'Excel serials, 1904',
    files: {
      '上海.xlsx': dated(44750).then((bytes) =>
        withParts(bytes, {
          'xl/workbook.xml': (xml) =>
            xml.includes('<workbookPr')
              ? xml.replace('<workbookPr', '<workbookPr date1904="1"')
              : xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
        }),
      ),
    },
  },
  'date-ambiguous': { says: 'a date that may be two', files: { '上海.xlsx': dated('7/9/26') } },
  'date-impossible': { says: 'a day that no calendar has', files: { '上海.xlsx': dated('2026-02-30') } },
  'province-names': {
    says: 'names for provinces in any usual form',
    files: {
      '上海.xlsx': returns(line({ 省市: '沪' }), line({ 报告期: '2026-Q1', 省市: '上海市', 报送日期: '2026-04-09' })),
      '江苏.xlsx': returns(
        jiangsu({ 省市: '江苏省' }),
        jiangsu({ 报告期: '2026-Q1', 省市: 320000, 完成率: 45, 报送日期: '2026-04-09' }),
      ),
    },
  },
  'near-miss': {
    says: 'suggestions for near misses: 浙江市, and for what stands within: 上海市公安局',
    files: {
      '一.xlsx': returns(line({ 任务: 'T02', 省市: '浙江市' })),
      '二.xlsx': returns(line({ 省市: '上海市公安局' })),
    },
  },
  'yes-words': {
    says: '√ / 是 / Y for yes',
    files: {
      '事项.xlsx': workbook({
        通办事项: [
          ['编号', '名称', '类别', '列入24项'],
          ['S2', '乙', '户籍', '√'],
          ['S3', '丙', '户籍', '是'],
          ['S4', '丁', '户籍', 'Y'],
          ['S5', '戊', '户籍', '否'],
          ['S6', '己', '户籍', '大概'],
        ],
      }),
    },
  },
  formulas: {
    says: 'cells with formulas (their stored value)',
    files: {
      '上海.xlsx': workbook({
        进展: { rows: [HEAD, line()], cells: cellsOf({ '1,3': { value: null, formula: '80+5', formulaResult: 85 } }) },
      }),
    },
  },
  'error-cells': {
    says: '#REF! is a finding',
    files: {
      '上海.xlsx': returns(line()).then((bytes) =>
        withParts(bytes, {
          'xl/worksheets/sheet1.xml': (xml) =>
            xml.replace(/<c r="D2"[^>]*>.*?<\/c>/, '<c r="D2" t="e"><f>A1</f><v>#REF!</v></c>'),
        }),
      ),
    },
  },
  'rich-text': {
    says: 'cells with rich text',
    files: {
      '上海.xlsx': workbook({
        进展: {
          rows: [HEAD, line()],
          cells: cellsOf({
            '1,4': { value: '已签协议', richText: [{ text: '已签', font: { bold: true } }, { text: '补充协议' }] },
          }),
        },
      }),
    },
  },
  'stray-blanks': {
    says: 'trailing spaces and line breaks',
    files: { '上海.xlsx': returns(line({ 任务: ' T01 ', 省市: '上海\n', 进展情况: ' 已签协议 \n' })) },
  },
  'task-numbers': {
    says: 'task numbers as T1, t01, 任务1, 1',
    files: {
      '上海.xlsx': returns(line({ 任务: 'T1' }), line({ 报告期: '2026-Q1', 任务: 't01', 报送日期: '2026-04-09' })),
      '江苏.xlsx': returns(
        jiangsu({ 任务: '任务1' }),
        jiangsu({ 报告期: '2026-Q1', 任务: 1, 完成率: 45, 报送日期: '2026-04-09' }),
      ),
    },
  },
  'percent-format': {
    says: "percent: the cell's number format decides (× 100)",
    files: {
      '上海.xlsx': workbook({
        进展: {
          rows: [HEAD, line()],
          cells: cellsOf({ '1,3': { value: 0.85, type: 'number', style: { numFmt: '0%' } } }),
        },
      }),
    },
  },
  'percent-text': { says: 'text with % as written, ８５％ too', files: { '上海.xlsx': percents('85%', '６５％') } },
  'percent-above-one': { says: 'a bare number above 1 as it is', files: { '上海.xlsx': percents(85, 62.5) } },
  'percent-fractions': {
    says: 'a bare 0 < x ≤ 1 is a fraction where every bare number of the column is, and there is more than one',
    files: { '上海.xlsx': percents(0.85, 0.6) },
  },
  'percent-mixed': {
    says: 'a bare fraction beside a bare percentage is an error on the cell',
    files: { '上海.xlsx': percents(85, 0.6) },
  },
  'percent-single': { says: 'one bare fraction alone is an error on the cell', files: { '上海.xlsx': percents(0.85) } },
  'all-at-once': {
    says: 'all findings at once, each with file, sheet, cell, heading, found, expected, what to do',
    files: {
      '上海.xlsx': workbook({
        进展: [HEAD, line({ 完成率: 120 }), line({ 报告期: '2026-Q5', 报送日期: '昨天' })],
        涉江案件: [CASE_HEADINGS, ['2026-Q2', '上海', '偷盗', -1]],
      }),
      '安徽.xlsx': returns(line({ 任务: 'T99', 省市: '安徽', 完成率: '很多' })),
    },
  },
  'two-files-disagree': {
    says: 'two files that disagree on the same cell: both places are named',
    files: { '上海.xlsx': returns(line()), '上海补报.xlsx': returns(line({ 完成率: 88 })) },
  },
  'two-rows-disagree': {
    says: 'two rows of one file that disagree',
    files: { '上海.xlsx': returns(line(), line({ 完成率: 88 })) },
  },
  'same-twice': {
    says: 'the same said twice is fine',
    files: {
      '上海.xlsx': returns(line(), line()),
      '上海（副本）.xlsx': returns(line(), line()),
      '上海补报.xlsx': returns(line()),
    },
  },
  'nothing-new': {
    says: 'what is there already changes nothing',
    files: { '上海.xlsx': returns(line({ 完成率: 80, 进展情况: null, 报送日期: '2026-07-08' })) },
  },
  encrypted: { says: 'a file that is encrypted', files: { '上海.xlsx': oleFile('EncryptedPackage') } },
  'old-workbook': { says: 'an old .xls', files: { '上海.xls': oleFile('Workbook') } },
  truncated: {
    says: 'a truncated file',
    files: { '上海.xlsx': returns(line()).then((bytes) => bytes.slice(0, bytes.length / 2)) },
  },
  'renamed-text': { says: 'a renamed text file', files: { '上海.xlsx': utf8('上海的进展见附件。') } },
  'not-a-ledger': {
    says: 'a workbook of something else',
    files: {
      '花名册.xlsx': workbook({
        名单: [
          ['姓名', '电话'],
          ['甲', '0'],
        ],
      }),
    },
  },
  macros: {
    says: 'macros are not run',
    files: {
      '上海.xlsm': returns(line()).then((bytes) =>
        withParts(bytes, {
          'xl/vbaProject.bin': () => new Uint8Array([1, 2, 3]),
          '[Content_Types].xml': (xml) =>
            xml.replace(
              '</Types>',
              '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
            ),
        }),
      ),
    },
  },
  'external-links': {
    says: 'external links are not fetched',
    files: {
      '上海.xlsx': returns(line()).then((bytes) =>
        withParts(bytes, {
          'xl/externalLinks/externalLink1.xml': () =>
            '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        }),
      ),
    },
  },
  'other-province': {
    says: "a province can't touch another province's rows",
    files: { '上海.xlsx': returns(line(), jiangsu()) },
  },
  'corrected-value': {
    says: 'a value that was corrected, sent otherwise',
    files: { '安徽.xlsx': returns(line({ ...CORRECTED, 完成率: 12 })) },
  },
  'corrected-value-same': {
    says: 'a value that was corrected, sent as it is',
    files: { '安徽.xlsx': returns(line({ ...CORRECTED, 完成率: 10 })) },
  },
  'own-acceptance': {
    says: "a province can't accept its own work",
    files: {
      '上海.xlsx': workbook({
        进展: [HEAD, line({ 完成率: 100, 佐证: '附件' })],
        验收: [
          ['任务', '省市', '销号日期', '验收单位', '佐证'],
          ['T01', '上海', '2026-07-20', '上海', '附件'],
        ],
      }),
    },
  },
  'no-part': {
    says: 'every check of board check, at the cell',
    files: { '安徽.xlsx': returns(line({ 省市: '安徽' })) },
  },
  'sample-names': {
    says: 'a first real ledger may use the names of the sample with ids of its own',
    base: 'sample',
    files: { '办公室.xlsx': workbook(RENAMED), '上海.xlsx': returns(line()) },
  },
  'real-over-sample': {
    says: 'a first real import replaces the sample as a whole, and says so',
    base: 'sample',
    files: { '办公室.xlsx': workbook(OFFICE), '上海.xlsx': returns(line()) },
  },
  'real-into-nothing': {
    says: 'a first real import into data without a ledger',
    base: 'published',
    files: { '办公室.xlsx': workbook(OFFICE), '上海.xlsx': returns(line()) },
  },
  'returns-alone': {
    says: 'returns alone are refused with what is missing',
    base: 'sample',
    files: { '上海.xlsx': returns(line()) },
  },
  'decision-disappears': {
    says: 'what disappears: the file of the office states its tables as a whole',
    files: {
      '办公室.xlsx': workbook({
        ...OFFICE,
        状态调整: [
          ['报告期', '任务', '省市', '状态', '理由', '决定单位', '决定日期'],
          ['2026-Q2', 'T01', '*', '达到序时', '年度口径', '办公室', '2026-07-12'],
        ],
      }),
    },
  },
  'plan-row-missing': {
    says: 'a row of the plan that disappears needs its revision',
    files: { '办公室.xlsx': workbook({ ...OFFICE, 里程碑: milestones.slice(0, 3) }) },
  },
  'export-again': { says: 'export → import gives the same tables', files: { '台账.xlsx': writeLedgerWorkbook(REAL) } },
  'unknown-encoding': {
    says: 'a .csv whose encoding is none that is known',
    files: { '进展.csv': new Uint8Array([...utf8(encoded), 0xff, 0xff, 0x80]) },
  },
  'unpaired-quotes': { says: 'a .csv whose quotes do not pair', files: { '进展.csv': utf8(`${encoded},"完`) } },
  'zip-bomb': { says: 'a zip bomb', files: { '上海.xlsx': returns(line()).then(boastingZip) } },
  'far-cells': {
    says: 'cells so far to the right that a small file would ask for the room of a big one are not read',
    files: { '上海.xlsx': returns(line()).then((bytes) => withParts(bytes, { [SHEET]: addFarCells })) },
  },
  'control-signs': {
    says: 'signs that steer a terminal or turn the reading around are taken out, and do neither when they are told of',
    files: { '上海.xlsx': returns(line({ 进展情况: '已签\u202E协议', 佐证: '附件\u0085' })) },
  },
  'no-headings': {
    says: 'a sheet whose headings are gone',
    files: { '上海.xlsx': workbook({ 进展: [line(), Q1] }) },
  },
  'headings-alone': {
    says: 'headings and no rows',
    files: { '上海.xlsx': workbook({ 进展: [HEAD, line()], 涉江案件: [CASE_HEADINGS] }) },
  },
  'column-missing': {
    says: 'a column that is needed is missing',
    files: { '上海.xlsx': workbook({ 进展: [HEAD.slice(1), line().slice(1)] }) },
  },
  'column-twice': {
    says: 'two columns of one name',
    files: {
      '上海.xlsx': workbook({
        进展: [
          [...HEAD, '完成率'],
          [...line(), 86],
        ],
      }),
    },
  },
  'sheet-by-headings': {
    says: 'a sheet without a name of its own is told from its headings',
    files: { '上海.xlsx': workbook({ Sheet1: [HEAD, line()] }) },
  },
  'headings-again': {
    says: 'headings that are repeated, and a remark below the rows',
    files: { '上海.xlsx': workbook({ 进展: [HEAD, line(), HEAD, Q1, ['注：数据由各市汇总']] }) },
  },
  'formula-unstored': {
    says: 'a formula without its stored value',
    files: {
      '上海.xlsx': workbook({
        进展: { rows: [HEAD, line()], cells: cellsOf({ '1,3': { value: null, formula: '80+5' } }) },
      }),
    },
  },
  'formula-calls': {
    says: 'a formula that would start a program is not run',
    files: {
      '上海.xlsx': workbook({
        进展: {
          rows: [HEAD, line()],
          cells: cellsOf({ '1,3': { value: null, formula: "cmd|'/c calc'!A1", formulaResult: 85 } }),
        },
      }),
    },
  },
  'link-calls': {
    says: 'a link that would start a program is not followed',
    files: {
      '上海.xlsx': returns(line()).then((bytes) =>
        withParts(bytes, {
          'xl/externalLinks/externalLink1.xml': () =>
            '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
        }),
      ),
    },
  },
  'empty-cell': {
    says: 'a cell that must be filled is empty',
    files: { '上海.xlsx': returns(line({ 省市: null, 报送日期: null })) },
  },
  'words-for-nothing': {
    says: 'words that stand for nothing',
    files: { '上海.xlsx': returns(line({ 原因: '无', 佐证: '—' })) },
  },
  'two-of-a-name': {
    says: 'a name that two tasks bear',
    files: { '上海.xlsx': returns(line({ 任务: '甲' })) },
  },
  'period-words': {
    says: 'periods in words',
    files: { '上海.xlsx': returns(line({ 报告期: '2026年第二季度' })) },
  },
  'percent-typed': {
    says: '45 typed into a cell that is shown as a percentage',
    files: {
      '上海.xlsx': workbook({
        进展: {
          rows: [HEAD, line()],
          cells: cellsOf({ '1,3': { value: 45, type: 'number', style: { numFmt: '0%' } } }),
        },
      }),
    },
  },
  'not-filled-in': {
    says: 'the template as it was handed out',
    files: { '上海.xlsx': writeReturnTemplate({ ...REAL, reports: [] }, { region: '310000', period: '2026-Q2' }) },
  },
}
