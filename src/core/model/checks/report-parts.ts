import { computePlanOn } from '../plan-on.ts'
import type { RowOfTable, Tables } from '../tables.ts'
import type { Check, Finding } from './finding.ts'
import { groupBy } from '../grouping.ts'

type Report = RowOfTable<'reports'>
type Period = RowOfTable<'periods'>

/** A task as it stood in the plan of a day. */
interface TaskOfDay {
  readonly plan: string
  /** First day of its plan. */
  readonly start: string
  /** Provinces with a part in it. */
  readonly regions: string[]
}

type PlanOfDay = ReadonlyMap<string, TaskOfDay>

const toPlanOfDay = ({ plans, tasks, assignments }: Pick<Tables, 'plans' | 'tasks' | 'assignments'>): PlanOfDay => {
  const starts = new Map(plans.map(({ id, start }) => [id, start]))
  const planOfDay = new Map(
    tasks.map(({ id, plan }): [string, TaskOfDay] => [id, { plan, start: starts.get(plan) ?? '', regions: [] }]),
  )
  for (const { task, region } of assignments) planOfDay.get(task)?.regions.push(region)
  return planOfDay
}

const refuseTask = (period: Period, row: Report): Finding => {
  const expected = {
    zh: `${period.end} 时计划 ${period.plan} 中的任务`,
    en: `a task of ${period.plan} on ${period.end}`,
  }
  return { code: 'E205', table: 'reports', row, column: 'task', found: row.task, expected }
}

const refuseRegion = (row: Report, regions: readonly string[]): Finding => {
  const names = regions.join(' / ')
  const expected = { zh: names, en: names }
  return { code: 'E204', table: 'reports', row, column: 'region', found: row.region, expected }
}

/** The findings of one period. `tasks` are those of today: one that never was is a dangling id, found elsewhere. */
const findInPeriod = (
  period: Period,
  plan: PlanOfDay,
  reports: readonly Report[],
  tasks: ReadonlyMap<string, unknown>,
): readonly Finding[] => {
  const findings: Finding[] = []
  for (const report of reports) {
    const task = plan.get(report.task)
    if (task === undefined && !tasks.has(report.task)) continue
    if (task?.plan !== period.plan || period.end < task.start) findings.push(refuseTask(period, report))
    else if (!task.regions.includes(report.region)) findings.push(refuseRegion(report, task.regions))
  }
  return findings
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
      if (period) yield* findInPeriod(period, planOf(period.end), reports, tasks)
    }
  },
}
