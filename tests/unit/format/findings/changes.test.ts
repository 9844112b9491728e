import { describe, expect, it } from 'vitest'
import {
  formatComparisonFinding,
  formatMovedFinding,
  formatMovedItemFinding,
} from '../../../../src/core/format/findings/changes.ts'
import { formatTrendFinding } from '../../../../src/core/format/findings/trend.ts'
import { comparisonWith, movedWith } from '../facts.ts'
import { said } from './said.ts'

const ANHUI = { code: '340000', name: '安徽', nameEn: 'Anhui', short: '皖' }
const FIRST_ZH = '首个报告期，无上期可比'
const FIRST_EN = 'First report period: nothing to compare with'

describe('one moved task', () => {
  it.each([
    [
      movedWith(),
      ANHUI,
      '示例 X',
      'T31 示例 X · 皖由略有滞后转为严重滞后',
      'T31 示例 X · Anhui from slightly behind to far behind',
    ],
    [
      movedWith({ progressPoints: -34 }),
      null,
      null,
      'T31 略（依法不予公开） · 总体由略有滞后转为严重滞后，完成率下降 34 个百分点',
      'T31 (withheld by law) · as a whole from slightly behind to far behind, progress down 34 points',
    ],
    [
      movedWith({ statusAfter: 'slightly-behind', progressPoints: 1, planEdited: true }),
      ANHUI,
      '示例 X',
      'T31 示例 X · 皖仍为略有滞后，完成率上升 1 个百分点，目标调整',
      'T31 示例 X · Anhui still slightly behind, progress up 1 point, plan edited',
    ],
    [
      movedWith({ statusAfter: 'slightly-behind', progressPoints: 0, planEdited: true }),
      null,
      '示例 X',
      'T31 示例 X · 总体仍为略有滞后，目标调整',
      'T31 示例 X · as a whole still slightly behind, plan edited',
    ],
    [
      movedWith({ statusBefore: 'not-applicable', statusAfter: 'not-started', planEdited: true, planChange: 'added' }),
      null,
      '示例 X',
      'T31 示例 X · 新增任务，未启动',
      'T31 示例 X · added to the plan, not started',
    ],
    [
      movedWith({ statusAfter: 'not-applicable', planEdited: true, planChange: 'left' }),
      null,
      '示例 X',
      'T31 示例 X · 已移出计划或并入其他任务，上期略有滞后',
      'T31 示例 X · no longer in the plan or merged into another task, slightly behind in the last period',
    ],
  ])('%#', (moved, place, title, zh, en) => {
    expect(said(formatMovedItemFinding, moved, title, place)).toEqual([zh, en])
  })
})

describe('what moved', () => {
  it.each([
    [null, FIRST_ZH, FIRST_EN],
    [comparisonWith(), '较上期没有任务明显变化', 'No task moved since the last period'],
    [
      comparisonWith({ moved: [movedWith({ region: '310000' })] }),
      '较上期没有任务总体变化；另有 1 项只在个别省市有变化',
      'No task moved as a whole since the last period; 1 moved in individual provinces only',
    ],
    [
      comparisonWith({
        moved: [
          movedWith(),
          movedWith({ region: '310000' }),
          movedWith({ task: 'T02', statusAfter: 'completed', planEdited: true }),
          movedWith({ task: 'T03', statusAfter: 'completed', planEdited: true }),
          movedWith({ task: 'T04', statusBefore: 'on-schedule', statusAfter: 'not-reported' }),
          movedWith({ task: 'T05', statusAfter: 'on-schedule' }),
          movedWith({ task: 'T06', region: '310000' }),
          movedWith({ task: 'T06', region: '320000' }),
        ],
      }),
      '较上期 5 项任务总体有变化：2 项变差，2 项目标调整；另有 1 项只在个别省市有变化',
      '5 tasks moved since the last period: 2 got worse, 2 had their plan edited; 1 more moved in individual provinces only',
    ],
    [
      comparisonWith({ moved: [movedWith({ statusAfter: 'on-schedule' })] }),
      '较上期 1 项任务总体有变化',
      '1 task moved since the last period',
    ],
  ])('%#', (change, zh, en) => {
    expect(said(formatMovedFinding, change)).toEqual([zh, en])
  })
})

describe('two periods', () => {
  it.each([
    [
      comparisonWith(),
      '两期均有数的 80 项任务，完成率由 58% 升至 65%，上升 7 个百分点',
      'over the 80 tasks known in both, progress went from 58% to 65%, up 7 points',
    ],
    [
      comparisonWith({ progressBefore: 66, compared: 1, left: ['T03'] }),
      '两期均有数的 1 项任务，完成率由 66% 降至 65%，下降 1 个百分点，另有 1 项无法两期相比，未计入（T03）',
      'over the 1 task known in both, progress went from 66% to 65%, down 1 point; 1 task that cannot be compared is left out (T03)',
    ],
    [
      comparisonWith({ progressBefore: 65 }),
      '两期均有数的 80 项任务，完成率均为 65%',
      'over the 80 tasks known in both, progress is 65% in both',
    ],
    [
      comparisonWith({ compared: 0, progressBefore: null, left: Array.from({ length: 15 }, (_, i) => `T${i + 10}`) }),
      '没有两期均有数的任务，另有 15 项无法两期相比，未计入（T10、T11、T12、T13、T14、T15、T16、T17、T18、T19、T20、T21等 15 项）',
      'no task is known in both periods; 15 tasks that cannot be compared are left out (T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21 and 3 more)',
    ],
  ])('%#', (change, zh, en) => {
    expect(said(formatComparisonFinding, change)).toEqual([
      `2026年第三季度比2026年第二季度：${zh}`,
      `Q3 2026 against Q2 2026: ${en}`,
    ])
  })

  it('says that the first period has none before it', () => {
    expect(said(formatComparisonFinding, null)).toEqual([FIRST_ZH, FIRST_EN])
  })
})

const point = (period: string, progressPercent: number | null, partial = false) => ({
  period,
  progressPercent,
  scheduledPercent: 76,
  gapPoints: progressPercent === null ? null : progressPercent - 76,
  partial,
})

describe('history', () => {
  it.each([
    [
      [point('2024-Q3', 3), point('2024-Q4', null), point('2026-Q3', 65, true)],
      '完成率由2024年第三季度的 3% 升至2026年第三季度的 65%（已报送部分），序时进度 76%，落后 11 个百分点',
      'Progress rose from 3% in Q3 2024 to 65% in Q3 2026 (reported parts), 11 points behind the scheduled 76%',
    ],
    [
      [point('2026-Q2', 66, true), point('2026-Q3', 65)],
      '完成率由2026年第二季度的 66%（已报送部分）降至2026年第三季度的 65%，序时进度 76%，落后 11 个百分点',
      'Progress fell from 66% in Q2 2026 (reported parts) to 65% in Q3 2026, 11 points behind the scheduled 76%',
    ],
    [
      [point('2026-09', 76)],
      '完成率为2026年9月的 76%，序时进度 76%，与序时持平',
      'Progress was 76% in September 2026, level with the scheduled 76%',
    ],
    [[], '各期进展均未知', 'Progress is not known in any period'],
    [[point('2026-Q3', null)], '各期进展均未知', 'Progress is not known in any period'],
  ])('%#', (history, zh, en) => {
    expect(said(formatTrendFinding, history)).toEqual([zh, en])
  })
})
