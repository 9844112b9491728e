import type { RowOfTable } from '../model/tables.ts'
import type { Formula } from './formula.ts'
import type { ReturnState } from './types.ts'

export const RETURN_DUE: Formula = {
  id: 'return-due',
  title: { zh: '应报、已报、未报送', en: 'Returns due, received, missing' },
  words: {
    zh: '期末有分工的每个省（市），自任务起始日起每期应报，直到在更早的报告期已验收销号为止。应报 ＝ 已报 ＋ 未报送，只数应报的；未填完成率的报送不算已报。',
    en: "Each province with a part on the last day of the period owes a return from the task's start until it was accepted in an earlier period. Due = received + missing, and only returns that are due are counted; a return without progress is not received.",
  },
}

export const ON_TIME: Formula = {
  id: 'on-time',
  title: { zh: '按期报送', en: 'On time' },
  words: {
    zh: '报送日期不晚于该期的报送期限。',
    en: 'Reported on or before the date by which returns of the period are due.',
  },
}

export const SILENT: Formula = {
  id: 'silent',
  title: { zh: '连续未报', en: 'Silent' },
  words: {
    zh: '本期与上一期都应报而未报。',
    en: 'A return was due both for this period and for the one before, and neither was made.',
  },
}

type Period = Pick<RowOfTable<'periods'>, 'start' | 'end' | 'reportDue'>
type Report = Pick<RowOfTable<'reports'>, 'progress' | 'reportedOn'>
type Acceptance = Pick<RowOfTable<'acceptances'>, 'acceptedOn' | 'evidence'>

/** Whether a part was accepted with evidence by the last day of a period. */
export const isAccepted = (acceptance: Acceptance | undefined, period: Pick<Period, 'end'>): boolean =>
  acceptance !== undefined && acceptance.evidence !== null && acceptance.acceptedOn <= period.end

/** What became of the return of a province that has a part in a task. See `RETURN_DUE` and `ON_TIME`. */
export const computeReturnState = (
  task: { readonly start: string },
  period: Period,
  acceptance: Acceptance | undefined,
  report: Report | undefined,
): ReturnState => {
  const acceptedEarlier =
    acceptance !== undefined && isAccepted(acceptance, period) && acceptance.acceptedOn < period.start
  if (task.start > period.end || acceptedEarlier) return 'none'
  if (report === undefined || report.progress === null) return 'missing'
  return report.reportedOn <= period.reportDue ? 'on-time' : 'late'
}

/** Whether two due periods running went by without a return. See `SILENT`. */
export const isSilent = (now: ReturnState, before: ReturnState | undefined): boolean =>
  now === 'missing' && before === 'missing'
