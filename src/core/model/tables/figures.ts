import { choice, list, month, number, PUBLIC, source, text } from '../column.ts'
import { defineTable } from '../table.ts'
import { DATE_BASES } from './date-bases.ts'
import { NONE, NOT_PRINTED } from './null-meanings.ts'

/** Figures as printed, each with its wording, bound, scope and source. */
export const figures = defineTable({
  name: 'figures',
  title: { zh: '已刊发的数字', en: 'Printed figures' },
  rowMeans: { zh: '一个已刊发的数字', en: 'one printed figure' },
  note: {
    zh: '“原文写法”和“原文”照录来源；其余中英文字为本项目所写。范围或计数口径不同的数字，不相加、不排名、不相除。',
    en: 'What is printed and the quotation are verbatim; the other texts in Chinese and English were written for this project. Figures of different scope or counter are never added, ranked or divided.',
  },
  key: ['id'],
  datedBy: 'asOf',
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
      {
        ...PUBLIC,
        hint: { zh: '“背景”不是警务协作的数字', en: '`context` is background, not policing cooperation' },
      },
    ),
    label: text('名称', 'Label', { ...PUBLIC, twin: true }),
    printed: text('原文写法', 'As printed', {
      ...PUBLIC,
      hint: { zh: '照录来源；凡有限定词，只显示此列', en: 'verbatim; shown alone wherever there is a qualifier' },
    }),
    value: number('数值', 'Value', {
      ...PUBLIC,
      hint: {
        zh: '去掉限定词的数；读法见“界”',
        en: 'the number as printed, without its qualifier; `bound` says how it reads',
      },
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
      {
        ...PUBLIC,
        hint: {
          zh: '限定词使数值怎么读：余、多、超、以上为下限，近为上限，约为约数，无限定词为确数',
          en: 'how the qualifier makes the value read: 余 多 超 以上 at least, 近 at most, 约 about, none exact',
        },
      },
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
      {
        ...PUBLIC,
        hint: {
          zh: '数字涵盖的范围；范围不同，不相加、不排名、不相除',
          en: 'what the figure covers; across scopes nothing is added, ranked or divided',
        },
      },
    ),
    regions: list('涉及省市', 'Provinces', { ...PUBLIC, ref: 'regions' }),
    periodPrinted: text('时段原文', 'Period as printed', { ...PUBLIC, absent: NOT_PRINTED }),
    periodStart: month('时段起', 'Period from', { ...PUBLIC, absent: NOT_PRINTED }),
    periodBasis: choice('时段依据', 'Basis of the period', DATE_BASES, PUBLIC),
    asOf: month('数据截至', 'As of', PUBLIC),
    asOfBasis: choice('截至依据', 'Basis of as-of', DATE_BASES, PUBLIC),
    quote: text('原文', 'Quotation', {
      ...PUBLIC,
      hint: { zh: '照录来源', en: 'verbatim' },
      absent: { zh: '未摘录', en: 'not quoted' },
    }),
    note: text('说明', 'Note', { ...PUBLIC, absent: NONE, twin: true }),
    source,
  },
})
