import type { CaseCount } from '../../analysis/river-cases.ts'
import type { Words } from '../../model/column.ts'

/** Cases of one kind over the periods; all kinds are drawn on one scale. */
export interface CaseRow {
  readonly kind: string
  readonly name: Words
  readonly byPeriod: readonly CaseCount[]
  readonly total: CaseCount
}

/** Cases solved in each period, kind by kind. */
export interface RiverCasesSeries {
  readonly kind: 'river-cases'
  readonly periods: readonly string[]
  readonly rows: readonly CaseRow[]
  readonly all: CaseRow
  /** The longest bar. */
  readonly most: number
}
