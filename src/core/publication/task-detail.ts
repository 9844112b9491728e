import type { PlanEdit } from '../analysis/plan-edits.ts'
import type { OriginalDates } from '../analysis/original-dates.ts'
import type { TaskProgress } from '../analysis/types.ts'
import { compareTexts, groupBy } from '../model/grouping.ts'
import { findTaskOfRow } from './changed-cells.ts'
import type { ProjectedRow, ProjectedTables } from './project.ts'

/** Version of the form in which details are written; a reader refuses any other. */
export const DETAIL_FORMAT = 1

type Milestone = ProjectedRow<'milestones'> & { readonly originalDue: string | null }

/** A task at the end of one period. */
export interface TaskPeriod {
  readonly period: string
  readonly end: string
  readonly task: TaskProgress
}

/** Everything that is published of one task: its projected rows, and how it went over the periods. */
export interface TaskDetail {
  readonly format: typeof DETAIL_FORMAT
  readonly id: string
  /** Its words are not for whoever this detail is for. */
  readonly withheld: boolean
  /** Words are absent, not null, where the task is withheld. */
  readonly task: ProjectedRow<'tasks'>
  /** First due date if it was ever moved, else null. */
  readonly originalDue: string | null
  readonly parts: readonly ProjectedRow<'assignments'>[]
  /** In the order of their due dates. */
  readonly milestones: readonly Milestone[]
  /** The task in each period in which the plan had it, oldest first. */
  readonly periods: readonly TaskPeriod[]
  /** Newest period first, provinces in the order of their codes. */
  readonly reports: readonly ProjectedRow<'reports'>[]
  readonly acceptances: readonly ProjectedRow<'acceptances'>[]
  readonly overrides: readonly ProjectedRow<'overrides'>[]
  /** Oldest first. Of a withheld task: no words. */
  readonly edits: readonly PlanEdit[]
  /** Corrections of its values, oldest first; one that is withheld names its row alone. Absent in earlier versions. */
  readonly corrections?: readonly ProjectedRow<'corrections'>[]
}

/** Rows of a ledger by task, ready for every task's page. */
export interface DetailSources {
  readonly tables: ProjectedTables
  readonly edits: ReadonlyMap<string | null, readonly PlanEdit[]>
  readonly originals: OriginalDates
}

const byTask = <R extends { readonly task?: string }>(
  rows: readonly R[],
): ReadonlyMap<string | undefined, readonly R[]> => groupBy(rows, ({ task }) => task)

/** Edits whose before and after are dates, provinces or numbers of tasks, which a withheld task keeps; its words go. */
const KEPT_EDITS: readonly PlanEdit['kind'][] = [
  'due',
  'start',
  'lead',
  'province-added',
  'province-dropped',
  'merged',
  'task-added',
]

/** An edit of a withheld task: without its texts and its reason. */
export const withoutWords = (edit: PlanEdit): PlanEdit => ({
  ...edit,
  ...(KEPT_EDITS.includes(edit.kind) ? {} : { before: null, after: null }),
  reason: '',
  reasonEn: null,
})

const correctionsByTask = ({
  corrections,
  milestones,
}: ProjectedTables): ReadonlyMap<string | undefined, readonly ProjectedRow<'corrections'>[]> => {
  const milestoneTasks = new Map(milestones.map(({ id = '', task = '' }) => [id, task]))
  return groupBy(corrections, ({ table = '', key = '' }) => findTaskOfRow({ table, key }, milestoneTasks))
}

const compare = (a = '', b = ''): number => compareTexts(a, b)

/** A function that gives the detail of each task. What it gives for a withheld task holds none of its words. */
export const createDetailBuilder = ({
  tables,
  edits,
  originals,
}: DetailSources): ((task: ProjectedRow<'tasks'>, periods: readonly TaskPeriod[]) => TaskDetail) => {
  const parts = byTask(tables.assignments)
  const milestones = byTask(tables.milestones)
  const reports = byTask(tables.reports)
  const acceptances = byTask(tables.acceptances)
  const overrides = byTask(tables.overrides)
  const corrections = correctionsByTask(tables)
  return (task, periods) => {
    const id = task.id ?? ''
    const withheld = task.title === undefined
    const own = edits.get(id) ?? []
    return {
      format: DETAIL_FORMAT,
      id,
      withheld,
      task,
      originalDue: originals.tasks.get(id) ?? null,
      parts: (parts.get(id) ?? []).toSorted((a, b) => compare(a.region, b.region)),
      milestones: (milestones.get(id) ?? [])
        .map((row) => ({ ...row, originalDue: originals.milestones.get(row.id ?? '') ?? null }))
        .toSorted((a, b) => compare(a.due, b.due)),
      periods,
      reports: (reports.get(id) ?? []).toSorted((a, b) => compare(b.period, a.period) || compare(a.region, b.region)),
      acceptances: acceptances.get(id) ?? [],
      overrides: overrides.get(id) ?? [],
      edits: withheld ? own.map(withoutWords) : own,
      corrections: (corrections.get(id) ?? []).toSorted((a, b) => compare(a.on, b.on)),
    }
  }
}
