import type { RowOfTable } from '../model/tables.ts'
import { SAMPLE_SOURCE } from './calendar.ts'
import { hasCase } from './cases.ts'
import { buildMilestones } from './milestones.ts'
import type { Profile } from './profile.ts'
import type { Random } from './random.ts'
import { WITHHELD_MARK, type TaskWords } from './titles.ts'
import { drawOtherPartners, drawUnit } from './units.ts'

/** A task with its parts and milestones, as planned on some day. */
export interface TaskPlan {
  readonly task: RowOfTable<'tasks'>
  readonly assignments: readonly RowOfTable<'assignments'>[]
  readonly milestones: readonly RowOfTable<'milestones'>[]
}

/** Id of the sample plan. */
export const PLAN_ID = 'plan-3'

const buildTask = (random: Random, id: string, profile: Profile, words: TaskWords): RowOfTable<'tasks'> => ({
  id,
  plan: PLAN_ID,
  ...words,
  start: profile.start,
  due: profile.due,
  otherPartners: drawOtherPartners(random),
  mergedInto: null,
  disclosure: hasCase('withheld', profile.place) ? 'withheld' : 'public',
  source: SAMPLE_SOURCE,
})

/** A province's part in a task, with a unit drawn for it. */
export const buildAssignment = (
  random: Random,
  task: string,
  region: string,
  role: 'lead' | 'partner',
): RowOfTable<'assignments'> => ({ task, region, role, ...drawUnit(random, region), source: SAMPLE_SOURCE })

type Milestone = RowOfTable<'milestones'>

const markWithheld = (row: Milestone): Milestone => ({
  ...row,
  title: row.title.replace('：', `：${WITHHELD_MARK}`),
  titleEn: null,
  evidence: row.evidence === null ? null : row.evidence.replace('：', `：${WITHHELD_MARK}`),
})

/** The plan of a task as first made. */
export const buildTaskPlan = (
  random: Random,
  id: string,
  profile: Profile,
  words: TaskWords,
  lastDay: string,
): TaskPlan => {
  const milestones = buildMilestones(random, id, profile, lastDay)
  const task = buildTask(random, id, profile, words)
  return {
    task,
    assignments: profile.provinces.map((region) =>
      buildAssignment(random, id, region, region === profile.lead ? 'lead' : 'partner'),
    ),
    milestones: task.disclosure === 'withheld' ? milestones.map(markWithheld) : milestones,
  }
}
