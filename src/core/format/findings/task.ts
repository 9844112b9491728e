import type { PartProgress, PeriodProgress, Printed, TaskProgress } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import type { Status } from '../../model/status.ts'
import { isolate } from '../isolate.ts'
import { formatPercent, pluralize } from '../numbers.ts'
import { formatPlaceName, type Place } from '../places.ts'
import { againstSchedule, joinClauses, statusWords } from './phrases.ts'
import { finding } from './voice.ts'

/** A withheld text, as it reads on every surface. */
export const WITHHELD: Words = { zh: '略（依法不予公开）', en: '(withheld by law)' }

interface Standing extends Printed {
  readonly status: Status
  readonly computedStatus: Status
  readonly overridden: boolean
  readonly overdue: boolean
}

const statusClause = ({ status, computedStatus, overridden }: Standing): Words => {
  const words = statusWords(status)
  if (!overridden) return words
  const rule = statusWords(computedStatus)
  return {
    zh: `${words.zh}（人工调整，按口径为${rule.zh}）`,
    en: `${words.en} (set by the office; ${rule.en} by the rule)`,
  }
}

const saysEverything = ({ computedStatus, overridden }: Standing): boolean =>
  !overridden && (computedStatus === 'completed' || computedStatus === 'not-started')

const numberClauses = (standing: Standing, partial: boolean): (Words | null)[] => {
  const { progressPercent, scheduledPercent } = standing
  if (saysEverything(standing)) return []
  if (progressPercent === null)
    return scheduledPercent === null
      ? []
      : [
          {
            zh: `序时进度 ${formatPercent(scheduledPercent)}`,
            en: `scheduled ${formatPercent(scheduledPercent)}`,
          },
        ]
  const progress = formatPercent(progressPercent)
  return [
    {
      zh: `${partial ? '已报送部分' : ''}完成率 ${progress}`,
      en: `${partial ? 'reported parts ' : ''}${progress} done`,
    },
    againstSchedule(standing),
  ]
}

const overdueClause = ({ overdue }: Standing): Words | null => (overdue ? { zh: '已逾期', en: 'overdue' } : null)

const returnClauses = (part: PartProgress): (Words | null)[] => [
  part.returnState === 'late' ? { zh: '迟报', en: 'reported late' } : null,
  part.silent ? { zh: '连续两期未报送', en: 'no return for two periods running' } : null,
  part.corrected ? { zh: '完成率已更正', en: 'progress corrected' } : null,
]

const describePart = (part: PartProgress | null): Words =>
  part === null
    ? {
        zh: `${statusWords('not-applicable').zh}（不承担本任务）`,
        en: 'not applicable (has no part in this task)',
      }
    : joinClauses([statusClause(part), ...numberClauses(part, false), overdueClause(part), ...returnClauses(part)])

const editedClause = ({ planEdited, everEdited }: TaskProgress): Words | null => {
  if (planEdited) return { zh: '本期目标调整', en: 'plan edited this period' }
  return everEdited ? { zh: '此前目标调整', en: 'plan edited earlier' } : null
}

const describeTask = (task: TaskProgress): Words =>
  joinClauses([
    statusClause(task),
    ...numberClauses(task, task.partial),
    task.behindParts === 0
      ? null
      : { zh: `${task.behindParts} 省滞后`, en: `${pluralize(task.behindParts, 'province')} behind` },
    overdueClause(task),
    task.dueNext ? { zh: '下期到期', en: 'due next period' } : null,
    editedClause(task),
  ])

/** A task's number and title; a withheld one reads 略. Hostile titles are isolated and cut. */
export const taskName = (id: string, title: string | null): Words =>
  title === null
    ? { zh: `${id} ${WITHHELD.zh}`, en: `${id} ${WITHHELD.en}` }
    : { zh: `${id} ${isolate(title)}`, en: `${id} ${isolate(title)}` }

const under = (heading: Words, rest: Words): Words => ({
  zh: `${heading.zh}：${rest.zh}`,
  en: `${heading.en}: ${rest.en}`,
})

/** One task: `T12 …：严重滞后，完成率 13%，序时进度 60%，落后 47 个百分点，4 省滞后，已逾期`. `title` null = withheld. */
export const formatTaskFinding = finding((task: TaskProgress, title: string | null): Words =>
  under(taskName(task.task, title), describeTask(task)),
)

/** One cell of the matrix: `T12 安徽：严重滞后，完成率 27%，序时进度 60%，落后 33 个百分点，已逾期`. Null = no part. */
export const formatCellFinding = finding((task: string, place: Place, part: PartProgress | null): Words =>
  under(
    { zh: `${task} ${formatPlaceName(place, 'zh')}`, en: `${task} ${formatPlaceName(place, 'en')}` },
    describePart(part),
  ),
)

/** A whole row of the matrix: the task, then each province in its order. */
export const formatTaskRowFinding = finding(
  (task: TaskProgress, title: string | null, places: readonly Place[]): Words => {
    const rows = [under(taskName(task.task, title), describeTask(task))]
    for (const place of places) {
      const part = task.parts.find(({ region }) => region === place.code) ?? null
      rows.push(under({ zh: formatPlaceName(place, 'zh'), en: formatPlaceName(place, 'en') }, describePart(part)))
    }
    return { zh: rows.map(({ zh }) => zh).join('；'), en: rows.map(({ en }) => en).join('; ') }
  },
)

/** How many tasks a filter left: `86 项任务中符合条件 12 项`. */
export const formatShownFinding = finding((shown: number, progress: Pick<PeriodProgress, 'plan'>): Words => ({
  zh: shown === progress.plan.total ? `${shown} 项任务全部列出` : `${progress.plan.total} 项任务中符合条件 ${shown} 项`,
  en:
    shown === progress.plan.total
      ? `All ${pluralize(shown, 'task')} shown`
      : `${shown} of ${pluralize(progress.plan.total, 'task')} match`,
}))
