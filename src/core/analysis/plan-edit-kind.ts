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
  | 'merged'
  | 'task-added'
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
  '*': 'milestone-changed',
}

/** What a revision means. */
export const toPlanEditKind = ({ table, field, before }: Revision): PlanEditKind => {
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
