import { compareRevisions } from '../model/plan-on.ts'
import type { RowOfTable, Tables } from '../model/tables.ts'
import { computeMilestoneTasks, findEditedTask, type MilestoneTasks } from './edited-on.ts'
import type { RegionCode } from './types.ts'

type Revision = RowOfTable<'revisions'>

/** What an edit of the plan means. */
export type PlanEditKind =
  | 'due'
  | 'start'
  | 'target'
  | 'title'
  | 'lead'
  | 'province-added'
  | 'province-dropped'
  | 'milestone-moved'
  | 'milestone-changed'
  | 'merged'
  | 'task-added'
  | 'other'

/** One edit of the plan in domain terms. */
export interface PlanEdit {
  readonly kind: PlanEditKind
  /** Null = the plan itself was edited. */
  readonly task: string | null
  /** Province that was added or dropped; null otherwise. */
  readonly region: RegionCode | null
  readonly milestone: string | null
  /** Column that was edited; `*` = a row was added or removed. */
  readonly field: string
  /** Cell text; for `lead` the code of the province; null for rows that were added or removed, or an empty cell. */
  readonly before: string | null
  readonly after: string | null
  readonly on: string
  readonly reason: string
  readonly reasonEn: string | null
  /** Ids of the revisions that make up the edit, oldest first. */
  readonly revisions: readonly string[]
}

const TASK_FIELDS: Readonly<Record<string, PlanEditKind>> = {
  due: 'due',
  start: 'start',
  target: 'target',
  targetEn: 'target',
  title: 'title',
  titleEn: 'title',
  mergedInto: 'merged',
}

const MILESTONE_FIELDS: Readonly<Record<string, PlanEditKind>> = {
  due: 'milestone-moved',
  title: 'milestone-changed',
  titleEn: 'milestone-changed',
  weight: 'milestone-changed',
  '*': 'milestone-changed',
}

const toKind = ({ table, field, before }: Revision): PlanEditKind => {
  switch (table) {
    case 'tasks':
      return field === '*' && before === null ? 'task-added' : (TASK_FIELDS[field] ?? 'other')
    case 'assignments':
      if (field === 'role') return 'lead'
      return field !== '*' ? 'other' : before === null ? 'province-added' : 'province-dropped'
    case 'milestones':
      return MILESTONE_FIELDS[field] ?? 'other'
    case 'plans':
      return 'other'
  }
}

const toRegion = ({ table, key }: Revision): RegionCode | null =>
  table === 'assignments' ? (key.split('/')[1] ?? null) : null

const toEdit = (revision: Revision, milestoneTasks: MilestoneTasks): PlanEdit => {
  const { id, table, key, field, before, after, on, reason, reasonEn } = revision
  const isRow = field === '*'
  return {
    kind: toKind(revision),
    task: findEditedTask(revision, milestoneTasks),
    region: toRegion(revision),
    milestone: table === 'milestones' ? key : null,
    field,
    before: isRow ? null : before,
    after: isRow ? null : after,
    on,
    reason,
    reasonEn,
    revisions: [id],
  }
}

/** The provinces' roles that changed on one day in one task, as one change of the lead. */
const toLeadEdit = (roleEdits: readonly PlanEdit[], first: PlanEdit): PlanEdit => ({
  ...first,
  region: null,
  before: roleEdits.find(({ before }) => before === 'lead')?.region ?? null,
  after: roleEdits.find(({ after }) => after === 'lead')?.region ?? null,
  revisions: roleEdits.flatMap(({ revisions }) => revisions),
})

const mergeLeadEdits = (edits: readonly PlanEdit[]): readonly PlanEdit[] =>
  edits.flatMap((edit, index) => {
    if (edit.kind !== 'lead') return [edit]
    const isSame = (other: PlanEdit): boolean =>
      other.kind === 'lead' && other.task === edit.task && other.on === edit.on
    return edits.findIndex(isSame) === index ? [toLeadEdit(edits.filter(isSame), edit)] : []
  })

/** The edits of the plan, or of one task, oldest first. A change of lead is one edit, whatever rows it took. */
export const computePlanEdits = (
  tables: Pick<Tables, 'milestones' | 'revisions'>,
  taskId?: string,
): readonly PlanEdit[] => {
  const milestoneTasks = computeMilestoneTasks(tables)
  const revisions = tables.revisions
    .filter((revision) => taskId === undefined || findEditedTask(revision, milestoneTasks) === taskId)
    .sort(compareRevisions)
  return mergeLeadEdits(revisions.map((revision) => toEdit(revision, milestoneTasks)))
}
