import type { Locale } from '../locale.ts'
import { formatCount, pluralize } from '../numbers.ts'

const zh = {
  lede: '本站的每一个数字都出自下列各表。每张表都有 CSV、XLSX、JSON 三种格式，并附字典、行数、截至日期、字节数与 SHA-256 校验值。',
  tables: '全部数据表',
  tablesSub: '一行一张表；示例行在 CSV 与 XLSX 中逐行标明',
  table: '数据表',
  row: '一行是',
  rows: '行数',
  sampleRows: (rows: number) => `示例 ${formatCount(rows, 'zh')} 行`,
  asOf: '数据截至',
  noAsOf: '无日期',
  files: '下载',
  dictionary: '字典与校验值',
  dictionarySub: '由数据表的声明生成；CSV 与 JSON 以代号为列名，XLSX 兼列中文名',
  key: '键',
  unit: '单位',
  empty: '空表示',
  neverEmpty: '不空',
  withheld: '依法不予公开（略）的任务，此列为空',
  choices: '可取',
  format: '文件',
  bytes: '字节',
  sourcesFrom: '来源：每行的“来源”列写明，来源表列出全部出处',
  schema: 'JSON Schema',
  package: '数据包',
  packageText: '全部数据表的清单（Frictionless Data Package v2）：路径、字节数、SHA-256、Table Schema、来源。',
  version: '版本',
  versionText:
    '版本号是全部数据表 JSON 的校验值的前 12 位：把每个文件的“路径 SHA-256”各写一行，按代码点排序后求 SHA-256。数据有任何变动，版本就变；同一版本的文件永不改变。',
  digest: '完整校验值',
  cite: '怎样引用',
  citeText: '引用某一个数字时，请一并写明版本与截至日期；已刊发的数字请引其原始出处。',
  copy: '复制',
  copied: '已复制',
  copyFailed: '没有复制成功，请选中文字后复制',
  licence: '许可',
  noLicence: '数据所有者尚未注明许可。注明之前，请勿假定可以任意使用；本栏由数据所有者填写。',
  licenceBy: '发布者',
  addresses: '地址怎样构成',
  addressesText: '都在本站之下，不需要密钥；“<版本>”换成上面的版本号，“<表>”换成表的代号。',
  address: '地址',
  what: '是什么',
  addressRows: [
    ['data/latest.json', '最新版本号与报告期，很小，适合定时查看'],
    ['data/versions.json', '本站所存的全部版本：日期、校验值、与前一版本相比的变化'],
    ['data/v/<版本>/files.json', '某一版本的全部文件及其 SHA-256'],
    ['data/latest/tables/<表>.csv', '最新版本的数据表（.csv、.xlsx、.json）；内容随版本更新'],
    ['data/v/<版本>/tables/<表>.csv', '某一版本的数据表（.csv、.xlsx、.json）；内容永不改变'],
    ['data/v/<版本>/schemas/<表>.json', '数据表 JSON 的 JSON Schema（2020-12）'],
    ['data/v/<版本>/datapackage.json', '某一版本的数据包；data/datapackage.json 为最新版本的'],
    ['data/v/<版本>/view/<报告期>.json', '某一期各任务、各省市的完成率、序时进度与状态（数字，无文字）'],
    ['data/v/<版本>/tasks/<编号>.json', '某一版本中一项任务的全部公开内容，写法同页面'],
  ],
  portable: '不用服务器打开',
  portableItems: [
    '这是可以拷贝、断网打开的文件夹。换报告期、筛选、搜索、图表、英文、下载与填报台都能用；移动或转交时请带上整个文件夹。',
    '只含一个版本：没有“有新版本”的提示，也没有以后的数据；新的版本须重新拷贝。',
    '没有可以发给别人的网址：地址栏里是本机的路径，下载的表与打印的页脚只写页面在文件夹中的位置；引用请用版本号。',
    '数据文件不能用程序按网址读取，请直接打开文件夹中 data 之下的文件；每个 .json 旁的 .json.js 是页面自己读的，内容相同。',
    '填报台没有整站预览，也不保留文件：关闭页面之后，再次打开须重新放入。',
  ],
  verify: '核对校验值',
  verifyText: '下载后求出文件的 SHA-256，与字典下所列比较：',
  reading: '使用前请读',
  readingItems: [
    '空不是 0：未报送、略、不适用、未填各是什么，见各列“空表示”。',
    '带“余、多、超、以上、近、约”的数字以“原文写法”为准；“数值”只是去掉限定词的数，须与“界”一并使用；范围或计数口径不同的，不相加、不排名、不相除。',
    'CSV 为 UTF-8（带 BOM）、逗号分隔、CRLF 换行，第一行为列名；列表写作 a;b。',
    '以 = + - @ |（及其全角写法）开头的文字，在 CSV 与 XLSX 中前面加了一个撇号，以免被电子表格当作公式运行；JSON 照原样。',
    '每个面板的“下载”给出该面板所显示的表，并附来源、截至日期与说明。',
  ],
}

