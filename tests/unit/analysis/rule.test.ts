import { describe, expect, test } from 'vitest'
import type { Status } from '../../../src/core/model/status.ts'
import type { PartFacts, TaskFacts } from '../../../src/core/analysis/rule-facts.ts'
import { computePartCase, computeTaskCase, PART_CASES, TASK_CASES } from '../../../src/core/analysis/rule.ts'
import { toCaseWords } from '../../../src/core/analysis/rule-words.ts'

const THRESHOLDS = { slightlyBelow: -10, farBelow: -30 }

const ALL_FALSE: PartFacts = {
  hasPart: true,
  accepted: false,
  startsLater: false,
  pastDue: false,
  reportedPercent: 50,
  gapPoints: 0,
}
const NONE = { reportedPercent: null, gapPoints: null }

/** Each row makes its case apply; the facts beside it show that it wins over the cases below it. */
const PART_ROWS: readonly (readonly [fact: string, facts: Partial<PartFacts>, id: string, status: Status])[] = [
  [
    'no part',
    { hasPart: false, accepted: true, startsLater: true, pastDue: true, ...NONE },
    'no-part',
    'not-applicable',
  ],
  ['accepted without a return', { accepted: true, pastDue: true, ...NONE }, 'accepted', 'completed'],
  ['accepted before the start', { accepted: true, startsLater: true, ...NONE }, 'accepted', 'completed'],
  ['accepted with a return of 40', { accepted: true, reportedPercent: 40, gapPoints: -50 }, 'accepted', 'completed'],
  ['accepted with a return of 100', { accepted: true, reportedPercent: 100, gapPoints: 0 }, 'accepted', 'completed'],
  ['later start without a return', { startsLater: true, ...NONE }, 'starts-later', 'not-started'],
  ['later start, return of 0', { startsLater: true, reportedPercent: 0, gapPoints: 0 }, 'starts-later', 'not-started'],
  [
    'later start, return of 5',
    { startsLater: true, reportedPercent: 5, gapPoints: 5 },
    'gap-on-schedule',
    'on-schedule',
  ],
  [
    'later start, return of 100',
    { startsLater: true, reportedPercent: 100, gapPoints: 100 },
    'full',
    'awaiting-acceptance',
  ],
  ['no return', NONE, 'no-return', 'not-reported'],
  ['no return past due', { pastDue: true, ...NONE }, 'no-return', 'not-reported'],
  ['100', { reportedPercent: 100, gapPoints: 20 }, 'full', 'awaiting-acceptance'],
  ['100 past due', { reportedPercent: 100, gapPoints: 0, pastDue: true }, 'full', 'awaiting-acceptance'],
  ['99.6 past due', { reportedPercent: 99.6, gapPoints: -1, pastDue: true }, 'past-due', 'far-behind'],
  ['99.6 before due', { reportedPercent: 99.6, gapPoints: -1 }, 'gap-on-schedule', 'on-schedule'],
  ['gap +20', { gapPoints: 20 }, 'gap-on-schedule', 'on-schedule'],
  ['gap −10', { gapPoints: -10 }, 'gap-on-schedule', 'on-schedule'],
  ['gap −11', { gapPoints: -11 }, 'gap-slightly-behind', 'slightly-behind'],
  ['gap −30', { gapPoints: -30 }, 'gap-slightly-behind', 'slightly-behind'],
  ['gap −31', { gapPoints: -31 }, 'gap-far-behind', 'far-behind'],
]

describe("a province's part", () => {
  test.each(PART_ROWS)('%s: %o falls under %s and is %s', (_, facts, id, status) => {
    expect(computePartCase({ ...ALL_FALSE, ...facts }, THRESHOLDS)).toMatchObject({ id, status })
  })

  test('has a row above for every case', () => {
    expect(new Set(PART_ROWS.map(([, , id]) => id))).toEqual(new Set(PART_CASES.map(({ id }) => id)))
  })
})

const TASK_ROWS: readonly (readonly [
  statuses: readonly Status[],
  facts: Partial<TaskFacts>,
  id: string,
  status: Status,
])[] = [
  [[], { gapPoints: null }, 'no-parts', 'not-applicable'],
  [['completed', 'completed'], { gapPoints: 0 }, 'all-completed', 'completed'],
  [['completed', 'completed'], { gapPoints: 0, pastDue: true }, 'all-completed', 'completed'],
  [['completed', 'awaiting-acceptance'], {}, 'all-full', 'awaiting-acceptance'],
  [['awaiting-acceptance', 'awaiting-acceptance'], { pastDue: true }, 'all-full', 'awaiting-acceptance'],
  [['not-started', 'not-started'], {}, 'all-start-later', 'not-started'],
  [['not-reported', 'not-reported'], { gapPoints: null }, 'none-known', 'not-reported'],
  [['not-reported', 'not-reported'], { gapPoints: null, pastDue: true }, 'none-known', 'not-reported'],
  [['completed', 'not-reported'], { gapPoints: 10 }, 'gap-on-schedule', 'on-schedule'],
  [['completed', 'not-reported'], { gapPoints: 0, pastDue: true }, 'past-due', 'far-behind'],
  [['awaiting-acceptance', 'not-reported'], { gapPoints: 10 }, 'gap-on-schedule', 'on-schedule'],
  [['completed', 'not-started'], { gapPoints: 50 }, 'gap-on-schedule', 'on-schedule'],
  [['not-started', 'on-schedule'], { gapPoints: 3 }, 'gap-on-schedule', 'on-schedule'],
  [['on-schedule', 'far-behind'], { gapPoints: -10 }, 'gap-on-schedule', 'on-schedule'],
  [['on-schedule', 'far-behind'], { gapPoints: -11 }, 'gap-slightly-behind', 'slightly-behind'],
  [['on-schedule', 'far-behind'], { gapPoints: -30 }, 'gap-slightly-behind', 'slightly-behind'],
  [['on-schedule', 'far-behind'], { gapPoints: -31 }, 'gap-far-behind', 'far-behind'],
]

describe('a task', () => {
  test.each(TASK_ROWS)('of parts %o with %o falls under %s and is %s', (partStatuses, facts, id, status) => {
    const whole = { partStatuses, pastDue: false, gapPoints: 0, ...facts }
    expect(computeTaskCase(whole, THRESHOLDS)).toMatchObject({ id, status })
  })

  test('has a row above for every case', () => {
    expect(new Set(TASK_ROWS.map(([, , id]) => id))).toEqual(new Set(TASK_CASES.map(({ id }) => id)))
  })
})

test('the words of a case name the thresholds of the version', () => {
  const slightly = PART_CASES.find(({ id }) => id === 'gap-slightly-behind')
  expect(slightly && toCaseWords(slightly, { slightlyBelow: -5, farBelow: -20 })).toEqual({
    zh: '差距低于 −5、不低于 −20 个百分点',
    en: 'gap below −5 points, but not below −20',
  })
})
