import { formatGapWords, formatPercent, formatPointsShort } from '../format/numbers.ts'
import type { Locale } from './chart.ts'

const NONE = { zh: '未报送', en: 'not reported' } as const

/** `67%`, or the words for a value that nobody reported. */
export const percentText = (percent: number | null, locale: Locale): string =>
  percent === null ? NONE[locale] : formatPercent(percent)

/** `−9`, `+4`, `0`; an em dash where there is no gap to speak of. */
export const gapText = (points: number | null): string => (points === null ? '—' : formatPointsShort(points))

/** `落后 9 个百分点`, `9 points behind`; null where the gap is not known. */
export const gapWords = (points: number | null, locale: Locale): string | null =>
  points === null ? null : formatGapWords(points, locale)

/** `部分` where a due return is missing, else nothing. */
export const partialWord = (partial: boolean, locale: Locale): string =>
  partial ? (locale === 'zh' ? '部分' : 'partial') : ''
