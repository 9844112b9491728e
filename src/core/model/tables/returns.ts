import { choice, date, integer, KEPT, number, period, PUBLIC, source, text } from '../column.ts'
import { STATUS_WORDS } from '../status.ts'
import { defineTable } from '../table.ts'

const NONE = { zh: '无', en: 'none' }
const ROW_ITSELF = { zh: '整行', en: 'the row itself' }

/** What a province returned on a task for a period. No row where one is due = not reported. */
export const reports = defineTable({
  name: 'reports',
  title: { zh: '进展报送', en: 'Reports' },
  rowMeans: { zh: '一省（市）一期对一项任务的报送', en: "one province's return on one task for one period" },
  key: ['period', 'task', 'region'],
  columns: {
    period: period('报告期', 'Period', { ...KEPT, ref: 'periods' }),
    task: text('任务', 'Task', { ...KEPT, ref: 'tasks' }),
    region: text('省市', 'Province', { ...KEPT, ref: 'regions' }),
    progress: number('完成率', 'Progress', {
      ...KEPT,
      unit: '%',
      min: 0,
      max: 100,
      absent: { zh: '未报送', en: 'not reported' },
    }),
    summary: text('进展情况', 'Summary', { ...PUBLIC, absent: NONE, twin: true }),
    reason: text('原因', 'Reason', {
      ...PUBLIC,
      absent: NONE,
      twin: true,
      hint: { zh: '完成率下降时必填', en: 'needed where progress fell' },
    }),
    evidence: text('佐证', 'Evidence', { ...PUBLIC, absent: { zh: '无佐证', en: 'no evidence' }, twin: true }),
    reportedOn: date('报送日期', 'Reported on', PUBLIC),
    note: text('内部备注', 'Internal note', { absent: NONE }),
    source,
  },
})

/** Acceptance (销号) of a province's part, decided by the office. */
export const acceptances = defineTable({
  name: 'acceptances',
  title: { zh: '验收', en: 'Acceptances' },
  rowMeans: { zh: '一省（市）一项任务的验收', en: "acceptance of one province's part" },
  key: ['task', 'region'],
  columns: {
    task: text('任务', 'Task', { ...KEPT, ref: 'tasks' }),
    region: text('省市', 'Province', { ...KEPT, ref: 'regions' }),
    acceptedOn: date('销号日期', 'Accepted on', PUBLIC),
    acceptedBy: text('验收单位', 'Accepted by', {}),
    evidence: text('佐证', 'Evidence', {
      ...PUBLIC,
      absent: { zh: '无佐证，不计已完成', en: 'no evidence: does not complete' },
      twin: true,
    }),
    source,
  },
})

/** Statuses that the office set by hand for one period. */
export const overrides = defineTable({
  name: 'overrides',
  title: { zh: '状态调整', en: 'Overrides' },
  rowMeans: { zh: '一期对一省（市）或整项任务的状态调整', en: 'one status set by hand for one period' },
  key: ['period', 'task', 'region'],
  columns: {
    period: period('报告期', 'Period', { ...KEPT, ref: 'periods' }),
    task: text('任务', 'Task', { ...KEPT, ref: 'tasks' }),
    region: text('省市', 'Province', {
      ...KEPT,
      ref: 'regions',
      also: ['*'],
      hint: { zh: '* 为整项任务', en: '* = the whole task' },
    }),
    status: choice('状态', 'Status', STATUS_WORDS, KEPT),
    reason: text('理由', 'Reason', { ...PUBLIC, twin: true }),
    decidedBy: text('决定单位', 'Decided by', {}),
    decidedOn: date('决定日期', 'Decided on', PUBLIC),
    source,
  },
})

/** Edits to the plan, one changed cell a row; the plan in force on a day is found by undoing the later ones. */
export const revisions = defineTable({
  name: 'revisions',
  title: { zh: '计划调整', en: 'Revisions' },
  rowMeans: { zh: '计划中一格的一次调整', en: 'one changed cell of the plan' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', { ...KEPT, pattern: 'R\\d+' }),
    table: choice(
      '表',
      'Table',
      {
        plans: { zh: '行动计划', en: 'Plans' },
        tasks: { zh: '任务', en: 'Tasks' },
        assignments: { zh: '任务分工', en: 'Assignments' },
        milestones: { zh: '里程碑', en: 'Milestones' },
      },
      KEPT,
    ),
    key: text('行', 'Row', {
      ...KEPT,
      hint: { zh: '键以 / 相连，如 T01/310000', en: 'key joined by /, such as T01/310000' },
    }),
    field: text('列', 'Column', {
      ...PUBLIC,
      also: ['*'],
      hint: { zh: '* 为增删整行', en: '* = the row was added or removed' },
    }),
    before: text('原值', 'Before', {
      ...PUBLIC,
      absent: { zh: '原无此行或原为空', en: 'no such row, or empty' },
      hint: { zh: '删除的整行写成 JSON', en: 'a removed row is written as JSON' },
    }),
    after: text('新值', 'After', { ...PUBLIC, absent: { zh: '删去或改为空', en: 'removed, or made empty' } }),
    on: date('调整日期', 'Date', KEPT),
    reason: text('理由', 'Reason', { ...PUBLIC, twin: true }),
    decidedBy: text('决定单位', 'Decided by', {}),
    source,
  },
})

