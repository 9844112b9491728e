import type { RowOfTable } from '../tables.ts'
import type { Check, Finding } from './finding.ts'

const toFinding = (row: RowOfTable<'reports'>, former: number): Finding => ({
  code: 'W302',
  table: 'reports',
  row,
  column: 'reason',
  found: null,
  expected: {
    zh: `原因（完成率由 ${former}% 降为 ${row.progress}%）`,
    en: `the reason why ${former} % became ${row.progress} %`,
  },
})

const findIn = (reports: readonly RowOfTable<'reports'>[], findings: Finding[]): void => {
  let former = 0
  for (const report of reports) {
    if (report.progress === null) continue
    if (report.progress < former && report.reason === null) findings.push(toFinding(report, former))
    former = report.progress
  }
}

/** A return that lies below the one before it says why. */
export const fallingProgress: Check = {
  reads: ['reports'],
  find: ({ index: { returns } }) => {
    const findings: Finding[] = []
    for (const parts of returns.values()) for (const reports of parts.values()) findIn(reports, findings)
    return findings
  },
}
