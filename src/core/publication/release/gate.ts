import type { Words } from '../../model/column.ts'
import type { IssueCode } from '../../model/issue-codes.ts'
import { isPublicationBlocking } from '../../model/issue.ts'
import type { Issue } from '../../model/issue.ts'
import type { Table } from '../../model/table.ts'
import { TABLES } from '../../model/tables.ts'
import type { LostRecord } from './lost-records.ts'
import { REFUSAL_WORDS, tellChanged, tellNothingReleased } from './refusal-words.ts'
import type { RefusalKind } from './refusal-words.ts'
import type { ChangedRelease } from './releases.ts'

/** One reason against a publication, in words and with what to do. */
export interface Refusal {
  readonly kind: RefusalKind
  readonly words: Words
  /** The places that it is about; none = it is about the whole. */
  readonly issues: readonly Issue[]
  /** Periods that changed since they were released. */
  readonly changed?: readonly ChangedRelease[]
  /** Releases and corrections that were published. */
  readonly lost?: readonly LostRecord[]
}

/** What the gate looks at. */
export interface GateFacts {
  /** All findings of the check. */
  readonly issues: readonly Issue[]
  /** Findings between the rows that are out; none where nothing is. */
  readonly issuesAfterCut: readonly Issue[]
  /** The ledger is a sample, and nobody asked for one. */
  readonly sampleUnasked: boolean
  /** No period is released yet: since when one is, null = there is none. Absent = some are. */
  readonly nothingUntil?: string | null
  /** Periods that changed since they were released, and nothing accounts for it. */
  readonly unexplained: readonly ChangedRelease[]
  /** Releases and corrections that were published and are not in the tables any more. */
  readonly lost: readonly LostRecord[]
}

const isOf = ({ place }: Issue, table: Table, column: string): boolean =>
  place.table?.en === table.title.en && place.column?.en === table.columns[column]?.title.en

const NO_NUMBER: IssueCode = 'E501'

type FoundKind = Exclude<keyof typeof REFUSAL_WORDS, 'sample' | 'record-lost'>

const toKind = (issue: Issue): FoundKind => {
  if (issue.code === NO_NUMBER) return 'map-without-number'
  if (isOf(issue, TABLES.figures, 'source')) return 'figure-without-source'
  return isOf(issue, TABLES.corrections, 'reason') ? 'correction-without-reason' : 'findings'
}

/** The kinds of refusals that findings make, in the order in which they are told. */
const FOUND: readonly FoundKind[] = [
  'figure-without-source',
  'map-without-number',
  'correction-without-reason',
  'findings',
]

/** Every reason against a publication, all at once; none = it may be published. */
export const computeRefusals = (facts: GateFacts): readonly Refusal[] => {
  const { issuesAfterCut, sampleUnasked, nothingUntil, unexplained, lost } = facts
  const blocking = facts.issues.filter(isPublicationBlocking)
  const tell = (kind: FoundKind, issues: readonly Issue[]): readonly Refusal[] =>
    issues.length === 0 ? [] : [{ kind, words: REFUSAL_WORDS[kind](issues.length), issues }]
  const plain = (kind: RefusalKind, words: Words): Refusal => ({ kind, words, issues: [] })
  return [
    ...FOUND.flatMap((kind) =>
      tell(
        kind,
        blocking.filter((issue) => toKind(issue) === kind),
      ),
    ),
    // What is wrong in the whole is wrong in a part of it too: it is told once.
    ...(blocking.length > 0 ? [] : tell('findings-after-cut', issuesAfterCut.filter(isPublicationBlocking))),
    ...(sampleUnasked ? [plain('sample', REFUSAL_WORDS.sample(1))] : []),
    ...(nothingUntil === undefined ? [] : [plain('nothing-released', tellNothingReleased(nothingUntil))]),
    ...(lost.length === 0 ? [] : [{ ...plain('record-lost', REFUSAL_WORDS['record-lost'](lost.length)), lost }]),
    ...(unexplained.length === 0
      ? []
      : [{ ...plain('changed-without-correction', tellChanged(unexplained)), changed: unexplained }]),
  ]
}
