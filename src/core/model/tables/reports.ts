import { date, KEPT, number, period, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'
import { NONE, NO_EVIDENCE, NOT_REPORTED } from './null-meanings.ts'

/** What a province returned on a task for a period. No row where one is due = not reported. */
export const reports = defineTable({
  name: 'reports',
  title: { zh: '进展报送', en: 'Reports' },
  rowMeans: { zh: '一省（市）一期对一项任务的报送', en: "one province's return on one task for one period" },
  key: ['period', 'task', 'region'],
  datedBy: 'period',
  columns: {
    period: period('报告期', 'Period', { ...KEPT, ref: 'periods' }),
    task: text('任务', 'Task', { ...KEPT, ref: 'tasks' }),
    region: text('省市', 'Province', { ...KEPT, ref: 'regions' }),
    progress: number('完成率', 'Progress', {
      ...KEPT,
      unit: '%',
      min: 0,
      max: 100,
      absent: NOT_REPORTED,
    }),
    summary: text('进展情况', 'Summary', { ...PUBLIC, absent: NONE, twin: true }),
    reason: text('原因', 'Reason', {
      ...PUBLIC,
      absent: NONE,
      twin: true,
      hint: { zh: '完成率下降时必填', en: 'needed where progress fell' },
    }),
    evidence: text('佐证', 'Evidence', { ...PUBLIC, absent: NO_EVIDENCE, twin: true }),
    reportedOn: date('报送日期', 'Reported on', PUBLIC),
    note: text('内部备注', 'Internal note', { absent: NONE }),
    source,
  },
})
