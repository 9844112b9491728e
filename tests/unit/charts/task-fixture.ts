import type { TaskHistory } from '../../../src/core/charts/task-progress/types.ts'
import { part, PERIODS, task } from './fixture.ts'

const SCHEDULED = [4, 12, 20, 30, 45, 45, 60, 75, 75]

const valuesOf: Readonly<Record<string, readonly (number | null)[]>> = {
  '310000': [2, 10, 22, 35, 48, 60, 72, 88, 100],
  '320000': [0, 8, 15, 22, null, null, 40, 52, 60],
  '340000': [1, 5, 9, 14, 20, 26, 30, null, null],
}

/** A task of three provinces: one ahead, one with a gap, one that stopped reporting; Zhejiang has no part. */
export const taskHistory = (more: Partial<TaskHistory> = {}): TaskHistory => ({
  start: '2024-07-24',
  due: '2027-03-31',
  originalDue: '2026-12-31',
  asOf: '2026-09-30',
  milestones: [
    { id: 'T12-M1', title: '四地签署数据共享协议', due: '2025-03-31', originalDue: null, doneOn: '2025-03-20' },
    {
      id: 'T12-M2',
      title: '完成系统联调并在省际毗邻地区试运行',
      due: '2025-12-31',
      originalDue: '2025-09-30',
      doneOn: '2026-01-15',
    },
    { id: 'T12-M3', title: null, due: '2026-06-30', originalDue: null, doneOn: null },
    { id: 'T12-M4', title: '四地全面启用', due: '2027-02-28', originalDue: '2026-11-30', doneOn: null },
  ],
  periods: PERIODS.map((period, index) => ({
    period,
    task: task('T12', 'slightly-behind', {
      parts: Object.entries(valuesOf).map(([region, values]) =>
        part(region, values[index] ?? null, SCHEDULED[index] ?? 0),
      ),
    }),
  })),
  ...more,
})
