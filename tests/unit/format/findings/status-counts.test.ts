import { describe, expect, it } from 'vitest'
import {
  formatStatusCountsFinding,
  formatStatusCountsSubline,
} from '../../../../src/core/format/findings/status-counts.ts'
import { buildRollUp } from '../../build/progress.ts'
import { said } from './said.ts'

const COUNTS = { completed: 1, 'awaiting-acceptance': 6, 'on-schedule': 44, 'slightly-behind': 29, 'far-behind': 6 }

describe('status counts', () => {
  it.each([
    [
      'three statuses as on schedule or better',
      buildRollUp({ counts: COUNTS }),
      '86 项任务中 51 项达到或超过序时，29 项略有滞后，6 项严重滞后',
      '51 of 86 tasks are on schedule or better, 29 slightly and 6 far behind',
    ],
    [
      'reported parts alone',
      buildRollUp({
        partial: true,
        counts: { ...COUNTS, 'slightly-behind': 23, 'far-behind': 8, 'not-started': 3, 'not-reported': 1 },
      }),
      '按已报送部分，86 项任务中 51 项达到或超过序时，23 项略有滞后，8 项严重滞后，3 项未启动，1 项未报送',
      'Going by the parts reported, 51 of 86 tasks are on schedule or better, 23 slightly and 8 far behind, 3 not started and 1 not reported',
    ],
    [
      'slightly behind where none is far behind',
      buildRollUp({ total: 2, counts: { 'on-schedule': 1, 'slightly-behind': 1 } }),
      '2 项任务中 1 项达到或超过序时，1 项略有滞后，无严重滞后',
      '1 of 2 tasks is on schedule or better, 1 slightly behind and none far behind',
    ],
    [
      'none on schedule',
      buildRollUp({ counts: { 'slightly-behind': 80, 'far-behind': 6 } }),
      '86 项任务中无一达到或超过序时，80 项略有滞后，6 项严重滞后',
      'None of 86 tasks is on schedule or better: 80 slightly and 6 far behind',
    ],
    [
      'all on schedule',
      buildRollUp({ counts: { 'on-schedule': 80, 'awaiting-acceptance': 6 } }),
      '86 项任务均达到或超过序时',
      'All 86 tasks are on schedule or better',
    ],
    ['all completed', buildRollUp({ counts: { completed: 86 } }), '86 项任务全部完成', 'All 86 tasks are completed'],
    [
      'all not started',
      buildRollUp({ counts: { 'not-started': 86 } }),
      '86 项任务均未启动',
      'None of the 86 tasks has started',
    ],
    [
      'all not reported, which no part can stand for',
      buildRollUp({ partial: true, counts: { 'not-reported': 86 } }),
      '86 项任务均未报送',
      'None of the 86 tasks has been reported',
    ],
    [
      'one task, far behind in the reported parts',
      buildRollUp({ total: 1, partial: true, counts: { 'far-behind': 1 } }),
      '按已报送部分，唯一一项任务严重滞后',
      'Going by the parts reported, the only task is far behind',
    ],
    [
      'one task, not reported',
      buildRollUp({ total: 1, counts: { 'not-reported': 1 } }),
      '唯一一项任务未报送',
      'The only task has not been reported',
    ],
    ['no task', buildRollUp({ total: 0 }), '没有任务', 'There are no tasks'],
  ])('says %s', (_, rollUp, zh, en) => {
    expect(said(formatStatusCountsFinding, rollUp)).toEqual([zh, en])
  })

  it('takes the three of 达到或超过序时 apart in the line below', () => {
    const rollUp = buildRollUp({ counts: COUNTS })
    expect(formatStatusCountsSubline(rollUp, 'zh')).toBe(
      '达到或超过序时 = 已完成 1 + 待核验 6 + 达到序时 44 · 略有滞后 29 · 严重滞后 6',
    )
    expect(formatStatusCountsSubline(rollUp, 'en')).toBe(
      'On schedule or better = Completed 1 + Awaiting acceptance 6 + On schedule 44 · Slightly behind 29 · Far behind 6',
    )
  })
})
