import { choice, KEPT, month, PUBLIC, text } from '../column.ts'
import { defineTable } from '../table.ts'
import { DATE_BASES } from './date-bases.ts'
import { NONE, NOT_PRINTED } from './null-meanings.ts'

/** Where rows come from: a publication, a province's return, or the generator of the sample. */
export const sources = defineTable({
  name: 'sources',
  title: { zh: '来源', en: 'Sources' },
  rowMeans: { zh: '一处来源', en: 'one citation' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', KEPT),
    kind: choice(
      '类别',
      'Kind',
      {
        published: { zh: '公开报道', en: 'published' },
        reported: { zh: '单位报送', en: 'reported' },
        sample: { zh: '示例', en: 'sample' },
      },
      KEPT,
    ),
    title: text('标题', 'Title', { ...PUBLIC, twin: true }),
    publisher: text('发布者', 'Publisher', { ...PUBLIC, twin: true }),
    author: text('作者', 'Author', { ...PUBLIC, absent: NOT_PRINTED }),
    publishedOn: month('发布日期', 'Published on', { ...PUBLIC, absent: NOT_PRINTED }),
    dateBasis: choice('日期依据', 'Basis of the date', DATE_BASES, PUBLIC),
    url: text('网址', 'Address', { ...PUBLIC, absent: { zh: '无网址', en: 'no address' }, pattern: 'https?://\\S+' }),
    note: text('说明', 'Note', { ...PUBLIC, absent: NONE, twin: true }),
    // Who names a file may name persons in it.
    file: text('文件', 'File', { absent: { zh: '不是文件', en: 'not a file' } }),
  },
})
