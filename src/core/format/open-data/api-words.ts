import type { Locale } from '../locale.ts'

const zh = {
  title: '给程序用的地址与承诺',
  intro: '只读的 JSON，不需要密钥，没有次数限制，别的网站的页面也可以读；写法由各自的 JSON Schema 写明。',
  rows: [
    ['data/latest/tasks/index.json', '全部任务一览：编号、名称、状态、完成率、序时进度'],
    [
      'data/latest/tasks/<编号>.json',
      '一项任务：主题、分工、里程碑、各期各省市的完成率与状态、所用口径的版本、更正、来源、截至日期、许可、数据版本、怎样引用',
    ],
    ['data/latest/tasks/task.schema.json', '任务文件的 JSON Schema（2020-12）；一览的是 index.schema.json'],
    ['data/latest/tables/<表>.json', '一张数据表；它的 JSON Schema 是 data/latest/schemas/<表>.json'],
  ],
  promise: '承诺（第 1 版，apiVersion 1）',
  promiseItems: [
    '不变：上列地址，以及其中每一项的名称、类型、单位和含义；任务编号，合并之后也还在；status 的八个代号。',
    '会增加：新的项、新的列、新的表、新的报告期。程序应当忽略不认识的项。',
    '会没有：依法不予公开的任务没有文字的项（不是 null，是没有）；null 是什么意思，见 JSON Schema。',
    'latest 随每次发布更新，文件中的 version 写明是哪一版；要引用或复算，请用 data/v/<版本>/tables/ 下的表，它们永不改变。',
    '要打破以上任何一条，会另设新的地址，旧地址至少同时保留 12 个月；至少提前 12 个月在本页和发布说明中预告，发布说明会出现在下面的订阅中。',
    '不在承诺之内：data/v/<版本>/ 下页面自己读的文件（view、tasks、changes 等），它们的 format 写明写法的版本，写法可能随程序改变。',
  ],
  follow: '订阅发布与更正',
  followText:
    '每次发布报告期、每次更正已发布的数值，各有一条；日期取自记录，条目的编号不随网址改变。最多 200 条，更早的见“发布”与“更正”两张表。',
  citationFiles: '同样的文字也在这些文件里：',
}

/** Fixed words about addresses for programs, and what they are promised. */
type ApiWords = typeof zh

const en: ApiWords = {
  title: 'Addresses for programs, and what they are promised',
  intro:
    'Read-only JSON, without a key and without a limit, open to pages of other sites; each form is described by its JSON Schema.',
  rows: [
    ['data/latest/tasks/index.json', 'all tasks in one list: number, title, status, progress, scheduled progress'],
    [
      'data/latest/tasks/<number>.json',
      'one task: theme, parts, milestones, progress and status by period and province, the version of the rule behind them, corrections, sources, as-of date, licence, version of the data, how to cite it',
    ],
    [
      'data/latest/tasks/task.schema.json',
      "JSON Schema (2020-12) of a task's file; that of the list is index.schema.json",
    ],
    ['data/latest/tables/<table>.json', 'a table; its JSON Schema is data/latest/schemas/<table>.json'],
  ],
  promise: 'The promise (first version, apiVersion 1)',
  promiseItems: [
    'Never changes: these addresses, and the name, type, unit and meaning of each member; the number of a task, which stays after a merger; the eight codes of status.',
    'May be added: new members, columns, tables and periods. Programs should ignore a member that they do not know.',
    'May be absent: a task that is withheld by law lacks the members that hold words (absent, not null); what null means is in the JSON Schema.',
    'latest changes with each publication, and version says which one a file is of. To cite or to compute again, use the tables under data/v/<version>/tables/, which never change.',
    'To break any of this, a new address is made, and the old one stands beside it for at least 12 months; it is announced at least 12 months ahead on this page and in the note of a release, which the feeds below carry.',
    'Not promised: the files under data/v/<version>/ that pages themselves read (view, tasks, changes …). Their format names the version of their form, which may change with the program.',
  ],
  follow: 'Follow releases and corrections',
  followText:
    'One entry for each release of a period and for each correction of a published value; dates are those on record, and the id of an entry does not depend on the address of the site. At most 200 entries; the tables of releases and corrections hold all.',
  citationFiles: 'The same text is in these files:',
}

/** The words by language. */
export const API_WORDS: Readonly<Record<Locale, ApiWords>> = { zh, en }
