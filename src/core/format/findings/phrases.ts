import type { Printed, RollUp } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { STATUSES, type Status } from '../../model/status.ts'
import { say, type Locale } from '../locale.ts'
import { formatGapWords, formatPercent } from '../numbers.ts'

/** A sentence's clauses in one line: parted by ，or by `english`; clauses that have nothing to say are left out. */
export const joinClauses = (clauses: readonly (Words | null)[], english = ', '): Words => {
  const said = clauses.filter((clause) => clause !== null)
  return { zh: said.map((clause) => clause.zh).join('，'), en: said.map((clause) => clause.en).join(english) }
}

/** An opening with what it opens: `开头，…` in Chinese, `Opening: …` in English. */
export const openWith = (opening: Words, rest: Words): Words => ({
  zh: `${opening.zh}，${rest.zh}`,
  en: `${opening.en}: ${rest.en}`,
})

/** The same words in both languages. */
export const both = (text: string): Words => ({ zh: text, en: text })

/** Words that say whether progress stands for everything or for the reported parts alone. */
export const subjectOf = (rollUp: RollUp, whole: Words): Words =>
  rollUp.partial || rollUp.known < rollUp.total ? { zh: '已报送部分', en: 'The reported parts stand' } : whole

/** `序时进度 76%，落后 11 个百分点`; `11 points behind the scheduled 76%`. Null where one of the two is not known. */
export const againstSchedule = ({ scheduledPercent, gapPoints }: Printed): Words | null => {
  if (scheduledPercent === null || gapPoints === null) return null
  const scheduled = formatPercent(scheduledPercent)
  const english = gapPoints === 0 ? 'level with' : `${formatGapWords(gapPoints, 'en')}${gapPoints > 0 ? ' of' : ''}`
  return {
    zh: `序时进度 ${scheduled}，${formatGapWords(gapPoints, 'zh')}`,
    en: `${english} the scheduled ${scheduled}`,
  }
}

/** How many tasks or parts have one of the statuses. */
export const countOf = (rollUp: RollUp, statuses: readonly Status[]): number =>
  statuses.reduce((sum, status) => sum + rollUp.counts[status], 0)

/** The word of a status: `严重滞后`, `Far behind`. */
export const formatStatus = (status: Status, locale: Locale): string => say(STATUSES[status].words, locale)

/** The word of a status as it stands inside an English sentence. */
export const statusWords = (status: Status): Words => ({
  zh: STATUSES[status].words.zh,
  en: STATUSES[status].words.en.toLowerCase(),
})
