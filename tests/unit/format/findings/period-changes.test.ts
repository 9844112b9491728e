import { describe, expect, it } from 'vitest'
import type { ChangeKind } from '../../../../src/core/analysis/change-kinds.ts'
import { CHANGE_KINDS } from '../../../../src/core/analysis/change-kinds.ts'
import type { PeriodChange, PeriodChanges } from '../../../../src/core/analysis/period-changes.ts'
import type { CellEdit } from '../../../../src/core/analysis/plan-changes.ts'
import type { TaskChange } from '../../../../src/core/analysis/task-changes.ts'
import { formatCellEdit, formatPeriodChange } from '../../../../src/core/format/findings/period-change.ts'
import {
  CHANGE_GROUPS,
  formatChangeGroupFinding,
  formatChangesFinding,
} from '../../../../src/core/format/findings/period-changes.ts'
import { formatPlacesShiftFinding } from '../../../../src/core/format/findings/places-shift.ts'
import { movedWith, PLACES, provincesAt, rollUpBehind, taskWith } from '../facts.ts'
import { said } from './said.ts'

const CONTEXT = {
  places: PLACES,
  record: {
    milestones: { 'T12-M4': { title: '示例 收尾', titleEn: null }, 'T14-M4': { title: null, titleEn: null } },
    names: {
      'assignments.unit': { zh: '单位', en: 'Unit' },
      reports: { zh: '进展报送', en: 'Returns' },
      'reports.progress': { zh: '完成率', en: 'Progress' },
    },
  },
}

const change = (cells: Partial<TaskChange>): TaskChange => ({
  kind: 'far-behind',
  task: 'T31',
  before: taskWith(),
  after: taskWith(),
  whole: movedWith({ progressPoints: -4 }),
  parts: [],
  ...cells,
})

const cell = (cells: Partial<CellEdit>): CellEdit => ({
  kind: 'due',
  region: null,
  milestone: null,
  field: 'due',
  original: null,
  before: '2026-03-31',
  after: '2026-06-30',
  beforeEn: null,
  afterEn: null,
  undone: false,
  withheld: false,
  steps: [],
  ...cells,
})

describe('a task that changed', () => {
  it.each([
    [
      change({}),
      '总体由略有滞后转为严重滞后，完成率下降 4 个百分点',
      'as a whole from slightly behind to far behind, progress down 4 points',
    ],
    [
      change({
        after: taskWith({ partial: true }),
        parts: [
          movedWith({ region: '340000', progressPoints: -14 }),
          movedWith({ region: '310000', statusAfter: 'slightly-behind', progressPoints: 12 }),
          movedWith({ region: '320000', statusAfter: 'not-reported' }),
          movedWith({ region: '330000', progressPoints: 0 }),
        ],
      }),
      '总体由略有滞后转为严重滞后，完成率下降 4 个百分点（已报送部分）；其中皖（−14）、浙由略有滞后转为严重滞后，沪 +12，苏由略有滞后转为未报送',
      'as a whole from slightly behind to far behind, progress down 4 points (reported parts only); Anhui (−14) and Zhejiang from slightly behind to far behind, Shanghai +12, Jiangsu from slightly behind to not reported',
    ],
    [
      change({
        kind: 'worse',
        after: taskWith({ partial: true, progressPercent: null }),
        whole: movedWith({ statusAfter: 'not-reported' }),
      }),
      '总体由略有滞后转为未报送',
      'as a whole from slightly behind to not reported',
    ],
  ])('%#', (entry, zh, en) => {
    expect(said(formatPeriodChange, entry, CONTEXT)).toEqual([zh, en])
  })
})

