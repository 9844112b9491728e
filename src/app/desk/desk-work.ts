import { readBase, toPublishedBase, type DeskBase } from '../../core/ledger/desk/base.ts'
import { countDifference, listDifferenceLines, type DifferenceLine } from '../../core/ledger/difference-words.ts'
import type { ImportOutcome } from '../../core/ledger/import-outcome.ts'
import { planImport } from '../../core/ledger/plan-import.ts'
import { readLedgerFiles } from '../../core/ledger/read-ledger-files.ts'
import type { ReadFile } from '../../core/ledger/read-rows.ts'
import { countIssues, isBlocking, type Issue } from '../../core/model/issue.ts'
import { TABLE_NAMES } from '../../core/model/tables.ts'
import type { Kept, KeptFile } from './desk-store.ts'
import type { DeskBaseState, DeskFile, DeskProgress, DeskStart, DeskState } from './protocol.ts'
import { openGiven, readBaseFiles } from './read-given.ts'

/** Everything that came of what lies on the desk. */
export interface Work {
  readonly base: DeskBase
  readonly baseState: DeskBaseState
  readonly files: readonly DeskFile[]
  readonly issues: readonly Issue[]
  readonly outcome: ImportOutcome | null
  readonly elapsedMs: number
}

const LINES_AT_FIRST = 20

/** The first lines of many. */
export const takeLines = (lines: Generator<DifferenceLine, void>, limit: number): readonly DifferenceLine[] => {
  const taken: DifferenceLine[] = []
  for (const line of lines) {
    if (taken.length >= limit) break
    taken.push(line)
  }
  return taken
}

const countRows = ({ tables }: DeskBase): number => TABLE_NAMES.reduce((sum, name) => sum + tables[name].length, 0)

const toDeskFiles = (
  kept: readonly KeptFile[],
  read: readonly ReadFile[],
  issues: readonly Issue[],
): readonly DeskFile[] =>
  kept.map(({ name, content }, index) => ({
    name,
    bytes: content.size,
    rows: read[index]?.rows.length ?? 0,
    counts: countIssues(issues.filter(({ place }) => place.file === name)),
  }))

/** Reads the files one by one, then all rows of all of them. The order is that of `kept`. */
const readAll = async (
  kept: readonly KeptFile[],
  tables: DeskBase['tables'],
  report: WorkPlatform['report'],
): Promise<readonly ReadFile[]> => {
  const total = kept.length
  const opened: Awaited<ReturnType<typeof openGiven>>[] = []
  for (const [done, file] of kept.entries()) {
    report({ step: 'open', file: file.name, done, total })
    opened.push(await openGiven(file))
  }
  report({ step: 'read', file: null, done: total, total })
  const given = opened.flatMap((each) => (each.kind === 'given' ? [each.file] : []))
  const read = [...(await readLedgerFiles(given, { tables }))]
  return opened.flatMap((each) => (each.kind === 'refused' ? [each.file] : (read.shift() ?? [])))
}

/** How work is done where it runs. */
export interface WorkPlatform {
  /** Today in Shanghai, `YYYY-MM-DD`. */
  readonly today: () => string
  readonly nowMs: () => number
  readonly report: (progress: DeskProgress) => void
}

/** Reads and unites what lies on the desk. */
export const computeWork = async (
  start: DeskStart,
  { files, base: givenBase }: Kept,
  { today, nowMs, report }: WorkPlatform,
): Promise<Work> => {
  const began = nowMs()
  const day = today()
  const base = givenBase
    ? readBase(await readBaseFiles(givenBase), start.published, day)
    : toPublishedBase(start.published)
  const baseState: DeskBaseState = {
    kind: givenBase?.kind ?? 'published',
    name: givenBase?.name ?? '',
    rows: countRows(base),
    errors: base.issues.length,
  }
  if (files.length === 0) {
    return { base, baseState, files: [], issues: base.issues, outcome: null, elapsedMs: nowMs() - began }
  }
  const read = await readAll(files, base.tables, report)
  report({ step: 'unite', file: null, done: files.length, total: files.length })
  const outcome =
    base.issues.length === 0 ? planImport(read, { tables: base.tables, files: base.files, today: day }) : null
  const issues = outcome?.issues ?? [...base.issues, ...read.flatMap((file) => file.issues)]
  const elapsedMs = nowMs() - began
  return { base, baseState, files: toDeskFiles(files, read, issues), issues, outcome, elapsedMs }
}

/** What the page shows of it. */
export const toState = (work: Work, locale: DeskStart['locale'], isKept: boolean): DeskState => ({
  files: work.files,
  base: work.baseState,
  isKept,
  verdict:
    work.files.length === 0
      ? null
      : {
          isAccepted: work.outcome?.tables != null,
          counts: countIssues(work.issues),
          replacesSample: work.outcome?.replacesSample ?? false,
          unchecked: work.issues.some(isBlocking) ? (work.outcome?.unchecked ?? []) : [],
          elapsedMs: work.elapsedMs,
          differences: (work.outcome?.difference ?? []).map((difference) => ({
            table: difference.table,
            counts: countDifference(difference),
            lines: takeLines(listDifferenceLines(difference, locale), LINES_AT_FIRST),
          })),
        },
})
