import type { HistoryPoint, PeriodProgress } from '../../analysis/types.ts'
import { nothing, type Nothing } from '../chart.ts'
import { toDayNumber } from '../../model/calendar.ts'
import { ACCENT } from '../ink.ts'
import { endDayOf, periodEnds } from '../periods.ts'
import type { PlanProgressSeries } from './types.ts'

/** A history on the time of the plan, and the colour in which it is drawn. */
interface DrawnHistory {
  readonly points: readonly HistoryPoint[]
  readonly colour: string
}

/** The plan's history up to the period shown, or why there is none; a province's where one is given. */
export const computePlanProgressSeries = (
  progress: PeriodProgress,
  { points: history, colour }: DrawnHistory = { points: progress.history.plan, colour: ACCENT },
): PlanProgressSeries | Nothing => {
  const first = history[0]
  if (!first || history.every((point) => point.progressPercent === null)) {
    return nothing('还没有任何一期的进展报送。', 'No period has any return yet.')
  }
  const dueDay = toDayNumber(progress.planDue)
  return {
    kind: 'plan-progress',
    colour,
    points: history.map((point) => ({ ...point, endDay: Math.min(endDayOf(point.period), dueDay) })),
    planStart: progress.planStart,
    planDue: progress.planDue,
    startDay: toDayNumber(progress.planStart),
    dueDay,
    periodEnds: periodEnds(first.period, dueDay),
    asOf: progress.end,
    elapsedPercent: progress.elapsedPercent,
    planAssumed: progress.planAssumed,
  }
}
