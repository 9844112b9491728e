import type { HistoryPoint } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { formatPeriod } from '../dates.ts'
import { formatPercent } from '../numbers.ts'
import { againstSchedule, joinClauses } from './phrases.ts'
import { finding } from './voice.ts'

const isKnown = (point: HistoryPoint): point is HistoryPoint & { readonly progressPercent: number } =>
  point.progressPercent !== null

/** A history in one sentence: `完成率由2024年第三季度的 3% 升至2026年第三季度的 65%，序时进度 76%，落后 11 个百分点`. */
export const formatTrendFinding = finding((history: readonly HistoryPoint[]): Words => {
  const known = history.filter(isKnown)
  const first = known[0]
  const last = known[known.length - 1]
  if (!first || !last) return { zh: '各期进展均未知', en: 'Progress is not known in any period' }
  const after = formatPercent(last.progressPercent)
  const partial = last.partial ? { zh: '（已报送部分）', en: ' (reported parts)' } : { zh: '', en: '' }
  const [zh, en] = [formatPeriod(last.period, 'zh'), formatPeriod(last.period, 'en')]
  if (first === last)
    return joinClauses([
      { zh: `${zh}完成率 ${after}${partial.zh}`, en: `Progress was ${after}${partial.en} in ${en}` },
      againstSchedule(last),
    ])
  const before = formatPercent(first.progressPercent)
  const points = last.progressPercent - first.progressPercent
  const verb =
    points === 0
      ? { zh: '至', en: 'stayed from' }
      : points > 0
        ? { zh: '升至', en: 'rose from' }
        : { zh: '降至', en: 'fell from' }
  return joinClauses([
    {
      zh: `完成率由${formatPeriod(first.period, 'zh')}的 ${before} ${verb.zh}${zh}的 ${after}${partial.zh}`,
      en: `Progress ${verb.en} ${before} in ${formatPeriod(first.period, 'en')} to ${after} in ${en}${partial.en}`,
    },
    againstSchedule(last),
  ])
})
