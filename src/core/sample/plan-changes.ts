import { addDays } from '../model/calendar.ts'
import { toMonthEnd } from './calendar.ts'
import { createRandom } from './random.ts'
import { buildAssignment, type TaskPlan } from './task-plan.ts'

/** Moves the due date, and every milestone that fell on it. */
export const moveDue =
  (due: string) =>
  (plan: TaskPlan): TaskPlan => ({
    ...plan,
    task: { ...plan.task, due },
    milestones: plan.milestones.map((row) => (row.due === plan.task.due ? { ...row, due } : row)),
  })

/** Moves the start. */
export const moveStart =
  (start: string) =>
  (plan: TaskPlan): TaskPlan => ({ ...plan, task: { ...plan.task, start } })

/** Changes the target. */
export const changeTarget =
  (target: string) =>
  (plan: TaskPlan): TaskPlan => ({ ...plan, task: { ...plan.task, target } })

/** Passes the lead to a province that has a part; its unit changes too. */
export const passLead =
  (region: string) =>
  (plan: TaskPlan): TaskPlan => ({
    ...plan,
    assignments: plan.assignments.map((row) => {
      if (row.region !== region) return row.role === 'lead' ? { ...row, role: 'partner' } : row
      const { unit, unitEn } = buildAssignment(createRandom(7, 0), row.task, region, 'lead')
      return { ...row, role: 'lead', unit, unitEn }
    }),
  })

/** Gives a province a part. */
export const addProvince =
  (region: string) =>
  (plan: TaskPlan): TaskPlan => ({
    ...plan,
    assignments: [...plan.assignments, buildAssignment(createRandom(5, 0), plan.task.id, region, 'partner')],
  })

/** Takes a province out. */
export const dropProvince =
  (region: string) =>
  (plan: TaskPlan): TaskPlan => ({ ...plan, assignments: plan.assignments.filter((row) => row.region !== region) })

/** Moves the first milestone that is due after the day of the edit by a quarter, but not the last one. */
export const moveNextMilestone =
  (on: string) =>
  (plan: TaskPlan): TaskPlan => {
    const next = plan.milestones.find((row) => row.due > on && row.due < plan.task.due)
    if (!next) return plan
    const later = toMonthEnd(addDays(next.due, 80))
    const due = later < plan.task.due ? later : plan.task.due
    return { ...plan, milestones: plan.milestones.map((row) => (row === next ? { ...row, due } : row)) }
  }
