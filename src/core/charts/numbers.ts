import type { Locale } from './chart.ts'

const NONE = { zh: '未报送', en: 'not reported' } as const

/** `67%`, or the words for a value that nobody reported. */
export const percentText = (percent: number | null, locale: Locale): string =>
  percent === null ? NONE[locale] : `${percent}%`

/** `−9`, `+4`, `0`; an em dash where there is no gap to speak of. */
export const gapText = (points: number | null): string =>
  points === null ? '—' : points > 0 ? `+${points}` : String(points).replace('-', '−')

/** `落后 9 个百分点`, `9 points behind`; null where the gap is not known. */
export const gapWords = (points: number | null, locale: Locale): string | null => {
  if (points === null) return null
  const size = Math.abs(points)
  const unit = locale === 'zh' ? `${size} 个百分点` : `${size} ${size === 1 ? 'point' : 'points'}`
  if (points === 0) return locale === 'zh' ? '与序时持平' : 'level with the schedule'
  if (locale === 'zh') return `${points < 0 ? '落后' : '超前'} ${unit}`
  return `${unit} ${points < 0 ? 'behind' : 'ahead of'} schedule`
}

/** `部分` where a due return is missing, else nothing. */
export const partialWord = (partial: boolean, locale: Locale): string =>
  partial ? (locale === 'zh' ? '部分' : 'partial') : ''