/** Fixed words of the page of open data. */
export type OpenDataWords = typeof zh

const en: OpenDataWords = {
  lede: 'Every number on this site comes from these tables. Each comes as CSV, XLSX and JSON, with its dictionary, row count, as-of date, bytes and SHA-256.',
  tables: 'All tables',
  tablesSub: 'One line per table; sample rows are marked one by one in CSV and XLSX',
  table: 'Table',
  row: 'One row is',
  rows: 'Rows',
  sampleRows: (rows: number) => `${pluralize(rows, 'sample row')}`,
  asOf: 'Data as of',
  noAsOf: 'no date',
  files: 'Download',
  dictionary: 'Dictionary and checksums',
  dictionarySub:
    'Made from the declaration of the tables; CSV and JSON have the codes as column names, XLSX the Chinese names as well',
  key: 'key',
  unit: 'unit',
  empty: 'empty',
  neverEmpty: 'never empty',
  withheld: 'empty for a task withheld by law',
  choices: 'one of',
  format: 'File',
  bytes: 'Bytes',
  sourcesFrom: 'Source: named in each row; the table of sources has the citations',
  schema: 'JSON Schema',
  package: 'Data package',
  packageText: 'A list of all tables (Frictionless Data Package v2): paths, bytes, SHA-256, Table Schema, sources.',
  version: 'Version',
  versionText:
    'The version is the first 12 digits of a checksum over the JSON of all tables: the SHA-256 of the lines “path SHA-256” of each file, sorted by code point. Any change of the data makes another version; the files of a version never change.',
  digest: 'Whole checksum',
  cite: 'How to cite',
  citeText: 'With any number, give the version and the as-of date; cite printed figures from their own source.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'It could not be copied: select the text and copy it',
  licence: 'Licence',
  noLicence:
    'The owner of the data has not stated a licence yet. Until then, do not assume that the data may be used freely; this field is for the owner to fill in.',
  licenceBy: 'Publisher',
  addresses: 'How addresses are made',
  addressesText:
    "All below this site, without a key; put the version above for <version> and a table's code for <table>.",
  address: 'Address',
  what: 'What it is',
  addressRows: [
    ['data/latest.json', 'the latest version and period; small, for polling'],
    ['data/versions.json', 'all versions kept here: date, checksum, and what changed since the one before'],
    ['data/v/<version>/files.json', 'every file of one version with its SHA-256'],
    ['data/latest/tables/<table>.csv', 'a table of the latest version (.csv, .xlsx, .json); changes with the version'],
    ['data/v/<version>/tables/<table>.csv', 'a table of one version (.csv, .xlsx, .json); never changes'],
    ['data/v/<version>/schemas/<table>.json', "JSON Schema (2020-12) of a table's JSON"],
    ['data/v/<version>/datapackage.json', 'data package of one version; data/datapackage.json is that of the latest'],
    [
      'data/v/<version>/view/<period>.json',
      'progress, schedule and status by task and province in a period (no words)',
    ],
    ['data/v/<version>/tasks/<number>.json', 'everything that is public of one task in one version, as pages read it'],
  ],
  portable: 'Opened without a server',
  portableItems: [
    'This is a folder that can be copied and opened without a network. Periods, filters, search, charts, Chinese, downloads and the desk all work; copy or pass on the whole folder.',
    'It holds one version: nothing says when newer data are published, and none arrive; a new version is a new folder.',
    'It has no address to pass on: the address bar shows a path on this machine, and saved tables and printed pages only say where in the folder the page is. Cite the version.',
    "Programs can't read the data by address: open the files under data in the folder. The .json.js beside a .json is what the pages read; it says the same.",
    'The desk has no preview of the whole site and keeps no files: after the page is closed they have to be given again.',
  ],
  verify: 'Check a download',
  verifyText: 'Compute the SHA-256 of the file and compare it with the one listed under its dictionary:',
  reading: 'Before use',
  readingItems: [
    'Empty is not 0: not reported, withheld, not applicable and not given differ; each column says what empty means.',
    'Of figures with 余, 多, 超, 以上, 近 or 约 the wording as printed counts; the value is only the number without its qualifier and goes with its bound. Figures of different scope or counter are never added, ranked or divided.',
    'CSV is UTF-8 with a byte order mark, commas, CRLF, column names in the first line; a list is written a;b.',
    'Texts that begin with = + - @ | (or a full-width form) have an apostrophe before them in CSV and XLSX, so that no spreadsheet runs them as a formula; JSON has them as they are.',
    'The download of each panel gives the table that the panel shows, with source, as-of and notes.',
  ],
}

/** The words by language. */
export const OPEN_DATA_WORDS: Readonly<Record<Locale, OpenDataWords>> = { zh, en }

/** `24 张表，6512 行`. */
export const formatTableCount = (tables: number, rows: number, locale: Locale): string =>
  locale === 'zh'
    ? `${tables} 张表，${formatCount(rows, locale)} 行`
    : `${pluralize(tables, 'table')}, ${pluralize(rows, 'row')}`
