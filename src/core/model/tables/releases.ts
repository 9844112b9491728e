import { date, KEPT, period, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'
import { NONE } from './null-meanings.ts'

/** Released periods, written by the publishing command. */
export const releases = defineTable({
  name: 'releases',
  title: { zh: '发布', en: 'Releases' },
  rowMeans: { zh: '一次发布', en: 'one released period' },
  key: ['period', 'releasedOn', 'digest'],
  datedBy: 'period',
  columns: {
    period: period('报告期', 'Period', { ...KEPT, ref: 'periods' }),
    releasedOn: date('发布日期', 'Released on', KEPT),
    digest: text('摘要', 'Digest', { ...KEPT, pattern: '[0-9a-f]{12,64}' }),
    note: text('说明', 'Note', { ...PUBLIC, absent: NONE, twin: true }),
    source,
  },
})
