import type { DownloadLanguage } from './table.ts'

const zh = {
  data: '数据',
  notes: '说明',
  dictionary: '字典',
  title: '标题',
  shown: '所示',
  marking: '传播范围',
  nature: '数据性质',
  source: '来源',
  asOf: '数据截至',
  noAsOf: '无日期',
  version: '数据版本',
  address: '地址',
  note: '说明',
  column: '列',
  kind: '类型',
  unit: '单位',
  description: '含义',
  empty: '空格表示',
  neverEmpty: '不空',
  sample: '示例数据 · 非真实进展',
  defused: '以 = + - @ |（及其全角写法）开头的文字，前面加了一个撇号，以免被电子表格当作公式运行；数字不受影响。',
  emptyIsNotZero: '空格不是 0：各列的空格表示什么，见“字典”。',
  clipped: '超过 32767 字的单元格在此截断，以“…”结尾；全文见 CSV 或 JSON。',
}

type DownloadWords = typeof zh

const en: DownloadWords = {
  data: 'Data',
  notes: 'Notes',
  dictionary: 'Dictionary',
  title: 'Title',
  shown: 'What is shown',
  marking: 'Circulation',
  nature: 'Nature of the data',
  source: 'Source',
  asOf: 'Data as of',
  noAsOf: 'no date',
  version: 'Data version',
  address: 'Address',
  note: 'Note',
  column: 'Column',
  kind: 'Kind',
  unit: 'Unit',
  description: 'Meaning',
  empty: 'An empty cell means',
  neverEmpty: 'never empty',
  sample: 'Sample data · not real progress',
  defused:
    'Texts that begin with = + - @ | (or a full-width form of it) have an apostrophe before them, so that no spreadsheet runs them as a formula; numbers are untouched.',
  emptyIsNotZero: 'An empty cell is not 0: what it means in each column is said in the dictionary.',
  clipped: 'Cells of more than 32 767 characters are cut here and end in “…”; the CSV and JSON have them whole.',
}

const both = Object.fromEntries(
  (Object.keys(zh) as (keyof DownloadWords)[]).map((key) => [key, `${zh[key]} ${en[key]}`]),
) as DownloadWords // the keys are those of zh

/** Fixed words of downloaded files. */
export const DOWNLOAD_WORDS: Readonly<Record<DownloadLanguage, DownloadWords>> = { zh, en, both }
