import type { RollUp } from '../../analysis/types.ts'
import { say, type Locale } from '../locale.ts'
import { formatCount, formatGap, pluralize } from '../numbers.ts'
import { BEHIND_STATUSES } from '../../model/status.ts'
import { countOf } from './phrases.ts'
import { returnsWords } from './plan.ts'

/** `−12 个百分点 · 承担 82 项，滞后 37 项，未报送 3 份`: the line under one province's number; carries no mark of its own. */
export const formatProvinceLine = (rollUp: RollUp, locale: Locale): string => {
  const behind = countOf(rollUp, BEHIND_STATUSES)
  const gap =
    rollUp.gapPoints === null
      ? locale === 'zh'
        ? '进展未知'
        : 'progress not known'
      : formatGap(rollUp.gapPoints, locale)
  const known =
    rollUp.known === rollUp.total ? '' : locale === 'zh' ? `，有数 ${rollUp.known} 项` : `, ${rollUp.known} known`
  const facts =
    locale === 'zh'
      ? `承担 ${formatCount(rollUp.total, locale)} 项${known}，滞后 ${formatCount(behind, locale)} 项`
      : `takes part in ${pluralize(rollUp.total, 'task')}${known}, ${formatCount(behind, locale)} behind`
  return [gap, facts, say(returnsWords(rollUp), locale)].join(' · ')
}
