import { countDaysBetween } from '../model/calendar.ts'
import type { Formula } from './formula.ts'

export const ELAPSED: Formula = {
  id: 'elapsed',
  title: { zh: '时间过去', en: 'Elapsed' },
  words: {
    zh: '时间过去 ＝ 起始日至期末日的天数 ÷ 起始日至完成时限的天数，首尾两日都计，限于 0 至 100%。整个行动计划的“时间过去”用计划的起止日期，与序时进度是两个数。',
    en: "Elapsed = days from the start to the last day of the period ÷ days from the start to the due date, both ends counted, held between 0 and 100%. For the whole plan it runs from the plan's start to its due date and is not the scheduled progress.",
  },
}

export const SCHEDULED: Formula = {
  id: 'scheduled',
  title: { zh: '序时进度', en: 'Scheduled progress' },
  words: {
    zh: '任务的全部里程碑都有权重时，序时进度 ＝ 期末日及以前到期的里程碑权重之和；否则等于该任务的时间过去。任务起始日之前为 0。',
    en: 'If all milestones of a task have weights, scheduled progress = the weights of the milestones due on or before the last day of the period; otherwise it equals the elapsed share of the task. Before the task starts it is 0.',
  },
}

export const PLAN_IN_FORCE: Formula = {
  id: 'plan-in-force',
  title: { zh: '期末有效的计划', en: 'The plan in force' },
  words: {
    zh: '一切以所示报告期的最后一天为准，用当天有效的计划：此后才作的调整一律退回，因此以后的调整不会改变以前各期的状态。与今天的日期无关。',
    en: "Everything is judged on the last day of the period shown, by the plan in force on that day: later edits are undone, so that they never change the status of a past period. Today's date plays no part.",
  },
}

/** The dates between which something is to be done. */
export interface Span {
  readonly start: string
  readonly due: string
}

/** Elapsed share of a span on a day, 0–100, unrounded: 0 before the start, 100 from the due date on. See `ELAPSED`. */
export const computeElapsedPercent = ({ start, due }: Span, day: string): number => {
  if (day < start) return 0
  if (day >= due) return 100
  return (100 * (countDaysBetween(start, day) + 1)) / (countDaysBetween(start, due) + 1)
}

/** What the scheduled progress needs of a milestone. `weight` in percent, null = no weight. */
export interface WeightedMilestone {
  readonly due: string
  readonly weight: number | null
}

/** Scheduled progress of a task on a day, 0–100, unrounded. See `SCHEDULED`. */
export const computeScheduledPercent = (task: Span, milestones: readonly WeightedMilestone[], day: string): number => {
  if (day < task.start) return 0
  let dueWeight = 0
  for (const { due, weight } of milestones) {
    if (weight === null) return computeElapsedPercent(task, day)
    if (due <= day) dueWeight += weight
  }
  return milestones.length === 0 ? computeElapsedPercent(task, day) : Math.min(100, dueWeight)
}
