import { integer, KEPT, period, PUBLIC, text } from '../column.ts'
import { defineTable } from '../table.ts'
import { NONE } from './null-meanings.ts'

/** Versions of the status rule, each with the period from which it holds. */
export const rules = defineTable({
  name: 'rules',
  title: { zh: '亮灯口径', en: 'Status rule' },
  rowMeans: { zh: '口径的一个版本', en: 'one version of the rule' },
  key: ['version'],
  datedBy: 'fromPeriod',
  columns: {
    version: text('版本', 'Version', { ...KEPT, pattern: 'v\\d+' }),
    fromPeriod: period('起用报告期', 'From period', {
      ...KEPT,
      hint: { zh: '自该期起适用', en: 'holds from this period on' },
    }),
    slightlyBelow: integer('略有滞后低于', 'Slightly behind below', { ...PUBLIC, unit: '个百分点', min: -100, max: 0 }),
    farBelow: integer('严重滞后低于', 'Far behind below', { ...PUBLIC, unit: '个百分点', min: -100, max: 0 }),
    basis: text('依据', 'Basis', { ...PUBLIC, twin: true }),
    note: text('说明', 'Note', { ...PUBLIC, absent: NONE, twin: true }),
  },
})
