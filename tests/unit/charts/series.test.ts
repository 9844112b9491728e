import { expect, test } from 'vitest'
import { computePlanProgressSeries } from '../../../src/core/charts/plan-progress/series.ts'
import { formatPlanProgress } from '../../../src/core/charts/plan-progress/words.ts'
import { toHistoryTable } from '../../../src/core/charts/history-table.ts'
import {
  computeProvinceCompareSeries,
  computeProvinceHistorySeries,
} from '../../../src/core/charts/province-compare/series.ts'
import { toProvinceCompareTable } from '../../../src/core/charts/province-compare/table.ts'
import { formatProvinceCompare } from '../../../src/core/charts/province-compare/words.ts'
import { computeStatusCountsSeries } from '../../../src/core/charts/status-counts/series.ts'
import { toStatusCountsTable } from '../../../src/core/charts/status-counts/table.ts'
import { formatStatusCounts } from '../../../src/core/charts/status-counts/words.ts'
import { computeTaskProgressSeries } from '../../../src/core/charts/task-progress/series.ts'
import { toTaskMarksTable, toTaskProgressTable } from '../../../src/core/charts/task-progress/table.ts'
import { formatTaskProgress } from '../../../src/core/charts/task-progress/words.ts'
import { computeThemeProvinceSeries } from '../../../src/core/charts/theme-province/series.ts'
import { toThemeProvinceTable } from '../../../src/core/charts/theme-province/table.ts'
import { buildPoint } from '../build/progress.ts'
import { drawn, progress, PROVINCES, rollUp, task, tasks, THEMES } from './fixture.ts'
import { taskHistory } from './task-fixture.ts'

const ZH = { locale: 'zh', sample: false } as const

test('the plan runs from its start to its due date, with the periods still to come', () => {
  const series = drawn(computePlanProgressSeries(progress()))
  expect(series.points).toHaveLength(9)
  expect(series.periodEnds.map(({ id }) => id).slice(-3)).toEqual(['2026-Q4', '2027-Q1', '2027-Q2'])
  expect(series.points.every((item) => item.endDay > series.startDay && item.endDay <= series.dueDay)).toBe(true)
})

test('a period that nobody reported is unknown in series, table and words, never 0', () => {
  const history = { plan: [buildPoint('2026-Q2', 57, 67), buildPoint('2026-Q3', null, 76)], provinces: {} }
  const series = drawn(computePlanProgressSeries(progress({ history })))
  expect(series.points[1]?.progressPercent).toBeNull()
  expect(toHistoryTable(series, 'zh').rows[1]).toEqual(['2026年第三季度', '未报送', '76%', '—', ''])
  expect(formatPlanProgress(series, ZH)).toContain('57%')
})

test('no return at all is a reason, not a drawing', () => {
  const history = { plan: [buildPoint('2024-Q3', null, 5)], provinces: {} }
  expect(computePlanProgressSeries(progress({ history }))).toMatchObject({ kind: 'nothing' })
  expect(computeProvinceCompareSeries(progress({ provinces: {} }), PROVINCES)).toMatchObject({ kind: 'nothing' })
  expect(computeProvinceHistorySeries(progress({ history }), drawn(PROVINCES[0] ?? null))).toMatchObject({
    kind: 'nothing',
  })
  expect(computeStatusCountsSeries(progress({ tasks: [] }))).toMatchObject({ kind: 'nothing' })
  expect(computeThemeProvinceSeries(progress(), [], PROVINCES)).toMatchObject({ kind: 'nothing' })
  expect(computeTaskProgressSeries(taskHistory({ periods: [] }), PROVINCES)).toMatchObject({ kind: 'nothing' })
})

test('the plan says partial, elapsed time and assumption by their own names', () => {
  const words = formatPlanProgress(drawn(computePlanProgressSeries(progress())), { locale: 'zh', sample: true })
  expect(words).toMatch(/^示例：截至 2026-09-30/)
  expect(words).toContain('已报送部分完成 65%，序时进度 76%，落后 11 个百分点；时间过去 73%（按假定期限')
})

test('provinces stand in the order 沪 苏 浙 皖, whatever the order of the rows', () => {
  const series = drawn(computeProvinceCompareSeries(progress(), PROVINCES))
  expect(series.provinces.map(({ province }) => province.letter).join('')).toBe('沪苏浙皖')
  expect(toProvinceCompareTable(series, 'zh').rows.map((row) => row.slice(0, 4))).toEqual([
    ['沪 上海', '67%', '76%', '−9'],
    ['苏 江苏', '64%', '76%', '−12'],
    ['浙 浙江', '67%', '76%', '−9'],
    ['皖 安徽', '61%', '76%', '−15'],
  ])
  expect(formatProvinceCompare(series, ZH)).toContain('安徽 61%（部分）')
})

