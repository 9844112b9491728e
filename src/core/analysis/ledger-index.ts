import { comparePeriods } from '../model/calendar.ts'
import { computePlanOn, type PlanTables } from '../model/plan-on.ts'
import type { RowOfTable, Tables } from '../model/tables.ts'
import { computeEditDates } from './edited-on.ts'
import { compareTaskIds, groupBy } from '../model/grouping.ts'

type Rows<N extends keyof Tables> = readonly RowOfTable<N>[]
type ByTask<N extends keyof Tables> = ReadonlyMap<string, Rows<N>>

/** The rows of a ledger under the keys by which the analysis looks them up. Shared by all periods. */
export interface Ledger {
  /** In order of time. */
  readonly periods: Rows<'periods'>
  /** In the order in which provinces are shown. */
  readonly regions: Rows<'regions'>
  /** In the order in which themes are shown. */
  readonly themes: Rows<'themes'>
  readonly rules: Rows<'rules'>
  readonly reports: ReadonlyMap<string, Rows<'reports'>>
  readonly overrides: ReadonlyMap<string, Rows<'overrides'>>
  readonly acceptances: ByTask<'acceptances'>
  /** By task: dates on which its plan was edited. */
  readonly editedOn: ReadonlyMap<string | null, readonly string[]>
  /** Keys of the returns whose progress was corrected after it was published. */
  readonly corrected: ReadonlySet<string>
  /** By period: the plan in force on its last day. */
  readonly plans: ReadonlyMap<string, IndexedPlan>
}

/** The plan in force on a day, by task. */
export interface IndexedPlan {
  readonly plans: Rows<'plans'>
  /** Without merged ones, in the order of their numbers. */
  readonly tasks: Rows<'tasks'>
  readonly assignments: ByTask<'assignments'>
  readonly milestones: ByTask<'milestones'>
}

/** What a plan in force on a later day had, so that tables without an edit in between are indexed once. */
interface FormerPlan {
  readonly tables: PlanTables
  readonly indexed: IndexedPlan
}

const indexPlan = (
  tables: PlanTables,
  former: FormerPlan | null,
  compareRegions: (a: string, b: string) => number,
): IndexedPlan => ({
  plans: tables.plans,
  tasks:
    former?.tables.tasks === tables.tasks
      ? former.indexed.tasks
      : tables.tasks.filter(({ mergedInto }) => mergedInto === null).sort((a, b) => compareTaskIds(a.id, b.id)),
  assignments:
    former?.tables.assignments === tables.assignments
      ? former.indexed.assignments
      : groupBy(
          [...tables.assignments].sort((a, b) => compareRegions(a.region, b.region)),
          ({ task }) => task,
        ),
  milestones:
    former?.tables.milestones === tables.milestones
      ? former.indexed.milestones
      : groupBy(tables.milestones, ({ task }) => task),
})

/** Goes back in time from the last period, so that each revision is undone once. */
const indexPlans = (tables: Tables, newestFirst: Rows<'periods'>): Ledger['plans'] => {
  const order = new Map(tables.regions.map(({ code, order }) => [code, order]))
  const compareRegions = (a: string, b: string): number =>
    (order.get(a) ?? Number.MAX_SAFE_INTEGER) - (order.get(b) ?? Number.MAX_SAFE_INTEGER) || (a < b ? -1 : 1)
  const plans = new Map<string, IndexedPlan>()
  let revisions = tables.revisions
  let former: FormerPlan | null = null
  for (const { id, end } of newestFirst) {
    const inForce: PlanTables = computePlanOn({ ...(former?.tables ?? tables), revisions }, end)
    const indexed: IndexedPlan = indexPlan(inForce, former, compareRegions)
    revisions = revisions.filter(({ on }) => on <= end)
    former = { tables: inForce, indexed }
    plans.set(id, indexed)
  }
  return plans
}

/** Keys of the returns whose progress was corrected; of a withheld task it is not told. */
const listCorrectedReports = ({ corrections, tasks }: Tables): ReadonlySet<string> => {
  const withheld = new Set(tasks.flatMap(({ id, disclosure }) => (disclosure === 'withheld' ? [id] : [])))
  const keys = corrections.flatMap(({ table, key, field }) =>
    table === 'reports' && field === 'progress' ? [key] : [],
  )
  return new Set(keys.filter((key) => !withheld.has(key.split('/')[1] ?? '')))
}

/** The index of a ledger, for the periods up to `last` (all of them if null). */
export const indexLedger = (tables: Tables, last: string | null): Ledger => {
  const periods = tables.periods
    .filter(({ id }) => last === null || comparePeriods(id, last) <= 0)
    .sort((a, b) => comparePeriods(a.id, b.id))
  return {
    periods,
    regions: [...tables.regions].sort((a, b) => a.order - b.order),
    themes: [...tables.themes].sort((a, b) => a.order - b.order),
    rules: tables.rules,
    reports: groupBy(tables.reports, ({ period }) => period),
    overrides: groupBy(tables.overrides, ({ period }) => period),
    acceptances: groupBy(tables.acceptances, ({ task }) => task),
    editedOn: computeEditDates(tables),
    corrected: listCorrectedReports(tables),
    plans: indexPlans(tables, [...periods].reverse()),
  }
}
