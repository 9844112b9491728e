import type { Check } from './finding.ts'

const FULL = { zh: '最后一次报送为 100', en: 'a last return of 100' }

/** No part was accepted while the last return before that day stood under 100. */
export const acceptances: Check = {
  reads: ['reports'],
  *find({ index: { tables, returns } }) {
    for (const row of tables.acceptances) {
      const reports = returns.get(row.task)?.get(row.region) ?? []
      const last = reports.findLast((report) => report.progress !== null && report.reportedOn <= row.acceptedOn)
      if (!last || last.progress === null || last.progress >= 100) continue
      const found = `${last.period}: ${last.progress}%`
      yield { code: 'E212', table: 'acceptances', row, column: 'acceptedOn', found, expected: FULL }
    }
  },
}
