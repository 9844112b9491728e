import type { RowOfTable } from '../model/tables.ts'
import { isolate } from './isolate.ts'
import { twin, type Locale } from './locale.ts'
import { toChineseNumeral, toEnglishNumeral } from './numerals.ts'

/** What sentences need of a province. Lists of places keep the order in which they are given: 沪 苏 浙 皖. */
export type Place = Pick<RowOfTable<'regions'>, 'code' | 'name' | 'nameEn' | 'short'>

/** A place's name in full: `安徽`, `Anhui`. */
export const formatPlaceName = (place: Place, locale: Locale): string => isolate(twin(place, 'name', locale).text)

/** A place in few characters: `皖`; English has no letter for it and says the name. */
export const formatPlaceShort = (place: Place, locale: Locale): string =>
  locale === 'zh' ? place.short : formatPlaceName(place, locale)

/** Items as one list: `沪、浙`; `Shanghai and Zhejiang`; `Shanghai, Jiangsu and Anhui`. */
export const formatList = (items: readonly string[], locale: Locale): string => {
  if (locale === 'zh') return items.join('、')
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}

/** Names in full as one list. */
export const formatPlaceNames = (places: readonly Place[], locale: Locale): string =>
  formatList(
    places.map((place) => formatPlaceName(place, locale)),
    locale,
  )

/** Letters as one list: `沪、浙`; in English the names. */
export const formatPlaceShorts = (places: readonly Place[], locale: Locale): string =>
  formatList(
    places.map((place) => formatPlaceShort(place, locale)),
    locale,
  )

/** `四地`, `the four provinces`. */
export const formatPlaceCount = (count: number, locale: Locale): string =>
  locale === 'zh'
    ? `${toChineseNumeral(count)}地`
    : `the ${count === 1 ? '' : `${toEnglishNumeral(count)} `}province${count === 1 ? '' : 's'}`
