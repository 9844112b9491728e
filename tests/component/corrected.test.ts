import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { computeSiteData } from '../../src/cli/publish/site-data.ts'
import type { RowOfTable, Tables } from '../../src/core/model/tables.ts'
import { computeDetails } from '../../src/core/publication/datasets.ts'
import { EMPTY_SETTING } from '../../src/core/publication/open-data/publication-setting.ts'
import { toLinkCard } from '../../src/core/publication/link-preview/card.ts'
import { listPages, listTaskPages } from '../../src/core/publication/page-list.ts'
import { toPageInput } from '../../src/core/publication/page-input.ts'
import { toRootPrefix } from '../../src/core/publication/pages.ts'
import type { PagePayload } from '../../src/core/publication/payload.ts'
import type { PrintedPage } from '../../src/core/publication/printed-page.ts'
import { sampleTables } from '../unit/publication/canary-tables.ts'

type Render = (payload: PagePayload, printed: PrintedPage) => Promise<{ readonly body: string }>

const HOSTILE = '<img src=x onerror=alert(1)>'
const base = sampleTables(6, '2025-Q2')
const report = base.reports.find(({ period, progress }) => period === '2025-Q2' && progress !== null)
if (!report) throw new Error('the sample has a return')
const { task, region } = report
const milestone = base.milestones.find((row) => row.task === task)
const hazard = base.hazards[0]

const correct = (
  table: string,
  key: string,
  field: string,
  cells: Partial<RowOfTable<'corrections'>> = {},
): RowOfTable<'corrections'> => ({
  ...{ on: '2025-08-05', table, key, field, before: '40', after: '45', reason: '示例：重复计数', reasonEn: null },
  source: 'sample-ledger',
  ...cells,
})

const tables: Tables = {
  ...base,
  corrections: [
    correct('reports', `2025-Q2/${task}/${region}`, 'progress'),
    correct('reports', `2025-Q2/${task}/${region}`, 'summary', { before: HOSTILE, after: null, on: '2025-08-06' }),
    correct('milestones', milestone?.id ?? '', 'doneOn', { before: null, after: '2025-06-01' }),
    correct('tasks', task, 'title'),
    correct('hazards', `${hazard?.period}/${hazard?.region}/${hazard?.water}/${hazard?.kind}`, 'found'),
  ],
}

let renderPage: Render
beforeAll(async () => {
  vi.stubEnv('SSR', true)
  vi.resetModules()
  ;({ renderPage } = await import('../../src/prerender/entry-server.ts'))
})
afterAll(() => vi.unstubAllEnvs())

type Drawn = 'overview' | 'provinces' | 'province' | 'task' | 'tasks' | 'water'

const inputOf = (page: Drawn, locale: 'zh' | 'en', of: Tables = tables): ReturnType<typeof toPageInput> => {
  const site = computeSiteData(of)
  const whole = {
    ...site,
    openData: { audience: site.audience, tables: [], digest: '', setting: EMPTY_SETTING },
    versions: [],
  }
  const detail = [...computeDetails(of, site.projected, site.periods, site.audience)].find(({ id }) => id === task)
  const specs = [...listPages({ taskCount: 6, provinces: [region] }), ...listTaskPages(task, 6)]
  const spec = specs.find((each) => each.page === page && each.locale === locale)
  if (!spec) throw new Error(`no page ${page}`)
  const own = { root: toRootPrefix(spec.path), files: {}, detail: page === 'task' ? (detail ?? null) : null }
  return toPageInput(whole, spec, { ...own, renderer: null })
}

const draw = async (page: Drawn, locale: 'zh' | 'en', of: Tables = tables): Promise<Document> => {
  const { payload, printed } = inputOf(page, locale, of)
  const { body } = await renderPage(payload, printed)
  return new DOMParser().parseFromString(body, 'text/html')
}

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

