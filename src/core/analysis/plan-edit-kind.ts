import type { RowOfTable } from '../model/tables.ts'

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
  | 'milestone-added'
  | 'milestone-removed'
  | 'merged'
  | 'task-added'
  | 'task-removed'
  | 'other'

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
}

const ROW_KINDS: Readonly<Record<Revision['table'], Readonly<Record<'added' | 'removed', PlanEditKind>>>> = {
  tasks: { added: 'task-added', removed: 'task-removed' },
  assignments: { added: 'province-added', removed: 'province-dropped' },
  milestones: { added: 'milestone-added', removed: 'milestone-removed' },
  plans: { added: 'other', removed: 'other' },
}

/** What a revision means. */
export const toPlanEditKind = ({ table, field, before }: Revision): PlanEditKind => {
  if (field === '*') return ROW_KINDS[table][before === null ? 'added' : 'removed']
  switch (table) {
    case 'tasks':
      return TASK_FIELDS[field] ?? 'other'
    case 'assignments':
      return field === 'role' ? 'lead' : 'other'
    case 'milestones':
      return MILESTONE_FIELDS[field] ?? 'other'
    case 'plans':
      return 'other'
  }
}
