import type { Check } from './finding.ts'

const OTHER = { zh: '另一省（市）', en: 'another province' }

/** No service case goes from a province to itself. */
export const directions: Check = {
  reads: [],
  *find({ index: { tables } }) {
    for (const row of tables['service-volumes']) {
      if (row.from !== row.to) continue
      yield { code: 'E209', table: 'service-volumes', row, column: 'to', found: row.to, expected: OTHER }
    }
  },
}
