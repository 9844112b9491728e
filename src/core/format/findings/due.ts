import { BEHIND_STATUSES } from '../../model/status.ts'
import type { PeriodProgress, TaskProgress } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { toNextPeriod } from '../../model/calendar.ts'
import { formatPeriod } from '../dates.ts'
import { formatCount, pluralize } from '../numbers.ts'
import { joinClauses, openWith } from './phrases.ts'
import { finding } from './voice.ts'

const isBehind = ({ status }: TaskProgress): boolean => BEHIND_STATUSES.some((behind) => behind === status)

const countClause = (count: number, zh: string, en: string): Words | null =>
  count === 0 ? null : { zh: `${formatCount(count, 'zh')} 项${zh}`, en: `${formatCount(count, 'en')} ${en}` }

/** `下期（2026年第四季度）到期 7 项任务，2 项已完成，3 项滞后`. */
export const formatDueNextFinding = finding((progress: PeriodProgress): Words => {
  const next = toNextPeriod(progress.period)
  const due = progress.tasks.filter(({ dueNext }) => dueNext)
  const [zh, en] = [formatPeriod(next, 'zh'), formatPeriod(next, 'en')]
  if (due.length === 0) return { zh: `下期（${zh}）没有任务到期`, en: `No task is due next period (${en})` }
  const opening = {
    zh: `下期（${zh}）到期 ${formatCount(due.length, 'zh')} 项任务`,
    en: `${pluralize(due.length, 'task is', 'tasks are')} due next period (${en})`,
  }
  const clauses = [
    countClause(due.filter(({ status }) => status === 'completed').length, '已完成', 'completed'),
    countClause(due.filter(isBehind).length, '滞后', 'behind'),
    countClause(due.filter(({ status }) => status === 'not-reported').length, '未报送', 'not reported'),
  ]
  return clauses.every((clause) => clause === null) ? opening : openWith(opening, joinClauses(clauses))
})

/** `5 项任务已逾期，2 项等待核验`; a task is overdue from the day after it was due until it is completed. */
export const formatOverdueFinding = finding((progress: PeriodProgress): Words => {
  const overdue = progress.tasks.filter((task) => task.overdue)
  if (overdue.length === 0) return { zh: '没有任务逾期', en: 'No task is overdue' }
  return joinClauses([
    {
      zh: `${formatCount(overdue.length, 'zh')} 项任务已逾期`,
      en: `${pluralize(overdue.length, 'task is', 'tasks are')} overdue`,
    },
    countClause(
      overdue.filter(({ status }) => status === 'awaiting-acceptance').length,
      '待核验',
      'of them awaiting acceptance',
    ),
  ])
})
