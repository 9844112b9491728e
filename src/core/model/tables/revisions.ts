import { choice, date, KEPT, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'

/** Edits to the plan, one changed cell a row; the plan in force on a day is found by undoing the later ones. */
export const revisions = defineTable({
  name: 'revisions',
  title: { zh: '计划调整', en: 'Revisions' },
  rowMeans: { zh: '计划中一格的一次调整', en: 'one changed cell of the plan' },
  key: ['id'],
  datedBy: 'on',
  columns: {
    id: text('编号', 'Id', { ...KEPT, pattern: 'R\\d+' }),
    table: choice(
      '表',
      'Table',
      {
        plans: { zh: '行动计划', en: 'Plans' },
        tasks: { zh: '任务', en: 'Tasks' },
        assignments: { zh: '任务分工', en: 'Assignments' },
        milestones: { zh: '里程碑', en: 'Milestones' },
      },
      KEPT,
    ),
    key: text('行', 'Row', {
      ...KEPT,
      hint: { zh: '键以 / 相连，如 T01/310000', en: 'key joined by /, such as T01/310000' },
    }),
    field: text('列', 'Column', {
      ...PUBLIC,
      also: ['*'],
      hint: { zh: '* 为增删整行', en: '* = the row was added or removed' },
    }),
    before: text('原值', 'Before', {
      ...PUBLIC,
      absent: { zh: '原无此行或原为空', en: 'no such row, or empty' },
      hint: { zh: '删除的整行写成 JSON', en: 'a removed row is written as JSON' },
    }),
    after: text('新值', 'After', { ...PUBLIC, absent: { zh: '删去或改为空', en: 'removed, or made empty' } }),
    on: date('调整日期', 'Date', KEPT),
    reason: text('理由', 'Reason', { ...PUBLIC, twin: true }),
    decidedBy: text('决定单位', 'Decided by', {}),
    source,
  },
})