/** Corrections of published values. */
export const corrections = defineTable({
  name: 'corrections',
  title: { zh: '更正', en: 'Corrections' },
  rowMeans: { zh: '对一个已发布数值的更正', en: 'one corrected value' },
  key: ['on', 'table', 'key', 'field'],
  columns: {
    on: date('更正日期', 'Date', KEPT),
    table: text('表', 'Table', KEPT),
    key: text('行', 'Row', { ...KEPT, hint: { zh: '键以 / 相连', en: 'key joined by /' } }),
    field: text('列', 'Column', PUBLIC),
    before: text('更正前', 'Before', { ...PUBLIC, absent: { zh: '原为空', en: 'was empty' } }),
    after: text('更正后', 'After', { ...PUBLIC, absent: { zh: '改为空', en: 'made empty' } }),
    reason: text('理由', 'Reason', { ...PUBLIC, twin: true }),
    source,
  },
})

/** Released periods, written by the publishing command. */
export const releases = defineTable({
  name: 'releases',
  title: { zh: '发布', en: 'Releases' },
  rowMeans: { zh: '一次发布', en: 'one released period' },
  key: ['period', 'releasedOn'],
  columns: {
    period: period('报告期', 'Period', { ...KEPT, ref: 'periods' }),
    releasedOn: date('发布日期', 'Released on', KEPT),
    digest: text('摘要', 'Digest', { ...KEPT, pattern: '[0-9a-f]{12,64}' }),
    note: text('说明', 'Note', { ...PUBLIC, absent: ROW_ITSELF, twin: true }),
    source,
  },
})

/** Service cases by period, item and direction. From and to are never the same province. */
export const serviceVolumes = defineTable({
  name: 'service-volumes',
  title: { zh: '跨省通办办件', en: 'Service volumes' },
  rowMeans: { zh: '一期一事项由一地受理、办往另一地的办件', en: 'one item in one period from one province to another' },
  key: ['period', 'service', 'from', 'to'],
  columns: {
    period: period('报告期', 'Period', { ...PUBLIC, ref: 'periods' }),
    service: text('事项', 'Service', { ...PUBLIC, ref: 'services' }),
    from: text('受理地', 'From', { ...PUBLIC, ref: 'regions' }),
    to: text('办理地', 'To', { ...PUBLIC, ref: 'regions' }),
    handled: integer('办件', 'Cases handled', {
      ...PUBLIC,
      unit: '件',
      min: 0,
      absent: { zh: '未报送', en: 'not reported' },
    }),
    certificateUses: integer('电子证照应用', 'Certificate uses', {
      ...PUBLIC,
      unit: '次',
      min: 0,
      absent: { zh: '未报送', en: 'not reported' },
    }),
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
  columns: {
    period: period('报告期', 'Period', { ...PUBLIC, ref: 'periods' }),
    region: text('省市', 'Province', { ...PUBLIC, ref: 'regions' }),
    water: text('水域', 'Water', { ...PUBLIC, ref: 'waters' }),
    kind: choice('类别', 'Kind', HAZARD_KINDS, PUBLIC),
    found: integer('排查', 'Found', { ...PUBLIC, unit: '处', min: 0, absent: { zh: '未报送', en: 'not reported' } }),
    rectified: integer('整改完成', 'Rectified', {
      ...PUBLIC,
      unit: '处',
      min: 0,
      absent: { zh: '未报送', en: 'not reported' },
    }),
    accepted: integer('验收销号', 'Accepted', {
      ...PUBLIC,
      unit: '处',
      min: 0,
      absent: { zh: '未报送', en: 'not reported' },
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
    solved: integer('侦破', 'Solved', { ...PUBLIC, unit: '起', min: 0, absent: { zh: '未报送', en: 'not reported' } }),
    source,
  },
})
