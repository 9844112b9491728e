import type { Status } from '../model/status.ts'
import type { PartFacts, StatusCase, TaskFacts, Thresholds } from './rule-facts.ts'

const PAST_DUE: StatusCase<{ readonly pastDue: boolean }> = {
  id: 'past-due',
  status: 'far-behind',
  words: {
    zh: '完成时限早于期末日（当日到期不算逾期）',
    en: 'due before the last day of the period (due on that day is not past due)',
  },
  applies: ({ pastDue }) => pastDue,
}

/** The last cases of both lists: the gap alone decides. */
const BY_GAP: readonly StatusCase<{ readonly gapPoints: number | null }>[] = [
  {
    id: 'gap-on-schedule',
    status: 'on-schedule',
    words: { zh: '差距不低于 {slightlyBelow} 个百分点', en: 'gap of {slightlyBelow} points or better' },
    applies: ({ gapPoints }, { slightlyBelow }) => gapPoints !== null && gapPoints >= slightlyBelow,
  },
  {
    id: 'gap-slightly-behind',
    status: 'slightly-behind',
    words: {
      zh: '差距低于 {slightlyBelow}、不低于 {farBelow} 个百分点',
      en: 'gap below {slightlyBelow} points, but not below {farBelow}',
    },
    applies: ({ gapPoints }, { farBelow }) => gapPoints !== null && gapPoints >= farBelow,
  },
  {
    id: 'gap-far-behind',
    status: 'far-behind',
    words: { zh: '差距低于 {farBelow} 个百分点', en: 'gap below {farBelow} points' },
    applies: () => true,
  },
]

/** The rule for one province's part in one task: the first case that applies. */
export const PART_CASES: readonly StatusCase<PartFacts>[] = [
  {
    id: 'no-part',
    status: 'not-applicable',
    words: { zh: '该省（市）在任务中没有分工', en: 'the province has no part in the task' },
    applies: ({ hasPart }) => !hasPart,
  },
  {
    id: 'accepted',
    status: 'completed',
    words: {
      zh: '期末日及以前已凭佐证验收销号；此后保持，计 100%，不再报送',
      en: 'accepted with evidence by the last day of the period; stays so, counts 100%, needs no more returns',
    },
    applies: ({ accepted }) => accepted,
  },
  {
    id: 'starts-later',
    status: 'not-started',
    words: {
      zh: '任务在期末日之后才起始，且没有报送或报送为 0（应完成 0，已完成 0）',
      en: 'the task starts after the last day of the period, and no return was made or it says 0 (0 of 0)',
    },
    applies: ({ startsLater, reportedPercent }) => startsLater && (reportedPercent ?? 0) === 0,
  },
  {
    id: 'no-return',
    status: 'not-reported',
    words: { zh: '本期没有报送，或报送未填完成率', en: 'no return for the period, or a return without progress' },
    applies: ({ reportedPercent }) => reportedPercent === null,
  },
  {
    id: 'full',
    status: 'awaiting-acceptance',
    words: {
      zh: '报送为 100%，尚未验收；已过完成时限的另标“已逾期”',
      en: 'returned as 100%, not yet accepted; past the due date it is also marked overdue',
    },
    applies: ({ reportedPercent }) => reportedPercent !== null && reportedPercent >= 100,
  },
  PAST_DUE,
  ...BY_GAP,
]

const isEvery = (statuses: readonly Status[], ...wanted: readonly Status[]): boolean =>
  statuses.every((status) => wanted.includes(status))

/** The rule for a whole task, over the computed statuses of its parts: the first case that applies. */
export const TASK_CASES: readonly StatusCase<TaskFacts>[] = [
  {
    id: 'no-parts',
    status: 'not-applicable',
    words: { zh: '没有省（市）承担分工', en: 'no province has a part' },
    applies: ({ partStatuses }) => partStatuses.length === 0,
  },
  {
    id: 'all-completed',
    status: 'completed',
    words: { zh: '有分工的省（市）全部已完成', en: 'every province with a part has completed' },
    applies: ({ partStatuses }) => isEvery(partStatuses, 'completed'),
  },
  {
    id: 'all-full',
    status: 'awaiting-acceptance',
    words: {
      zh: '有分工的省（市）均为已完成或待核验',
      en: 'each province with a part has completed or awaits acceptance',
    },
    applies: ({ partStatuses }) => isEvery(partStatuses, 'completed', 'awaiting-acceptance'),
  },
  {
    id: 'all-start-later',
    status: 'not-started',
    words: { zh: '有分工的省（市）均未启动', en: 'no province with a part has started' },
    applies: ({ partStatuses }) => isEvery(partStatuses, 'not-started'),
  },
  {
    id: 'none-known',
    status: 'not-reported',
    words: { zh: '有分工的省（市）均未报送', en: 'no province with a part has made its return' },
    applies: ({ partStatuses }) => isEvery(partStatuses, 'not-reported'),
  },
  PAST_DUE,
  ...BY_GAP,
]

const decide = <Facts>(
  cases: readonly StatusCase<Facts>[],
  facts: Facts,
  thresholds: Thresholds,
): StatusCase<Facts> => {
  const decisive = cases.find(({ applies }) => applies(facts, thresholds))
  if (!decisive) throw new Error('no case of the status rule applies')
  return decisive
}

/** The case that decides the status of one province's part in one task. */
export const computePartCase = (facts: PartFacts, thresholds: Thresholds): StatusCase<PartFacts> =>
  decide(PART_CASES, facts, thresholds)

/** The case that decides the status of a whole task. */
export const computeTaskCase = (facts: TaskFacts, thresholds: Thresholds): StatusCase<TaskFacts> =>
  decide(TASK_CASES, facts, thresholds)

/** Status of one province's part in one task, by the rule alone. */
export const computePartStatus = (facts: PartFacts, thresholds: Thresholds): Status =>
  computePartCase(facts, thresholds).status

/** Status of a whole task, by the rule alone. */
export const computeTaskStatus = (facts: TaskFacts, thresholds: Thresholds): Status =>
  computeTaskCase(facts, thresholds).status
