import { comparePeriods } from '../calendar.ts'
import type { RowOfTable } from '../tables.ts'
import type { Check } from './finding.ts'

type Period = RowOfTable<'periods'>

const NONE_AT_ALL = { zh: '“亮灯口径”表（rules）中至少一版', en: 'at least one version in Status rule (rules)' }

const compareIds = (a: Period, b: Period): number => comparePeriods(a.id, b.id)

/** Every period has a version of the status rule that holds in it. */
export const ruleVersions: Check = {
  reads: ['rules', 'periods'],
  *find({ index: { tables } }) {
    const base = { code: 'E218', table: 'periods', column: 'id' } as const
    const [first] = tables.rules.map(({ fromPeriod }) => fromPeriod).sort(comparePeriods)
    const periods = tables.periods.toSorted(compareIds)
    if (first === undefined) {
      for (const row of periods.slice(0, 1)) yield { ...base, row, found: row.id, expected: NONE_AT_ALL }
      return
    }
    const expected = {
      zh: `不早于 ${first}（口径最早的起用报告期）`,
      en: `${first}, from which the first version holds, or later`,
    }
    for (const row of periods) {
      if (comparePeriods(first, row.id) > 0) yield { ...base, row, found: row.id, expected }
    }
  },
}
