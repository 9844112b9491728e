import { compareRevisions } from '../model/plan-on.ts'
import type { RowOfTable, Tables } from '../model/tables.ts'
import { computeMilestoneTasks, findEditedTask, type MilestoneTasks } from './edited-on.ts'
import { groupBy } from '../model/grouping.ts'
import { toPlanEditKind, type PlanEditKind } from './plan-edit-kind.ts'
import type { RegionCode } from './types.ts'

type Revision = RowOfTable<'revisions'>

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

const toRegion = ({ table, key }: Revision): RegionCode | null =>
  table === 'assignments' ? (key.split('/')[1] ?? null) : null

const toEdit = (revision: Revision, milestoneTasks: MilestoneTasks): PlanEdit => {
  const { id, table, key, field, before, after, on, reason, reasonEn } = revision
  const isRow = field === '*'
  return {
    kind: toPlanEditKind(revision),
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

/** The province whose row was added or removed as the lead; null if it was a partner's row, or none. */
const findLeadOfRows = (revisions: readonly Revision[], side: 'before' | 'after'): RegionCode | null => {
  const lead = revisions.find(
    ({ field, [side]: rowText }) => field === '*' && /"role"\s*:\s*"lead"/.test(rowText ?? ''),
  )
  return lead ? toRegion(lead) : null
}

const findLead = (revisions: readonly Revision[], side: 'before' | 'after'): RegionCode | null => {
  const lead = revisions.find(({ field, [side]: role }) => field === 'role' && role === 'lead')
  return lead ? toRegion(lead) : findLeadOfRows(revisions, side)
}

/** The edits of one day to the parts in one task: changed roles make up one change of the lead. */
const toPartEdits = (revisions: readonly Revision[], milestoneTasks: MilestoneTasks): readonly PlanEdit[] => {
  const edits = revisions.map((revision) => toEdit(revision, milestoneTasks))
  const roleEdits = edits.filter(({ kind }) => kind === 'lead')
  const [first] = roleEdits
  if (!first) return edits
  const leadEdit: PlanEdit = {
    ...first,
    region: null,
    before: findLead(revisions, 'before'),
    after: findLead(revisions, 'after'),
    revisions: roleEdits.flatMap((edit) => edit.revisions),
  }
  return edits.flatMap((edit) => (edit === first ? [leadEdit] : edit.kind === 'lead' ? [] : [edit]))
}

const toEdits = (revisions: readonly Revision[], milestoneTasks: MilestoneTasks): readonly PlanEdit[] => {
  const toGroup = (revision: Revision): string =>
    revision.table === 'assignments' ? `${revision.on}/${findEditedTask(revision, milestoneTasks) ?? ''}` : revision.id
  return [...groupBy([...revisions].sort(compareRevisions), toGroup).values()].flatMap((group) =>
    toPartEdits(group, milestoneTasks),
  )
}

type EditedTables = Pick<Tables, 'milestones' | 'revisions'>

/** The edits of the plan, or of one task, oldest first. A change of lead is one edit, whatever rows it took. */
export const computePlanEdits = (tables: EditedTables, taskId?: string): readonly PlanEdit[] => {
  const milestoneTasks = computeMilestoneTasks(tables)
  const isWanted = (revision: Revision): boolean =>
    taskId === undefined || findEditedTask(revision, milestoneTasks) === taskId
  return toEdits(tables.revisions.filter(isWanted), milestoneTasks)
}

/** The edits of every task that was ever edited, oldest first; those of the plan itself under null. */
export const computePlanEditsByTask = (tables: EditedTables): ReadonlyMap<string | null, readonly PlanEdit[]> =>
  groupBy(computePlanEdits(tables), ({ task }) => task)
