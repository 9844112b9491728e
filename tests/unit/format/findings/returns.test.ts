import { describe, expect, it } from 'vitest'
import { formatDueNextFinding, formatOverdueFinding } from '../../../../src/core/format/findings/due.ts'
import {
  formatReturnsFinding,
  formatReturnsSubline,
  formatSilentFinding,
} from '../../../../src/core/format/findings/returns.ts'
import { buildPeriod, buildRollUp } from '../../build/progress.ts'
import { PLACES, provincesAt, taskWith } from '../facts.ts'
import { said } from './said.ts'

const MISSING = { due: 320, received: 309, missing: 11 }

describe('returns', () => {
  it('names who has not reported, in the order of provinces', () => {
    const provinces = {
      '340000': buildRollUp({ returns: { missing: 9 } }),
      '310000': buildRollUp({ returns: { missing: 2 } }),
      '320000': buildRollUp(),
    }
    const progress = buildPeriod({ plan: buildRollUp({ returns: MISSING }), provinces })
    expect(said(formatReturnsFinding, progress, PLACES)).toEqual([
      '应报 320 份，未报送 11 份：上海 2、安徽 9',
      '320 returns due, 11 missing: Shanghai 2, Anhui 9',
    ])
  })

  it('says when all are in and when none is due', () => {
    expect(said(formatReturnsFinding, buildPeriod(), PLACES)).toEqual([
      '应报 320 份，全部报送',
      '320 returns due, all received',
    ])
    const none = buildPeriod({ plan: buildRollUp({ returns: { due: 0, received: 0 } }) })
    expect(said(formatReturnsFinding, none, PLACES)).toEqual(['本期无应报', 'No returns due'])
  })

  it('counts what came and what came on time', () => {
    const rollUp = buildRollUp({ returns: MISSING })
    expect(formatReturnsSubline(rollUp, 'zh')).toBe('应报 320 份 · 已报 309 份，按时 300 份 · 未报送 11 份')
    expect(formatReturnsSubline(rollUp, 'en')).toBe('320 due · 309 received, 300 on time · 11 missing')
  })

  it.each([
    [
      { '340000': buildRollUp({ silent: 6 }) },
      '安徽连续两期未报送 6 项',
      'Anhui has not reported on 6 tasks for two periods running',
    ],
    [
      { '330000': buildRollUp({ silent: 1 }), '340000': buildRollUp({ silent: 6 }) },
      '浙江连续两期未报送 1 项；安徽 6 项',
      'Zhejiang has not reported on 1 task for two periods running; Anhui on 6',
    ],
    [
      provincesAt([0, 0, 0, 0]),
      '没有连续两期未报送的任务',
      'No province has gone two periods running without a return',
    ],
  ])('names who is silent (%#)', (provinces, zh, en) => {
    expect(said(formatSilentFinding, buildPeriod({ provinces }), PLACES)).toEqual([zh, en])
  })
})

describe('due', () => {
  const behind = taskWith({ dueNext: true })
  it.each([
    [[], '2026-Q3', '下期（2026年第四季度）没有任务到期', 'No task is due next period (Q4 2026)'],
    [
      [behind],
      '2026-Q4',
      '下期（2027年第一季度）到期 1 项任务，1 项滞后',
      '1 task is due next period (Q1 2027): 1 behind',
    ],
    [
      [behind, taskWith({ dueNext: true, computedStatus: 'completed' }), taskWith()],
      '2026-09',
      '下期（2026年10月）到期 2 项任务，1 项已完成，1 项滞后',
      '2 tasks are due next period (October 2026): 1 completed, 1 behind',
    ],
    [
      [taskWith({ dueNext: true, computedStatus: 'on-schedule' })],
      '2026-Q3',
      '下期（2026年第四季度）到期 1 项任务',
      '1 task is due next period (Q4 2026)',
    ],
  ])('next period (%#)', (tasks, period, zh, en) => {
    expect(said(formatDueNextFinding, buildPeriod({ tasks, period }))).toEqual([zh, en])
  })

  it.each([
    [[], '没有任务逾期', 'No task is overdue'],
    [[taskWith({ overdue: true })], '1 项任务已逾期', '1 task is overdue'],
    [
      [taskWith({ overdue: true }), taskWith({ overdue: true, computedStatus: 'awaiting-acceptance' })],
      '2 项任务已逾期，1 项待核验',
      '2 tasks are overdue, 1 of them awaiting acceptance',
    ],
  ])('overdue (%#)', (tasks, zh, en) => {
    expect(said(formatOverdueFinding, buildPeriod({ tasks }))).toEqual([zh, en])
  })
})
