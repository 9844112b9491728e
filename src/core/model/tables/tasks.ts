import { choice, date, KEPT, list, number, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'
import { NONE, NO_EVIDENCE } from './null-meanings.ts'

/** Tasks of a plan. Withheld tasks keep number, dates and progress; their words are left out. */
export const tasks = defineTable({
  name: 'tasks',
  title: { zh: '任务', en: 'Tasks' },
  rowMeans: { zh: '一项任务', en: 'one task' },
  note: {
    zh: '已公布的只有总数86；任务清单、牵头单位、时限均未见公布。17个实事项目是另一份清单。',
    en: 'Only the total of 86 is published: no list, leads or dates were found. The 17 projects are a separate list.',
  },
  key: ['id'],
  columns: {
    id: text('编号', 'Number', { ...KEPT, pattern: 'T\\d{2,6}' }),
    plan: text('计划', 'Plan', { ...KEPT, ref: 'plans' }),
    theme: text('主题', 'Theme', { ...KEPT, ref: 'themes' }),
    title: text('任务名称', 'Title', { ...PUBLIC, twin: true }),
    target: text('目标', 'Target', { ...PUBLIC, twin: true }),
    start: date('起', 'Start', KEPT),
    due: date('完成时限', 'Due', KEPT),
    otherPartners: list('其他配合单位', 'Other partners', { ...PUBLIC, absent: NONE }),
    mergedInto: text('并入任务', 'Merged into', { ...KEPT, ref: 'tasks', absent: { zh: '未合并', en: 'not merged' } }),
    disclosure: choice(
      '公开',
      'Disclosure',
      { public: { zh: '公开', en: 'public' }, withheld: { zh: '依法不予公开', en: 'withheld by law' } },
      KEPT,
    ),
    source,
  },
})

/** Each province's part in a task. No row = the province has no part. */
export const assignments = defineTable({
  name: 'assignments',
  title: { zh: '任务分工', en: 'Assignments' },
  rowMeans: { zh: '一省（市）在一项任务中的分工', en: "one province's part in a task" },
  key: ['task', 'region'],
  columns: {
    task: text('任务', 'Task', { ...KEPT, ref: 'tasks' }),
    region: text('省市', 'Province', { ...KEPT, ref: 'regions' }),
    role: choice('分工', 'Role', { lead: { zh: '牵头', en: 'lead' }, partner: { zh: '配合', en: 'partner' } }, KEPT),
    unit: text('单位', 'Unit', { ...PUBLIC, absent: { zh: '未填单位', en: 'no unit given' }, twin: true }),
    source,
  },
})

/** Milestones of a task. Weights of one task are either all absent or sum to 100. */
export const milestones = defineTable({
  name: 'milestones',
  title: { zh: '里程碑', en: 'Milestones' },
  rowMeans: { zh: '任务的一个里程碑', en: 'one milestone of a task' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', { ...KEPT, hint: { zh: '如 T01-M1', en: 'such as T01-M1' } }),
    task: text('任务', 'Task', { ...KEPT, ref: 'tasks' }),
    title: text('里程碑', 'Milestone', { ...PUBLIC, twin: true }),
    due: date('时限', 'Due', KEPT),
    weight: number('权重', 'Weight', {
      ...PUBLIC,
      unit: '%',
      min: 0,
      max: 100,
      absent: { zh: '不设权重', en: 'no weight' },
    }),
    doneOn: date('完成日期', 'Done on', { ...PUBLIC, absent: { zh: '未完成', en: 'not done' } }),
    evidence: text('佐证', 'Evidence', { ...PUBLIC, absent: NO_EVIDENCE, twin: true }),
    source,
  },
})
