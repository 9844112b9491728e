import type { CaseView } from '../../analysis/river-cases.ts'
import { riverCases } from '../../model/tables/waters.ts'
import { nothing, type Nothing } from '../chart.ts'
import type { CaseRow, RiverCasesSeries } from './types.ts'

const NAMES = new Map(Object.entries(riverCases.declared.kind.choices))

/** The cases of a view, or why there are none. */
export const computeRiverCasesSeries = (view: CaseView): RiverCasesSeries | Nothing => {
  if (view.total.rows === 0) return nothing('台账中没有涉江案件。', 'The ledger has no river cases.')
  const rows = view.kinds
    .filter(({ total }) => total.rows > 0)
    .map((each): CaseRow => ({ ...each, name: NAMES.get(each.kind) ?? { zh: each.kind, en: each.kind } }))
  return {
    kind: 'river-cases',
    periods: view.periods,
    rows,
    all: { kind: 'all', name: { zh: '合计', en: 'all' }, byPeriod: view.byPeriod, total: view.total },
    most: Math.max(1, ...rows.flatMap(({ byPeriod }) => byPeriod.map(({ solved }) => solved))),
  }
}
