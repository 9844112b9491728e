import type { CheckedFiles } from '../../core/model/check-files.ts'
import { ISSUE_CODES } from '../../core/model/issue-codes.ts'
import { foldIssues } from '../../core/model/issue-fold.ts'
import { formatFoldedIssue, formatIssueCounts, type IssueLocale } from '../../core/model/issue-format.ts'
import { countIssues, toSeverity } from '../../core/model/issue.ts'
import { TABLES } from '../../core/model/tables.ts'
import { readCheckedTables } from '../checked-tables.ts'
import type { Command } from '../command.ts'
import { CliError } from '../failure.ts'
import { NOW_OPTION, parseToday } from '../now.ts'
import { textOption } from '../options.ts'

const parseLocale = (text: string): IssueLocale => {
  if (text === 'zh' || text === 'en') return text
  throw new CliError(2, {
    zh: `--lang 的值“${text}”无效：应为 zh 或 en。`,
    en: `--lang can't be "${text}": give zh or en.`,
  })
}

const formatSkipped = ({ unreadable }: CheckedFiles, locale: IssueLocale): readonly string[] => {
  if (unreadable.length === 0) return []
  const titles = unreadable.map((name) => `${TABLES[name].title[locale]} (${name})`)
  return locale === 'zh'
    ? [`以下各表未能全部读入，与之相关的核对留待改正后再做：${titles.join('、')}`]
    : [`Not all of these could be read; the checks that need them wait until that is mended: ${titles.join(', ')}`]
}

const toText = (checked: CheckedFiles, locale: IssueLocale): string => {
  const findings = foldIssues(checked.issues).map((folded) => `${formatFoldedIssue(folded, locale)}\n`)
  const counts = formatIssueCounts(countIssues(checked.issues), locale)
  return [...findings, ...formatSkipped(checked, locale), counts].join('\n')
}

const toData = ({ issues, unreadable }: CheckedFiles): unknown => ({
  counts: countIssues(issues),
  unreadable,
  issues: issues.map((issue) => ({ ...issue, severity: toSeverity(issue.code), ...ISSUE_CODES[issue.code] })),
})

/** Checks the tables of a data folder: types, and everything that must hold between rows. Writes nothing. */
export const check: Command = {
  name: 'check',
  summary: { zh: '检查数据表', en: 'check the data tables' },
  options: [
    { flag: '--data <dir>', summary: { zh: '数据文件夹', en: 'folder of the data' }, default: 'data' },
    { flag: '--lang <lang>', summary: { zh: '说明所用语言：zh、en', en: 'language: zh or en' }, default: 'zh' },
    NOW_OPTION,
  ],
  run: async (options, effects) => {
    const locale = parseLocale(textOption(options, 'lang'))
    const checked = await readCheckedTables(textOption(options, 'data'), parseToday(options, effects))
    const exit = countIssues(checked.issues).error > 0 ? 1 : 0
    return { exit, data: toData(checked), text: toText(checked, locale) }
  },
}
