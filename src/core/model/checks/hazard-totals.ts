import type { RowOfTable } from '../tables.ts'
import type { Check, CheckContext, Finding } from './finding.ts'
import { groupBy } from '../grouping.ts'

type Hazard = RowOfTable<'hazards'>

/** A running total; null once a period was not reported, for then it is not known. */
type Total = number | null

const add = (total: Total, count: number | null): Total => (total === null || count === null ? null : total + count)

const isMore = (stage: number, before: Total): boolean => before !== null && stage > before

function* findInGroup(hazards: readonly Hazard[]): Iterable<Finding> {
  let found: Total = 0
  let rectified: Total = 0
  // What is known of a later stage is the least that it can be, so a gap in it never makes an error.
  let leastRectified = 0
  let leastAccepted = 0
  for (const row of hazards) {
    found = add(found, row.found)
    rectified = add(rectified, row.rectified)
    leastRectified += row.rectified ?? 0
    leastAccepted += row.accepted ?? 0
    const base = { code: 'E208', table: 'hazards', row } as const
    if (isMore(leastRectified, found)) {
      const expected = { zh: `累计整改不多于累计排查 ${found}`, en: `at most the ${found} found so far` }
      yield { ...base, column: 'rectified', found: leastRectified, expected }
    }
    if (isMore(leastAccepted, rectified)) {
      const expected = { zh: `累计销号不多于累计整改 ${rectified}`, en: `at most the ${rectified} rectified so far` }
      yield { ...base, column: 'accepted', found: leastAccepted, expected }
    } else if (isMore(leastAccepted, found)) {
      const expected = { zh: `累计销号不多于累计排查 ${found}`, en: `at most the ${found} found so far` }
      yield { ...base, column: 'accepted', found: leastAccepted, expected }
    }
  }
}

const listInOrder = ({ index }: CheckContext): readonly Hazard[] => {
  const startOf = (hazard: Hazard): string => index.periods.get(hazard.period)?.start ?? hazard.period
  return index.tables.hazards.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0))
}

/** In running totals since the start of a plan, no more is rectified than found, and no more accepted than rectified. */
export const hazardTotals: Check = {
  reads: ['hazards', 'periods'],
  *find(context) {
    const planOf = (hazard: Hazard): string => context.index.periods.get(hazard.period)?.plan ?? ''
    const groups = groupBy(listInOrder(context), (hazard) =>
      [planOf(hazard), hazard.region, hazard.water, hazard.kind].join('/'),
    )
    for (const hazards of groups.values()) yield* findInGroup(hazards)
  },
}
