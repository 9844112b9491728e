import type { Words } from '../model/column.ts'
import type { RowOfTable } from '../model/tables.ts'
import { figures } from '../model/tables/figures.ts'
import { formatBasis, formatDate, formatDateWithBasis } from './dates.ts'
import { isolate } from './isolate.ts'
import { say, twin, type Locale } from './locale.ts'
import { formatPlaceNames, type Place } from './places.ts'

/** A row of `figures`, as projected. */
export type FigureRow = RowOfTable<'figures'>

/** What each bound says of the number beside it. */
export const BOUND_MEANINGS: Readonly<Record<FigureRow['bound'], Words>> = {
  exact: { zh: '来源写作确数', en: 'printed as an exact number' },
  lower: { zh: '表示下限，实际不少于此数', en: 'is a lower bound: the true number is no smaller' },
  upper: { zh: '表示上限，实际不超过此数', en: 'is an upper bound: the true number is no larger' },
  approximate: {
    zh: '表示约数，实际可能略多或略少',
    en: 'means about: the true number may be somewhat more or less',
  },
}

/** What the qualifier of a figure means: `“余”表示下限，实际不少于此数`. Null = an exact number, nothing to explain. */
export const formatQualifier = (figure: Pick<FigureRow, 'qualifier' | 'bound'>, locale: Locale): string | null => {
  if (figure.qualifier === null && figure.bound === 'exact') return null
  const meaning = say(BOUND_MEANINGS[figure.bound], locale)
  if (figure.qualifier === null) return locale === 'zh' ? `此数${meaning}` : `The number ${meaning}`
  return `“${figure.qualifier}”${locale === 'zh' ? '' : ' '}${meaning}`
}

/** What a figure covers: `四地合计`; a narrower scope names its provinces: `一区（上海）`, `one district (Shanghai)`. */
export const formatScope = (
  figure: Pick<FigureRow, 'scope' | 'regions'>,
  places: readonly Place[],
  locale: Locale,
): string => {
  const scope = say(figures.declared.scope.choices[figure.scope], locale)
  const within = places.filter((place) => figure.regions.includes(place.code))
  if (figure.scope === 'delta' || within.length === 0) return scope
  const names = formatPlaceNames(within, locale)
  return locale === 'zh' ? `${scope}（${names}）` : `${scope} (${names})`
}

/** The source prints that very day, with or without its year: `7月24日`. */
const isPrintedDay = (wording: string, start: string): boolean => formatDate(start, 'zh').endsWith(wording)

/**
 * The time a figure covers, as printed, with what was inferred beside it: `六年多来（起于2018年5月，推算）`. A day that is
 * printed without its year is said with it: `2024年7月24日（原文“7月24日”）`.
 *
 * What the source does not print is said to be so.
 */
export const formatFigurePeriod = (
  figure: Pick<FigureRow, 'periodPrinted' | 'periodStart' | 'periodBasis'>,
  locale: Locale,
): string => {
  const mark = formatBasis(figure.periodBasis, locale)
  const wording = figure.periodPrinted === null ? null : isolate(figure.periodPrinted)
  const printed = wording === null || locale === 'zh' ? wording : `“${wording}”`
  if (figure.periodStart === null)
    return printed ?? (locale === 'zh' ? '来源未印出时段' : 'period not printed by the source')
  const start = formatDate(figure.periodStart, locale)
  if (figure.periodPrinted !== null && isPrintedDay(figure.periodPrinted, figure.periodStart))
    return locale === 'zh' ? `${start}（原文“${wording}”）` : `${start} (printed ${printed})`
  const from = locale === 'zh' ? `起于${start}${mark ? `，${mark}` : ''}` : `from ${start}${mark ? `, ${mark}` : ''}`
  if (printed === null) return from
  return locale === 'zh' ? `${printed}（${from}）` : `${printed} (${from})`
}

/** `数据截至 2024年8月（推算）`, `as of August 2024 (inferred)`. */
export const formatFigureAsOf = (figure: Pick<FigureRow, 'asOf' | 'asOfBasis'>, locale: Locale): string =>
  `${locale === 'zh' ? '数据截至' : 'as of'} ${formatDateWithBasis(figure.asOf, figure.asOfBasis, locale)}`

/** Date of a citation with its mark: `2024年8月（推算）`; what is not printed is said to be so. */
export const formatCitationDate = (
  source: Pick<RowOfTable<'sources'>, 'publishedOn' | 'dateBasis'>,
  locale: Locale,
): string => {
  if (source.publishedOn !== null) return formatDateWithBasis(source.publishedOn, source.dateBasis, locale)
  return (locale === 'zh' ? '日期' : 'date ') + (formatBasis('not printed', locale) ?? '')
}

/** The citation in one line: publisher, then the date with its mark: `法治日报，2024年8月（推算）`. */
export const formatCitation = (
  source: Pick<RowOfTable<'sources'>, 'publisher' | 'publisherEn' | 'publishedOn' | 'dateBasis'>,
  locale: Locale,
): string =>
  `${isolate(twin(source, 'publisher', locale).text)}${locale === 'zh' ? '，' : ', '}${formatCitationDate(source, locale)}`

/** Everything about a figure in one line for ears: label, printed wording, its meaning, scope, time, as-of, source. */
export const formatFigureAria = (
  figure: FigureRow,
  source: Parameters<typeof formatCitation>[0],
  places: readonly Place[],
  locale: Locale,
): string => {
  const label = isolate(twin(figure, 'label', locale).text)
  const zh = locale === 'zh'
  const parts = [
    `${label}${zh ? '：' : ': '}${figure.printed}`,
    formatQualifier(figure, locale),
    (zh ? '范围：' : 'covers ') + formatScope(figure, places, locale),
    (zh ? '时段：' : 'time: ') + formatFigurePeriod(figure, locale),
    formatFigureAsOf(figure, locale),
    (zh ? '来源：' : 'source: ') + formatCitation(source, locale),
  ]
  return parts.filter((part) => part !== null).join(zh ? '；' : '; ')
}
