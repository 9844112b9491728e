import type { CaseCount } from '../../analysis/river-cases.ts'
import { formatCount } from '../../format/numbers.ts'
import type { Locale } from '../chart.ts'

const NOT_REPORTED = { zh: '未报送', en: 'not reported' } as const
const PARTIAL = { zh: '部分', en: 'partial' } as const

/** Whether a count stands for only some of the returns that are due. */
export const isPartial = ({ rows, missing }: CaseCount): boolean => missing > 0 && missing < rows

/** Whether returns are due and none came. */
export const isMissing = ({ rows, missing }: CaseCount): boolean => rows > 0 && missing === rows

/** `45`, `45（部分）`, `未报送`; an em dash where nobody owes a return. */
export const caseText = (count: CaseCount, locale: Locale): string => {
  if (count.rows === 0) return '—'
  if (isMissing(count)) return NOT_REPORTED[locale]
  const solved = formatCount(count.solved, locale)
  if (!isPartial(count)) return solved
  return locale === 'zh' ? `${solved}（${PARTIAL.zh}）` : `${solved} (${PARTIAL.en})`
}
