import { describe, expect, it } from 'vitest'
import { formatTaskTrendFinding } from '../../../../src/core/format/findings/task-trend.ts'
import { said } from './said.ts'

const at = (period: string, progressPercent: number | null, partial = false) => ({
  period,
  task: { progressPercent, partial },
})

describe('how one task went', () => {
  it.each([
    [
      [at('2024-Q3', 10), at('2026-Q2', 90), at('2026-Q3', 81, true)],
      '完成率由2024年第三季度的 10% 变为2026年第三季度的 81%（已报送部分）',
      'Progress went from 10% in Q3 2024 to 81% in Q3 2026 (reported parts)',
    ],
    [
      [at('2024-Q3', null), at('2024-Q4', 10), at('2025-Q1', null)],
      '2024年第四季度完成率 10%',
      'Progress was 10% in Q4 2024',
    ],
    [
      [at('2026-Q2', 81), at('2026-Q3', 81)],
      '完成率在2026年第二季度与2026年第三季度均为 81%',
      'Progress was 81% in both Q2 2026 and Q3 2026',
    ],
    [[at('2024-Q3', null)], '各期进展均未知', 'Progress is not known in any period'],
  ])('%#', (periods, zh, en) => {
    expect(said(formatTaskTrendFinding, periods)).toEqual([zh, en])
  })
})
