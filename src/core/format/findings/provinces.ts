import type { PeriodProgress, RollUp } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import type { Locale } from '../locale.ts'
import { formatGapWords, formatPoints } from '../numbers.ts'
import { formatPlaceCount, formatPlaceShorts, type Place } from '../places.ts'
import { joinClauses, openWith } from './phrases.ts'
import { finding } from './voice.ts'

interface Standing {
  readonly place: Place
  readonly rollUp: RollUp
  readonly gap: number
}

const names = (standings: readonly { readonly place: Place }[]): Words => ({
  zh: formatPlaceShorts(
    standings.map(({ place }) => place),
    'zh',
  ),
  en: formatPlaceShorts(
    standings.map(({ place }) => place),
    'en',
  ),
})

const clause = (
  standings: readonly { readonly place: Place }[],
  zh: string,
  singular: string,
  plural: string,
): Words | null => {
  if (standings.length === 0) return null
  const said = names(standings)
  return { zh: said.zh + zh, en: `${said.en} ${standings.length === 1 ? singular : plural}` }
}

const behindClause = (others: readonly Standing[]): Words | null => {
  const [only, ...rest] = others
  return only && rest.length === 0
    ? clause(others, formatGapWords(only.gap, 'zh'), `is ${formatGapWords(only.gap, 'en')}`, '')
    : clause(others, '均落后', '', 'are behind')
}

const furthestClause = (behind: readonly Standing[]): Words | null => {
  if (behind.length === 0) return null
  const worst = Math.min(...behind.map(({ gap }) => gap))
  const furthest = behind.filter(({ gap }) => gap === worst)
  if (furthest.length === behind.length)
    return clause(
      furthest,
      `${furthest.length > 1 ? '均' : ''}${formatGapWords(worst, 'zh')}`,
      `is ${formatGapWords(worst, 'en')}`,
      `are ${formatGapWords(worst, 'en')}`,
    )
  const others = behind.filter(({ gap }) => gap > worst)
  return joinClauses(
    [
      behindClause(others),
      clause(
        furthest,
        `落后最多，${furthest.length > 1 ? '均' : ''}为 ${formatPoints(worst, 'zh')}`,
        `is furthest behind, by ${formatPoints(worst, 'en')}`,
        `are furthest behind, by ${formatPoints(worst, 'en')} each`,
      ),
    ],
    '; ',
  )
}

const describeStandings = (standings: readonly Standing[], closeFrom: number): (Words | null)[] => {
  const [first, ...rest] = standings
  if (first && rest.length > 0 && rest.every(({ gap }) => gap === first.gap)) {
    const zh = formatGapWords(first.gap, 'zh')
    return [
      {
        zh: `${names(standings).zh}均${zh}`,
        en: `${names(standings).en} are all ${formatGapWords(first.gap, 'en')}`,
      },
    ]
  }
  const reached = standings.filter(({ gap }) => gap >= 0)
  const close = standings.filter(({ gap }) => gap < 0 && gap >= closeFrom)
  return [
    clause(reached, '不低于序时', 'is at or above schedule', 'are at or above schedule'),
    clause(close, '接近序时', 'is close to schedule', 'are close to schedule'),
    furthestClause(standings.filter(({ gap }) => gap < closeFrom)),
  ]
}

/**
 * `四地各按自身任务比，沪、浙接近序时，皖落后 15 个百分点`.
 *
 * 接近序时 (see the glossary) = behind by no more than the rule's first threshold. Provinces of which nothing is known are named as such.
 */
export const formatProvincesFinding = finding((progress: PeriodProgress, places: readonly Place[]): Words => {
  const rows = places.flatMap((place) => {
    const rollUp = progress.provinces[place.code]
    return rollUp ? [{ place, rollUp }] : []
  })
  const standings = rows.flatMap(({ place, rollUp }): Standing[] =>
    rollUp.gapPoints === null ? [] : [{ place, rollUp, gap: rollUp.gapPoints }],
  )
  const unknown = rows.filter(({ rollUp }) => rollUp.gapPoints === null)
  const count = (locale: Locale): string => formatPlaceCount(rows.length, locale)
  if (standings.length === 0) return { zh: `${count('zh')}进展均未知`, en: `Nothing is known yet of ${count('en')}` }
  const partial = standings.some(({ rollUp }) => rollUp.partial)
  const opening = {
    zh: `${count('zh')}各按自身任务比${partial ? '（已报送部分）' : ''}`,
    en: `Each province measured on its own tasks${partial ? ' (reported parts only)' : ''}`,
  }
  const clauses = [
    ...describeStandings(standings, progress.rule.slightlyBelow),
    clause(unknown, '进展未知', 'has no known progress', 'have no known progress'),
  ]
  return openWith(opening, joinClauses(clauses, '; '))
})
