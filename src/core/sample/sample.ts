import type { TablePart } from '../model/combine.ts'
import type { RowOfTable } from '../model/tables.ts'
import { buildAcceptance } from './acceptances.ts'
import { buildPeriods, type SamplePeriod } from './calendar.ts'
import { buildOverrides } from './overrides.ts'
import { createTaskRandom } from './profile.ts'
import { buildPartPoints } from './progress.ts'
import { PROVINCE_CODES } from './provinces.ts'
import { buildPlan, buildRules, SOURCES, THEMES } from './reference.ts'
import { drawReturn } from './returns.ts'
import { buildRevisions } from './revisions.ts'
import { buildRiverCases } from './river-cases.ts'
import { buildServices, buildServiceVolumes } from './services.ts'
import { PLAN_ID } from './task-plan.ts'
import { buildSampleTasks, toTaskId, type SampleTask } from './tasks.ts'
import { buildHazards, buildWaters } from './waters.ts'

/** What the sample is made from. */
export interface SampleOptions {
  /** Number of tasks that the plan declares, from 1. */
  readonly tasks: number
  /** Any whole number; another seed gives another ledger. */
  readonly seed: number
  /** Last period, `2024-Q3` … `2027-Q3`. */
  readonly until: string
}

interface Returns {
  /** One list per period, so that the rows joined stand in the order of their key. */
  readonly reports: readonly RowOfTable<'reports'>[][]
  readonly acceptances: RowOfTable<'acceptances'>[]
}

const addReturnsOfPart = (
  into: Returns,
  seed: number,
  { id, profile, words, history }: SampleTask,
  region: string,
  periods: readonly SamplePeriod[],
): void => {
  const lastDay = periods.at(-1)?.row.end ?? ''
  const part = 1 + 2 * PROVINCE_CODES.indexOf(region)
  const points = buildPartPoints(createTaskRandom(seed, profile.number, part), profile, region, history, periods)
  const random = createTaskRandom(seed, profile.number, part + 1)
  const acceptance = buildAcceptance(random, profile, id, region, points, lastDay)
  if (acceptance) into.acceptances.push(acceptance)
  const isClosed = acceptance !== null && acceptance.evidence !== null
  for (const point of points) {
    if (isClosed && acceptance.acceptedOn < point.period.row.start) break
    const report = drawReturn(random, { profile, task: id, region, words }, point)
    if (report) into.reports[point.period.index]?.push(report)
  }
}

const buildReturns = (seed: number, tasks: readonly SampleTask[], periods: readonly SamplePeriod[]): Returns => {
  const returns: Returns = { reports: periods.map(() => []), acceptances: [] }
  for (const task of tasks) {
    for (const region of PROVINCE_CODES) addReturnsOfPart(returns, seed, task, region, periods)
  }
  return returns
}

const buildPlanParts = (options: SampleOptions, tasks: readonly SampleTask[]): readonly TablePart[] => {
  const plans = tasks.map((task) => task.history.present)
  return [
    { table: 'plans', rows: [buildPlan(options.tasks)] },
    { table: 'themes', rows: THEMES },
    { table: 'rules', rows: buildRules(options.until) },
    { table: 'tasks', rows: plans.map((plan) => plan.task) },
    { table: 'assignments', rows: plans.flatMap((plan) => plan.assignments) },
    { table: 'milestones', rows: plans.flatMap((plan) => plan.milestones) },
    { table: 'revisions', rows: buildRevisions(tasks.map((task) => task.history)) },
  ]
}

/**
 * The sample ledger: every table that it fills, all rows of a source of kind `sample`.
 *
 * The same options give the same rows. A longer `until` adds rows and changes no earlier return. Time and memory grow
 * in proportion to `tasks`. Options out of range are a bug and give nonsense; the command refuses them.
 */
export const generateSample = (options: SampleOptions): readonly TablePart[] => {
  const { seed, until } = options
  const periods = buildPeriods(PLAN_ID, until)
  const tasks = buildSampleTasks(seed, options.tasks, periods.at(-1)?.row.end ?? '')
  const returns = buildReturns(seed, tasks, periods)
  return [
    { table: 'sources', rows: SOURCES },
    { table: 'periods', rows: periods.map((period) => period.row) },
    ...buildPlanParts(options, tasks),
    { table: 'reports', rows: returns.reports.flat() },
    { table: 'acceptances', rows: returns.acceptances },
    { table: 'overrides', rows: buildOverrides(options.tasks, until, (number) => toTaskId(options.tasks, number)) },
    { table: 'services', rows: buildServices() },
    { table: 'service-volumes', rows: buildServiceVolumes(seed, periods) },
    { table: 'waters', rows: buildWaters() },
    { table: 'hazards', rows: buildHazards(seed, periods) },
    { table: 'river-cases', rows: buildRiverCases(seed, periods) },
  ]
}
