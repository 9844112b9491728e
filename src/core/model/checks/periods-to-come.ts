import type { Check } from './finding.ts'

/** No period begins after today. */
export const periodsToCome: Check = {
  reads: [],
  *find({ index: { tables }, today }) {
    for (const row of tables.periods) {
      if (row.start <= today) continue
      const expected = { zh: `不晚于 ${today}`, en: `not after ${today}` }
      yield { code: 'W303', table: 'periods', row, column: 'start', found: row.start, expected }
    }
  },
}
