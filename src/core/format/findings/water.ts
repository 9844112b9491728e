import type { HazardPart, HazardTotal, HazardView } from '../../analysis/hazard-types.ts'
import type { CaseView } from '../../analysis/river-cases.ts'
import type { Words } from '../../model/column.ts'
import { formatPeriod } from '../dates.ts'
import { formatHazardRatio } from '../hazards.ts'
import { formatCount, formatPercent, formatShareShort, pluralize } from '../numbers.ts'
import { formatPlaceShort, type Place } from '../places.ts'
import { finding } from './voice.ts'

const PARTLY: Words = { zh: '（已报送部分）', en: ' (reported part)' }
const WHOLLY: Words = { zh: '', en: '' }

const partWords = ({ reporting }: HazardTotal): Words => (reporting === 'partial' ? PARTLY : WHOLLY)

/** Why there is nothing to say of a total; null = there is. */
const nothingWords = ({ reporting }: HazardTotal): Words | null => {
  if (reporting === 'none') return { zh: '台账中没有这一范围的隐患', en: 'The ledger has no hazards of this selection' }
  if (reporting === 'missing')
    return { zh: '这一范围的隐患未报送', en: 'Hazards of this selection have not been reported' }
  return null
}

/** `累计排查隐患 1480 处，已验收销号 1234 处，整改销号率 83%`. */
export const formatHazardsFinding = finding(({ total }: Pick<HazardView, 'total'>): Words => {
  const nothing = nothingWords(total)
  if (nothing) return nothing
  const part = partWords(total)
  if (total.ratePercent === null)
    return {
      zh: `累计排查隐患 0 处${part.zh}，整改销号率不适用`,
      en: `No hazards found so far${part.en}; an acceptance rate does not apply`,
    }
  const rate = formatPercent(total.ratePercent)
  return {
    zh: `累计排查隐患 ${formatCount(total.found, 'zh')} 处${part.zh}，已验收销号 ${formatCount(total.accepted, 'zh')} 处，整改销号率 ${rate}`,
    en: `${pluralize(total.found, 'hazard')} found so far${part.en}, ${formatCount(total.accepted, 'en')} of them accepted: ${rate}`,
  }
})

/** What waits: `待整改 96 处，待验收 150 处，合计占累计排查的 17%（246/1480）`. */
export const formatWaitingFinding = finding(({ total }: Pick<HazardView, 'total'>): Words => {
  const nothing = nothingWords(total)
  if (nothing) return nothing
  const waiting = total.waitsForRectification + total.waitsForAcceptance
  if (waiting === 0) return { zh: '没有待整改或待验收的隐患', en: 'Nothing waits for rectification or acceptance' }
  const share = formatPercent((100 * waiting) / total.found)
  const count = (value: number, locale: 'zh' | 'en'): string => formatCount(value, locale)
  return {
    zh: `待整改 ${count(total.waitsForRectification, 'zh')} 处，待验收 ${count(total.waitsForAcceptance, 'zh')} 处，合计占累计排查的 ${share}（${formatShareShort(waiting, total.found, 'zh')}）`,
    en: `${count(total.waitsForRectification, 'en')} wait for rectification and ${count(total.waitsForAcceptance, 'en')} for acceptance: ${share} of all found (${count(waiting, 'en')} of ${count(total.found, 'en')})`,
  }
})

/** The rates of the provinces in their order: `整改销号率：沪 86%、苏 79%、浙 84%、皖 81%（部分）`. */
export const formatRegionRatesFinding = finding((parts: readonly HazardPart[], places: readonly Place[]): Words => {
  const said = (locale: 'zh' | 'en'): readonly string[] =>
    places.map((place) => {
      const total = parts.find(({ id }) => id === place.code)?.total
      const name = formatPlaceShort(place, locale)
      if (!total || total.reporting === 'none') return `${name} ${locale === 'zh' ? '无台账数据' : 'no rows'}`
      if (total.reporting === 'missing') return `${name} ${locale === 'zh' ? '未报送' : 'not reported'}`
      const rate =
        total.ratePercent === null ? (locale === 'zh' ? '不适用' : 'not applicable') : formatPercent(total.ratePercent)
      const partial = total.reporting === 'partial' ? (locale === 'zh' ? '（部分）' : ' (partial)') : ''
      return `${name} ${rate}${partial}`
    })
  return { zh: `整改销号率：${said('zh').join('、')}`, en: `Acceptance rate: ${said('en').join(', ')}` }
})

