import { CASES } from './cases.ts'
import { buildHistory, type PlanHistory } from './history.ts'
import { ADDED_REASON, MERGE_DAY, mergeInto, PLAN_EDITS, type PlanEdit } from './plan-edits.ts'
import { buildAddedProfile, buildProfiles, createTaskRandom, type Profile } from './profile.ts'
import { buildTaskPlan } from './task-plan.ts'
import { findAddedTaskWords, findTaskWords, type TaskWords } from './titles.ts'

/** A task of the sample with all that is decided about it. */
export interface SampleTask {
  readonly id: string
  readonly profile: Profile
  readonly words: TaskWords
  readonly history: PlanHistory
}

/** Id of a task: as many digits as the greatest number needs, at least two, so that ids sort by number. */
export const toTaskId = (count: number, number: number): string =>
  `T${String(number).padStart(Math.max(2, String(count + 1).length), '0')}`

const [MERGED] = CASES.merged.tasks
const MERGED_INTO = MERGED - 1

const findEdits = (count: number, { number, place }: Profile): readonly PlanEdit[] => [
  ...(PLAN_EDITS[place] ?? []),
  ...(number === MERGED ? [mergeInto(toTaskId(count, MERGED_INTO))] : []),
]

const buildTask = (seed: number, count: number, profile: Profile, lastDay: string): SampleTask => {
  const id = toTaskId(count, profile.number)
  const words = findTaskWords(profile.number)
  const first = buildTaskPlan(createTaskRandom(seed, profile.number), id, profile, words, lastDay)
  return { id, profile, words, history: buildHistory(first, findEdits(count, profile), lastDay) }
}

/** The task that comes on the day when another goes, so that the number of tasks stays. */
const buildAddedTask = (seed: number, count: number, lastDay: string): SampleTask => {
  const id = toTaskId(count, count + 1)
  const profile = buildAddedProfile(seed, count + 1, MERGE_DAY)
  const words = findAddedTaskWords()
  const present = buildTaskPlan(createTaskRandom(seed, profile.number), id, profile, words, lastDay)
  const step = { on: MERGE_DAY, ...ADDED_REASON, before: null, after: present }
  return { id, profile, words, history: { first: null, steps: [step], present } }
}

/** All tasks, in the order of their numbers. From the merger on they are one more than `count`. */
export const buildSampleTasks = (seed: number, count: number, lastDay: string): readonly SampleTask[] => {
  const tasks = buildProfiles(seed, count).map((profile) => buildTask(seed, count, profile, lastDay))
  return count >= MERGED && lastDay >= MERGE_DAY ? [...tasks, buildAddedTask(seed, count, lastDay)] : tasks
}
