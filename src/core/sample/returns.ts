import type { RowOfTable } from '../model/tables.ts'
import { addDays } from '../model/calendar.ts'
import { SAMPLE_SOURCE, type SamplePeriod } from './calendar.ts'
import { hasCase } from './cases.ts'
import type { Profile } from './profile.ts'
import type { PartPoint } from './progress.ts'
import { ANHUI } from './provinces.ts'
import { drawWhole, type Random } from './random.ts'
import { drawReasonBehind, drawSummary, FALL_REASON } from './summaries.ts'
import { WITHHELD_MARK, type TaskWords } from './titles.ts'

type Report = RowOfTable<'reports'>

/** The part for which a return is written. */
interface ReturnedPart {
  readonly profile: Profile
  readonly task: string
  readonly region: string
  readonly words: TaskWords
}

const isMissing = ({ profile, region }: ReturnedPart, period: string): boolean => {
  const { place } = profile
  if (hasCase('missing-everywhere', place)) return period === '2026-Q3'
  if (region !== ANHUI) return false
  if (hasCase('stopped-reporting', place)) return period >= '2026-Q2'
  return (hasCase('missing-return', place) || hasCase('override-missing', place)) && period === '2026-Q3'
}

const isBlank = ({ profile, region }: ReturnedPart, period: string): boolean =>
  hasCase('blank-return', profile.place) && region === profile.lead && period === '2026-Q2'

const drawReportDay = (random: Random, part: ReturnedPart, period: SamplePeriod): string => {
  const onTime = drawWhole(random, 4, 14)
  const late = drawWhole(random, 17, 27)
  const isLate = random() < 0.04 || (hasCase('late-return', part.profile.place) && period.row.id === '2026-Q3')
  return addDays(period.row.end, isLate ? late : onTime)
}

const drawEvidence = (
  random: Random,
  { profile, task, region, words }: ReturnedPart,
  percent: number,
): string | null => {
  const hasMinutes = random() < 0.06
  const lacksEvidence = hasCase('no-evidence', profile.place) && region === profile.lead
  const mark = words.title.includes(WITHHELD_MARK) ? WITHHELD_MARK : ''
  if (percent === 100) return lacksEvidence ? null : `示例佐证：${mark}${task}完成情况材料`
  return hasMinutes ? `示例佐证：${mark}联席会议纪要` : null
}

const drawReason = (random: Random, part: ReturnedPart, point: PartPoint): Pick<Report, 'reason' | 'reasonEn'> => {
  const behind = drawReasonBehind(random)
  const says = random() < 0.4
  if (point.fell) return FALL_REASON
  return { reason: says && part.profile.band === 'far-behind' ? behind : null, reasonEn: null }
}

/** A tiny share of returns is missing without a case of its own, but none of those that lead to an acceptance. */
const drawOmission = (random: Random, { profile }: ReturnedPart, point: PartPoint): boolean =>
  random() < 0.007 && profile.donePeriod === null && point.progressPercent < 100

/** What the province returned; null = nothing. `random` moves on by the same steps either way. */
export const drawReturn = (random: Random, part: ReturnedPart, point: PartPoint): Report | null => {
  const { progressPercent, period } = point
  const omitted = drawOmission(random, part, point)
  const reportedOn = drawReportDay(random, part, period)
  const isWithheld = hasCase('withheld', part.profile.place)
  const summary = drawSummary(random, part.words.theme, progressPercent, isWithheld)
  const evidence = drawEvidence(random, part, progressPercent)
  const reason = drawReason(random, part, point)
  const hasNote = random() < 0.01
  if (omitted || isMissing(part, period.row.id)) return null
  return {
    period: period.row.id,
    task: part.task,
    region: part.region,
    progress: isBlank(part, period.row.id) ? null : progressPercent,
    summary,
    summaryEn: null,
    ...reason,
    evidence,
    evidenceEn: null,
    reportedOn,
    note: hasNote ? '示例内部备注：与联络人电话核对过' : null,
    source: SAMPLE_SOURCE,
  }
}
