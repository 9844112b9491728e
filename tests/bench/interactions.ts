import type { Browser, Page } from '@playwright/test'
import { NAME_HELPER } from './load.ts'
import { timeDeed } from './next-paint.ts'
import type { Deed } from './next-paint.ts'

const TIMES = 20

const SEARCH = '.field-search input'
const PERIOD = 'select:has(option[value="2026-Q2"])'
const STATUS = 'select:has(option[value="far-behind"])'
const LEAD = 'select:has(option[value="310000"])'
const DUE = 'select:has(option[value="overdue"])'

const cycle = (deeds: readonly Deed[]): readonly Deed[] =>
  Array.from({ length: TIMES }, (_, index) => deeds[index % deeds.length]).filter((deed) => deed !== undefined)

const values = (selector: string, all: readonly string[]): readonly Deed[] => all.map((value) => ({ selector, value }))

/** A search as it is typed, letter by letter: pinyin, Chinese, a number. */
const TYPED = ['h', 'hu', 'huk', 'huko', 'hukou', '', '警', '警务', '', 't', 't1', 't12', '', 'a', 'an', '']

interface Series {
  readonly name: string
  /** Query of the address at which it starts. */
  readonly query: string
  readonly deeds: readonly Deed[]
}

/** What a reader does with the list of tasks, each twenty times. */
const SERIES: readonly Series[] = [
  {
    name: 'filter',
    query: '?sort=status',
    deeds: cycle([
      ...values(STATUS, ['far-behind', 'on-schedule', '']),
      ...values(LEAD, ['310000', '']),
      ...values(DUE, ['later', '']),
    ]),
  },
  {
    name: 'sort',
    query: '?layout=table',
    deeds: cycle(
      [4, 4, 5, 6, 7, 7, 1].map((column) => ({ selector: `.task-table thead th:nth-child(${column}) button` })),
    ),
  },
  { name: 'search', query: '?sort=status', deeds: cycle(values(SEARCH, TYPED)) },
  {
    name: 'change of period',
    query: '?sort=status',
    deeds: cycle(values(PERIOD, ['2026-Q2', '2026-Q1', '2026-Q3'])),
  },
  {
    name: 'scroll',
    query: '?sort=status',
    deeds: cycle([0.5, 0.1, 0.9, 0.3, 0.7, 0.52, 0.54].map((scrollTo) => ({ selector: 'body', scrollTo }))),
  },
]

/** Once through every deed, so that every period was read and every index was built: the data is loaded. */
const warmUp = async (page: Page, deeds: readonly Deed[]): Promise<void> => {
  await page.focus(SEARCH)
  await page.waitForSelector('[aria-rowcount="10002"], .task-table, .matrix tr.spacer')
  for (const deed of deeds.slice(0, 4)) await page.evaluate(timeDeed, deed)
  await page.waitForLoadState('networkidle')
}

/** Milliseconds of each deed, by name of its series. */
export const measureInteractions = async (
  browser: Browser,
  list: string,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const taken = new Map<string, readonly number[]>()
  for (const { name, query, deeds } of SERIES) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.addInitScript(NAME_HELPER)
    await page.goto(list + query)
    await warmUp(page, deeds)
    const times: number[] = []
    for (const deed of deeds) times.push(await page.evaluate(timeDeed, deed))
    taken.set(name, times)
    await context.close()
  }
  return taken
}
