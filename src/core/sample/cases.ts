/** Tasks come in blocks of so many; each block has the same awkward cases at the same places. */
export const BLOCK = 86

/** An awkward case that the sample holds on purpose. */
interface SampleCase {
  readonly shows: string
  /** Places of its tasks in each block, from 1; none = the case is not about single tasks. */
  readonly tasks: readonly number[]
}

/** Every awkward case by name; the generator reads the places from here, and a test finds each case in its output. */
export const CASES = {
  'late-return': { shows: 'a return after the report date', tasks: [3, 34] },
  'missing-return': { shows: 'a due return that was not made', tasks: [1] },
  'blank-return': { shows: 'a return without a number', tasks: [5] },
  'missing-everywhere': { shows: 'no province returned anything', tasks: [64] },
  'stopped-reporting': { shows: 'a province silent for two periods and more', tasks: [8, 27, 35, 46, 55, 73] },
  'no-part': { shows: 'a province without a part', tasks: [1] },
  withheld: { shows: 'a task whose words are not public', tasks: [11, 14, 19, 49] },
  overdue: { shows: 'past due and not completed', tasks: [12, 47, 83] },
  'due-on-last-day': { shows: 'due on the last day of a period: not past due', tasks: [30] },
  'waits-for-acceptance': { shows: '100 % and not accepted', tasks: [10, 41, 66] },
  'overdue-at-100': { shows: 'past due at 100 %, not accepted', tasks: [66] },
  'no-evidence': { shows: '100 % without evidence', tasks: [41] },
  'accepted-without-evidence': { shows: 'an acceptance that does not complete', tasks: [58] },
  'accepted-everywhere': { shows: 'completed in every province', tasks: [15, 37, 70, 79] },
  'accepted-in-part': { shows: 'completed in some provinces only', tasks: [18, 22] },
  fell: { shows: 'progress that fell, with a reason', tasks: [24, 31] },
  fraction: { shows: 'printed 99 and 1 though nearly 100 and nearly 0', tasks: [2, 44] },
  'override-part': { shows: 'a status set by hand for one province', tasks: [26] },
  'override-task': { shows: 'a status set by hand for a whole task', tasks: [9, 43] },
  'override-missing': { shows: 'a status set by hand where no return was made', tasks: [61] },
  'due-moved': { shows: 'a due date was moved, once or twice', tasks: [12, 14, 17, 52] },
  'start-moved': { shows: 'a start was put off', tasks: [62] },
  'target-changed': { shows: 'a target was changed', tasks: [33, 68] },
  'lead-changed': { shows: 'the lead passed to another province', tasks: [20, 59] },
  'province-added': { shows: 'a province joined a task', tasks: [6] },
  'province-dropped': { shows: 'a province left a task', tasks: [29] },
  'milestone-moved': { shows: 'a milestone was moved', tasks: [38, 71] },
  merged: { shows: 'a task went into another, and a new one came the same day', tasks: [40] },
  'starts-later': { shows: 'a start after the last period', tasks: [50, 62, 85] },
  weighted: { shows: 'milestones with weights', tasks: [] },
  'thresholds-changed': { shows: 'two versions of the status rule', tasks: [] },
  'hazard-stages': { shows: 'hazards found, rectified and accepted, some waiting in each stage', tasks: [] },
  'hazards-not-reported': { shows: 'a period without numbers of hazards', tasks: [] },
} as const satisfies Readonly<Record<string, SampleCase>>

/** Name of an awkward case. */
export type CaseName = keyof typeof CASES

/** Whether the task at a place of a block has a case. */
export const hasCase = (name: CaseName, place: number): boolean => {
  const places: readonly number[] = CASES[name].tasks
  return places.includes(place)
}
