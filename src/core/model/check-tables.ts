import { acceptanceEvidence } from './checks/acceptance-evidence.ts'
import { acceptances } from './checks/acceptances.ts'
import { changedCells } from './checks/changed-cells.ts'
import { correctionChains } from './checks/correction-chains.ts'
import { dateOrder } from './checks/date-order.ts'
import { directions } from './checks/directions.ts'
import { duplicateKeys } from './checks/duplicate-keys.ts'
import { evidence } from './checks/evidence.ts'
import { fallingProgress } from './checks/falling-progress.ts'
import { figureBounds } from './checks/figure-bounds.ts'
import type { Check, Finding } from './checks/finding.ts'
import { hazardTotals } from './checks/hazard-totals.ts'
import { leads } from './checks/leads.ts'
import { periodGaps } from './checks/period-gaps.ts'
import { periodsToCome } from './checks/periods-to-come.ts'
import { printedQualifiers } from './checks/printed-qualifiers.ts'
import { references } from './checks/references.ts'
import { reportParts } from './checks/report-parts.ts'
import { revisionChains } from './checks/revision-chains.ts'
import { ruleVersions } from './checks/rule-versions.ts'
import { sampleRows } from './checks/sample-rows.ts'
import { sampleTexts } from './checks/sample-texts.ts'
import { indexTables } from './checks/tables-index.ts'
import { taskCounts } from './checks/task-counts.ts'
import { units } from './checks/units.ts'
import { weights } from './checks/weights.ts'
import { sortIssues, type Issue } from './issue.ts'
import { locateFindings, type TableFile } from './locate.ts'
import { TABLE_NAMES, type TableName, type Tables } from './tables.ts'

/** Every check between rows. */
const CHECKS: readonly Check[] = [
  duplicateKeys,
  references,
  changedCells,
  correctionChains,
  dateOrder,
  reportParts,
  ruleVersions,
  weights,
  hazardTotals,
  directions,
  leads,
  revisionChains,
  acceptances,
  sampleRows,
  sampleTexts,
  printedQualifiers,
  figureBounds,
  evidence,
  acceptanceEvidence,
  fallingProgress,
  periodsToCome,
  periodGaps,
  units,
  taskCounts,
]

/** How tables are to be checked. */
export interface CheckOptions {
  /** The day on which the check is made, `YYYY-MM-DD`. */
  readonly today: string
  /** The files from which the tables were read, for the places of issues. Absent = `<table>.json` each. */
  readonly files?: readonly TableFile[]
  /** Tables of which rows could not be read; checks that would mistake the gap for an error are left out. */
  readonly unreadable?: ReadonlySet<TableName>
}

/** Everything that is wrong between the rows of the tables, worst first. */
export const checkTables = (tables: Tables, options: CheckOptions): readonly Issue[] => {
  const { today, unreadable = new Set<TableName>() } = options
  const context = { index: indexTables(tables), today, unreadable }
  const findings: Finding[] = []
  for (const check of CHECKS) {
    if (check.reads.some((name) => unreadable.has(name))) continue
    for (const finding of check.find(context)) findings.push(finding)
  }
  const files = options.files ?? TABLE_NAMES.map((table) => ({ table, file: `${table}.json`, rows: tables[table] }))
  return sortIssues(locateFindings(findings, files))
}
