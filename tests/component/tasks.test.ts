import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import EvidenceText from '../../src/app/components/task/EvidenceText.vue'
import FoundText from '../../src/app/components/tasks/FoundText.vue'
import MatrixTable from '../../src/app/components/tasks/MatrixTable.vue'
import TaskFilters from '../../src/app/components/tasks/TaskFilters.vue'
import TaskName from '../../src/app/components/tasks/TaskName.vue'
import TaskTable from '../../src/app/components/tasks/TaskTable.vue'
import { DEFAULT_VIEW } from '../../src/app/view-query.ts'
import type { ViewQuery } from '../../src/app/view-query.ts'
import { STATUS_CODES, STATUSES } from '../../src/core/model/status.ts'
import type { Hit } from '../../src/core/search/types.ts'
import { createFrame, modelOf, siteOf } from './site-of-test.ts'

const WORDS = {
  id: 'T01',
  title: '示例：户口迁移',
  titleEn: 'Sample: household registration',
  pinyin: null,
  leadUnit: null,
  leadUnitEn: null,
}

describe('a text with what was found in it', () => {
  const render = (text: string, ranges: readonly (readonly [number, number])[]): string =>
    mount(FoundText, { props: { text, ranges } })
      .html({ raw: true })
      .replaceAll(/<!--.*?-->/g, '')

  it.each([
    ['户口迁移', [[0, 2]], '<mark>户口</mark>迁移'],
    ['户口迁移', [[2, 4]], '户口<mark>迁移</mark>'],
    ['户口迁移', [], '户口迁移'],
    [
      'aXbX',
      [
        [1, 2],
        [3, 4],
      ],
      'a<mark>X</mark>b<mark>X</mark>',
    ],
    ['<b>x</b>', [[0, 3]], '<mark>&lt;b&gt;</mark>x&lt;/b&gt;'],
  ] as const)('%s with %j', (text, ranges, html) => {
    expect(render(text, ranges)).toBe(html)
  })
})

describe('the name of a task', () => {
  const render = async (props: InstanceType<typeof TaskName>['$props'], locale: 'zh' | 'en' = 'zh') => {
    const { global } = await createFrame({ site: siteOf({ locale, path: locale === 'en' ? 'en/tasks/' : 'tasks/' }) })
    return mount(TaskName, { props, global })
  }

  it('is a link to its page', async () => {
    const link = (await render({ id: 'T01', words: WORDS, hit: undefined })).get('a')
    expect(link.attributes('href')).toBe('../tasks/T01/')
    expect(link.text()).toBe('示例：户口迁移')
  })

  it('marks what was found', async () => {
    const name = await render({ id: 'T01', words: WORDS, hit: { id: 'T01', field: 'title', ranges: [[3, 5]] } })
    expect(name.get('a mark').text()).toBe('户口')
  })

  it('shows what was found in the other language below', async () => {
    const name = await render({ id: 'T01', words: WORDS, hit: { id: 'T01', field: 'titleEn', ranges: [[8, 17]] } })
    expect(name.find('a mark').exists()).toBe(false)
    expect(name.get('mark').text()).toBe('household')
    expect(name.text()).toContain('Sample: household registration')
  })

  it.each([
    ['zh', '略'],
    ['en', 'withheld'],
  ] as const)('says that it is withheld, in %s', async (locale, word) => {
    const withheld = { ...WORDS, title: null, titleEn: null }
    expect((await render({ id: 'T01', words: withheld, hit: undefined }, locale)).get('a').text()).toContain(word)
  })

  it('says of a Chinese title on an English page that it is Chinese', async () => {
    const name = await render({ id: 'T01', words: { ...WORDS, titleEn: null }, hit: undefined }, 'en')
    expect(name.get('[lang="zh-CN"]').text()).toBe('示例：户口迁移')
  })
})

describe('evidence', () => {
  const render = async (evidence: string | null, withheld = false) => {
    const { global } = await createFrame()
    return mount(EvidenceText, { props: { row: { evidence, evidenceEn: null }, withheld }, global })
  }

  it.each(['https://example.org/a?b=1', 'http://example.org'])('%s is a link', async (address) => {
    const link = (await render(address)).get('a')
    expect(link.attributes('href')).toBe(address)
    expect(link.attributes('rel')).toContain('noopener')
  })

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'https://example.org javascript:x',
    'see https://example.org',
    'https:example.org',
    'ftp://example.org',
    '沪公示〔2026〕1号',
  ])('%s is text', async (text) => {
    const evidence = await render(text)
    expect(evidence.find('a').exists()).toBe(false)
    expect(evidence.text()).toBe(text.trim())
  })

  it('that is missing is said to be', async () => {
    expect((await render(null)).text()).toBe('无佐证')
  })

  it('of a withheld task reads 略', async () => {
    expect((await render('https://example.org', true)).text()).toBe('略')
  })
})

