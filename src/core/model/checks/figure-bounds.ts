import type { RowOfTable } from '../tables.ts'
import type { Check } from './finding.ts'

type Figure = RowOfTable<'figures'>

const BOUNDS: Readonly<Record<NonNullable<Figure['qualifier']>, Figure['bound']>> = {
  余: 'lower',
  多: 'lower',
  超: 'lower',
  以上: 'lower',
  近: 'upper',
  约: 'approximate',
}

/** How a qualifier makes a value read; no qualifier = exact. */
const toBound = (qualifier: Figure['qualifier']): Figure['bound'] => (qualifier === null ? 'exact' : BOUNDS[qualifier])

/** The bound of every figure is the one that its qualifier makes. */
export const figureBounds: Check = {
  reads: [],
  *find({ index: { tables } }) {
    for (const row of tables.figures) {
      const bound = toBound(row.qualifier)
      if (row.bound === bound) continue
      const expected = {
        zh: `${bound}（限定词：${row.qualifier ?? '无'}）`,
        en: `${bound} (${row.qualifier ?? 'no qualifier'})`,
      }
      yield { code: 'E217', table: 'figures', row, column: 'bound', found: row.bound, expected }
    }
  },
}
