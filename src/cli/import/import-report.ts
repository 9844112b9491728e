import { formatDifference } from '../../core/ledger/difference-words.ts'
import type { ImportedFile, ImportOutcome, TableDifference } from '../../core/ledger/import-outcome.ts'
import { LEDGER_SHEETS } from '../../core/ledger/sheets.ts'
import { groupBy } from '../../core/model/grouping.ts'
import { foldIssues } from '../../core/model/issue-fold.ts'
import { ISSUE_CODES } from '../../core/model/issue-codes.ts'
import { formatFoldedIssue, formatIssueCounts } from '../../core/model/issue-format.ts'
import { countIssues, toSeverity, type Issue } from '../../core/model/issue.ts'
import { TABLES, type TableName } from '../../core/model/tables.ts'

/** What became of an import. `asked`: a yes is needed and nobody was there to give it. */
export type ImportEnd =
  | { readonly kind: 'blocked' | 'same' | 'dry-run' | 'declined' | 'asked' }
  | { readonly kind: 'written'; readonly files: readonly string[] }

/** Name of the sheet of a table; of a table without one, its title. */
const nameTable = (name: TableName): string =>
  LEDGER_SHEETS.find(({ table }) => table === name)?.name ?? TABLES[name].title.zh

/** `上海.xlsx：进展 23 行、水域隐患 6 行`; a file without rows says so. */
const formatImportedFile = ({ name, rowCounts }: ImportedFile): string => {
  const counts = Object.entries(rowCounts).map(([table, count]) => `${nameTable(table as TableName)} ${count} 行`)
  return `${name}：${counts.length === 0 ? '没有读到行' : counts.join('、')}`
}

const formatIssues = (issues: readonly Issue[]): readonly string[] =>
  [...groupBy(issues, ({ place }) => place.file)].flatMap(([file, own]) => [
    `── ${file} ──`,
    ...foldIssues(own).map((folded) => `${formatFoldedIssue(folded, 'zh')}\n`),
  ])

const formatUnchecked = ({ unchecked, issues }: ImportOutcome): readonly string[] => {
  if (unchecked.length === 0) return []
  const titles =
    unchecked.length === Object.keys(TABLES).length ? ['全部'] : unchecked.map((name) => TABLES[name].title.zh)
  return issues.length === 0 ? [] : [`以下各表未能全部读入，与之相关的核对留待改正后再做：${titles.join('、')}`]
}

/** How many new, changed and lost rows of each table are told; `--json` tells all. */
const MOST_TOLD = 8

const isCut = ({ added, changed, removed }: TableDifference): boolean =>
  Math.max(added.length, changed.length, removed.length) > MOST_TOLD

/** While an error blocks, what would change is not known yet. */
const formatChanges = ({ tables, difference, replacesSample }: ImportOutcome): readonly string[] =>
  tables === null
    ? []
    : [
        ...(replacesSample && difference.length > 0 ? ['', '真实台账将整体替换示例台账：示例行全部删去。'] : []),
        ...(difference.length === 0 ? [] : ['', '与现有数据相比：', formatDifference(difference, 'zh', MOST_TOLD)]),
        ...(difference.some(isCut) ? ['', `每张表每类只列前 ${MOST_TOLD} 行；加 --json 全部列出。`] : []),
      ]

const formatEnd = (end: ImportEnd, data: string, again: string): string => {
  switch (end.kind) {
    case 'blocked':
      return '有错误，没有写入。请改正后重新导入。'
    case 'same':
      return `与 ${data} 中的数据相同，没有要写入的。`
    case 'dry-run':
      return '只看不写（--dry-run），没有写入。'
    case 'declined':
      return '没有写入。'
    case 'asked':
      return `没有写入：确认无误后运行 ${again}`
    case 'written':
      return `已写入 ${data}：${end.files.join('、')}。`
  }
}

/** All that is to be read of an import before its end: its files, findings and difference. */
export const formatOutcome = (outcome: ImportOutcome): string =>
  [
    `文件 ${outcome.files.length} 个：`,
    ...outcome.files.map((file) => `  ${formatImportedFile(file)}`),
    '',
    ...formatIssues(outcome.issues),
    ...formatUnchecked(outcome),
    formatIssueCounts(countIssues(outcome.issues), 'zh'),
    ...formatChanges(outcome),
  ].join('\n')

/** How an import ended. `again` = what to type so that it is written. */
export const formatImportEnd = formatEnd

/** An import for programs: nothing is left out of it. */
export const toImportData = (outcome: ImportOutcome, end: ImportEnd): unknown => {
  const { tables: _, issues, ...rest } = outcome
  return {
    written: end.kind === 'written',
    writtenFiles: end.kind === 'written' ? end.files : [],
    ...rest,
    counts: countIssues(issues),
    issues: issues.map((issue) => ({ ...issue, severity: toSeverity(issue.code), ...ISSUE_CODES[issue.code] })),
  }
}
