import { month, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'

/** Dated events of the cooperation. */
export const events = defineTable({
  name: 'events',
  title: { zh: '大事', en: 'Events' },
  rowMeans: { zh: '一件大事', en: 'one event' },
  note: {
    zh: '文字为本项目所写的概述，非原题。',
    en: 'Texts were written for this project; they are not headlines.',
  },
  key: ['id'],
  datedBy: 'on',
  columns: {
    id: text('编号', 'Id', PUBLIC),
    on: month('日期', 'Date', PUBLIC),
    title: text('事件', 'Event', { ...PUBLIC, twin: true }),
    source,
  },
})