describe('an edited cell of the plan', () => {
  it.each<[Partial<CellEdit>, string, string]>([
    [
      { original: '2025-12-31' },
      '完成时限由2026年3月31日改为2026年6月30日，推后 91 天，最初为2025年12月31日',
      'due date changed from 31 March 2026 to 30 June 2026, 91 days later, originally 31 December 2025',
    ],
    [
      { kind: 'start', field: 'start', before: '2026-04-02', after: '2026-04-01' },
      '起始日期由2026年4月2日改为2026年4月1日，提前 1 天',
      'start changed from 2 April 2026 to 1 April 2026, 1 day earlier',
    ],
    [
      { undone: true, after: '2026-03-31' },
      '完成时限调整后又改回2026年3月31日',
      'due date edited and changed back to 31 March 2026',
    ],
    [
      { kind: 'milestone-moved', milestone: 'T12-M4', before: '2026-03-31', after: '2026-04-01' },
      '里程碑“T12-M4 示例 收尾”时限由2026年3月31日改为2026年4月1日，推后 1 天',
      'due date of milestone “T12-M4 示例 收尾” changed from 31 March 2026 to 1 April 2026, 1 day later',
    ],
    [
      { kind: 'milestone-moved', milestone: 'T14-M4', before: null, after: null, withheld: true },
      '里程碑“T14-M4”时限有调整，内容略',
      'due date of milestone “T14-M4” edited, content withheld',
    ],
    [
      { kind: 'target', field: 'target', before: '甲', after: '乙', beforeEn: 'A', afterEn: 'B' },
      '目标由“甲”改为“乙”',
      'target changed from “A” to “B”',
    ],
    [
      { kind: 'target', field: 'target', before: null, after: '乙' },
      '目标由空改为“乙”',
      'target changed from empty to “乙”',
    ],
    [
      { kind: 'lead', field: 'role', before: '330000', after: '320000' },
      '牵头省市由浙江改为江苏',
      'lead changed from Zhejiang to Jiangsu',
    ],
    [
      { kind: 'province-added', region: '340000', field: '*', before: null, after: null },
      '增加参与省市：安徽',
      'Anhui takes part',
    ],
    [
      { kind: 'province-dropped', region: '340000', field: '*', before: null, after: null, undone: true },
      '安徽加入后又退出',
      'Anhui joined and left again',
    ],
    [{ kind: 'merged', field: 'mergedInto', before: null, after: 'T39' }, '并入 T39', 'merged into T39'],
    [{ kind: 'task-added', field: '*', before: null, after: null }, '新增任务', 'task added to the plan'],
    [
      { kind: 'milestone-removed', milestone: 'gone', field: '*', before: null, after: null },
      '删去里程碑“gone”',
      'milestone “gone” removed',
    ],
    [
      { kind: 'other', region: '320000', field: 'unit', before: '示例单位辛', after: '示例单位戊' },
      '江苏的单位由“示例单位辛”改为“示例单位戊”',
      'unit of Jiangsu changed from “示例单位辛” to “示例单位戊”',
    ],
    [
      { kind: 'other', field: 'constructor', before: 'a', after: 'b' },
      'constructor由“a”改为“b”',
      'constructor changed from “a” to “b”',
    ],
  ])('%#', (cells, zh, en) => {
    expect(said(formatCellEdit, cell(cells), CONTEXT)).toEqual([zh, en])
  })

  it('cannot turn the direction of the sentence', () => {
    const [zh] = said(formatCellEdit, cell({ kind: 'title', before: '\u202eabc', after: 'x\ny' }), CONTEXT)
    expect(zh).toBe('名称由“\u2068\u202eabc\u2069”改为“x y”')
  })
})

describe('returns', () => {
  it('are told by what became of them, provinces in their order', () => {
    const entry: PeriodChange = {
      kind: 'returns',
      task: 'T01',
      parts: [
        { region: '340000', move: 'fell-silent' },
        { region: '330000', move: 'went-missing' },
        { region: '310000', move: 'went-missing' },
        { region: '320000', move: 'came-back' },
      ],
    }
    expect(said(formatPeriodChange, entry, CONTEXT)).toEqual([
      '皖连续两期未报送；沪、浙应报未报；苏恢复报送',
      'no return from Anhui for two periods running; no return from Shanghai and Zhejiang; Jiangsu reported again',
    ])
  })
})

