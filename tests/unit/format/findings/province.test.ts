import { describe, expect, it } from 'vitest'
import type { RoleStanding } from '../../../../src/core/analysis/province-facts.ts'
import {
  formatOwnMovedFinding,
  formatOwnReturnsFinding,
  formatOwnServicesFinding,
  formatProvinceSubline,
  formatProvinceTasksFinding,
  formatRolesFinding,
} from '../../../../src/core/format/findings/province.ts'
import { buildRollUp } from '../../build/progress.ts'
import { movedWith } from '../facts.ts'
import { said } from './said.ts'

const role = (cells: Partial<RoleStanding> = {}): RoleStanding => ({
  progressPercent: 62,
  scheduledPercent: 71,
  gapPoints: -9,
  total: 20,
  known: 20,
  partial: false,
  reached: 12,
  behind: 8,
  ...cells,
})
const NO_ROLE = role({ progressPercent: null, scheduledPercent: null, gapPoints: null, total: 0, known: 0 })

describe('one province', () => {
  it('says what it has a part in', () => {
    const rollUp = buildRollUp({
      total: 81,
      counts: { 'slightly-behind': 30, 'far-behind': 7 },
      returns: { due: 70, missing: 10 },
    })
    expect(formatProvinceSubline({ period: '2026-Q3' }, rollUp, 20, 'zh')).toBe(
      '2026年第三季度 · 承担 81 项（牵头 20 项、配合 61 项），滞后 37 项 · 应报 70 份，未报送 10 份',
    )
    expect(formatProvinceSubline({ period: '2026-Q3' }, rollUp, 20, 'en')).toBe(
      'Q3 2026 · takes part in 81 tasks (leads 20, partner in 61), 37 behind · 70 returns due, 10 missing',
    )
  })

  it.each([
    [null, '首个报告期，无上期可比'],
    [[], '较上期没有任务明显变化'],
    [
      [
        movedWith(),
        movedWith({ statusAfter: 'on-schedule' }),
        movedWith({ statusAfter: 'slightly-behind', planEdited: true }),
      ],
      '较上期 3 项有变化：1 项变差，1 项目标调整，1 项变好',
    ],
  ])('counts what moved, case %#', (moves, words) => {
    expect(said(formatOwnMovedFinding, moves)[0]).toBe(words)
  })

  it.each([
    [
      { due: 70, received: 60, onTime: 58, missing: 10 },
      6,
      '应报 70 份，未报送 10 份，其中 6 项连续两期未报送，另有 2 份迟报',
    ],
    [{ due: 70, received: 70, onTime: 70, missing: 0 }, 0, '应报 70 份，全部报送'],
    [{ due: 0, received: 0, onTime: 0, missing: 0 }, 0, '本期无应报'],
  ])('says which returns are missing, case %#', (returns, silent, words) => {
    expect(said(formatOwnReturnsFinding, buildRollUp({ returns, silent }))[0]).toBe(words)
  })

  it.each([
    [
      role(),
      role({ total: 61, known: 58, partial: true, gapPoints: -13, progressPercent: 57 }),
      '牵头的 20 项完成 62%，落后 9 个百分点；配合的 61 项已报送部分完成 57%，落后 13 个百分点',
    ],
    [NO_ROLE, role({ gapPoints: 0 }), '配合的 20 项完成 62%，与序时持平'],
    [role({ progressPercent: null, gapPoints: null, known: 0 }), NO_ROLE, '牵头的 20 项进展未知'],
    [NO_ROLE, NO_ROLE, '本期不承担任务'],
  ])('puts what it leads beside the rest, case %#', (lead, partner, words) => {
    expect(said(formatRolesFinding, lead, partner)[0]).toBe(words)
    expect(said(formatRolesFinding, lead, partner)[1]).toMatch(/^[A-Z]/)
  })

  it('says services in both directions, and what of them was reported', () => {
    const flow = (total: number | null, missing: number) => ({
      handled: { total, due: 5, missing },
      certificateUses: { total: 0, due: 5, missing: 0 },
    })
    expect(said(formatOwnServicesFinding, '安徽', [])[0]).toBe('本期没有安徽的跨省通办数据')
    expect(
      said(formatOwnServicesFinding, '安徽', [
        { other: '310000', to: flow(1200, 0), from: flow(null, 3) },
        { other: '320000', to: flow(34, 1), from: flow(null, 2) },
      ])[0],
    ).toBe('本期安徽受理、办往外地 1234 件（已报送部分），外地受理、办往安徽 未报送')
  })

  it('counts its tasks', () => {
    const tasks = [
      { everEdited: true, overdue: true },
      { everEdited: false, overdue: false },
    ]
    expect(said(formatProvinceTasksFinding, '安徽', tasks)).toEqual([
      '安徽承担 2 项任务，1 项已逾期，1 项做过目标调整',
      '安徽 takes part in 2 tasks, 1 overdue, 1 with an edited plan',
    ])
  })
})
