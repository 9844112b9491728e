import { computePlanOn } from '../plan-on.ts'
import type { RowOfTable, Tables } from '../tables.ts'
import type { Check, Finding } from './finding.ts'
import { groupBy } from '../grouping.ts'

type Report = RowOfTable<'reports'>

interface PlanOfDay {
  readonly tasks: ReadonlyMap<string, RowOfTable<'tasks'>>
  readonly plans: ReadonlyMap<string, RowOfTable<'plans'>>
  /** Provinces with a part, by task. */
  readonly parts: ReadonlyMap<string, readonly string[]>
}

const toPlanOfDay = ({ plans, tasks, assignments }: Pick<Tables, 'plans' | 'tasks' | 'assignments'>): PlanOfDay => {
  const parts = new Map<string, string[]>()
  for (const { task, region } of assignments) {
    const regions = parts.get(task)
    if (regions) regions.push(region)
    else parts.set(task, [region])
  }
  return {
    tasks: new Map(tasks.map((task) => [task.id, task])),
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    parts,
  }
}

const isInPlan = (plan: PlanOfDay, period: RowOfTable<'periods'>, report: Report): boolean => {
  const task = plan.tasks.get(report.task)
  return task !== undefined && task.plan === period.plan && period.end >= (plan.plans.get(task.plan)?.start ?? '')
}

const toFinding = (plan: PlanOfDay, period: RowOfTable<'periods'>, row: Report): Finding | null => {
  if (!isInPlan(plan, period, row)) {
    const expected = {
      zh: `${period.end} 时计划 ${period.plan} 中的任务`,
      en: `a task of ${period.plan} on ${period.end}`,
    }
    return { code: 'E205', table: 'reports', row, column: 'task', found: row.task, expected }
  }
  const regions = plan.parts.get(row.task) ?? []
  if (regions.includes(row.region)) return null
  const names = regions.join(' / ')
  return {
    code: 'E204',
    table: 'reports',
    row,
    column: 'region',
    found: row.region,
    expected: { zh: names, en: names },
  }
}

/** Gives the plan of a day, kept until a day with other revisions to undo is asked for. */
const createPlanLookup = (tables: Tables): ((day: string) => PlanOfDay) => {
  let kept: { readonly undone: number; readonly plan: PlanOfDay } = { undone: 0, plan: toPlanOfDay(tables) }
  return (day) => {
    const undone = tables.revisions.filter((revision) => revision.on > day).length
    if (kept.undone !== undone) kept = { undone, plan: toPlanOfDay(computePlanOn(tables, day)) }
    return kept.plan
  }
}

/** Every return is of a province that had a part in the task, in the plan in force on the last day of the period. */
export const reportParts: Check = {
  reads: ['plans', 'periods', 'tasks', 'assignments', 'revisions'],
  *find({ index: { tables, periods, tasks } }) {
    const planOf = createPlanLookup(tables)
    for (const [id, reports] of groupBy(tables.reports, (report) => report.period)) {
      const period = periods.get(id)
      if (!period) continue
      const plan = planOf(period.end)
      for (const report of reports) {
        // A task that never was is a dangling id, found elsewhere.
        const isKnown = tasks.has(report.task) || plan.tasks.has(report.task)
        const finding = isKnown ? toFinding(plan, period, report) : null
        if (finding) yield finding
      }
    }
  },
}