test('a province without a return is 未报送 beside the others', () => {
  const provinces = { ...progress().provinces, '340000': rollUp(null, null) }
  const series = drawn(computeProvinceCompareSeries(progress({ provinces }), PROVINCES))
  expect(series.provinces[3]?.progressPercent).toBeNull()
  expect(formatProvinceCompare(series, ZH)).toContain('安徽未报送')
})

test('tasks are counted by status in declared order and add up', () => {
  const series = drawn(computeStatusCountsSeries(progress()))
  expect(series.groups.map(({ status, count }) => [status, count])).toEqual([
    ['completed', 1],
    ['awaiting-acceptance', 6],
    ['on-schedule', 38],
    ['slightly-behind', 24],
    ['far-behind', 10],
    ['not-started', 3],
    ['not-reported', 4],
  ])
  expect(series.total).toBe(86)
  expect(formatStatusCounts(series, ZH)).toContain('86 项任务：已完成 1，待核验 6')
})

test.each([
  [400, 'marks', 3],
  [401, 'bars', 2],
] as const)('%i tasks are drawn as %s', (count, form, columns) => {
  const many = tasks([['on-schedule', count]])
  const series = drawn(computeStatusCountsSeries(progress({ tasks: many })))
  expect(series.form).toBe(form)
  expect(toStatusCountsTable(series, 'en').header).toHaveLength(columns)
})

test('a province without a part in a theme is told from one that did not report', () => {
  const [first] = THEMES
  if (!first) throw new Error('no theme')
  const cells = { '310000': rollUp(null, null, { total: 0 }), '320000': rollUp(null, 70) }
  const series = drawn(
    computeThemeProvinceSeries(progress({ themeProvinces: { [first.id]: cells } }), [first], PROVINCES),
  )
  expect(toThemeProvinceTable(series, 'zh').rows.map((row) => row[2])).toEqual(['不承担', '未报送', '不承担', '不承担'])
})

test('missing returns of a task make runs, and cells of their own in the table', () => {
  const series = drawn(computeTaskProgressSeries(taskHistory(), PROVINCES))
  const [shanghai, jiangsu, zhejiang, anhui] = series.panels
  expect(shanghai?.missing).toEqual([])
  expect(jiangsu?.missing.map((run) => run.periods)).toEqual([['2025-Q3', '2025-Q4']])
  expect(zhejiang).toMatchObject({ hasPart: false, points: [] })
  expect(anhui?.points.at(-1)?.progressPercent).toBeNull()
  expect(toTaskProgressTable(series, 'zh').rows[4]).toEqual([
    '2025年第三季度',
    '48% (+3)',
    '未报送',
    '不适用',
    '20% (−25)',
  ])
  expect(toTaskProgressTable(series, 'zh').rows[0]?.[2]).toBe('0% (−4)')
})

test('moved dates keep their original beside them; what is withheld reads 略', () => {
  const series = drawn(computeTaskProgressSeries(taskHistory(), PROVINCES))
  expect(toTaskMarksTable(series, 'zh').rows.map((row) => row.slice(1))).toEqual([
    ['2025-03-31', '—', '2025-03-20', '已完成'],
    ['2025-12-31', '2025-09-30', '2026-01-15', '逾期完成'],
    ['2026-06-30', '—', '—', '略'],
    ['2027-02-28', '2026-11-30', '—', ''],
    ['2027-03-31', '2026-12-31', '—', ''],
  ])
  expect(formatTaskProgress(series, ZH)).toContain('略 2026-06-30')
})

test('a milestone that was done after the period shown is not done in it', () => {
  const series = drawn(computeTaskProgressSeries(taskHistory({ asOf: '2025-12-31' }), PROVINCES))
  expect(series.marks[1]).toMatchObject({ doneOn: null, state: 'open' })
})

test('the due date is done when the task is completed', () => {
  const periods = [{ period: '2026-Q3', task: task('T12', 'completed') }]
  const series = drawn(computeTaskProgressSeries(taskHistory({ periods }), PROVINCES))
  expect(series.marks.at(-1)).toMatchObject({ kind: 'due', state: 'done' })
})