describe('a corrected value', () => {
  it('says so where it stands, with before, after and reason', async () => {
    const page = await draw('task', 'zh')
    const marks = [...page.querySelectorAll('.returns .corrected')]
    expect(marks).toHaveLength(1)
    expect(textOf(marks[0]?.querySelector('summary'))).toBe('已更正')
    const [first, second] = marks[0]?.querySelectorAll('li') ?? []
    expect(textOf(first)).toMatch(/2025年8月5日 · 完成率：更正前 40 → 更正后 45 · 理由：示例：重复计数/)
    expect(textOf(first?.querySelector('del'))).toBe('40')
    expect(textOf(first?.querySelector('ins'))).toBe('45')
    expect(textOf(second)).toContain(`${HOSTILE} → 更正后 空`)
    expect(page.querySelector('img')).toBeNull()
  })

  it('says so in English, too', async () => {
    const page = await draw('task', 'en')
    expect(textOf(page.querySelector('.returns .corrected'))).toMatch(
      /^corrected5 August 2025 · Progress: Before 40 → After 45/,
    )
  })

  it('of a milestone and of the task itself says so there', async () => {
    const page = await draw('task', 'zh')
    expect(textOf(page.querySelector('table .corrected'))).toMatch(/完成日期：更正前 空 → 更正后 2025-06-01/)
    expect(textOf(page.querySelector('h1 + .corrected'))).toMatch(/任务名称/)
  })

  it('is marked where the number of a province stands, and leads to its history', async () => {
    const page = await draw('task', 'zh')
    const chips = [...page.querySelectorAll('.standing a.chip')]
    expect(chips.map(textOf)).toEqual(['已更正'])
    expect(page.querySelector(chips[0]?.getAttribute('href') ?? '')).not.toBeNull()
    const cells = [...(await draw('tasks', 'zh')).querySelectorAll('[aria-label*="完成率已更正"]')]
    expect(cells.length).toBeGreaterThan(0)
  })

  it('that goes into a sum is listed on the page of the sum', async () => {
    const page = await draw('water', 'zh')
    expect(textOf(page.querySelector('#corrected-title'))).toMatch(/示例：更正已发布的数 1 处 已更正/)
  })

  it('that means rest on is told where the means stand, with the way to the corrections', async () => {
    const overview = await draw('overview', 'zh')
    const [head, ...feet] = overview.querySelectorAll<HTMLAnchorElement>('.corrected-count')
    expect(head?.closest('.lede')).not.toBeNull()
    expect(head?.getAttribute('href')).toBe('./changes/?kind=corrections')
    expect(feet.length).toBeGreaterThan(0)
    for (const foot of feet) expect(foot.closest('.panel-foot')).not.toBeNull()
    for (const each of [head, ...feet]) expect(textOf(each)).toBe('本期含 1 处更正')
    expect(textOf((await draw('overview', 'en')).querySelector('.corrected-count'))).toBe(
      '1 corrected value in this period',
    )
  })

  it('of a province is told of that province', async () => {
    const rows = [...(await draw('provinces', 'zh')).querySelectorAll('.measures-table tbody tr')]
    const told = rows.filter((row) => textOf(row).includes('本期含 1 处更正'))
    expect(told.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual([`../provinces/${region}/`])
    const marks = [...(await draw('province', 'zh')).querySelectorAll('.corrected-count')]
    expect(marks.length).toBeGreaterThan(0)
    for (const mark of marks)
      expect(mark.getAttribute('href')).toBe(`../../changes/?kind=corrections&province=${region}`)
  })

  it.each(['overview', 'provinces', 'province', 'task'] as const)(
    'is told in the image of a link to the %s',
    (page) => {
      const { payload, printed } = inputOf(page, 'zh')
      expect(toLinkCard(payload, printed, '').key).toBe('完成率，竖线为序时进度 · 本期含 1 处更正')
      const uncorrected = inputOf(page, 'zh', base)
      expect(toLinkCard(uncorrected.payload, uncorrected.printed, '').key).toBe('完成率，竖线为序时进度')
    },
  )

  it('of another period is not told of this one', async () => {
    const earlier = base.reports.find(({ period, progress }) => period < '2025-Q2' && progress !== null)
    const of = [correct('reports', `${earlier?.period}/${earlier?.task}/${earlier?.region}`, 'progress')]
    const page = await draw('overview', 'zh', { ...base, corrections: of })
    expect(page.querySelector('.corrected-count')).toBeNull()
  })

  it('is nowhere where nothing was corrected', async () => {
    for (const page of ['overview', 'provinces', 'province', 'task', 'water'] as const) {
      const drawn = await draw(page, 'zh', base)
      expect(drawn.querySelector('.corrected, .corrected-count, #corrected-title')).toBeNull()
      expect(drawn.querySelector('.standing a.chip')).toBeNull()
    }
  })
})

describe('a correction of a withheld task', () => {
  it('says its day and 略, and no word', async () => {
    const withheld: Tables = {
      ...tables,
      tasks: tables.tasks.map((row) => ({ ...row, disclosure: row.id === task ? 'withheld' : 'public' })),
    }
    const page = await draw('task', 'zh', withheld)
    expect(textOf(page.querySelector('.returns .corrected'))).toContain('略')
    expect(page.documentElement.outerHTML).not.toContain('重复计数')
    expect(page.querySelector('.standing a.chip')).toBeNull()
  })
})
