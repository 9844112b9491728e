import { choice, date, flag, integer, list, month, number, PUBLIC, KEPT, source, text } from '../column.ts'
import { defineTable } from '../table.ts'

const NOT_PRINTED = { zh: '来源未印出', en: 'not printed by the source' }
const NO_NOTE = { zh: '无', en: 'none' }
const BASES = {
  printed: { zh: '来源印出', en: 'printed' },
  inferred: { zh: '推算', en: 'inferred' },
  'not printed': { zh: '未印出', en: 'not printed' },
} as const

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
    name: text('名称', 'Name', { ...KEPT, twin: true }),
    short: text('简称', 'Letter', KEPT),
    order: integer('次序', 'Order', { ...KEPT, min: 1 }),
  },
})

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
    dateBasis: choice('日期依据', 'Basis of the date', BASES, PUBLIC),
    url: text('网址', 'Address', { ...PUBLIC, absent: { zh: '无网址', en: 'no address' }, pattern: 'https?://\\S+' }),
    note: text('说明', 'Note', { ...PUBLIC, absent: NO_NOTE, twin: true }),
  },
})

/** Figures as printed, each with its wording, bound, scope and source. */
export const figures = defineTable({
  name: 'figures',
  title: { zh: '已刊发的数字', en: 'Printed figures' },
  rowMeans: { zh: '一个已刊发的数字', en: 'one printed figure' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', PUBLIC),
    topic: choice(
      '专题',
      'Topic',
      {
        'action-plan': { zh: '行动计划', en: 'Action plan' },
        services: { zh: '跨省通办', en: 'Cross-province services' },
        'water-patrol': { zh: '水域联巡', en: 'Joint water patrol' },
        projects: { zh: '实事项目', en: 'Practical projects' },
        cooperation: { zh: '毗邻协作', en: 'Neighbouring cooperation' },
        context: { zh: '背景', en: 'Context' },
      },
      PUBLIC,
    ),
    label: text('名称', 'Label', { ...PUBLIC, twin: true }),
    printed: text('原文写法', 'As printed', {
      ...PUBLIC,
      hint: { zh: '凡有限定词，只显示此列', en: 'shown alone wherever there is a qualifier' },
    }),
    value: number('数值', 'Value', {
      ...PUBLIC,
      hint: { zh: '去掉限定词的数；读法见“界”', en: 'the number without its qualifier; `bound` says how it reads' },
    }),
    unit: text('单位', 'Unit', PUBLIC),
    qualifier: choice(
      '限定词',
      'Qualifier',
      {
        余: { zh: '余', en: 'and more' },
        多: { zh: '多', en: 'and more' },
        超: { zh: '超', en: 'more than' },
        以上: { zh: '以上', en: 'at least' },
        近: { zh: '近', en: 'nearly' },
        约: { zh: '约', en: 'about' },
      },
      { ...PUBLIC, absent: { zh: '无限定词', en: 'no qualifier' } },
    ),
    bound: choice(
      '界',
      'Bound',
      {
        exact: { zh: '确数', en: 'exact' },
        lower: { zh: '下限', en: 'at least' },
        upper: { zh: '上限', en: 'at most' },
        approximate: { zh: '约数', en: 'about' },
      },
      PUBLIC,
    ),
    counts: text('数的是什么', 'What it counts', { ...PUBLIC, twin: true }),
    scope: choice(
      '范围',
      'Scope',
      {
        delta: { zh: '四地合计', en: 'the four provinces together' },
        province: { zh: '一省（市）', en: 'one province' },
        city: { zh: '一市', en: 'one city' },
        district: { zh: '一区', en: 'one district' },
        'cross-border': { zh: '毗邻地区联合', en: 'neighbouring places together' },
        'yangtze-main-stem': { zh: '长江干线', en: 'main stem of the Yangtze' },
        national: { zh: '全国', en: 'national' },
      },
      PUBLIC,
    ),
    regions: list('涉及省市', 'Provinces', { ...PUBLIC, ref: 'regions' }),
    periodPrinted: text('时段原文', 'Period as printed', { ...PUBLIC, absent: NOT_PRINTED }),
    periodStart: month('时段起', 'Period from', { ...PUBLIC, absent: NOT_PRINTED }),
    periodBasis: choice('时段依据', 'Basis of the period', BASES, PUBLIC),
    asOf: month('数据截至', 'As of', PUBLIC),
    asOfBasis: choice('截至依据', 'Basis of as-of', BASES, PUBLIC),
    quote: text('原文', 'Quotation', { ...PUBLIC, absent: { zh: '未摘录', en: 'not quoted' } }),
    note: text('说明', 'Note', { ...PUBLIC, absent: NO_NOTE, twin: true }),
    source,
  },
})

/** Dated events of the cooperation. */
export const events = defineTable({
  name: 'events',
  title: { zh: '大事', en: 'Events' },
  rowMeans: { zh: '一件大事', en: 'one event' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', PUBLIC),
    on: month('日期', 'Date', PUBLIC),
    title: text('事件', 'Event', { ...PUBLIC, twin: true }),
    source,
  },
})

/** Practical projects that a source names. */
export const projects = defineTable({
  name: 'projects',
  title: { zh: '列名的实事项目', en: 'Named projects' },
  rowMeans: { zh: '一个列名的项目', en: 'one named project' },
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

/** Service items that can be handled in another province. */
export const services = defineTable({
  name: 'services',
  title: { zh: '跨省通办事项', en: 'Cross-province services' },
  rowMeans: { zh: '一个通办事项', en: 'one service item' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', PUBLIC),
    name: text('名称', 'Name', { ...PUBLIC, twin: true }),
    group: text('类别', 'Group', { ...PUBLIC, twin: true }),
    launchedOn: date('开通日期', 'Launched on', { ...PUBLIC, absent: NOT_PRINTED }),
    launchNote: text('开通说明', 'Launch note', { ...PUBLIC, absent: NO_NOTE, twin: true }),
    inTheTwentyFour: flag('列入24项', 'Among the 24', {
      ...PUBLIC,
      absent: { zh: '来源未说明', en: 'the sources do not say' },
    }),
    source,
  },
})

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
