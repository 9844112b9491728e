import type { ProjectedRow, ProjectedTables } from '../../core/publication/project.ts'
import { groupBy } from '../../core/model/grouping.ts'
import type { TableName } from '../../core/model/tables.ts'
import { usePrinted } from './useModel.ts'

type Correction = ProjectedRow<'corrections'>
type ByRow = ReadonlyMap<string, readonly Correction[]>

/** Every mark on a page asks the same table. */
const known = new WeakMap<ProjectedTables['corrections'], ByRow>()

const toPlace = (table: string, key: string): string => `${table} ${key}`

const indexOnce = (rows: ProjectedTables['corrections']): ByRow => {
  const found = known.get(rows) ?? groupBy(rows, ({ table = '', key = '' }) => toPlace(table, key))
  known.set(rows, found)
  return found
}

/** Corrections of a row's cells, oldest first; the key's parts are joined by `/`. What is withheld names no column. */
export const useCorrections = (table: TableName, key: string): readonly Correction[] => {
  const rows = indexOnce(usePrinted().tables.corrections).get(toPlace(table, key)) ?? []
  return rows.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
}
