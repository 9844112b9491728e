import type { TaskPlan } from './task-plan.ts'
import type { PlanEdit } from './plan-edits.ts'

/** A change of a task's plan: what stood before and after. Before is null where the task was added. */
export interface PlanStep {
  readonly on: string
  readonly reason: string
  readonly reasonEn: string | null
  readonly before: TaskPlan | null
  readonly after: TaskPlan
}

/** The plan of a task through time. */
export interface PlanHistory {
  /** The plan as first made; null = the task came later, with the first step. */
  readonly first: TaskPlan | null
  readonly steps: readonly PlanStep[]
  /** The plan as it is now. */
  readonly present: TaskPlan
}

/** The history of a plan after all edits dated up to and including `lastDay`. */
export const buildHistory = (first: TaskPlan, edits: readonly PlanEdit[], lastDay: string): PlanHistory => {
  const steps: PlanStep[] = []
  let present = first
  for (const { on, reason, reasonEn, apply } of edits) {
    if (on > lastDay) break
    const after = apply(present)
    steps.push({ on, reason, reasonEn, before: present, after })
    present = after
  }
  return { first, steps, present }
}

/** The plan of the task in force on a day; null = the task did not exist. */
export const findPlanOn = (history: PlanHistory, day: string): TaskPlan | null => {
  let plan = history.first
  for (const step of history.steps) if (step.on <= day) plan = step.after
  return plan
}