describe('a correction', () => {
  const correction = {
    on: '2026-10-15',
    table: 'reports',
    key: '2026-Q1/T12/340000',
    field: 'progress',
    before: '40',
    after: null,
    reason: '示例',
    reasonEn: null,
  }
  it('names the row, the column and both values', () => {
    expect(said(formatPeriodChange, { kind: 'corrections', task: null, correction }, CONTEXT)).toEqual([
      '进展报送（2026年第一季度 · T12 · 安徽）的完成率由“40”更正为空',
      'Returns (Q1 2026 · T12 · Anhui): Progress corrected from “40” to empty',
    ])
  })
  it('that is withheld says so', () => {
    const hidden = { ...correction, field: null, before: null, after: null, reason: null }
    expect(said(formatPeriodChange, { kind: 'corrections', task: null, correction: hidden }, CONTEXT)).toEqual([
      '进展报送（2026年第一季度 · T12 · 安徽）：略（依法不予公开）',
      'Returns (Q1 2026 · T12 · Anhui): withheld by law',
    ])
  })
})

const changesWith = (counts: Partial<Record<ChangeKind, number>>): PeriodChanges => ({
  from: '2026-Q2',
  to: '2026-Q3',
  means: { from: '2026-Q2', to: '2026-Q3', progressBefore: 1, progressAfter: 2, compared: 1, left: [] },
  entries: [],
  counts: { ...(Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>), ...counts },
  tasks: 86,
  unchanged: 0,
  added: [],
  gone: [],
  before: new Map(),
  after: new Map(),
})

describe('the headline', () => {
  it.each([
    [null, '首个报告期，无上期可比', 'First report period: nothing to compare with'],
    [
      changesWith({ rose: 3 }),
      '2026年第三季度比2026年第二季度：没有任务改变状态或调整计划',
      'Q3 2026 against Q2 2026: no status changed and no plan edited',
    ],
    [
      changesWith({ 'far-behind': 1, worse: 2, plan: 5, better: 4, rose: 26 }),
      '2026年第三季度比2026年第二季度：1 项任务新转为严重滞后，2 项状态变差，5 项计划调整，4 项状态变好',
      'Q3 2026 against Q2 2026: 1 task newly far behind, 2 worse in status, 5 with an edited plan, 4 better in status',
    ],
  ])('%#', (changes, zh, en) => {
    expect(said(formatChangesFinding, changes)).toEqual([zh, en])
  })

  it('says that a sample is one', () => {
    expect(formatChangesFinding({ locale: 'zh', sample: true }, null)).toMatch(/^示例：/)
  })
})

describe('the heading of a group', () => {
  const groupOf = (id: string) => CHANGE_GROUPS.find((group) => group.id === id) ?? CHANGE_GROUPS[0]
  it.each([
    ['worse', [], null, '没有任务变差'],
    ['corrections', [], null, '两期之间没有更正已发布的数'],
    ['worse', [change({}), change({ kind: 'fell' })], null, '1 项任务新转为严重滞后，1 项完成率下降'],
    ['worse', [change({})], PLACES[3], '安徽：1 项任务新转为严重滞后'],
    [
      'returns',
      [{ kind: 'returns', task: 'T01', parts: [{ region: '340000', move: 'fell-silent' }] }],
      null,
      '1 项任务的报送有变化：连续未报 1 份',
    ],
  ] as const)('%s: %#', (id, entries, place, zh) => {
    const group = groupOf(id)
    if (!group) throw new Error(`no group ${id}`)
    expect(said(formatChangeGroupFinding, group, entries, place ?? null)[0]).toBe(zh)
  })

  it('stands once for each kind', () => {
    expect(CHANGE_GROUPS.flatMap(({ kinds }) => kinds).toSorted()).toEqual(CHANGE_KINDS.toSorted())
  })
})

describe('the provinces in two periods', () => {
  const standing = (gap: number | null, gaps: readonly (number | null)[]) => ({
    plan: rollUpBehind(gap),
    provinces: provincesAt(gaps),
  })
  it.each([
    [
      standing(-20, [-20, -20, -20, null]),
      standing(-11, [-10, -20, -25, -5]),
      '全部任务完成率由 56% 到 65%；各地变动（百分点）：沪 +10，苏 0，浙 −5，皖 未知',
    ],
    [
      standing(null, []),
      standing(null, []),
      '全部任务完成率前后均为 未知；各地变动（百分点）：沪 未知，苏 未知，浙 未知，皖 未知',
    ],
  ])('%#', (before, after, zh) => {
    expect(said(formatPlacesShiftFinding, before, after, PLACES)[0]).toBe(zh)
  })
})
