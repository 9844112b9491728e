import { choice, date, instant, integer, KEPT, period, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'
import { PLAN_BASES } from './date-bases.ts'

/** The three-year plans. Start and due say whether they are printed or assumed. */
export const plans = defineTable({
  name: 'plans',
  title: { zh: '行动计划', en: 'Plans' },
  rowMeans: { zh: '一个行动计划', en: 'one plan' },
  key: ['id'],
  datedBy: 'signedOn',
  columns: {
    id: text('编号', 'Id', KEPT),
    ordinal: integer('第几个', 'Ordinal', { ...KEPT, min: 1 }),
    title: text('名称', 'Title', { ...PUBLIC, twin: true }),
    signedOn: date('签署日期', 'Signed on', PUBLIC),
    start: date('起', 'Start', KEPT),
    startBasis: choice('起的依据', 'Basis of the start', PLAN_BASES, PUBLIC),
    due: date('止', 'Due', KEPT),
    dueBasis: choice('止的依据', 'Basis of the due date', PLAN_BASES, PUBLIC),
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
  datedBy: 'id',
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
  note: {
    zh: '报道说86项任务的推进将不断深化“社会治理、整体防控、融合共享”；以这三个印出的词语作为86项任务的分类主题，是假定。',
    en: 'The article says that the 86 tasks will deepen 社会治理、整体防控、融合共享; that these are the themes by which the 86 are sorted is an assumption.',
  },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', KEPT),
    plan: text('计划', 'Plan', { ...KEPT, ref: 'plans' }),
    name: text('名称', 'Name', { ...KEPT, twin: true }),
    order: integer('次序', 'Order', { ...KEPT, min: 1 }),
    source,
  },
})
