import type { PeriodProgress } from '../../analysis/types.ts'
import { nothing, type Nothing } from '../chart.ts'
import { toDayNumber } from '../../model/calendar.ts'
import { endDayOf, periodEnds } from '../periods.ts'
import type { PlanProgressSeries } from './types.ts'

/** The plan's history up to the period shown, or why there is none. */
export const computePlanProgressSeries = (progress: PeriodProgress): PlanProgressSeries | Nothing => {
  const history = progress.history.plan
  const first = history[0]
  if (!first || history.every((point) => point.progressPercent === null)) {
    return nothing('还没有任何一期的进展报送。', 'No period has any return yet.')
  }
  const dueDay = toDayNumber(progress.planDue)
  return {
    kind: 'plan-progress',
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
