import type { Check } from './finding.ts'

const EVIDENCE = { zh: '佐证', en: 'evidence' }

/** Every acceptance names its evidence: without it, it does not count. */
export const acceptanceEvidence: Check = {
  reads: [],
  *find({ index: { tables } }) {
    for (const row of tables.acceptances) {
      if (row.evidence !== null) continue
      yield { code: 'W306', table: 'acceptances', row, column: 'evidence', found: null, expected: EVIDENCE }
    }
  },
}