describe('the matrix', () => {
  const render = async (grouped = true) => {
    const model = modelOf()
    const { global } = await createFrame({ model })
    const { tasks } = model.progress
    const hits = new Map<string, Hit>([['T02', { id: 'T02', field: 'id', ranges: [[0, 3]] }]])
    return {
      tasks,
      table: mount(MatrixTable, { props: { tasks, grouped, hits, total: tasks.length, offset: 0 }, global }),
    }
  }

  it.each([true, false])('counts and numbers every row, grouped: %s', async (grouped) => {
    const { tasks, table } = await render(grouped)
    const rows = table.findAll('[role=row]')
    const headings = table.findAll('.theme-row').length
    expect(headings > 0).toBe(grouped)
    expect(rows).toHaveLength(1 + headings + tasks.length)
    expect(table.get('[role=grid]').attributes('aria-rowcount')).toBe(String(rows.length))
    expect(rows.map((row) => row.attributes('aria-rowindex'))).toEqual(rows.map((_, index) => String(index + 1)))
  })

  it('says each cell in words: the task, the province, the status', async () => {
    const { tasks, table } = await render()
    const cells = table.findAll('td.cell')
    expect(cells).toHaveLength(tasks.length * 4)
    for (const cell of cells) {
      const label = cell.attributes('aria-label') ?? ''
      expect(label).toMatch(/T0\d (上海|江苏|浙江|安徽).*：/)
      expect(STATUS_CODES.some((status) => label.includes(STATUSES[status].words.zh))).toBe(true)
    }
    const wholes = table.findAll('.cell-whole[role=gridcell]')
    for (const whole of wholes) expect(whole.attributes('aria-label')).toMatch(/^.*T0\d .+：/)
  })

  it('marks a number that was found', async () => {
    const { table } = await render()
    expect(table.findAll('mark').map((mark) => mark.text())).toEqual(['T02'])
  })
})

describe('the table', () => {
  it('says by which column it is sorted, and asks for the other way on a second press', async () => {
    const model = modelOf()
    const { global } = await createFrame({ model })
    const table = mount(TaskTable, { props: { tasks: model.progress.tasks, hits: null, sort: 'gap' }, global })
    expect(table.findAll('[aria-sort=ascending]')).toHaveLength(1)
    const [number, status, , gap] = table.findAll('thead button')
    await number?.trigger('click')
    await status?.trigger('click')
    await gap?.trigger('click')
    expect(table.emitted('sort')).toEqual([['number'], ['status'], ['-gap']])
    await table.setProps({ sort: '-gap' })
    expect(table.get('[aria-sort=descending]').text()).toBe('差距')
    await gap?.trigger('click')
    expect(table.emitted('sort')?.at(-1)).toEqual(['gap'])
  })
})

describe('filters', () => {
  const render = async (asked: Partial<ViewQuery> = {}) => {
    const { global } = await createFrame()
    const filters = mount(TaskFilters, { props: { asked: { ...DEFAULT_VIEW, ...asked } }, global })
    const field = (words: string) => {
      const label = filters.findAll('label').find((each) => each.text().startsWith(words))
      if (!label) throw new Error(`no field ${words}`)
      return label
    }
    return { filters, field, asks: () => filters.emitted('ask') }
  }

  it.each([
    ['主题', siteOf().themes[0]?.id, 'taskTheme'],
    ['牵头', '310000', 'lead'],
    ['参与省市', '340000', 'province'],
    ['状态', 'far-behind', 'status'],
    ['时限', 'overdue', 'due'],
    ['报送', 'silent', 'returns'],
  ])('%s asks for what was chosen, as a step in the history', async (words, value, key) => {
    const { field, asks } = await render()
    await field(words).get('select').setValue(value)
    expect(asks()).toEqual([[{ [key]: value }, 'push']])
  })

  it('ask for nothing again when 全部 is chosen', async () => {
    const { field, asks } = await render({ status: 'far-behind' })
    await field('状态').get('select').setValue('')
    expect(asks()).toEqual([[{ status: null }, 'push']])
  })

  it('offer every status, theme and province', async () => {
    const { field } = await render()
    expect(field('状态').findAll('option')).toHaveLength(STATUS_CODES.length + 1)
    expect(field('主题').findAll('option')).toHaveLength(siteOf().themes.length + 1)
    expect(field('牵头').findAll('option')).toHaveLength(5)
  })

  it('make one step in the history of a whole search', async () => {
    const { filters, asks } = await render()
    await filters.get('input[type=search]').setValue('h')
    await filters.setProps({ asked: { ...DEFAULT_VIEW, search: 'h' } })
    await filters.get('input[type=search]').setValue('hk')
    expect(asks()).toEqual([
      [{ search: 'h' }, 'push'],
      [{ search: 'hk' }, 'replace'],
    ])
  })

  it('change the layout', async () => {
    const { filters, asks } = await render()
    const buttons = filters.findAll('[aria-pressed]')
    expect(buttons.map((button) => [button.text(), button.attributes('aria-pressed')])).toEqual([
      ['矩阵', 'true'],
      ['表格', 'false'],
    ])
    await buttons[1]?.trigger('click')
    expect(asks()).toEqual([[{ layout: 'table' }, 'push']])
  })

  it('are all cleared at once, but the period, the order and the layout', async () => {
    const { filters, asks } = await render({ status: 'completed', search: 'x', layout: 'table', sort: '-gap' })
    const clear = filters.findAll('button').find((button) => button.text() === '清除筛选')
    await clear?.trigger('click')
    expect(asks()).toEqual([
      [{ search: '', taskTheme: null, lead: null, province: null, status: null, due: null, returns: null }, 'push'],
    ])
  })

  it('offer to be cleared only where there is something to clear', async () => {
    const { filters } = await render({ layout: 'table', sort: 'gap', period: '2025-Q1' })
    expect(filters.text()).not.toContain('清除筛选')
  })

  it('ask for another period, and for the latest by its absence', async () => {
    const { field, asks } = await render({ period: '2025-Q1' })
    await field('报告期').get('select').setValue('2024-Q4')
    await field('报告期').get('select').setValue('2025-Q2')
    expect(asks()).toEqual([
      [{ period: '2024-Q4' }, 'push'],
      [{ period: null }, 'push'],
    ])
  })
})
