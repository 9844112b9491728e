import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ChangeList from '../../src/app/components/changes/ChangeList.vue'
import EditDrawing from '../../src/app/components/changes/EditDrawing.vue'
import EditedMark from '../../src/app/components/display/EditedMark.vue'
import MovedRow from '../../src/app/components/overview/MovedRow.vue'
import WorstTasks from '../../src/app/components/overview/WorstTasks.vue'
import { DEFAULT_VIEW } from '../../src/app/view-query.ts'
import type { ViewQuery } from '../../src/app/view-query.ts'
import type { ChangeRecord } from '../../src/core/analysis/change-record.ts'
import type { CellEdit } from '../../src/core/analysis/plan-changes.ts'
import type { TaskProgress } from '../../src/core/analysis/types.ts'
import type { PublicChanges } from '../../src/core/publication/changes-dataset.ts'
import { movedWith } from '../unit/format/facts.ts'
import { buildPart as partOf, buildTask as taskOf } from '../unit/build/progress.ts'
import { createFrame, DATA, modelOf, siteOf } from './site-of-test.ts'

const SINCE = DATA.periods.at(-2)?.period ?? ''
const RECORD = DATA.printedDatasets.get('changes.json') as PublicChanges
const SITE = siteOf({ page: 'changes', path: 'changes/' })

interface Given {
  readonly before: readonly TaskProgress[]
  readonly after: readonly TaskProgress[]
  readonly record?: Partial<ChangeRecord>
  readonly shown?: Partial<ViewQuery>
}

/** A page that shows the changes between two made-up periods. */
const createPage = async ({ before, after, record = {}, shown = {} }: Given) => {
  const model = modelOf()
  const frame = await createFrame({
    site: SITE,
    model: { ...model, progress: { ...model.progress, tasks: [...after] } },
  })
  frame.store.datasets = new Map<string, unknown>([
    [`view/${SINCE}.json`, { ...modelOf(SINCE).progress, tasks: [...before] }],
    ['changes.json', { ...RECORD, edits: [], corrections: [], means: {}, ...record }],
  ])
  frame.store.shown = { ...DEFAULT_VIEW, ...shown }
  return frame
}

const many = (progressPercent: number): readonly TaskProgress[] =>
  Array.from({ length: 450 }, (_, index) =>
    taskOf(`T${String(index + 1).padStart(3, '0')}`, { progressPercent, parts: [partOf('310000')] }),
  )
const rowsOf = (list: { findAll: (selector: string) => readonly unknown[] }): number =>
  list.findAll('tbody tr:not(.kind-row)').length

describe('a list of changes', () => {
  it('says that there are none of a kind, and that nothing was corrected', async () => {
    const { global } = await createPage({ before: [], after: [] })
    const text = mount(ChangeList, { global }).text()
    for (const words of ['没有任务变差', '没有调整计划', '报送没有变化', '没有更正已发布的数', '共 0 处变化'])
      expect(text).toContain(words)
  })

  it('shows few of each kind where there are very many, and leads to the rest', async () => {
    const { global } = await createPage({ before: many(50), after: many(52) })
    const list = mount(ChangeList, { global })
    expect(rowsOf(list)).toBe(8)
    const link = list.get('.more-changes a')
    expect(link.text()).toContain('另有 442 处')
    expect(link.attributes()).toMatchObject({ href: '?kind=slight', 'data-keep-view': '' })
  })

  it('of one kind shows sixty, and two hundred more at a time until all are there', async () => {
    const { global } = await createPage({ before: many(50), after: many(52), shown: { kind: 'slight' } })
    const list = mount(ChangeList, { global })
    expect(rowsOf(list)).toBe(60)
    await list.get('.more-changes button').trigger('click')
    expect(rowsOf(list)).toBe(260)
    expect(list.get('.more-changes button').text()).toContain('再显示 190 处')
    await list.get('.more-changes button').trigger('click')
    expect(rowsOf(list)).toBe(450)
    expect(list.find('.more-changes').exists()).toBe(false)
  })

  it('that a filter leaves empty says so, and is cleared', async () => {
    const { global } = await createPage({ before: many(50), after: many(52), shown: { kind: 'far-behind' } })
    const list = mount(ChangeList, { global })
    expect(list.text()).toContain('没有符合条件的变化')
    expect(list.find('section').exists()).toBe(false)
    await list.get('.empty button').trigger('click')
    expect(list.emitted('clear')).toHaveLength(1)
  })

  it('tells a correction with both values, its day and its reason; a withheld one reads 略', async () => {
    const correction = {
      on: '2026-10-15',
      table: 'reports',
      key: '2025-Q1/T01/310000',
      field: 'progress',
      before: '40',
      after: '=cmd|x',
      reason: '<img src=x onerror=alert(1)>',
      reasonEn: null,
    }
    const hidden = { ...correction, field: null, before: null, after: null, reason: null }
    const { global } = await createPage({ before: [], after: [], record: { corrections: [correction, hidden] } })
    const table = mount(ChangeList, { global }).get('#changes-corrections').element.parentElement
    expect(table?.querySelector('del')?.textContent).toBe('40')
    expect(table?.querySelector('ins')?.textContent).toBe('=cmd|x')
    expect(table?.querySelector('img')).toBeNull()
    expect(table?.textContent).toContain('<img src=x')
    expect(table?.querySelectorAll('.withheld').length).toBe(3)
  })
})