/** `整改销号率由2024年第三季度的 40% 升至2026年第三季度的 83%`, with both numbers behind each. */
export const formatRateTrendFinding = finding((byPeriod: readonly HazardPart[]): Words => {
  const known = byPeriod.flatMap(({ id, total }) =>
    total.ratePercent === null ? [] : [{ id, total, printed: formatPercent(total.ratePercent) }],
  )
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return { zh: '各期都没有整改销号率可言', en: 'No period has an acceptance rate' }
  const say = ({ id, total }: HazardPart, locale: 'zh' | 'en'): string =>
    locale === 'zh'
      ? `${formatPeriod(id, 'zh')}的 ${formatHazardRatio(total, 'zh')}`
      : `${formatHazardRatio(total, 'en')} in ${formatPeriod(id, 'en')}`
  if (first === last) return { zh: `整改销号率为${say(last, 'zh')}`, en: `The acceptance rate was ${say(last, 'en')}` }
  const difference = Number.parseInt(last.printed) - Number.parseInt(first.printed)
  const zh = difference === 0 ? '持平于' : difference > 0 ? '升至' : '降至'
  const en = difference === 0 ? 'is the same at' : difference > 0 ? 'rose to' : 'fell to'
  return {
    zh: `整改销号率由${say(first, 'zh')}${zh}${say(last, 'zh')}`,
    en: `The acceptance rate ${en} ${say(last, 'en')}, from ${say(first, 'en')}`,
  }
})

interface NamedTotal {
  readonly name: Words
  readonly total: HazardTotal
}

/** Where most waits: `待办最多的类别是涉砂：排查 210 处中 40 处待整改或待验收`. `group` = what the parts are, such as 类别. */
export const formatMostWaitingFinding = finding((group: Words, parts: readonly NamedTotal[]): Words => {
  const waitingOf = ({ total }: NamedTotal): number => total.waitsForRectification + total.waitsForAcceptance
  const most = Math.max(0, ...parts.map(waitingOf))
  if (most === 0) return { zh: `各${group.zh}均没有待整改或待验收的隐患`, en: `Nothing waits in any ${group.en}` }
  const [first, ...others] = parts.filter((part) => waitingOf(part) === most)
  if (!first || others.length > 0)
    return {
      zh: `${others.length + 1} 个${group.zh}待办同为最多，各 ${formatCount(most, 'zh')} 处`,
      en: `${others.length + 1} ${group.en}s alike have most waiting: ${formatCount(most, 'en')} each`,
    }
  const { found } = first.total
  return {
    zh: `待办最多的${group.zh}是${first.name.zh}：累计排查 ${formatCount(found, 'zh')} 处，其中 ${formatCount(most, 'zh')} 处待整改或待验收`,
    en: `${first.name.en} is the ${group.en} with most waiting: ${formatCount(most, 'en')} of ${formatCount(found, 'en')} found`,
  }
})

/** `累计侦破涉江案件 420 起，本期 45 起`; a missing return makes it the reported part. */
export const formatCasesFinding = finding(({ total, byPeriod }: Pick<CaseView, 'total' | 'byPeriod'>): Words => {
  if (total.rows === 0) return { zh: '台账中没有涉江案件', en: 'The ledger has no river cases' }
  if (total.missing === total.rows) return { zh: '涉江案件未报送', en: 'River cases have not been reported' }
  const now = byPeriod.at(-1)
  const isSilent = now === undefined || now.missing === now.rows
  const part = total.missing > 0 ? PARTLY : WHOLLY
  return {
    zh: `累计侦破涉江案件 ${formatCount(total.solved, 'zh')} 起${part.zh}，本期${isSilent ? '未报送' : ` ${formatCount(now.solved, 'zh')} 起`}`,
    en: `${pluralize(total.solved, 'river case')} solved so far${part.en}, ${isSilent ? 'none reported' : formatCount(now.solved, 'en')} in this period`,
  }
})
