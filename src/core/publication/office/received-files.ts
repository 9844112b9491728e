import { compareTexts } from '../../model/grouping.ts'
import { TABLE_NAMES } from '../../model/tables.ts'
import type { ProjectedRow, ProjectedTables } from '../project.ts'

/** A file that a province or the office handed in, and what of it is in force. */
export interface ReceivedFile {
  readonly source: ProjectedRow<'sources'>
  /** Rows of all tables that stand as this file gave them; 0 = later ones took the place of each. */
  readonly rows: number
  /** Latest date on which one of its rows was reported; null = none of them has one. */
  readonly reportedOn: string | null
}

/** The files that rows came in, the latest first. */
export const computeReceivedFiles = (tables: ProjectedTables): readonly ReceivedFile[] => {
  const counts = new Map<string, number>()
  const dates = new Map<string, string>()
  for (const name of TABLE_NAMES)
    for (const row of tables[name]) {
      if (!('source' in row) || row.source === undefined) continue
      counts.set(row.source, (counts.get(row.source) ?? 0) + 1)
      if (!('reportedOn' in row) || row.reportedOn === undefined) continue
      if (row.reportedOn > (dates.get(row.source) ?? '')) dates.set(row.source, row.reportedOn)
    }
  return tables.sources
    .filter(({ kind }) => kind === 'reported')
    .map((source) => ({
      source,
      rows: counts.get(source.id ?? '') ?? 0,
      reportedOn: dates.get(source.id ?? '') ?? null,
    }))
    .toSorted(
      (a, b) =>
        compareTexts(b.reportedOn ?? '', a.reportedOn ?? '') || compareTexts(a.source.id ?? '', b.source.id ?? ''),
    )
}
