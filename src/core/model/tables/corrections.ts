import { date, KEPT, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'

/** Corrections of published values. */
export const corrections = defineTable({
  name: 'corrections',
  title: { zh: '更正', en: 'Corrections' },
  rowMeans: { zh: '对一个已发布数值的更正', en: 'one corrected value' },
  key: ['on', 'table', 'key', 'field'],
  datedBy: 'on',
  columns: {
    on: date('更正日期', 'Date', KEPT),
    table: text('表', 'Table', KEPT),
    key: text('行', 'Row', { ...KEPT, hint: { zh: '键以 / 相连', en: 'key joined by /' } }),
    field: text('列', 'Column', PUBLIC),
    before: text('更正前', 'Before', { ...PUBLIC, absent: { zh: '原为空', en: 'was empty' } }),
    after: text('更正后', 'After', { ...PUBLIC, absent: { zh: '改为空', en: 'made empty' } }),
    reason: text('理由', 'Reason', { ...PUBLIC, twin: true }),
    source,
  },
})
