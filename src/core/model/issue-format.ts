import { ISSUE_CODES } from './issue-codes.ts'
import type { FoldedIssue } from './issue-fold.ts'
import type { Issue, IssueCounts, IssuePlace } from './issue.ts'

/** Language in which issues are told. */
export type IssueLocale = 'zh' | 'en'

const toSubject = (place: IssuePlace, locale: IssueLocale): string => {
  const key = place.key === null ? '' : ` ${place.key}`
  const table = place.table?.[locale] ?? ''
  if (!place.column) return `${table}${key}`.trim()
  return locale === 'zh' ? `${table}${key}「${place.column.zh}」` : `${table}${key} [${place.column.en}]`
}

const toAddress = ({ file, pointer, sheet, cell }: IssuePlace): string =>
  [pointer === null ? file : `${file}#${pointer}`, sheet && cell ? `${sheet}!${cell}` : (sheet ?? cell)]
    .filter(Boolean)
    .join(' › ')

const toFinding = ({ found, expected, reading }: Issue, locale: IssueLocale): string => {
  const zh = [
    found === null ? '' : `写的是“${found}”`,
    reading === undefined ? '' : `读作“${reading}”`,
    expected ? `应为${expected.zh}` : '',
  ]
    .filter(Boolean)
    .join('，')
  const en = [
    found === null ? '' : `Found "${found}"`,
    reading === undefined ? '' : `read as "${reading}"`,
    expected ? `expected ${expected.en}` : '',
  ]
    .filter(Boolean)
    .join('; ')
  if (locale === 'zh') return zh && `${zh}。`
  return en && `${en.charAt(0).toUpperCase()}${en.slice(1)}. `
}

const toSuggestion = ({ suggestions = [] }: Issue, locale: IssueLocale): string => {
  if (suggestions.length === 0) return ''
  return locale === 'zh'
    ? `是不是${suggestions.map((text) => `“${text}”`).join('、')}？`
    : `Did you mean ${suggestions.map((text) => `"${text}"`).join(' or ')}? `
}

/** An issue in words, part by part. */
export interface IssueParts {
  /** Whose cell, and what is wrong. */
  readonly head: string
  /** Where it is: file, sheet and cell. */
  readonly address: string
  /** What was found, what is expected and what to do. */
  readonly detail: string
}

/** An issue in words, for whoever sets them out in a way of their own. */
export const formatIssueParts = (issue: Issue, locale: IssueLocale): IssueParts => {
  const { what, remedy } = ISSUE_CODES[issue.code]
  const subject = toSubject(issue.place, locale)
  return {
    head: subject ? `${subject}${locale === 'zh' ? '：' : ': '}${what[locale]}` : what[locale],
    address: toAddress(issue.place),
    detail: `${toFinding(issue, locale)}${toSuggestion(issue, locale)}${remedy[locale]}`,
  }
}

/**
 * An issue in three lines of text: code, whose cell and what is wrong; the address; what was found, what is
 * expected and what to do.
 */
export const formatIssue = (issue: Issue, locale: IssueLocale): string => {
  const { head, address, detail } = formatIssueParts(issue, locale)
  return `${issue.code} ${head}\n  ${address}\n  ${detail}`
}

const formatMore = ({ issue, more }: FoldedIssue, locale: IssueLocale): string => {
  const subject = toSubject({ ...issue.place, key: null }, locale)
  const cause = subject === '' ? issue.code : `${issue.code} ${subject}`
  return locale === 'zh'
    ? `${cause}：另有 ${more} 处同类（--json 全部列出）`
    : `${cause}: ${more} more of the same kind (--json lists them all)`
}

/** An issue as `formatIssue` tells it; where more of its cause are not told, with a line that says how many. */
export const formatFoldedIssue = (folded: FoldedIssue, locale: IssueLocale): string => {
  const told = formatIssue(folded.issue, locale)
  return folded.more === 0 ? told : `${told}\n\n${formatMore(folded, locale)}`
}

/** One line that says how many errors, warnings and notes there are. */
export const formatIssueCounts = (counts: IssueCounts, locale: IssueLocale): string =>
  locale === 'zh'
    ? `错误 ${counts.error} 处，提醒 ${counts.warning} 处，说明 ${counts.note} 处`
    : `errors: ${counts.error}, warnings: ${counts.warning}, notes: ${counts.note}`
