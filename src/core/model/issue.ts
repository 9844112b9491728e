import { compareTexts } from './grouping.ts'
import type { Words } from './column.ts'
import type { IssueCode } from './issue-codes.ts'
import { toSeen } from './steering.ts'

/** Errors block; warnings and notes do not. */
export type Severity = 'error' | 'warning' | 'note'

/** Where an issue is, as the person who must mend it sees the place. Null = it concerns the whole above it. */
export interface IssuePlace {
  /** File as the person knows it, such as `ledger/tasks.json`. */
  readonly file: string
  /** JSON pointer into the file, such as `/3/due`. Null in a workbook. */
  readonly pointer: string | null
  /** Place of the row in its file, from 0. */
  readonly row: number | null
  readonly table: Words | null
  /** Heading of the column. */
  readonly column: Words | null
  /** Key of the row, its cells joined by `/`. */
  readonly key: string | null
  /** Name of the sheet and address of the cell (`C7`), in a workbook. */
  readonly sheet?: string
  readonly cell?: string
}

/** Something that is wrong, or was guessed, in the data. */
export interface Issue {
  readonly code: IssueCode
  readonly place: IssuePlace
  /** What stands there, shown in quotes. Null = nothing stands there. */
  readonly found: string | null
  readonly expected: Words | null
  /** What it was read as, where that is not what stands there. */
  readonly reading?: string
  /** What may be meant: texts near what stands there that would be accepted, nearest first. */
  readonly suggestions?: readonly string[]
}

/** How many issues there are of each severity. */
export type IssueCounts = Readonly<Record<Severity, number>>

const SEVERITIES = { E: 'error', W: 'warning', N: 'note' } as const
const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

const isLetter = (letter: string): letter is keyof typeof SEVERITIES => letter in SEVERITIES

/** Severity that the letter of a code stands for. */
export const toSeverity = (code: IssueCode): Severity => {
  const letter = code.charAt(0)
  return isLetter(letter) ? SEVERITIES[letter] : 'error'
}

/** Codes that are warnings while the data are kept, and stop a publication. */
const STOPS_PUBLICATION: ReadonlySet<IssueCode> = new Set<IssueCode>(['W305'])

/** Whether nothing may be written because of this issue. */
export const isBlocking = (issue: Issue): boolean => toSeverity(issue.code) === 'error'

/** Whether nothing may be published because of this issue: every error, and a count of tasks that is not the declared one. */
export const isPublicationBlocking = (issue: Issue): boolean => isBlocking(issue) || STOPS_PUBLICATION.has(issue.code)

/** Codes of what keeps a file, or a row of it, from being read: other findings may follow from them. */
const UNREAD: ReadonlySet<IssueCode> = new Set<IssueCode>([
  ...(['E101', 'E102', 'E103', 'E104', 'E105', 'E106'] as const),
  ...(['E601', 'E602', 'E603', 'E604', 'E605', 'E606', 'E607', 'E608', 'E609', 'E611', 'E612', 'E613'] as const),
])

const compareUnread = (a: Issue, b: Issue): number => Number(UNREAD.has(b.code)) - Number(UNREAD.has(a.code))

const compareIssues = (a: Issue, b: Issue): number =>
  RANKS[toSeverity(a.code)] - RANKS[toSeverity(b.code)] ||
  compareUnread(a, b) ||
  compareTexts(a.place.file, b.place.file) ||
  compareTexts(a.place.sheet ?? '', b.place.sheet ?? '') ||
  (a.place.row ?? -1) - (b.place.row ?? -1) ||
  compareTexts(a.place.pointer ?? '', b.place.pointer ?? '') ||
  compareTexts(a.code, b.code)

/** The issues worst first, what could not be read before the rest; then by file, sheet, row and column. */
export const sortIssues = (issues: readonly Issue[]): readonly Issue[] => issues.toSorted(compareIssues)

/** How many errors, warnings and notes there are. */
export const countIssues = (issues: readonly Issue[]): IssueCounts => {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  for (const { code } of issues) counts[toSeverity(code)] += 1
  return counts
}

const LONGEST_FOUND = 80

/** A value as it is shown in quotes: a text as it is, anything else as JSON, cut short if it is long. */
export const toFound = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  const shown = toSeen(typeof value === 'string' ? value : JSON.stringify(value))
  return shown.length > LONGEST_FOUND ? `${shown.slice(0, LONGEST_FOUND)}…` : shown
}
