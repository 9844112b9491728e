import type { RecordedCorrection } from '../../analysis/change-record.ts'
import type { PeriodChange } from '../../analysis/period-changes.ts'
import { RETURN_MOVES, type ReturnChange, type ReturnMove } from '../../analysis/return-changes.ts'
import type { TaskChange } from '../../analysis/task-changes.ts'
import type { MovedTask } from '../../analysis/types.ts'
import { isPeriod } from '../../model/calendar.ts'
import type { Words } from '../../model/column.ts'
import { groupBy } from '../../model/grouping.ts'
import { formatPeriod } from '../dates.ts'
import { isolate } from '../isolate.ts'
import { formatPointsShort } from '../numbers.ts'
import {
  formatList,
  formatPlaceName,
  formatPlaceNames,
  formatPlaceShort,
  formatPlaceShorts,
  type Place,
} from '../places.ts'
import { describeMove } from './changes.ts'
import { both, joinClauses, statusWords } from './phrases.ts'
import { describeCellEdit, describePlanChange, type ChangeContext } from './plan-change.ts'
import { WITHHELD } from './task.ts'
import { finding } from './voice.ts'

const joinSentences = (sentences: readonly Words[]): Words => joinClauses(sentences, '; ')

/** A province with the points by which its part moved: `沪（+20）`; where its status is the same: `沪 +20`. */
const namePart = ({ region, progressPoints, ...part }: MovedTask, places: readonly Place[]): Words => {
  const place = places.find(({ code }) => code === region)
  const name = place ? { zh: formatPlaceShort(place, 'zh'), en: formatPlaceName(place, 'en') } : both(region)
  if (progressPoints === null || progressPoints === 0) return name
  const points = formatPointsShort(progressPoints)
  if (part.statusBefore === part.statusAfter) return { zh: `${name.zh} ${points}`, en: `${name.en} ${points}` }
  return { zh: `${name.zh}（${points}）`, en: `${name.en} (${points})` }
}

/** Provinces of which the same became: `沪（+20）、皖（+17）由略有滞后转为严重滞后`. */
const describeParts = (parts: readonly MovedTask[], places: readonly Place[]): Words => {
  const names = parts.map((part) => namePart(part, places))
  const listed = {
    zh: formatList(
      names.map(({ zh }) => zh),
      'zh',
    ),
    en: formatList(
      names.map(({ en }) => en),
      'en',
    ),
  }
  const [first] = parts
  if (!first || first.statusBefore === first.statusAfter) return listed
  const [before, after] = [statusWords(first.statusBefore), statusWords(first.statusAfter)]
  return { zh: `${listed.zh}由${before.zh}转为${after.zh}`, en: `${listed.en} from ${before.en} to ${after.en}` }
}

const toStatusPair = ({ statusBefore, statusAfter }: MovedTask): string =>
  statusBefore === statusAfter ? '' : `${statusBefore}/${statusAfter}`

const describeTaskChange = ({ whole, parts, after }: TaskChange, { places }: ChangeContext): Words => {
  const move = describeMove(whole, null)
  const isOfParts = after.partial && after.progressPercent !== null
  const said = isOfParts ? { zh: `${move.zh}（已报送部分）`, en: `${move.en} (reported parts only)` } : move
  if (parts.length === 0) return said
  const byPlace = joinClauses([...groupBy(parts, toStatusPair).values()].map((alike) => describeParts(alike, places)))
  return { zh: `${said.zh}；其中${byPlace.zh}`, en: `${said.en}; ${byPlace.en}` }
}

const RETURN_WORDS: Readonly<Record<ReturnMove, (names: Words) => Words>> = {
  'fell-silent': ({ zh, en }) => ({ zh: `${zh}连续两期未报送`, en: `no return from ${en} for two periods running` }),
  'went-missing': ({ zh, en }) => ({ zh: `${zh}应报未报`, en: `no return from ${en}` }),
  'came-back': ({ zh, en }) => ({ zh: `${zh}恢复报送`, en: `${en} reported again` }),
  first: ({ zh, en }) => ({ zh: `${zh}首次报送`, en: `${en} reported for the first time` }),
}

const describeReturnChange = ({ parts }: ReturnChange, { places }: ChangeContext): Words => {
  const said = RETURN_MOVES.flatMap((move) => {
    const named = places.filter(({ code }) => parts.some((part) => part.move === move && part.region === code))
    if (named.length === 0) return []
    return [RETURN_WORDS[move]({ zh: formatPlaceShorts(named, 'zh'), en: formatPlaceNames(named, 'en') })]
  })
  return { zh: said.map(({ zh }) => zh).join('；'), en: joinSentences(said).en }
}

const sayKey = (key: string, places: readonly Place[], locale: 'zh' | 'en'): string =>
  key
    .split('/')
    .map((each) => {
      const place = places.find(({ code }) => code === each)
      if (place) return formatPlaceName(place, locale)
      return isPeriod(each) ? formatPeriod(each, locale) : isolate(each)
    })
    .join(' · ')

const sayValue = (value: string | null, empty: string): string => (value === null ? empty : `“${isolate(value)}”`)

/** A correction of a published value: `进展报送（2026年第一季度 · T12 · 安徽）的完成率由“40”更正为“45”`. */
const describeCorrection = (correction: RecordedCorrection, { places, record }: ChangeContext): Words => {
  const { table, key, field, before, after } = correction
  const named = record.names[table] ?? { zh: table, en: table }
  const row = {
    zh: `${named.zh}（${sayKey(key, places, 'zh')}）`,
    en: `${named.en} (${sayKey(key, places, 'en')})`,
  }
  if (field === null) return { zh: `${row.zh}：${WITHHELD.zh}`, en: `${row.en}: withheld by law` }
  const column = record.names[`${table}.${field}`] ?? { zh: field, en: field }
  return {
    zh: `${row.zh}的${column.zh}由${sayValue(before, '空')}更正为${sayValue(after, '空')}`,
    en: `${row.en}: ${column.en} corrected from ${sayValue(before, 'empty')} to ${sayValue(after, 'empty')}`,
  }
}

const describeChange = (entry: PeriodChange, context: ChangeContext): Words => {
  switch (entry.kind) {
    case 'plan':
      return describePlanChange(entry, context)
    case 'returns':
      return describeReturnChange(entry, context)
    case 'corrections':
      return describeCorrection(entry.correction, context)
    default:
      return describeTaskChange(entry, context)
  }
}

/** A sentence for one change, without the name of its task. */
export const formatPeriodChange = finding(describeChange)

/** A sentence for one edited cell of the plan. */
export const formatCellEdit = finding(describeCellEdit)
