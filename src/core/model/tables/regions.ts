import { integer, KEPT, text } from '../column.ts'
import { defineTable } from '../table.ts'

/** The four provinces, in the order in which they are always shown. */
export const regions = defineTable({
  name: 'regions',
  title: { zh: '省市', en: 'Provinces' },
  rowMeans: { zh: '一个省（直辖市）', en: 'one province' },
  key: ['code'],
  columns: {
    code: text('代码', 'Code', {
      ...KEPT,
      pattern: '\\d{6}',
      hint: { zh: 'GB/T 2260 六位代码', en: 'GB/T 2260 code' },
    }),
    name: text('名称', 'Name', { ...KEPT, twin: true, pattern: '[一-鿿]{2,8}', twinPattern: '[A-Za-z .-]{2,40}' }),
    short: text('简称', 'Letter', { ...KEPT, pattern: '[一-鿿]' }),
    order: integer('次序', 'Order', { ...KEPT, min: 1 }),
  },
})
