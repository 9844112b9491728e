import { choice, integer, list, period, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'
import { NOT_PRINTED, NOT_REPORTED } from './null-meanings.ts'

/** Bodies of water that are patrolled together. */
export const waters = defineTable({
  name: 'waters',
  title: { zh: '水域', en: 'Waters' },
  rowMeans: { zh: '一处水域', en: 'one body of water' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', PUBLIC),
    name: text('名称', 'Name', { ...PUBLIC, twin: true }),
    kind: choice(
      '类别',
      'Kind',
      {
        干线: { zh: '干线', en: 'main stem' },
        河: { zh: '河', en: 'river' },
        湖: { zh: '湖', en: 'lake' },
        运河: { zh: '运河', en: 'canal' },
      },
      { ...PUBLIC, absent: NOT_PRINTED },
    ),
    regions: list('涉及省市', 'Provinces', { ...PUBLIC, ref: 'regions', absent: NOT_PRINTED }),
    source,
  },
})

/** Kinds of water hazard. */
export const HAZARD_KINDS = {
  涉渔: { zh: '涉渔', en: 'fishing' },
  涉砂: { zh: '涉砂', en: 'sand mining' },
  涉水运物流: { zh: '涉水运物流', en: 'water transport and logistics' },
  '“三无”船舶': { zh: '“三无”船舶', en: 'unregistered vessels' },
  客渡运: { zh: '客渡运', en: 'ferries' },
  危险货物: { zh: '危险货物', en: 'dangerous goods' },
  沿岸场所: { zh: '沿岸场所', en: 'shore premises' },
  其他: { zh: '其他', en: 'other' },
} as const

/** Counts of hazards found, rectified and accepted in a period; never places, schedules or persons. */
export const hazards = defineTable({
  name: 'hazards',
  title: { zh: '水域隐患', en: 'Water hazards' },
  rowMeans: { zh: '一期一省（市）一处水域一类隐患', en: 'one period, province, water and kind' },
  key: ['period', 'region', 'water', 'kind'],
  datedBy: 'period',
  columns: {
    period: period('报告期', 'Period', { ...PUBLIC, ref: 'periods' }),
    region: text('省市', 'Province', { ...PUBLIC, ref: 'regions' }),
    water: text('水域', 'Water', { ...PUBLIC, ref: 'waters' }),
    kind: choice('类别', 'Kind', HAZARD_KINDS, PUBLIC),
    found: integer('排查', 'Found', { ...PUBLIC, unit: '处', min: 0, absent: NOT_REPORTED }),
    rectified: integer('整改完成', 'Rectified', {
      ...PUBLIC,
      unit: '处',
      min: 0,
      absent: NOT_REPORTED,
    }),
    accepted: integer('验收销号', 'Accepted', {
      ...PUBLIC,
      unit: '处',
      min: 0,
      absent: NOT_REPORTED,
    }),
    source,
  },
})

/** River cases solved in a period. */
export const riverCases = defineTable({
  name: 'river-cases',
  title: { zh: '涉江案件', en: 'River cases' },
  rowMeans: { zh: '一期一省（市）一类案件', en: 'one period, province and kind' },
  key: ['period', 'region', 'kind'],
  datedBy: 'period',
  columns: {
    period: period('报告期', 'Period', { ...PUBLIC, ref: 'periods' }),
    region: text('省市', 'Province', { ...PUBLIC, ref: 'regions' }),
    kind: choice(
      '类别',
      'Kind',
      {
        非法捕捞: { zh: '非法捕捞', en: 'illegal fishing' },
        非法采砂: { zh: '非法采砂', en: 'illegal sand mining' },
        涉水运物流: { zh: '涉水运物流', en: 'water transport and logistics' },
        走私: { zh: '走私', en: 'smuggling' },
        其他: { zh: '其他', en: 'other' },
      },
      PUBLIC,
    ),
    solved: integer('侦破', 'Solved', { ...PUBLIC, unit: '起', min: 0, absent: NOT_REPORTED }),
    source,
  },
})
