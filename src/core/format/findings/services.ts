import type { Direction, ServiceMeasure } from '../../analysis/service-returns.ts'
import { countMissingByOrigin, isPartialSum, joinSums } from '../../analysis/service-sums.ts'
import type { ServiceChange, ServiceFlow, ServiceSum } from '../../analysis/service-sums.ts'
import type { RegionCode } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { formatPeriod } from '../dates.ts'
import { isolate } from '../isolate.ts'
import { twin, type Locale } from '../locale.ts'
import { formatCount, formatPercent, pluralize } from '../numbers.ts'
import { formatPlaceName, type Place } from '../places.ts'
import { MEASURE_WORDS } from '../service-sums.ts'
import { both, joinClauses } from './phrases.ts'
import { finding } from './voice.ts'

/** What a sentence about services speaks of. `item` null = of all items. */
export interface ServiceSubject {
  readonly period: string
  readonly measure: ServiceMeasure
  readonly item: { readonly name: string; readonly nameEn: string | null } | null
}

const count = (value: number): Words => ({ zh: formatCount(value, 'zh'), en: formatCount(value, 'en') })

const nameOf = (item: NonNullable<ServiceSubject['item']>): Words => ({
  zh: `“${isolate(item.name)}”`,
  en: `“${isolate(twin(item, 'name', 'en').text)}”`,
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const dueClause = ({ total, due, missing }: ServiceSum): Words => {
  if (missing === 0) return { zh: `应报 ${due} 份，全部报送`, en: `all ${pluralize(due, 'return')} received` }
  if (total === null) return { zh: `应报 ${due} 份，均未报送`, en: `none of ${pluralize(due, 'return')} received` }
  return {
    zh: `应报 ${due} 份，未报送 ${missing} 份`,
    en: `${formatCount(missing, 'en')} of ${pluralize(due, 'return')} missing`,
  }
}

/** The period in one sentence: `2026年第三季度跨省通办已报送部分办件 131,234 件，应报 144 份，未报送 2 份`. */
export const formatServicesFinding = finding(({ period, measure, item }: ServiceSubject, sum: ServiceSum): Words => {
  const { noun, unit } = MEASURE_WORDS[measure]
  const what = item ? nameOf(item) : { zh: '跨省通办', en: 'services across provinces' }
  const when = { zh: formatPeriod(period, 'zh'), en: formatPeriod(period, 'en') }
  if (sum.due === 0)
    return { zh: `${when.zh}${what.zh}没有应报的${noun.zh}`, en: `${when.en}: no return on ${what.en} was due` }
  const due = dueClause(sum)
  if (sum.total === null)
    return { zh: `${when.zh}${what.zh}${noun.zh}${due.zh}`, en: `${when.en}, ${what.en}: ${noun.en}, ${due.en}` }
  const total = count(sum.total)
  const part = isPartialSum(sum) ? { zh: '已报送部分', en: 'reported part, ' } : both('')
  return {
    zh: `${when.zh}${what.zh}${part.zh}${noun.zh} ${total.zh} ${unit.zh}，${due.zh}`,
    en: `${when.en}, ${what.en}: ${part.en}${total.en} ${noun.en}, ${due.en}`,
  }
})

/** Who has not reported, by the province that accepts: `未报送 3 份：上海受理 1、安徽受理 2`. Null = nothing is missing. */
export const formatMissingLine = (
  flows: readonly ServiceFlow[],
  places: readonly Place[],
  locale: Locale,
): string | null => {
  const missing = countMissingByOrigin(flows)
  if (missing.length === 0) return null
  const all = formatCount(joinSums(flows.map(({ sum }) => sum)).missing, locale)
  const named = missing.flatMap(({ region, missing: n }) => {
    const place = places.find(({ code }) => code === region)
    if (!place) return []
    const name = formatPlaceName(place, locale)
    return [locale === 'zh' ? `${name}受理 ${n}` : `${name} ${n}`]
  })
  return locale === 'zh'
    ? `未报送 ${all} 份：${named.join('、')}`
    : `${all} missing, by accepting province: ${named.join(', ')}`
}

const changeClause = ({ before, after }: ServiceChange, { noun, unit }: (typeof MEASURE_WORDS)['handled']): Words => {
  const [a, b] = [count(before), count(after)]
  if (before === after)
    return { zh: `${noun.zh}均为 ${b.zh} ${unit.zh}`, en: `${noun.en} were ${b.en} in both periods` }
  const zhRate = before === 0 ? '' : `，${after > before ? '增加' : '减少'} ${rateOf(before, after)}`
  const enRate = before === 0 ? '' : `, ${after > before ? 'up' : 'down'} ${rateOf(before, after)}`
  return {
    zh: `${noun.zh}由 ${a.zh} ${unit.zh}${after > before ? '增至' : '减至'} ${b.zh} ${unit.zh}${zhRate}`,
    en: `${noun.en} went from ${a.en} to ${b.en}${enRate}`,
  }
}

const rateOf = (before: number, after: number): string => formatPercent((100 * Math.abs(after - before)) / before)

/** Against the period before, over the returns received in both: `两期均有数的 141 份中，办件由 … 增至 …，增加 4%`. */
export const formatServiceChangeFinding = finding((measure: ServiceMeasure, change: ServiceChange | null): Words => {
  if (change === null) return { zh: '首个报告期，无上期可比', en: 'First report period: nothing to compare with' }
  const left =
    change.left === 0
      ? null
      : { zh: `另有 ${change.left} 份只有一期有数，未计入`, en: `${change.left} received in one of them left out` }
  if (change.compared === 0)
    return joinClauses(
      [{ zh: '没有两期均有数的报送，无从相比', en: 'No return was received in both periods' }, left],
      '; ',
    )
  const said = changeClause(change, MEASURE_WORDS[measure])
  return joinClauses(
    [
      {
        zh: `与上期均有数的 ${change.compared} 份，${said.zh}`,
        en: `Over the ${pluralize(change.compared, 'return')} received in both periods, ${said.en}`,
      },
      left,
    ],
    '; ',
  )
})

/** The only largest one; null where two share that place, or nothing is known. */
const largest = <T extends { readonly sum: ServiceSum }>(all: readonly T[]): T | null => {
  const known = all.filter(({ sum }) => sum.total !== null && sum.total > 0)
  const [first, second] = known.toSorted((a, b) => (b.sum.total ?? 0) - (a.sum.total ?? 0))
  return first && first.sum.total !== second?.sum.total ? first : null
}

const placeWords = (places: readonly Place[], region: RegionCode): Words => {
  const place = places.find(({ code }) => code === region)
  return place ? { zh: formatPlaceName(place, 'zh'), en: formatPlaceName(place, 'en') } : both(region)
}

const shareWords = (part: number, whole: number, unit: Words): Words => ({
  zh: `${formatPercent((100 * part) / whole)}（${formatCount(part, 'zh')}/${formatCount(whole, 'zh')} ${unit.zh}）`,
  en: `${formatPercent((100 * part) / whole)} (${formatCount(part, 'en')} of ${formatCount(whole, 'en')})`,
})

const directionClause = (
  { from, to, sum }: Direction & { readonly sum: ServiceSum },
  places: readonly Place[],
  unit: Words,
) => {
  const [origin, end, total] = [placeWords(places, from), placeWords(places, to), count(sum.total ?? 0)]
  return {
    zh: `单向最多的是${origin.zh}受理、${end.zh}办理，${total.zh} ${unit.zh}`,
    en: `most in one direction: ${origin.en} to ${end.en}, ${total.en}`,
  }
}

/** Where cases go: `已报送部分中，办往上海的占 38%（…），单向最多的是江苏受理、上海办理，14,210 件`. */
export const formatFlowsFinding = finding(
  (measure: ServiceMeasure, flows: readonly ServiceFlow[], places: readonly Place[]): Words => {
    const { noun, unit } = MEASURE_WORDS[measure]
    const all = joinSums(flows.map(({ sum }) => sum))
    if (all.due === 0) return { zh: `本期没有应报的${noun.zh}`, en: 'No return was due in this period' }
    if (all.total === null) return { zh: `各方向${noun.zh}均未报送`, en: 'No direction was reported' }
    if (all.total === 0)
      return { zh: `已报送的各方向${noun.zh}均为 0`, en: `Every reported direction has 0 ${noun.en}` }
    const ends = places.map(({ code }) => ({
      to: code,
      sum: joinSums(flows.filter(({ to }) => to === code).map(({ sum }) => sum)),
    }))
    const [end, one] = [largest(ends), largest(flows)]
    const share = end && shareWords(end.sum.total ?? 0, all.total, unit)
    const clauses = joinClauses([
      end &&
        share && {
          zh: `办往${placeWords(places, end.to).zh}的占 ${share.zh}`,
          en: `${share.en} go to ${placeWords(places, end.to).en}`,
        },
      one && directionClause(one, places, unit),
    ])
    const said = clauses.zh === '' ? { zh: '各方向相当', en: 'No direction stands out' } : clauses
    return isPartialSum(all)
      ? { zh: `已报送部分中，${said.zh}`, en: `Of the reported part, ${said.en}` }
      : { zh: said.zh, en: capital(said.en) }
  },
)

/** How the items share the sum: `12 个事项应报，“示例事项三”最多，占 14%（…）`. */
export const formatItemsFinding = finding(
  (
    measure: ServiceMeasure,
    items: readonly { readonly name: NonNullable<ServiceSubject['item']>; readonly sum: ServiceSum }[],
  ): Words => {
    const all = joinSums(items.map(({ sum }) => sum))
    if (items.length === 0) return { zh: '本期没有应报的事项', en: 'No item owed a return in this period' }
    const opening = { zh: `${items.length} 个事项应报`, en: `${pluralize(items.length, 'item')} due` }
    if (all.total === null) return { zh: `${opening.zh}，均未报送`, en: `${opening.en}, none reported` }
    const first = largest(items)
    if (!first) return opening
    const share = shareWords(first.sum.total ?? 0, all.total, MEASURE_WORDS[measure].unit)
    const part = isPartialSum(all) ? { zh: '已报送部分中', en: 'of the reported part, ' } : both('')
    return {
      zh: `${opening.zh}，${part.zh}${nameOf(first.name).zh}最多，占 ${share.zh}`,
      en: `${opening.en}; ${part.en}${nameOf(first.name).en} has most: ${share.en}`,
    }
  },
)
