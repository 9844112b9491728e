import { groupBy } from './grouping.ts'
import type { Issue } from './issue.ts'

/** An issue that is told, and how many of the same cause come after it and are not. */
export interface FoldedIssue {
  readonly issue: Issue
  /** 0 for every issue but the last told of a cause that has too many. */
  readonly more: number
}

/** Up to so many issues of one cause are all told; of more, the first few are. */
const MOST_TOLD = 20
const FIRST_TOLD = 5

const toCause = ({ code, place }: Issue): string => [code, place.table?.en, place.column?.en].join('\n')

/** The issues to tell, in their order. Issues of one code in one table and column have one cause. */
export const foldIssues = (issues: readonly Issue[]): readonly FoldedIssue[] => {
  const lasts = new Map<Issue, number>()
  const untold = new Set<Issue>()
  for (const group of groupBy(issues, toCause).values()) {
    if (group.length <= MOST_TOLD) continue
    const rest = group.slice(FIRST_TOLD)
    for (const issue of rest) untold.add(issue)
    const last = group[FIRST_TOLD - 1]
    if (last) lasts.set(last, rest.length)
  }
  return issues.flatMap((issue) => (untold.has(issue) ? [] : [{ issue, more: lasts.get(issue) ?? 0 }]))
}
