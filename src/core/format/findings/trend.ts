import type { HistoryPoint } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { formatPeriod } from '../dates.ts'
import { formatPercent } from '../numbers.ts'
import { againstSchedule, joinClauses } from './phrases.ts'
import { finding } from './voice.ts'

type KnownPoint = HistoryPoint & { readonly progressPercent: number }

const isKnown = (point: HistoryPoint): point is KnownPoint => point.progressPercent !== null

const describePoint = ({ period, progressPercent, partial }: KnownPoint): Words => ({
  zh: `${formatPeriod(period, 'zh')}的 ${formatPercent(progressPercent)}${partial ? '（已报送部分）' : ''}`,
  en: `${formatPercent(progressPercent)} in ${formatPeriod(period, 'en')}${partial ? ' (reported parts)' : ''}`,
})

const describeMove = (points: number): Words => {
  if (points === 0) return { zh: '至', en: 'stayed the same, from' }
  return points > 0 ? { zh: '升至', en: 'rose from' } : { zh: '降至', en: 'fell from' }
}

/** A history in one sentence: `完成率由2024年第三季度的 3% 升至2026年第三季度的 65%，序时进度 76%，落后 11 个百分点`. */
export const formatTrendFinding = finding((history: readonly HistoryPoint[]): Words => {
  const known = history.filter(isKnown)
  const first = known[0]
  const last = known[known.length - 1]
  if (!first || !last) return { zh: '各期进展均未知', en: 'Progress is not known in any period' }
  const after = describePoint(last)
  if (first === last)
    return joinClauses([{ zh: `完成率为${after.zh}`, en: `Progress was ${after.en}` }, againstSchedule(last)])
  const before = describePoint(first)
  const move = describeMove(last.progressPercent - first.progressPercent)
  const space = first.partial ? '' : ' '
  return joinClauses([
    { zh: `完成率由${before.zh}${space}${move.zh}${after.zh}`, en: `Progress ${move.en} ${before.en} to ${after.en}` },
    againstSchedule(last),
  ])
})
