import { describe, expect, it } from 'vitest'
import { FORMULAS } from '../../../src/core/analysis/formulas.ts'
import { toCaseWords } from '../../../src/core/analysis/rule-words.ts'
import { PART_CASES, TASK_CASES } from '../../../src/core/analysis/rule.ts'
import { GLOSSARY } from '../../../src/core/format/glossary.ts'
import { formatMethod, toMethodSections } from '../../../src/core/format/method.ts'
import type { MethodBlock, MethodInput } from '../../../src/core/format/method/types.ts'

const RULES: MethodInput['rules'] = [
  {
    version: 'v1',
    fromPeriod: '2024-Q3',
    slightlyBelow: -10,
    farBelow: -30,
    basis: '某市做法',
    basisEn: 'a city practice',
    note: null,
    noteEn: null,
  },
  {
    version: 'v2',
    fromPeriod: '2026-Q1',
    slightlyBelow: -8,
    farBelow: -25,
    basis: '示例换版',
    basisEn: null,
    note: '示例',
    noteEn: null,
  },
]

const inputWith = (rest: Partial<MethodInput> = {}): MethodInput => ({
  partCases: [
    { id: 'no-part', status: 'not-applicable', words: { zh: '没有分工', en: 'no part' } },
    { id: 'gap', status: 'on-schedule', words: { zh: '不低于 {slightlyBelow}', en: 'at least {slightlyBelow}' } },
  ],
  taskCases: [{ id: 'all', status: 'completed', words: { zh: '全部已完成', en: 'all completed' } }],
  toCaseWords: ({ words }, { slightlyBelow }) => ({
    zh: words.zh.replace('{slightlyBelow}', String(slightlyBelow)),
    en: words.en.replace('{slightlyBelow}', String(slightlyBelow)),
  }),
  formulae: [
    { id: 'gap', title: { zh: '差距', en: 'Gap' }, words: { zh: '完成率减序时', en: 'progress minus scheduled' } },
    { id: 'elapsed', title: { zh: '时间过去', en: 'Elapsed' }, words: { zh: '天数之比', en: 'days over days' } },
    { id: 'new-one', title: { zh: '新算法', en: 'New' }, words: { zh: '新', en: 'new' } },
  ],
  rules: RULES,
  version: 'v2',
  plan: {
    ordinal: 3,
    signedOn: '2024-07-24',
    start: '2024-07-24',
    startBasis: 'assumed',
    due: '2027-07-23',
    dueBasis: 'assumed',
    cadence: 'quarter',
    declaredTasks: 86,
  },
  sample: true,
  ...rest,
})

const sectionOf = (id: string, locale: 'zh' | 'en', input = inputWith()) => {
  const section = formatMethod(input, locale).find((found) => found.id === id)
  if (!section) throw new Error(`no section ${id}`)
  return section
}

const tablesOf = (blocks: readonly MethodBlock<string>[]) => blocks.filter((block) => block.kind === 'table')

describe('page of methods', () => {
  it('stands in reading order, each anchor once', () => {
    const ids = toMethodSections(inputWith()).map(({ id }) => id)
    expect(ids).toEqual([
      'shown',
      'rule',
      'progress',
      'other',
      'nothing',
      'qualifiers',
      'sources',
      'assumptions',
      'unknown',
      'glossary',
    ])
  })

  it('renders the declared cases in their order, with the thresholds of the version shown', () => {
    const [parts, tasks] = tablesOf(sectionOf('rule', 'zh').blocks)
    expect(parts?.caption).toBe('一省（市）的分工（口径 v2）')
    expect(parts?.rows).toEqual([
      ['1', '没有分工', '不适用'],
      ['2', '不低于 -8', '达到序时'],
    ])
    expect(tasks?.rows).toEqual([['1', '全部已完成', '已完成']])
  })

  it('lists every version with the period from which it holds', () => {
    const versions = tablesOf(sectionOf('rule', 'en').blocks)[2]
    expect(versions?.rows).toEqual([
      ['v1', 'from Q3 2024', '≥\u00a0−10', '−30\u00a0…\u00a0−11', '<\u00a0−30', 'a city practice', 'none'],
      ['v2', 'from Q1 2026', '≥\u00a0−8', '−25\u00a0…\u00a0−9', '<\u00a0−25', '示例换版', '示例'],
    ])
  })

  it('lists every status with its shape', () => {
    const statuses = tablesOf(sectionOf('rule', 'zh').blocks)[3]
    expect(statuses?.rows).toHaveLength(8)
    expect(statuses?.rows[0]).toEqual(['已完成', '实心圆加勾', '1'])
    expect(statuses?.rows[7]).toEqual(['不适用', '空白加文字', '不排序'])
  })

  it('renders every declared formula once, in the order of the page', () => {
    const items = formatMethod(inputWith(), 'en')
      .filter(({ id }) => id === 'progress' || id === 'other')
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'definitions' ? block.items : []))
    expect(items.map(({ id }) => id)).toEqual(['elapsed', 'gap', 'new-one'])
  })

  it('tells what is printed of the plan from what is assumed', () => {
    expect(tablesOf(sectionOf('assumptions', 'zh').blocks)[0]?.rows).toEqual([
      ['计划', '第三个“三年行动计划”', '印出'],
      ['签署日期', '2024-07-24', '印出'],
      ['任务数', '86 项', '印出'],
      ['起', '2024-07-24', '假定'],
      ['止', '2027-07-23', '假定'],
      ['报告频次', '季', '假定'],
      ['主题', '以报道中的三个提法分组', '假定'],
    ])
  })

  it('tells the four kinds of nothing apart', () => {
    const [, block] = sectionOf('nothing', 'zh').blocks
    expect(block?.kind === 'definitions' ? block.items.map(({ term }) => term) : []).toEqual([
      '未报送',
      '略',
      '不适用',
      '0%',
    ])
  })

  it('says whether there is sample data', () => {
    const last = (sample: boolean) => sectionOf('sources', 'zh', inputWith({ sample })).blocks.at(-1)
    expect(last(true)).toMatchObject({ text: expect.stringContaining('均为示例') })
    expect(last(false)).toMatchObject({ text: '本站现有台账不含示例数据。' })
  })

  it('carries the glossary', () => {
    expect(tablesOf(sectionOf('glossary', 'en').blocks)[0]?.rows).toHaveLength(GLOSSARY.length)
  })

  it('has as many cells in each row as in the head', () => {
    for (const { blocks } of formatMethod(inputWith(), 'zh'))
      for (const { head, rows } of tablesOf(blocks)) expect(rows.every((row) => row.length === head.length)).toBe(true)
  })

  it('refuses a version that no row declares', () => {
    expect(() => toMethodSections(inputWith({ version: 'v9' }))).toThrow('unknown version of the status rule: v9')
  })

  it('has a place for every formula and case that the analysis declares', () => {
    const input = inputWith({ partCases: PART_CASES, taskCases: TASK_CASES, toCaseWords, formulae: FORMULAS })
    const sections = formatMethod(input, 'en')
    const items = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'definitions' ? block.items.map(({ id }) => id) : [])),
    )
    expect(items).toEqual(expect.arrayContaining(FORMULAS.map(({ id }) => id)))
    expect(new Set(items).size).toBe(items.length)
    expect(sections.map(({ id }) => id)).not.toContain('other')
    expect(JSON.stringify(sections)).toContain('gap of −8 points or better')
    expect(JSON.stringify(sections)).not.toContain('{slightlyBelow}')
  })
})
