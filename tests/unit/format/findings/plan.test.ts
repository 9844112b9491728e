import { describe, expect, it } from 'vitest'
import {
  formatElapsedFinding,
  formatPlanFinding,
  formatPlanName,
  formatPlanSubline,
  formatRollUpFinding,
} from '../../../../src/core/format/findings/plan.ts'
import { buildPeriod, buildRollUp } from '../../build/progress.ts'
import { rollUpBehind } from '../facts.ts'
import { said } from './said.ts'

const MISSING = { due: 320, received: 309, missing: 11 }

describe('plan finding', () => {
  it.each([
    [
      'a missing return',
      buildRollUp({ partial: true, returns: MISSING }),
      '已报送部分完成 65%，序时进度 76%，落后 11 个百分点',
      'The reported parts stand at 65%, 11 points behind the scheduled 76%',
    ],
    [
      'every return',
      buildRollUp(),
      '总体完成 65%，序时进度 76%，落后 11 个百分点',
      'The plan stands at 65%, 11 points behind the scheduled 76%',
    ],
    [
      'no gap',
      rollUpBehind(0),
      '总体完成 76%，序时进度 76%，与序时持平',
      'The plan stands at 76%, level with the scheduled 76%',
    ],
    [
      'one point ahead',
      rollUpBehind(1),
      '总体完成 77%，序时进度 76%，超前 1 个百分点',
      'The plan stands at 77%, 1 point ahead of the scheduled 76%',
    ],
    [
      'no return at all',
      rollUpBehind(null, { returns: { received: 0, missing: 320 } }),
      '应报 320 份均未报送，进展未知',
      'None of the 320 returns due has come in; progress is not known',
    ],
    [
      'one return due and missing',
      rollUpBehind(null, { returns: { due: 1, received: 0, missing: 1 } }),
      '应报 1 份均未报送，进展未知',
      'The one return due has not come in; progress is not known',
    ],
    [
      'no return due',
      rollUpBehind(null, { returns: { due: 0, received: 0 } }),
      '本期无应报任务，进展未知',
      'No return is due yet; progress is not known',
    ],
    [
      'all completed',
      rollUpBehind(24, { counts: { completed: 86 } }),
      '86 项任务全部完成',
      'All 86 tasks are completed',
    ],
    [
      'one task, completed',
      rollUpBehind(24, { total: 1, known: 1, counts: { completed: 1 } }),
      '唯一一项任务已完成',
      'The only task is completed',
    ],
    [
      'all completed by override alone',
      rollUpBehind(-1, { counts: { completed: 86 } }),
      '总体完成 75%，序时进度 76%，落后 1 个百分点',
      'The plan stands at 75%, 1 point behind the scheduled 76%',
    ],
    ['no tasks', rollUpBehind(null, { total: 0 }), '没有任务', 'There are no tasks'],
  ])('with %s', (_, plan, zh, en) => {
    expect(said(formatPlanFinding, buildPeriod({ plan }))).toEqual([zh, en])
  })

  it('says the same of one province', () => {
    const rollUp = buildRollUp({ partial: true })
    expect(formatRollUpFinding({ locale: 'zh', sample: true }, '安徽', rollUp)).toBe(
      '示例：安徽：已报送部分完成 65%，序时进度 76%，落后 11 个百分点',
    )
    expect(formatRollUpFinding({ locale: 'en', sample: false }, 'Anhui', buildRollUp())).toBe(
      'Anhui: its tasks stand at 65%, 11 points behind the scheduled 76%',
    )
  })
})

describe('plan subline', () => {
  it('names the plan, the period, the time that has passed on an assumed term, and the returns', () => {
    const progress = buildPeriod({ plan: buildRollUp({ partial: true, returns: MISSING }) })
    expect(formatPlanSubline({ ordinal: 3 }, progress, 'zh')).toBe(
      '第三个“三年行动计划” · 86 项任务 · 2026年第三季度 · 时间过去 73%（按假定期限 2024-07-24 至 2027-07-23） · 应报 320 份，未报送 11 份',
    )
    expect(formatPlanSubline({ ordinal: 3 }, progress, 'en')).toBe(
      "Third three-year action plan · 86 tasks · Q3 2026 · 73% of the plan's time has passed (assumed term 2024-07-24 to 2027-07-23) · 320 returns due, 11 missing",
    )
  })

  it('agrees in number and says when all is in', () => {
    const plan = buildRollUp({ total: 1, returns: { due: 1, received: 1 } })
    expect(formatPlanSubline({ ordinal: 3 }, buildPeriod({ plan }), 'en')).toContain('1 task · ')
    expect(formatPlanSubline({ ordinal: 3 }, buildPeriod({ plan }), 'en')).toContain('1 return due, all received')
    expect(formatPlanSubline({ ordinal: 3 }, buildPeriod({ plan }), 'zh')).toContain('应报 1 份，全部报送')
  })

  it('does not call a printed term assumed', () => {
    expect(said(formatElapsedFinding, buildPeriod({ planAssumed: false }))).toEqual([
      '时间过去 73%（按期限 2024-07-24 至 2027-07-23）',
      "73% of the plan's time has passed (2024-07-24 to 2027-07-23)",
    ])
  })

  it('names a plan by its ordinal', () => {
    expect([formatPlanName(3, 'zh'), formatPlanName(1, 'en')]).toEqual([
      '第三个“三年行动计划”',
      'First three-year action plan',
    ])
  })
})
