import type { Nothing } from '../../../src/core/charts/chart.ts'
import type {
  HistoryPoint,
  PartProgress,
  PeriodProgress,
  RollUp,
  TaskProgress,
} from '../../../src/core/analysis/types.ts'
import { computeProvinces } from '../../../src/core/charts/provinces.ts'
import { STATUS_CODES, type Status } from '../../../src/core/model/status.ts'
import { buildPart, buildPeriod, buildPoint, buildRollUp, buildTask, type RollUpCells } from '../build/progress.ts'

export const PERIODS = [
  '2024-Q3',
  '2024-Q4',
  '2025-Q1',
  '2025-Q2',
  '2025-Q3',
  '2025-Q4',
  '2026-Q1',
  '2026-Q2',
  '2026-Q3',
] as const

export const PROVINCES = computeProvinces([
  { code: '340000', name: '安徽', nameEn: 'Anhui', short: '皖', order: 4 },
  { code: '310000', name: '上海', nameEn: 'Shanghai', short: '沪', order: 1 },
  { code: '330000', name: '浙江', nameEn: 'Zhejiang', short: '浙', order: 3 },
  { code: '320000', name: '江苏', nameEn: 'Jiangsu', short: '苏', order: 2 },
])

export const THEMES = [
  { id: 'governance', name: '社会治理', nameEn: 'Governance', order: 1 },
  { id: 'prevention', name: '整体防控', nameEn: 'Prevention', order: 2 },
  { id: 'services', name: '便民服务', nameEn: 'Services', order: 3 },
]

const SCHEDULED = [5, 13, 22, 31, 41, 50, 58, 67, 76]
const PROGRESS = [3, 11, 17, 26, 35, 41, 49, 57, 65]
const BEHIND: Readonly<Record<string, number>> = { '310000': 2, '320000': -1, '330000': 2, '340000': -4 }

/** 86 tasks by status, as on the sketch of the overview. */
const STATUS_SPREAD: readonly (readonly [Status, number])[] = [
  ['completed', 1],
  ['awaiting-acceptance', 6],
  ['on-schedule', 38],
  ['slightly-behind', 24],
  ['far-behind', 10],
  ['not-started', 3],
  ['not-reported', 4],
]

/** A roll-up of most tasks, of which one province is silent. */
export const rollUp = (
  progressPercent: number | null,
  scheduledPercent: number | null,
  more: RollUpCells = {},
): RollUp =>
  buildRollUp({
    progressPercent,
    scheduledPercent,
    known: progressPercent === null ? 0 : 80,
    total: 83,
    returns: { due: 80, received: 77, onTime: 70, missing: 3 },
    overdue: 2,
    silent: 1,
    dueNext: 4,
    ...more,
  })

/** A part on schedule, or without a return where nothing is known; Shanghai leads. */
export const part = (region: string, progressPercent: number | null, scheduledPercent: number): PartProgress =>
  buildPart(region, {
    role: region === '310000' ? 'lead' : 'partner',
    progressPercent,
    scheduledPercent,
    computedStatus: progressPercent === null ? 'not-reported' : 'on-schedule',
    returnState: progressPercent === null ? 'missing' : 'on-time',
  })

/** A task of that status at 50% of 60%. */
export const task = (id: string, status: Status, more: Partial<TaskProgress> = {}): TaskProgress =>
  buildTask(id, { due: '2027-03-31', computedStatus: status, scheduledPercent: 60, ...more })

export const tasks = (spread = STATUS_SPREAD): readonly TaskProgress[] => {
  const statuses = spread.flatMap(([status, count]) => Array.from({ length: count }, () => status))
  return statuses
    .map((status, index) => task(`T${String(((index * 37) % statuses.length) + 1).padStart(2, '0')}`, status))
    .sort((a, b) => a.task.localeCompare(b.task))
}

const provinceHistory = (code: string): readonly HistoryPoint[] =>
  PERIODS.map((period, index) =>
    buildPoint(
      period,
      Math.max(0, Math.round((PROGRESS[index] ?? 0) + (BEHIND[code] ?? 0) * (index / 8))),
      SCHEDULED[index] ?? 0,
      code === '340000' && index === 8,
    ),
  )

export const progress = (more: Partial<PeriodProgress> = {}): PeriodProgress =>
  buildPeriod({
    plan: rollUp(65, 76, { partial: true }),
    provinces: {
      '310000': rollUp(67, 76),
      '320000': rollUp(64, 76),
      '330000': rollUp(67, 76),
      '340000': rollUp(61, 76, { partial: true }),
    },
    themeProvinces: Object.fromEntries(
      THEMES.map((theme, row) => [
        theme.id,
        Object.fromEntries(
          PROVINCES.map(({ code }, column) => [
            code,
            rollUp(58 + 5 * row - 6 * column, 74 + row, { partial: column === 3 }),
          ]),
        ),
      ]),
    ),
    tasks: tasks(),
    history: {
      plan: PERIODS.map((period, index) =>
        buildPoint(period, PROGRESS[index] ?? 0, SCHEDULED[index] ?? 0, index === 3 || index === 8),
      ),
      provinces: Object.fromEntries(PROVINCES.map(({ code }) => [code, provinceHistory(code)])),
    },
    ...more,
  })

/** Four provinces with every status, one of them with a base under 10, and one without any part. */
export const measuredProgress = (): PeriodProgress => {
  const counts = (spread: readonly number[]): NonNullable<RollUpCells['counts']> =>
    Object.fromEntries(spread.map((count, index) => [STATUS_CODES[index], count]))
  return progress({
    provinces: {
      '310000': rollUp(67, 76, { counts: counts([4, 5, 33, 23, 8, 3, 7]) }),
      '320000': rollUp(64, 76, { known: 7, total: 8, counts: counts([1, 0, 3, 2, 1, 0, 1]) }),
      '330000': rollUp(null, null, { total: 83, counts: counts([0, 0, 0, 0, 0, 0, 83]), partial: true }),
      '340000': rollUp(null, null, { total: 0, returns: { due: 0, received: 0, onTime: 0, missing: 0 } }),
    },
  })
}

/** The series, where there is one; a reason why not fails the test. */
export const drawn = <S extends object>(series: S | null): Exclude<S, Nothing> => {
  if (series === null || ('kind' in series && series.kind === 'nothing')) throw new Error('nothing to draw')
  return series as Exclude<S, Nothing>
}
