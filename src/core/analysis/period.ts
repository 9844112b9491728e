import { comparePeriods, toNextPeriod, toPeriodEnd } from '../model/calendar.ts'
import type { RowOfTable, Tables } from '../model/tables.ts'
import { computeComparison } from './comparison.ts'
import { groupBy } from '../model/grouping.ts'
import { extendHistory } from './history.ts'
import { indexLedger, type IndexedPlan, type Ledger } from './ledger-index.ts'
import { computePart, type TaskSetting } from './part.ts'
import { toPrintedPercent } from './printed.ts'
import { computeRollUps } from './roll-ups.ts'
import { findRule } from './rule-version.ts'
import type { Thresholds } from './rule-facts.ts'
import { computeElapsedPercent, computeScheduledPercent } from './scheduled.ts'
import { computeTask } from './task.ts'
import type { PeriodProgress, TaskProgress } from './types.ts'

type Period = RowOfTable<'periods'>
type Task = RowOfTable<'tasks'>

interface PeriodSetting {
  readonly ledger: Ledger
  readonly plan: IndexedPlan
  readonly period: Period
  readonly thresholds: Thresholds
  readonly previous: PeriodProgress | null
}

/** A function that computes each task at the end of one period. */
const createTaskComputer = ({
  ledger,
  plan,
  period,
  thresholds,
  previous,
}: PeriodSetting): ((task: Task) => TaskProgress) => {
  const reports = groupBy(ledger.reports.get(period.id) ?? [], ({ task }) => task)
  const overrides = groupBy(ledger.overrides.get(period.id) ?? [], ({ task }) => task)
  const former = new Map(previous?.tasks.map((task) => [task.task, task]))
  const previousEnd = previous?.end ?? null
  const nextEnd = toPeriodEnd(toNextPeriod(period.id))
  return (task) => {
    const scheduledExact = computeScheduledPercent(task, plan.milestones.get(task.id) ?? [], period.end)
    const setting: TaskSetting = { task, period, thresholds, scheduledExact }
    const findOverride = (region: string): RowOfTable<'overrides'> | undefined =>
      overrides.get(task.id)?.find((row) => row.region === region)
    const parts = (plan.assignments.get(task.id) ?? []).map((assignment) => {
      const { region } = assignment
      return computePart(setting, {
        assignment,
        report: reports.get(task.id)?.find((row) => row.region === region),
        acceptance: ledger.acceptances.get(task.id)?.find((row) => row.region === region),
        override: findOverride(region),
        corrected: ledger.corrected.has(`${period.id}/${task.id}/${region}`),
        returnBefore: former.get(task.id)?.parts.find((part) => part.region === region)?.returnState,
      })
    })
    const editedOn = ledger.editedOn.get(task.id) ?? []
    return computeTask(setting, { task, override: findOverride('*'), previousEnd, nextEnd, editedOn }, parts)
  }
}

const findPlan = (plans: IndexedPlan, period: Period): RowOfTable<'plans'> => {
  const plan = plans.plans.find(({ id }) => id === period.plan)
  if (!plan) throw new Error(`period ${period.id} names an unknown plan: ${period.plan}`)
  return plan
}

const computePeriod = (ledger: Ledger, period: Period, previous: PeriodProgress | null): PeriodProgress => {
  const inForce = ledger.plans.get(period.id)
  if (!inForce) throw new Error(`unknown period: ${period.id}`)
  const plan = findPlan(inForce, period)
  const rule = findRule(ledger.rules, period.id)
  const thresholds = { slightlyBelow: rule.slightlyBelow, farBelow: rule.farBelow }
  const tasks = inForce.tasks
    .filter((task) => task.plan === plan.id)
    .map(createTaskComputer({ ledger, plan: inForce, period, thresholds, previous }))
  const themes = ledger.themes.filter((theme) => theme.plan === plan.id)
  const rollUps = computeRollUps(tasks, ledger.regions, themes)
  return {
    period: period.id,
    start: period.start,
    end: period.end,
    rule: { version: rule.version, ...thresholds },
    elapsedPercent: toPrintedPercent(computeElapsedPercent(plan, period.end)),
    planStart: plan.start,
    planDue: plan.due,
    planAssumed: plan.startBasis === 'assumed' || plan.dueBasis === 'assumed',
    ...rollUps,
    tasks,
    change: previous && computeComparison(previous, { period: period.id, tasks }),
    history: extendHistory(previous?.history ?? null, period.id, rollUps),
  }
}

function* computeLedgerPeriods(ledger: Ledger): Generator<PeriodProgress, void, undefined> {
  const latest = new Map<string, PeriodProgress>()
  for (const period of ledger.periods) {
    const progress = computePeriod(ledger, period, latest.get(period.plan) ?? null)
    latest.set(period.plan, progress)
    yield progress
  }
}

/**
 * Every period of the ledger, oldest first, one at a time: for ledgers whose periods do not fit into memory together.
 *
 * A period is compared with the one before it of the same plan.
 */
const computeEachPeriod = (tables: Tables): Iterable<PeriodProgress> => computeLedgerPeriods(indexLedger(tables, null))

/** Every period of the ledger, oldest first. */
export const computeAllPeriods = (tables: Tables): readonly PeriodProgress[] => [...computeEachPeriod(tables)]

/** One period of the ledger. Throws if the ledger has no such period. */
export const computePeriodProgress = (tables: Tables, period: string): PeriodProgress => {
  for (const progress of computeLedgerPeriods(indexLedger(tables, period)))
    if (progress.period === period) return progress
  throw new Error(`unknown period: ${period}`)
}

/** Names of the ledger's periods, oldest first. */
export const computePeriodIds = (tables: Pick<Tables, 'periods'>): readonly string[] =>
  tables.periods.map(({ id }) => id).sort(comparePeriods)
