import { countDaysBetween } from '../model/calendar.ts'
import type { TaskPlan } from './task-plan.ts'

/** Where a task should be on a day, 0–100: the aim around which returns are drawn, by the rule's own arithmetic. */
export const computeAim = ({ task, milestones }: TaskPlan, day: string): number => {
  if (day < task.start) return 0
  const weights = milestones.filter((row) => row.due <= day).map((row) => row.weight ?? 0)
  if (milestones.every((row) => row.weight !== null)) return weights.reduce((sum, weight) => sum + weight, 0)
  if (day >= task.due) return 100
  return (100 * (countDaysBetween(task.start, day) + 1)) / (countDaysBetween(task.start, task.due) + 1)
}
