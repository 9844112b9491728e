import type { MeasuredProvince, Share } from '../../analysis/province-measures.ts'
import type { Words } from '../../model/column.ts'
import type { Locale } from '../locale.ts'
import { formatCount, formatPercent, formatPointsShort, formatRatio } from '../numbers.ts'
import { formatPlaceShort, type Place } from '../places.ts'
import { finding } from './voice.ts'

type Said = (measured: MeasuredProvince, locale: Locale) => string

/** A province and its figure stand on one line. */
const bound = (text: string): string => text.replaceAll(' ', '\u00a0')

const listed = (measured: readonly MeasuredProvince[], places: readonly Place[], say: Said, locale: Locale): string =>
  measured
    .flatMap((each) => {
      const place = places.find(({ code }) => code === each.region)
      return place ? [bound(`${formatPlaceShort(place, locale)} ${say(each, locale)}`)] : []
    })
    .join(locale === 'zh' ? '、' : ', ')

const NO_PART: Words = { zh: '不承担任务', en: 'no part' }
const NONE_DUE: Words = { zh: '无应报', en: 'none due' }

const shareWords = ({ part, base }: Share, none: Words, locale: Locale): string =>
  base === 0 ? none[locale] : formatRatio(part, base, locale)

const meanWords: Said = ({ rollUp: { progressPercent, gapPoints, total } }, locale) => {
  if (total === 0) return NO_PART[locale]
  if (progressPercent === null) return locale === 'zh' ? '未知' : 'not known'
  const gap = gapPoints === null ? '' : formatPointsShort(gapPoints)
  const percent = formatPercent(progressPercent)
  return locale === 'zh' ? `${percent}（${gap}）` : `${percent} (${gap})`
}

const isPartial = (measured: readonly MeasuredProvince[]): boolean => measured.some(({ rollUp }) => rollUp.partial)

const describe = (
  measured: readonly MeasuredProvince[],
  places: readonly Place[],
  [whole, part, say]: readonly [whole: Words, part: Words, say: Said],
): Words => {
  const opening = isPartial(measured) ? part : whole
  return {
    zh: `${opening.zh}：${listed(measured, places, say, 'zh')}`,
    en: `${opening.en}: ${listed(measured, places, say, 'en')}`,
  }
}

/** `按已报送部分，达到或超过序时占自身任务：沪 55%（45/82）、…`, in the order given. */
export const formatReachedFinding = finding((measured: readonly MeasuredProvince[], places: readonly Place[]) =>
  describe(measured, places, [
    { zh: '达到或超过序时占自身任务', en: 'On schedule or better, of its own tasks' },
    {
      zh: '按已报送部分，达到或超过序时占自身任务',
      en: 'Among the parts reported, on schedule or better of its own tasks',
    },
    ({ reached }, locale) => shareWords(reached, NO_PART, locale),
  ]),
)

/** `已报送部分的平均完成率：沪 65%（−8）、…`: in brackets the gap to the schedule in points. */
export const formatMeansFinding = finding((measured: readonly MeasuredProvince[], places: readonly Place[]) =>
  describe(measured, places, [
    { zh: '平均完成率与序时之差', en: 'Mean progress and gap to schedule' },
    { zh: '已报送部分的平均完成率与序时之差', en: 'Mean progress of the parts reported, and gap to schedule' },
    meanWords,
  ]),
)

/** `按期报送占应报：沪 93%（68/73）、…`. */
export const formatOnTimeFinding = finding((measured: readonly MeasuredProvince[], places: readonly Place[]): Words => {
  const opening = { zh: '按期报送占应报', en: 'Returns on time, of those due' }
  return describe(measured, places, [opening, opening, ({ onTime }, locale) => shareWords(onTime, NONE_DUE, locale)])
})

/** `已验收占自身任务：沪 5%（4/82）、…`. */
export const formatAcceptedFinding = finding(
  (measured: readonly MeasuredProvince[], places: readonly Place[]): Words => {
    const opening = { zh: '已验收占自身任务', en: 'Accepted, of its own tasks' }
    return describe(measured, places, [
      opening,
      opening,
      ({ accepted }, locale) => shareWords(accepted, NO_PART, locale),
    ])
  },
)

/** `基数小于 10：皖（7）…`: a caution beside shares; null = every base is large enough. Carries no mark of its own. */
export const formatSmallBases = (
  shares: readonly { readonly region: string; readonly share: Share }[],
  places: readonly Place[],
  locale: Locale,
): string | null => {
  const small = shares.flatMap(({ region, share }) => {
    const place = places.find(({ code }) => code === region)
    if (!place || !share.isSmall || share.base === 0) return []
    const base = formatCount(share.base, locale)
    return [locale === 'zh' ? `${place.short}（${base}）` : `${formatPlaceShort(place, locale)} (${base})`]
  })
  if (small.length === 0) return null
  return locale === 'zh'
    ? `基数小于 10：${small.join('、')}。一两项之差就会使占比大幅变动，不宜据以比较。`
    : `Base under 10: ${small.join(', ')}. One or two more would change the share much: no ground for a comparison.`
}
