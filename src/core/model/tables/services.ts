import { date, flag, integer, period, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'
import { NONE, NOT_PRINTED, NOT_REPORTED } from './null-meanings.ts'

/** Service items that can be handled in another province. */
export const services = defineTable({
  name: 'services',
  title: { zh: '跨省通办事项', en: 'Cross-province services' },
  rowMeans: { zh: '一个通办事项', en: 'one service item' },
  note: {
    zh: '其中只有户口迁移和新生儿入户在来源中列名为24项之内，其余来源未说明。24项的完整清单未公布。',
    en: 'Of these only 户口迁移 and 新生儿入户 are named as among the 24; of the others the sources do not say. The full list is not published.',
  },
  key: ['id'],
  datedBy: 'launchedOn',
  columns: {
    id: text('编号', 'Id', PUBLIC),
    name: text('名称', 'Name', { ...PUBLIC, twin: true }),
    group: text('类别', 'Group', { ...PUBLIC, twin: true }),
    launchedOn: date('开通日期', 'Launched on', { ...PUBLIC, absent: NOT_PRINTED }),
    launchNote: text('开通说明', 'Launch note', { ...PUBLIC, absent: NONE, twin: true }),
    inTheTwentyFour: flag('列入24项', 'Among the 24', {
      ...PUBLIC,
      absent: { zh: '来源未说明', en: 'the sources do not say' },
    }),
    source,
  },
})

/** Service cases by period, item and direction. From and to are never the same province. */
export const serviceVolumes = defineTable({
  name: 'service-volumes',
  title: { zh: '跨省通办办件', en: 'Service volumes' },
  rowMeans: { zh: '一期一事项由一地受理、办往另一地的办件', en: 'one item in one period from one province to another' },
  key: ['period', 'service', 'from', 'to'],
  datedBy: 'period',
  columns: {
    period: period('报告期', 'Period', { ...PUBLIC, ref: 'periods' }),
    service: text('事项', 'Service', { ...PUBLIC, ref: 'services' }),
    from: text('受理地', 'From', { ...PUBLIC, ref: 'regions' }),
    to: text('办理地', 'To', { ...PUBLIC, ref: 'regions' }),
    handled: integer('办件', 'Cases handled', {
      ...PUBLIC,
      unit: '件',
      min: 0,
      absent: NOT_REPORTED,
    }),
    certificateUses: integer('电子证照应用', 'Certificate uses', {
      ...PUBLIC,
      unit: '次',
      min: 0,
      absent: NOT_REPORTED,
    }),
    source,
  },
})
