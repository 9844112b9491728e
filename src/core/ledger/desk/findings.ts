import type { Locale } from '../../format/locale.ts'
import { formatIssueParts } from '../../model/issue-format.ts'
import { countIssues, toSeverity, type Issue, type IssueCounts, type Severity } from '../../model/issue.ts'

/** A finding as the desk shows it. */
export interface DeskFinding {
  /** Its place among all findings, from 0. */
  readonly index: number
  readonly code: string
  readonly severity: Severity
  /** Whose cell, and what is wrong. */
  readonly head: string
  /** What was found, what is expected and what to do. */
  readonly detail: string
  /** Address in the sheet, such as `F37`; null = it concerns the whole sheet or file. */
  readonly cell: string | null
}

/** Findings of one sheet of a file. `sheet` null = they concern the whole file. */
export interface FindingGroup {
  readonly file: string
  readonly sheet: string | null
  /** How many there are of it in all that were asked for, shown or not. */
  readonly total: number
  readonly findings: readonly DeskFinding[]
}

/** Which findings are asked for. Null = whatever. */
export interface FindingQuery {
  readonly severity: Severity | null
  readonly file: string | null
  /** Every word of it must stand in the finding. */
  readonly text: string
  /** At most so many are told, the first ones. */
  readonly limit: number
}

/** What was asked for. */
export interface FindingPage {
  readonly groups: readonly FindingGroup[]
  /** How many match, shown or not. */
  readonly total: number
  /** Of what matches text and file, how many there are of each severity. */
  readonly counts: IssueCounts
}

interface Entry {
  readonly issue: Issue
  readonly index: number
  readonly file: string
  readonly sheet: string | null
}

const toEntry = (issue: Issue, index: number): Entry => ({
  issue,
  index,
  file: issue.place.file,
  sheet: issue.place.sheet ?? null,
})

/** By file and sheet in the order in which they first come up, worst first within each. */
const groupEntries = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const files = new Map<string, Map<string | null, Entry[]>>()
  for (const entry of entries) {
    const sheets = files.get(entry.file) ?? new Map<string | null, Entry[]>()
    files.set(entry.file, sheets)
    const group = sheets.get(entry.sheet)
    if (group) group.push(entry)
    else sheets.set(entry.sheet, [entry])
  }
  return [...files.values()].flatMap((sheets) => [...sheets.values()])
}

const toFinding = ({ issue, index }: Entry, locale: Locale): DeskFinding => {
  const { head, detail } = formatIssueParts(issue, locale)
  return { index, code: issue.code, severity: toSeverity(issue.code), head, detail, cell: issue.place.cell ?? null }
}

const toHaystack = (issue: Issue, locale: Locale): string => {
  const { head, address, detail } = formatIssueParts(issue, locale)
  return `${issue.code} ${head} ${address} ${detail}`.toLowerCase()
}

/** The findings that are asked for, grouped by file and sheet. */
export const selectFindings = (issues: readonly Issue[], query: FindingQuery, locale: Locale): FindingPage => {
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean)
  const entries = issues
    .map(toEntry)
    .filter(({ file }) => query.file === null || file === query.file)
    .filter(({ issue }) => {
      if (words.length === 0) return true
      const haystack = toHaystack(issue, locale)
      return words.every((word) => haystack.includes(word))
    })
  const matching = entries.filter(({ issue }) => query.severity === null || toSeverity(issue.code) === query.severity)
  let left = query.limit
  const groups = groupEntries(matching).map((group): FindingGroup => {
    const shown = group.slice(0, Math.max(0, left))
    left -= shown.length
    const { file = '', sheet = null } = group[0] ?? {}
    return { file, sheet, total: group.length, findings: shown.map((entry) => toFinding(entry, locale)) }
  })
  return { groups, total: matching.length, counts: countIssues(entries.map(({ issue }) => issue)) }
}
