import { choice, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'

/** Practical projects that a source names. */
export const projects = defineTable({
  name: 'projects',
  title: { zh: '列名的实事项目', en: 'Named projects' },
  rowMeans: { zh: '一个列名的项目', en: 'one named project' },
  note: {
    zh: '17个项目与86项任务是两份清单，均未完整公布。',
    en: 'The 17 projects and the 86 tasks are separate lists, neither published in full.',
  },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', PUBLIC),
    name: text('名称', 'Name', { ...PUBLIC, twin: true }),
    status: choice(
      '状态',
      'State',
      { landed: { zh: '已落地见效', en: 'in effect' }, progressing: { zh: '正有序推进', en: 'under way' } },
      PUBLIC,
    ),
    source,
  },
})

/** Mechanisms of cooperation that a source names. */
export const mechanisms = defineTable({
  name: 'mechanisms',
  title: { zh: '列名的协作机制', en: 'Named mechanisms' },
  rowMeans: { zh: '一项列名的机制', en: 'one named mechanism' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', PUBLIC),
    name: text('名称', 'Name', { ...PUBLIC, twin: true }),
    source,
  },
})
