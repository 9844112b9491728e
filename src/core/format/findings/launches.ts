import type { Launches, NamedService } from '../../analysis/launches.ts'
import type { Words } from '../../model/column.ts'
import { isolate } from '../isolate.ts'
import { twin, type Locale } from '../locale.ts'
import { pluralize } from '../numbers.ts'
import { formatList } from '../places.ts'

const isPublished = ({ kind }: NamedService): boolean => kind === 'published'

const listed = ({ dated, undated }: Launches): readonly NamedService[] => [
  ...dated.flatMap(({ services }) => services),
  ...undated,
]

/**
 * Of the items that publications name, how many have a printed date: `报道列名 9 个事项，其中 2 个印有开通日期，7 个未刊载`.
 *
 * No sample row is counted, so that the sentence carries no mark.
 */
export const formatLaunches = (launches: Launches, locale: Locale): string => {
  const all = listed(launches).filter(isPublished)
  if (all.length === 0) return locale === 'zh' ? '没有报道列名的事项' : 'No publication names an item'
  const undated = launches.undated.filter(isPublished).length
  const words: Words = {
    zh: `报道列名 ${all.length} 个事项，其中 ${all.length - undated} 个印有开通日期，${undated} 个未刊载`,
    en: `Publications name ${pluralize(all.length, 'item')}: ${all.length - undated} with a printed launch date, ${undated} without`,
  }
  return words[locale]
}

/** Which named items are said to be among the 24: `来源写明列入 24 个高频事项的只有 2 个：户口迁移、新生儿入户；完整清单未公布`. */
export const formatTwentyFour = (launches: Launches, locale: Locale): string => {
  const among = listed(launches).filter((each) => isPublished(each) && each.service.inTheTwentyFour === true)
  const names = formatList(
    among.map(({ service }) => isolate(twin(service, 'name', locale).text)),
    locale,
  )
  if (among.length === 0)
    return locale === 'zh'
      ? '24 个高频事项的清单未公布，来源没有写明任何一项'
      : 'The list of the 24 items is not published, and no source names any of them'
  return locale === 'zh'
    ? `24 个高频事项中，来源写明列入的只有 ${among.length} 个：${names}；完整清单未公布`
    : `Of the 24 items, sources name only ${among.length} as among them: ${names}; the full list is not published`
}
