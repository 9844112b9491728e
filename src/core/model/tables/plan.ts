import { choice, date, instant, integer, KEPT, list, number, period, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'

const BASES = { printed: { zh: '印出', en: 'printed' }, assumed: { zh: '假定', en: 'assumed' } } as const

/** The three-year plans. Start and due say whether they are printed or assumed. */
export const plans = defineTable({
  name: 'plans',
  title: { zh: '行动计划', en: 'Plans' },
  rowMeans: { zh: '一个行动计划', en: 'one plan' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', KEPT),
    ordinal: integer('第几个', 'Ordinal', { ...KEPT, min: 1 }),
    title: text('名称', 'Title', { ...PUBLIC, twin: true }),
    signedOn: date('签署日期', 'Signed on', PUBLIC),
    start: date('起', 'Start', KEPT),
    startBasis: choice('起的依据', 'Basis of the start', BASES, PUBLIC),
    due: date('止', 'Due', KEPT),
    dueBasis: choice('止的依据', 'Basis of the due date', BASES, PUBLIC),
    cadence: choice(
      '报告频次',
      'Cadence',
      { quarter: { zh: '季', en: 'quarter' }, month: { zh: '月', en: 'month' } },
      PUBLIC,
    ),
    declaredTasks: integer('任务数', 'Declared tasks', { ...PUBLIC, unit: '项', min: 1 }),
    source,
  },
})

/** Report periods of a plan. */
export const periods = defineTable({
  name: 'periods',
  title: { zh: '报告期', en: 'Periods' },
  rowMeans: { zh: '一个报告期', en: 'one report period' },
  key: ['id'],
  columns: {
    id: period('报告期', 'Period', KEPT),
    plan: text('计划', 'Plan', { ...KEPT, ref: 'plans' }),
    start: date('起', 'First day', KEPT),
    end: date('止', 'Last day', KEPT),
    reportDue: date('报送期限', 'Returns due', PUBLIC),
    releaseAt: instant('发布时间', 'Released at', PUBLIC),
    source,
  },
})

/** Themes by which the tasks of a plan are grouped. */
export const themes = defineTable({
  name: 'themes',
  title: { zh: '主题', en: 'Themes' },
  rowMeans: { zh: '计划的一个主题', en: 'one theme of a plan' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', KEPT),
    plan: text('计划', 'Plan', { ...KEPT, ref: 'plans' }),
    name: text('名称', 'Name', { ...KEPT, twin: true }),
    order: integer('次序', 'Order', { ...KEPT, min: 1 }),
    source,
  },
})

/** Versions of the status rule, each with the period from which it holds. */
export const rules = defineTable({
  name: 'rules',
  title: { zh: '亮灯口径', en: 'Status rule' },
  rowMeans: { zh: '口径的一个版本', en: 'one version of the rule' },
  key: ['version'],
  columns: {
    version: text('版本', 'Version', { ...KEPT, pattern: 'v\\d+' }),
    fromPeriod: period('起用报告期', 'From period', {
      ...KEPT,
      hint: { zh: '自该期起适用', en: 'holds from this period on' },
    }),
    slightlyBelow: integer('略有滞后低于', 'Slightly behind below', { ...PUBLIC, unit: '个百分点', min: -100, max: 0 }),
    farBelow: integer('严重滞后低于', 'Far behind below', { ...PUBLIC, unit: '个百分点', min: -100, max: 0 }),
    basis: text('依据', 'Basis', { ...PUBLIC, twin: true }),
    note: text('说明', 'Note', { ...PUBLIC, absent: { zh: '无', en: 'none' }, twin: true }),
  },
})

/** Tasks of a plan. Withheld tasks keep number, dates and progress; their words are left out. */
export const tasks = defineTable({
  name: 'tasks',
  title: { zh: '任务', en: 'Tasks' },
  rowMeans: { zh: '一项任务', en: 'one task' },
  key: ['id'],
  columns: {
    id: text('编号', 'Number', { ...KEPT, pattern: 'T\\d{2,6}' }),
    plan: text('计划', 'Plan', { ...KEPT, ref: 'plans' }),
    theme: text('主题', 'Theme', { ...KEPT, ref: 'themes' }),
    title: text('任务名称', 'Title', { ...PUBLIC, twin: true }),
    target: text('目标', 'Target', { ...PUBLIC, twin: true }),
    start: date('起', 'Start', KEPT),
    due: date('完成时限', 'Due', KEPT),
    otherPartners: list('其他配合单位', 'Other partners', { ...PUBLIC, absent: { zh: '无', en: 'none' } }),
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
    evidence: text('佐证', 'Evidence', { ...PUBLIC, absent: { zh: '无佐证', en: 'no evidence' }, twin: true }),
    source,
  },
})
