import { comparePeriods, toNextPeriod } from '../calendar.ts'
import { groupBy } from '../grouping.ts'
import type { RowOfTable } from '../tables.ts'
import type { Check } from './finding.ts'

type Period = RowOfTable<'periods'>

const compareIds = (a: Period, b: Period): number => comparePeriods(a.id, b.id)

const isOfOneLength = (a: Period, b: Period): boolean => a.id.includes('Q') === b.id.includes('Q')

/** The periods of a plan follow one upon the other. */
export const periodGaps: Check = {
  reads: ['periods'],
  *find({ index: { tables } }) {
    for (const periods of groupBy(tables.periods, ({ plan }) => plan).values()) {
      const sorted = periods.toSorted(compareIds)
      for (const [index, row] of sorted.entries()) {
        const before = sorted[index - 1]
        if (before === undefined || before.id === row.id || !isOfOneLength(before, row)) continue
        const next = toNextPeriod(before.id)
        if (row.id === next) continue
        const expected = { zh: `紧接 ${before.id} 的 ${next}`, en: `${next}, which follows ${before.id}` }
        yield { code: 'W308', table: 'periods', row, column: 'id', found: row.id, expected }
      }
    }
  },
}
