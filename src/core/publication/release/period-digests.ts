import { TABLES } from '../../model/tables.ts'
import type { Table } from '../../model/table.ts'
import type { RowOfTable, Tables } from '../../model/tables.ts'
import { computeWithheldTasks } from '../changed-cells.ts'
import type { Hash } from '../datasets.ts'
import { tasksOfRow } from '../project.ts'
import { listPeriodContent } from './period-content.ts'
import type { ContentRow } from './period-content.ts'

/** The cells that everybody may see and that hold something, in declared order: a column that is added later and left empty changes nothing. */
const toLine = ({ table: name, cells }: ContentRow, withheld: ReadonlySet<unknown>): string => {
  const table: Table = TABLES[name]
  const isCut = tasksOfRow(table, cells).some((task) => withheld.has(task))
  const shown = Object.entries(cells).filter(
    ([column, cell]) => cell != null && (!isCut || table.columns[column]?.kept),
  )
  return `${name} ${JSON.stringify(shown)}\n`
}

/**
 * SHA-256 (hex) of what a period holds as the public may see it: its rows, the dates of the plan in force on its last
 * day, what was accepted by then, and the thresholds that hold in it. A period without rows has a digest too.
 */
export const computePeriodDigest = (tables: Tables, period: RowOfTable<'periods'>, toSha256: Hash): string => {
  const withheld = computeWithheldTasks(tables)
  return toSha256(
    listPeriodContent(tables, period)
      .map((row) => toLine(row, withheld))
      .join(''),
  )
}
