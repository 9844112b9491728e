import type { Check } from './finding.ts'

const EVIDENCE = { zh: '佐证', en: 'evidence' }

/** A return of 100 % names its evidence. */
export const evidence: Check = {
  reads: [],
  find: ({ index: { tables } }) =>
    tables.reports
      .filter((row) => row.progress === 100 && row.evidence === null)
      .map((row) => ({ code: 'W301', table: 'reports', row, column: 'evidence', found: null, expected: EVIDENCE })),
}
