import { choice, date, KEPT, period, PUBLIC, source, text } from '../column.ts'
import { STATUS_WORDS } from '../status.ts'
import { defineTable } from '../table.ts'

/** Acceptance (销号) of a province's part, decided by the office. */
export const acceptances = defineTable({
  name: 'acceptances',
  title: { zh: '验收', en: 'Acceptances' },
  rowMeans: { zh: '一省（市）一项任务的验收', en: "acceptance of one province's part" },
  key: ['task', 'region'],
  datedBy: 'acceptedOn',
  columns: {
    task: text('任务', 'Task', { ...KEPT, ref: 'tasks' }),
    region: text('省市', 'Province', { ...KEPT, ref: 'regions' }),
    acceptedOn: date('销号日期', 'Accepted on', PUBLIC),
    acceptedBy: text('验收单位', 'Accepted by', {}),
    evidence: text('佐证', 'Evidence', {
      ...PUBLIC,
      absent: { zh: '无佐证，不计已完成', en: 'no evidence: does not complete' },
      twin: true,
    }),
    source,
  },
})

/** Statuses that the office set by hand for one period. */
export const overrides = defineTable({
  name: 'overrides',
  title: { zh: '状态调整', en: 'Overrides' },
  rowMeans: { zh: '一期对一省（市）或整项任务的状态调整', en: 'one status set by hand for one period' },
  key: ['period', 'task', 'region'],
  datedBy: 'period',
  columns: {
    period: period('报告期', 'Period', { ...KEPT, ref: 'periods' }),
    task: text('任务', 'Task', { ...KEPT, ref: 'tasks' }),
    region: text('省市', 'Province', {
      ...KEPT,
      ref: 'regions',
      also: ['*'],
      hint: { zh: '* 为整项任务', en: '* = the whole task' },
    }),
    status: choice('状态', 'Status', STATUS_WORDS, KEPT),
    reason: text('理由', 'Reason', { ...PUBLIC, twin: true }),
    decidedBy: text('决定单位', 'Decided by', {}),
    decidedOn: date('决定日期', 'Decided on', PUBLIC),
    source,
  },
})