describe('an edit that is drawn', () => {
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
  const draw = async (cells: Partial<CellEdit>) => {
    const parts = (regions: readonly string[]) => [taskOf('T01', { parts: regions.map((region) => partOf(region)) })]
    const { global } = await createPage({ before: parts(['310000', '330000']), after: parts(['310000', '340000']) })
    return mount(EditDrawing, { props: { cell: cell(cells), task: 'T01' }, global })
  }
  const struck = (drawing: Awaited<ReturnType<typeof draw>>): readonly string[] =>
    drawing.findAll('del').map((each) => each.text())
  const added = (drawing: Awaited<ReturnType<typeof draw>>): readonly string[] =>
    drawing.findAll('ins').map((each) => each.text())

  it('shows dates on one axis, the original hollow and the revised solid', async () => {
    const drawing = await draw({ original: '2025-12-31' })
    expect(drawing.findAll('circle').map((each) => each.classes().join(' '))).toEqual(['old first', 'old', 'new'])
    expect(struck(drawing)).toEqual(['2025-12-31', '2026-03-31'])
    expect(added(drawing)).toEqual(['2026-06-30'])
    const [x, y] = [drawing.get('.old:not(.first)'), drawing.get('.new')].map((each) => Number(each.attributes('cx')))
    expect(x).toBeLessThan(y ?? 0)
  })

  it('strikes the old lead beside the new one', async () => {
    const drawing = await draw({ kind: 'lead', field: 'role', before: '330000', after: '320000' })
    expect([struck(drawing), added(drawing)]).toEqual([
      [expect.stringContaining('浙')],
      [expect.stringContaining('苏')],
    ])
  })

  it('draws all provinces that take part, the one that left struck, the one that joined marked', async () => {
    const drawing = await draw({ kind: 'province-added', region: '340000', before: null, after: null })
    expect(drawing.findAll('li')).toHaveLength(3)
    expect([struck(drawing), added(drawing)]).toEqual([
      [expect.stringContaining('浙')],
      [expect.stringContaining('皖')],
    ])
    expect(drawing.text()).toContain('退出')
    expect(drawing.text()).toContain('加入')
  })

  it('strikes an old text above the new one; a withheld text reads 略, an empty one says so', async () => {
    const texts = { kind: 'target', field: 'target' } as const
    expect(struck(await draw({ ...texts, before: '甲', after: '乙' }))).toEqual(['甲'])
    expect((await draw({ ...texts, before: null, after: null, withheld: true })).text()).toBe('略')
    expect(struck(await draw({ ...texts, before: null, after: '乙' }))).toEqual(['空'])
  })

  it('leads to the task into which it was merged', async () => {
    const drawing = await draw({ kind: 'merged', field: 'mergedInto', before: null, after: 'T39' })
    expect(drawing.get('a').attributes('href')).toBe('../tasks/T39/')
  })
})

describe('目标调整', () => {
  it('leads to the edits of the task, and is absent where nothing was edited', async () => {
    const { global } = await createFrame({ site: SITE })
    const markOf = (everEdited: boolean) => mount(EditedMark, { props: { task: { task: 'T12', everEdited } }, global })
    expect(markOf(true).get('a').attributes('href')).toBe('../tasks/T12/#edits-title')
    expect(markOf(true).text()).toBe('目标调整')
    expect(markOf(false).find('a').exists()).toBe(false)
  })

  it('marks a task that moved or is far behind, whenever it was edited', async () => {
    const task = taskOf('T01', { status: 'far-behind', everEdited: true, planEdited: false, gapPoints: -40 })
    const { global } = await createPage({ before: [], after: [task] })
    const moved = movedWith({ task: 'T01', planEdited: false })
    for (const list of [mount(WorstTasks, { global }), mount(MovedRow, { props: { moved }, global })])
      expect(list.get('a.chip').attributes('href')).toBe('../tasks/T01/#edits-title')
  })
})
