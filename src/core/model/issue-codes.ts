import { MAP_CODES } from './issue-codes/maps.ts'
import { READING_CODES } from './issue-codes/reading.ts'
import { ROW_CODES } from './issue-codes/rows.ts'
import { UNITING_CODES } from './issue-codes/uniting.ts'
import { WARNING_CODES } from './issue-codes/warnings.ts'
import { WORKBOOK_CODES } from './issue-codes/workbooks.ts'

/** Every code of an issue with its words. A code is never used again for anything else. */
export const ISSUE_CODES = {
  ...READING_CODES,
  ...ROW_CODES,
  ...MAP_CODES,
  ...UNITING_CODES,
  ...WARNING_CODES,
  ...WORKBOOK_CODES,
} as const

/** Lasting code of an issue; its letter is the severity: error, warning, note. */
export type IssueCode = keyof typeof ISSUE_CODES

const isIssueCode = (text: string): text is IssueCode => text in ISSUE_CODES

/** The codes, worst first. */
export const ISSUE_CODE_LIST: readonly IssueCode[] = Object.keys(ISSUE_CODES)
  .filter(isIssueCode)
  .sort((a, b) => 'EWN'.indexOf(a.charAt(0)) - 'EWN'.indexOf(b.charAt(0)) || (a < b ? -1 : 1))
