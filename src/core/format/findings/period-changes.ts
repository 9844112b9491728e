import type { ChangeKind } from '../../analysis/change-kinds.ts'
import { CHANGE_ORDER } from '../../analysis/change-kinds.ts'
import { countByKind, type PeriodChange, type PeriodChanges } from '../../analysis/period-changes.ts'
import { countReturnMoves, RETURN_MOVES, type ReturnChange, type ReturnMove } from '../../analysis/return-changes.ts'
import type { Words } from '../../model/column.ts'
import { formatPeriod } from '../dates.ts'
import { formatCount, pluralize } from '../numbers.ts'
import { formatPlaceName, type Place } from '../places.ts'
import { FIRST_PERIOD } from './changes.ts'
import { joinClauses } from './phrases.ts'
import { finding } from './voice.ts'

/** Kinds that the headline names. */
const HEADLINE: readonly ChangeKind[] = ['far-behind', 'worse', 'fell', 'plan', 'better']

const countClauses = (counts: PeriodChanges['counts'], kinds: readonly ChangeKind[]): Words | null => {
  const counted = CHANGE_ORDER.filter(({ kind }) => kinds.includes(kind) && counts[kind] > 0)
  const said = counted.map(({ kind, words }, index): Words => {
    const count = counts[kind]
    const noun = { zh: index === 0 ? '任务' : '', en: index === 0 ? (count === 1 ? 'task ' : 'tasks ') : '' }
    return {
      zh: `${formatCount(count, 'zh')} 项${noun.zh}${words.zh}`,
      en: `${formatCount(count, 'en')} ${noun.en}${words.en}`,
    }
  })
  return said.length === 0 ? null : joinClauses(said)
}

/** Two periods and how many changes of each weighty kind; null = there is no earlier period. */
export const formatChangesFinding = finding((changes: PeriodChanges | null): Words => {
  if (changes === null) return FIRST_PERIOD
  const { from, to, counts } = changes
  const said = countClauses(counts, HEADLINE) ?? {
    zh: '没有任务改变状态或调整计划',
    en: 'no status changed and no plan edited',
  }
  return {
    zh: `${formatPeriod(to, 'zh')}比${formatPeriod(from, 'zh')}：${said.zh}`,
    en: `${formatPeriod(to, 'en')} against ${formatPeriod(from, 'en')}: ${said.en}`,
  }
})

/** Kinds that stand under one heading, with what is said where there is none of them. */
export interface ChangeGroup {
  readonly id: 'worse' | 'plan' | 'better' | 'returns' | 'corrections'
  readonly kinds: readonly ChangeKind[]
  readonly none: Words
}

/** The groups in the order of their kinds. */
export const CHANGE_GROUPS: readonly ChangeGroup[] = [
  {
    id: 'worse',
    kinds: ['far-behind', 'worse', 'fell'],
    none: { zh: '没有任务变差', en: 'No task got worse' },
  },
  { id: 'plan', kinds: ['plan'], none: { zh: '两期之间没有调整计划', en: 'The plan was not edited between the two' } },
  {
    id: 'better',
    kinds: ['better', 'rose', 'parts', 'slight'],
    none: { zh: '没有任务变好或推进', en: 'No task got better or moved on' },
  },
  { id: 'returns', kinds: ['returns'], none: { zh: '报送没有变化', en: 'Returns did not change' } },
  {
    id: 'corrections',
    kinds: ['corrections'],
    none: { zh: '两期之间没有更正已发布的数', en: 'No published value was corrected between the two' },
  },
]

/** What became of a return, in few words. */
export const RETURN_COUNTS: Readonly<Record<ReturnMove, Words>> = {
  'fell-silent': { zh: '连续未报', en: 'fell silent' },
  'went-missing': { zh: '应报未报', en: 'not reported' },
  'came-back': { zh: '恢复报送', en: 'reported again' },
  first: { zh: '首次报送', en: 'reported for the first time' },
}

const returnsHeading = (changes: readonly ReturnChange[]): Words => {
  const counts = countReturnMoves(changes)
  const said = joinClauses(
    RETURN_MOVES.filter((move) => counts[move] > 0).map((move) => ({
      zh: `${RETURN_COUNTS[move].zh} ${formatCount(counts[move], 'zh')} 份`,
      en: `${formatCount(counts[move], 'en')} ${RETURN_COUNTS[move].en}`,
    })),
  )
  return {
    zh: `${formatCount(changes.length, 'zh')} 项任务的报送有变化：${said.zh}`,
    en: `Returns changed for ${pluralize(changes.length, 'task')}: ${said.en}`,
  }
}

const correctionsHeading = (count: number): Words => ({
  zh: `更正已发布的数 ${formatCount(count, 'zh')} 处`,
  en: `${pluralize(count, 'published value')} corrected`,
})

/** How many corrections are listed: `更正已发布的数 2 处`. */
export const formatCorrectionsFinding = finding(correctionsHeading)

const groupHeading = (group: ChangeGroup, entries: readonly PeriodChange[]): Words => {
  if (entries.length === 0) return group.none
  if (group.id === 'returns') return returnsHeading(entries.filter((entry) => entry.kind === 'returns'))
  if (group.id === 'corrections') return correctionsHeading(entries.length)
  return countClauses(countByKind(entries), group.kinds) ?? group.none
}

/**
 * The heading of a group: how many of each of its kinds. `place` = the entries are those that concern a province alone.
 */
export const formatChangeGroupFinding = finding(
  (group: ChangeGroup, entries: readonly PeriodChange[], place: Place | null): Words => {
    const said = groupHeading(group, entries)
    if (place === null) return said
    return { zh: `${formatPlaceName(place, 'zh')}：${said.zh}`, en: `${formatPlaceName(place, 'en')}: ${said.en}` }
  },
)
