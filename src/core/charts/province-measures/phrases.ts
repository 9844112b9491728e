import type { Share } from '../../analysis/province-measures.ts'
import type { Locale } from '../chart.ts'
import { formatShareShort } from '../../format/numbers.ts'
import { partialWord } from '../numbers.ts'
import type { MeasureChart, MeasureRow } from './types.ts'

const CAUTION = { zh: '基数小于 10', en: 'base under 10' } as const

const NO_BASE: Readonly<Record<MeasureChart, Readonly<Record<Locale, string>>>> = {
  status: { zh: '不承担', en: 'no part' },
  progress: { zh: '不承担', en: 'no part' },
  returns: { zh: '无应报', en: 'none due' },
  acceptance: { zh: '不承担', en: 'no part' },
}

/** The share that a measure shows of a province, with its base. */
export const shareOf = ({ measured }: MeasureRow, measure: MeasureChart): Share => {
  switch (measure) {
    case 'status':
      return measured.reached
    case 'progress':
      return measured.known
    case 'returns':
      return measured.onTime
    case 'acceptance':
      return measured.accepted
  }
}

/** `93%`; without a base the words for that. */
export const shareText = (share: Share, measure: MeasureChart, locale: Locale): string =>
  share.percent === null ? NO_BASE[measure][locale] : `${share.percent}%`

/** `68/73`; nothing where there is no base. */
export const fractionText = ({ part, base }: Share, locale: Locale): string =>
  base === 0 ? '' : formatShareShort(part, base, locale)

/** A caution where the base is small; where there is none, the figure says so itself. */
export const cautionText = ({ base, isSmall }: Share, locale: Locale): string =>
  isSmall && base > 0 ? CAUTION[locale] : ''

/** What has to be said beside a figure: a missing return, a small base. */
export const remarksOf = (row: MeasureRow, measure: MeasureChart, locale: Locale): string =>
  [partialWord(row.measured.rollUp.partial, locale), cautionText(shareOf(row, measure), locale)]
    .filter((remark) => remark !== '')
    .join(locale === 'zh' ? '，' : ', ')
