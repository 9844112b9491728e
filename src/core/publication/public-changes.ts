import type { ChangeRecord, RecordedCorrection, RecordedEdit } from '../analysis/change-record.ts'
import { computeMeans } from '../analysis/comparison.ts'
import { computePlanEdits, type PlanEdit } from '../analysis/plan-edits.ts'
import type { PeriodProgress } from '../analysis/types.ts'
import type { Audience, Words } from '../model/column.ts'
import { compareTexts } from '../model/grouping.ts'
import type { Table } from '../model/table.ts'
import { TABLES, type RowOfTable, type Tables } from '../model/tables.ts'
import { computeWithheldTasks, createChangeHider, listToldRevisions } from './changed-cells.ts'
import { CHANGES_FORMAT, toPairKey, type PublicChanges } from './changes-dataset.ts'
import type { ProjectedRow, ProjectedTables } from './project.ts'
import { withoutWords } from './task-detail.ts'

type Revision = RowOfTable<'revisions'>

/** Whether an edit's words are withheld: one of its cells is hidden from the public. Of a whole row only its coming or going is told. */
const createWithholder = (tables: Tables): ((edit: PlanEdit) => boolean) => {
  const withheld = computeWithheldTasks(tables)
  const isHidden = createChangeHider(tables, withheld)
  const revisions = new Map(tables.revisions.map((revision) => [revision.id, revision]))
  return ({ task, revisions: ids }) =>
    withheld.has(task) || ids.some((id) => isHidden(revisions.get(id) ?? { table: '', key: '', field: '' }))
}

const toRecordedEdits = (tables: Tables, audience: Audience): readonly RecordedEdit[] => {
  const isWithheld = audience === 'office' ? () => false : createWithholder(tables)
  return computePlanEdits({ ...tables, revisions: listToldRevisions(tables.revisions, audience) }).map((edit) =>
    isWithheld(edit) ? { ...withoutWords(edit), withheld: true } : { ...edit, withheld: false },
  )
}

const toCorrection = (row: ProjectedRow<'corrections'>): RecordedCorrection => {
  const { on = '', table = '', key = '', field = null, before = null, after = null, reason = null } = row
  return { on, table, key, field, before, after, reason, reasonEn: row.reasonEn ?? null }
}

const titleOf = (name: string, field: string | null): Words | undefined => {
  const table: Table | undefined = Object.values(TABLES).find((each) => each.name === name)
  if (field === null) return table?.title
  return table && Object.hasOwn(table.columns, field) ? table.columns[field]?.title : undefined
}

const tableOfEdit = ({ region, milestone, task }: PlanEdit): Revision['table'] => {
  if (region !== null) return 'assignments'
  if (milestone !== null) return 'milestones'
  return task === null ? 'plans' : 'tasks'
}

const toNames = (edits: readonly RecordedEdit[], corrections: readonly RecordedCorrection[]): Record<string, Words> => {
  const named = [
    ...edits.filter(({ kind }) => kind === 'other').map((edit) => ({ table: tableOfEdit(edit), field: edit.field })),
    ...corrections.flatMap(({ table, field }) => [
      { table, field: null },
      ...(field === null ? [] : [{ table, field }]),
    ]),
  ]
  return Object.fromEntries(
    named.flatMap(({ table, field }) => {
      const title = titleOf(table, field)
      return title ? [[field === null ? table : `${table}.${field}`, title]] : []
    }),
  )
}

const toMilestones = (edits: readonly RecordedEdit[], projected: ProjectedTables): ChangeRecord['milestones'] => {
  const edited = new Set(edits.flatMap(({ milestone }) => milestone ?? []))
  return Object.fromEntries(
    projected.milestones.flatMap(({ id = '', title = null, titleEn = null }) =>
      edited.has(id) ? [[id, { title, titleEn }]] : [],
    ),
  )
}

const toMeans = (periods: readonly PeriodProgress[]): PublicChanges['means'] =>
  Object.fromEntries(
    periods.flatMap((from, index) =>
      periods.slice(index + 1).map((to) => {
        const { progressBefore, progressAfter } = computeMeans(from, to)
        return [toPairKey(from.period, to.period), [progressBefore, progressAfter]] as const
      }),
    ),
  )

/** Edits to the plan and corrections, of every period, with nothing in them that their audience may not see. */
export const toPublicChanges = (
  tables: Tables,
  projected: ProjectedTables,
  periods: readonly PeriodProgress[],
  { sample, audience }: { readonly sample: boolean; readonly audience: Audience },
): PublicChanges => {
  const edits = toRecordedEdits(tables, audience)
  const corrections = projected.corrections.map(toCorrection).sort((a, b) => compareTexts(a.on, b.on))
  return {
    format: CHANGES_FORMAT,
    sample,
    edits,
    corrections,
    milestones: toMilestones(edits, projected),
    names: toNames(edits, corrections),
    means: toMeans(periods),
  }
}
