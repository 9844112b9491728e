import { toFound, type Issue } from '../issue.ts'
import type { IssueCode } from '../issue-codes.ts'
import { toRowPlace } from '../parse-table.ts'
import { TABLES, type RowOfTable } from '../tables.ts'
import type { Words } from '../column.ts'
import { toNameIn } from './references.ts'

type Figure = RowOfTable<'figures'>

const EXACT: Words = { zh: '没有限定词的确数', en: 'an exact figure without a qualifier' }

/** What must be the same in all figures of a sum. */
const COUNTED_ALIKE = ['scope', 'unit', 'counts'] as const

/**
 * Why the figures of these ids may not be summed; empty = they may.
 *
 * To be asked wherever a sum of printed figures is declared. Refused are figures with a qualifier, figures of
 * different scope, unit or counter, and ids without a figure. `file` is named in the issues.
 */
export const checkFigureSum = (
  figures: readonly Figure[],
  ids: readonly string[],
  file = 'figures.json',
): readonly Issue[] => {
  const places = new Map(figures.map((figure, index) => [figure.id, { figure, index }]))
  const first = places.get(ids[0] ?? '')?.figure
  return ids.flatMap((id): Issue[] => {
    const known = places.get(id)
    if (!known) {
      const place = { file, pointer: null, row: null, table: TABLES.figures.title, column: null, key: id }
      return [{ code: 'E202', place, found: id, expected: toNameIn('figures') }]
    }
    const { figure, index } = known
    const issue = (code: IssueCode, column: string, found: unknown, expected: Words): Issue => ({
      code,
      place: toRowPlace(TABLES.figures, file, index, figure, column),
      found: toFound(found),
      expected,
    })
    const qualified =
      figure.qualifier === null && figure.bound === 'exact' ? [] : [issue('E215', 'printed', figure.printed, EXACT)]
    const unlike = COUNTED_ALIKE.flatMap((column) => {
      const own = first?.[column] ?? figure[column]
      return figure[column] === own ? [] : [issue('E216', column, figure[column], { zh: own, en: own })]
    })
    return [...qualified, ...unlike]
  })
}
