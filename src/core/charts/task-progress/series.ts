import { toDayNumber, toPeriodEnd, toPeriodStart } from '../../model/calendar.ts'
import { nothing, type Nothing } from '../chart.ts'
import { endDayOf } from '../periods.ts'
import type { Province } from '../provinces.ts'
import type { MilestoneInput, MissingRun, TaskHistory, TaskMark, TaskPanel, TaskProgressSeries } from './types.ts'

const stateOf = (doneOn: string | null, due: string, asOfDay: number): TaskMark['state'] => {
  if (doneOn !== null) return doneOn > due ? 'done-late' : 'done'
  return toDayNumber(due) < asOfDay ? 'overdue' : 'open'
}

const toMark = (milestone: MilestoneInput, kind: TaskMark['kind'], asOfDay: number): TaskMark => {
  const done = milestone.doneOn !== null && toDayNumber(milestone.doneOn) <= asOfDay
  const dueDay = toDayNumber(milestone.due)
  return {
    id: milestone.id,
    kind,
    title: milestone.title,
    due: milestone.due,
    dueDay,
    original: milestone.originalDue,
    originalDay: milestone.originalDue === null ? null : toDayNumber(milestone.originalDue),
    doneOn: done ? milestone.doneOn : null,
    // Whether a withheld milestone is done is not public: it is neither done nor overdue.
    state:
      kind === 'milestone' && milestone.title === null
        ? 'withheld'
        : stateOf(done ? milestone.doneOn : null, milestone.due, asOfDay),
  }
}

const marksOf = (history: TaskHistory, asOfDay: number): readonly TaskMark[] => {
  const done = history.periods.at(-1)?.task.status === 'completed'
  const due = toMark(
    { id: 'due', title: null, due: history.due, originalDue: history.originalDue, doneOn: null },
    'due',
    asOfDay,
  )
  return [
    ...history.milestones
      .map((milestone) => toMark(milestone, 'milestone', asOfDay))
      .sort((a, b) => a.dueDay - b.dueDay),
    done ? { ...due, state: 'done' } : due,
  ]
}

/** Neighbouring periods without a return make one run. */
const joinRuns = (periods: readonly string[]): readonly MissingRun[] =>
  periods.reduce<readonly MissingRun[]>((runs, period) => {
    const last = runs.at(-1)
    const run = { fromDay: toDayNumber(toPeriodStart(period)) - 1, toDay: endDayOf(period), periods: [period] }
    return last && last.toDay === run.fromDay
      ? [...runs.slice(0, -1), { ...last, toDay: run.toDay, periods: [...last.periods, period] }]
      : [...runs, run]
  }, [])

const panelOf = (history: TaskHistory, province: Province): TaskPanel => {
  const parts = history.periods.flatMap(({ period, task }) => {
    const part = task.parts.find(({ region }) => region === province.code)
    return part ? [{ period, part }] : []
  })
  return {
    province,
    hasPart: parts.at(-1)?.period === history.periods.at(-1)?.period && parts.length > 0,
    role: parts.at(-1)?.part.role ?? null,
    points: parts.map(({ period, part }) => ({
      period,
      endDay: endDayOf(period),
      progressPercent: part.progressPercent,
      scheduledPercent: part.scheduledPercent,
      gapPoints: part.gapPoints,
      partial: false,
    })),
    missing: joinRuns(parts.filter(({ part }) => part.returnState === 'missing').map(({ period }) => period)),
  }
}

/** One task on its time axis, a panel per province, or why nothing can be drawn. */
export const computeTaskProgressSeries = (
  history: TaskHistory,
  provinces: readonly Province[],
): TaskProgressSeries | Nothing => {
  if (history.periods.length === 0) return nothing('本任务还没有任何报告期。', 'This task has no report period yet.')
  const asOfDay = toDayNumber(history.asOf)
  const marks = marksOf(history, asOfDay)
  const panels = provinces.map((province) => panelOf(history, province))
  // Calendar dates as text sort as dates do.
  const dates = [
    history.start,
    ...marks.flatMap((mark) => [mark.due, mark.original ?? mark.due]),
    ...history.periods.map(({ period }) => toPeriodEnd(period)),
  ].sort()
  const [start, end] = [dates[0] ?? history.start, dates.at(-1) ?? history.due]
  return {
    kind: 'task-progress',
    start,
    end,
    startDay: toDayNumber(start),
    endDay: toDayNumber(end),
    asOf: history.asOf,
    asOfDay,
    marks,
    panels,
  }
}
