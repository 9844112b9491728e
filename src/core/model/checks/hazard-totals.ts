import type { Words } from '../column.ts'
import type { RowOfTable } from '../tables.ts'
import type { Check, CheckContext, Finding } from './finding.ts'
import { groupBy } from '../grouping.ts'

type Hazard = RowOfTable<'hazards'>

const STAGES = {
  found: { zh: '排查', en: 'found' },
  rectified: { zh: '整改', en: 'rectified' },
  accepted: { zh: '销号', en: 'accepted' },
} as const satisfies Readonly<Record<string, Words>>

type Stage = keyof typeof STAGES

/** A running total; null once a period was not reported, for then it is not known. */
type Total = number | null

const add = (total: Total, count: number | null): Total => (total === null || count === null ? null : total + count)

/** What is wrong when a running total exceeds that of an earlier stage; none = it does not. */
const toExpected = (stage: Stage, count: number | null, total: number, before: Stage, limit: Total): Words | null => {
  if (limit === null || total <= limit) return null
  const [later, earlier] = [STAGES[stage], STAGES[before]]
  return {
    zh: `累计${later.zh}不多于累计${earlier.zh} ${limit}（连同本期的 ${count ?? 0}，累计${later.zh}已为 ${total}）`,
    en: `a running total of ${later.en} within the ${limit} ${earlier.en} so far (${total} with this period's ${count ?? 0})`,
  }
}

/** The findings of the first period in which the totals are out of order: what comes after it only follows from it. */
const findInGroup = (hazards: readonly Hazard[]): readonly Finding[] => {
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
    const wrong = {
      rectified: toExpected('rectified', row.rectified, leastRectified, 'found', found),
      accepted:
        toExpected('accepted', row.accepted, leastAccepted, 'rectified', rectified) ??
        toExpected('accepted', row.accepted, leastAccepted, 'found', found),
    }
    const findings = (['rectified', 'accepted'] as const).flatMap((column): Finding[] => {
      const expected = wrong[column]
      return expected ? [{ code: 'E208', table: 'hazards', row, column, found: row[column], expected }] : []
    })
    if (findings.length > 0) return findings
  }
  return []
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
