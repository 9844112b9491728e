import type { ServiceMeasure } from '../analysis/service-returns.ts'
import { isPartialSum } from '../analysis/service-sums.ts'
import type { ServiceSum } from '../analysis/service-sums.ts'
import type { Words } from '../model/column.ts'
import { say, type Locale } from './locale.ts'
import { formatCount, formatCountShort, formatShareShort } from './numbers.ts'

/** What a measure counts, as it stands inside a sentence, and its unit. */
export const MEASURE_WORDS: Readonly<Record<ServiceMeasure, { readonly noun: Words; readonly unit: Words }>> = {
  handled: { noun: { zh: '办件', en: 'cases handled' }, unit: { zh: '件', en: 'cases' } },
  'certificate-uses': { noun: { zh: '电子证照应用', en: 'certificate uses' }, unit: { zh: '次', en: 'uses' } },
}

const NOT_REPORTED: Words = { zh: '未报送', en: 'not reported' }
const NONE_DUE: Words = { zh: '无应报', en: 'none due' }

const nothingWord = ({ due }: ServiceSum, locale: Locale): string => say(due === 0 ? NONE_DUE : NOT_REPORTED, locale)

/** `12,345`; `未报送` where none was received, `无应报` where none was due. */
export const formatSum = (sum: ServiceSum, locale: Locale): string =>
  sum.total === null ? nothingWord(sum, locale) : formatCount(sum.total, locale)

/** The same for narrow places: `1.2万`. */
export const formatSumShort = (sum: ServiceSum, locale: Locale): string =>
  sum.total === null ? nothingWord(sum, locale) : formatCountShort(sum.total, locale)

/** `部分，未报送 2 份`, `partial, 2 returns missing`: how much of a sum is not there. */
export const formatMissingPart = (missing: number, locale: Locale): string =>
  locale === 'zh'
    ? `部分，未报送\u00a0${formatCount(missing, 'zh')}\u00a0份`
    : `partial, ${formatCount(missing, 'en')}\u00a0return${missing === 1 ? '' : 's'} missing`

/** The same for a sum; nothing for one of everything that was due. */
export const formatPartial = (sum: ServiceSum, locale: Locale): string =>
  isPartialSum(sum) ? formatMissingPart(sum.missing, locale) : ''

/** `142/144`: received of due; a dash where none was due. */
export const formatReceived = ({ due, missing }: ServiceSum, locale: Locale): string =>
  due === 0 ? '—' : formatShareShort(due - missing, due, locale)
