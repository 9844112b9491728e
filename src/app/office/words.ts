import { formatCount, pluralize } from '../../core/format/numbers.ts'

/** Words that stand on the office's site alone; none of them may be in everybody's. */
export const OFFICE_WORDS = {
  zh: {
    task: '只供办公室查看的内容',
    taskSub: '公开网站没有这些栏目；没有填写的不列',
    taskNone: '本任务没有填写只供办公室查看的栏目。',
    hidden: '本任务依法不予公开：公开网站上只有编号、时限、分工、进度与状态，文字一律略去。',
    received: (count: number): string => `来件 ${formatCount(count, 'zh')} 份`,
    receivedSub: '导入过的报送文件，一份一行，报送日期晚的在前',
    receivedNone: '现有数据不是从报送文件导入的，没有来件。用 import 命令或填报台导入之后，这里逐份列出。',
    reportedOn: '最晚报送日期',
    rows: '仍在用的行数',
    noDate: '无报送日期',
  },
  en: {
    task: 'What the office alone sees',
    taskSub: 'The public site has none of these columns; those that nobody filled in are left out',
    taskNone: 'Nothing of this task was filled in for the office alone.',
    hidden:
      'This task is withheld from the public by law: their site has its number, dates, parts, progress and status, and none of its words.',
    received: (count: number): string => `${formatCount(count, 'en')} ${pluralize(count, 'file')} came in`,
    receivedSub: 'Files that were imported, one a line, the latest reported first',
    receivedNone:
      'The data were not imported from returns: no file came in. Once the import command or the desk has taken some, they are listed here.',
    reportedOn: 'Last reported on',
    rows: 'Rows still in use',
    noDate: 'no report date',
  },
} as const
