import { describe, expect, it } from 'vitest'
import {
  formatCellFinding,
  formatShownFinding,
  formatTaskFinding,
  formatTaskRowFinding,
} from '../../../../src/core/format/findings/task.ts'
import { buildPeriod } from '../../build/progress.ts'
import { partWith, PLACES, taskWith } from '../facts.ts'
import { said } from './said.ts'

const ANHUI = { code: '340000', name: '安徽', nameEn: 'Anhui', short: '皖' }

describe('one task', () => {
  it.each([
    [
      taskWith({ behindParts: 4, overdue: true }),
      '示例 行业场所治安联管',
      'T12 示例 行业场所治安联管：严重滞后，完成率 13%，序时进度 60%，落后 47 个百分点，4 省滞后，已逾期',
      'T12 示例 行业场所治安联管: far behind, 13% done, 47 points behind the scheduled 60%, 4 provinces behind, overdue',
    ],
    [
      taskWith({ partial: true, behindParts: 1, dueNext: true, planEdited: true }),
      null,
      'T12 略（依法不予公开）：严重滞后，已报送部分完成率 13%，序时进度 60%，落后 47 个百分点，1 省滞后，下期到期，本期目标调整',
      'T12 (withheld by law): far behind, reported parts 13% done, 47 points behind the scheduled 60%, 1 province behind, due next period, plan edited this period',
    ],
    [taskWith({ computedStatus: 'completed' }), '示例 X', 'T12 示例 X：已完成', 'T12 示例 X: completed'],
    [
      taskWith({ computedStatus: 'on-schedule', progressPercent: 60, gapPoints: 0 }),
      '示例 X',
      'T12 示例 X：达到序时，完成率 60%，序时进度 60%，与序时持平',
      'T12 示例 X: on schedule, 60% done, level with the scheduled 60%',
    ],
  ])('%#', (task, title, zh, en) => {
    expect(said(formatTaskFinding, task, title)).toEqual([zh, en])
  })

  it('is not turned round by its title', () => {
    expect(said(formatTaskFinding, taskWith({ computedStatus: 'not-started' }), 'a\u202eb')[0]).toBe(
      'T12 \u2068a\u202eb\u2069：未启动',
    )
  })

  it('names every province in a row', () => {
    const task = taskWith({ behindParts: 1, parts: [partWith()] })
    expect(said(formatTaskRowFinding, task, '示例 X', [ANHUI])).toEqual([
      'T12 示例 X：严重滞后，完成率 13%，序时进度 60%，落后 47 个百分点，1 省滞后；安徽：严重滞后，完成率 27%，序时进度 60%，落后 33 个百分点',
      'T12 示例 X: far behind, 13% done, 47 points behind the scheduled 60%, 1 province behind; Anhui: far behind, 27% done, 33 points behind the scheduled 60%',
    ])
    expect(said(formatTaskRowFinding, task, null, PLACES)[0]).toContain('；上海：不适用（不承担本任务）；')
  })
})

describe('one cell', () => {
  it.each([
    [null, '不适用（不承担本任务）', 'not applicable (has no part in this task)'],
    [
      partWith({ overdue: true }),
      '严重滞后，完成率 27%，序时进度 60%，落后 33 个百分点，已逾期',
      'far behind, 27% done, 33 points behind the scheduled 60%, overdue',
    ],
    [
      partWith({ computedStatus: 'not-reported', progressPercent: null, gapPoints: null, returnState: 'missing' }),
      '未报送，序时进度 60%',
      'not reported, scheduled 60%',
    ],
    [
      partWith({
        computedStatus: 'not-reported',
        progressPercent: null,
        scheduledPercent: null,
        gapPoints: null,
        silent: true,
      }),
      '未报送，连续两期未报送',
      'not reported, no return for two periods running',
    ],
    [
      partWith({ computedStatus: 'not-started', progressPercent: 0, scheduledPercent: 0, gapPoints: 0 }),
      '未启动',
      'not started',
    ],
    [
      partWith({ overridden: true, computedStatus: 'slightly-behind', status: 'far-behind' }),
      '严重滞后（人工调整，按口径为略有滞后），完成率 27%，序时进度 60%，落后 33 个百分点',
      'far behind (set by the office; slightly behind by the rule), 27% done, 33 points behind the scheduled 60%',
    ],
    [
      partWith({
        overridden: true,
        computedStatus: 'not-reported',
        status: 'slightly-behind',
        progressPercent: null,
        gapPoints: null,
      }),
      '略有滞后（人工调整，按口径为未报送），序时进度 60%',
      'slightly behind (set by the office; not reported by the rule), scheduled 60%',
    ],
    [partWith({ computedStatus: 'completed', progressPercent: 100, gapPoints: 40 }), '已完成', 'completed'],
    [
      partWith({ computedStatus: 'awaiting-acceptance', progressPercent: 100, gapPoints: 40, returnState: 'late' }),
      '待核验，完成率 100%，序时进度 60%，超前 40 个百分点，迟报',
      'awaiting acceptance, 100% done, 40 points ahead of the scheduled 60%, reported late',
    ],
    [
      partWith({ computedStatus: 'on-schedule', progressPercent: 0, scheduledPercent: 4, gapPoints: -4 }),
      '达到序时，完成率 0%，序时进度 4%，落后 4 个百分点',
      'on schedule, 0% done, 4 points behind the scheduled 4%',
    ],
  ])('%#', (part, zh, en) => {
    expect(said(formatCellFinding, 'T12', ANHUI, part)).toEqual([`T12 安徽：${zh}`, `T12 Anhui: ${en}`])
  })
})

describe('what a filter left', () => {
  it.each([
    [86, '86 项任务全部列出', 'All 86 tasks shown'],
    [0, '86 项任务中符合条件 0 项', '0 of 86 tasks match'],
  ])('says %d', (shown, zh, en) => {
    expect(said(formatShownFinding, shown, buildPeriod())).toEqual([zh, en])
  })
})
