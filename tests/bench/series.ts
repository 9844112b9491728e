import type { Deed } from './next-paint.ts'

/** What a reader does on one page, one deed after the other and round again. */
export interface Series {
  /** Path below the root of the site, as the page is named to the bench; `tasks/:id/` = the page of a task. */
  readonly page: string
  readonly name: string
  /** Path and query of the address at which it starts. */
  readonly address: string
  /** What the reader turns to first, so that data is read. */
  readonly near: string
  readonly deeds: readonly Deed[]
}

const SEARCH = '.field-search input'
/** The select that offers a value. */
const offering = (value: string): string => `select:has(option[value="${value}"])`
const choices = (selector: string, all: readonly string[]): readonly Deed[] => all.map((value) => ({ selector, value }))

const PERIOD = offering('2026-Q3')
const PERIODS = choices(PERIOD, ['2026-Q2', '2026-Q1', '2026-Q3'])
const PROVINCE = offering('310000')

/** A search as it is typed, letter by letter: pinyin, Chinese, a number. */
const TYPED = ['h', 'hu', 'huk', 'huko', 'hukou', '', '警', '警务', '', 't', 't1', 't12', '', 'a', 'an', '']

const toList = (name: string, query: string, deeds: readonly Deed[]): Series => ({
  page: 'tasks/',
  name,
  address: `tasks/${query}`,
  near: SEARCH,
  deeds,
})

const LIST: readonly Series[] = [
  toList('filter', '?sort=status', [
    ...choices(offering('far-behind'), ['far-behind', 'on-schedule', '']),
    ...choices(PROVINCE, ['310000', '']),
    ...choices(offering('overdue'), ['later', '']),
  ]),
  toList(
    'sort',
    '?layout=table',
    [4, 4, 5, 6, 7, 7, 1].map((column) => ({ selector: `.task-table thead th:nth-child(${column}) button` })),
  ),
  toList('search', '?sort=status', choices(SEARCH, TYPED)),
  toList('period', '?sort=status', PERIODS),
  toList(
    'scroll',
    '?sort=status',
    [0.5, 0.1, 0.9, 0.3, 0.7, 0.52, 0.54].map((scrollTo) => ({ selector: 'body', scrollTo })),
  ),
]

const toSeries = (page: string, name: string, near: string, deeds: readonly Deed[], address = page): Series => ({
  page,
  name,
  address,
  near,
  deeds,
})

/** Of the select that stands at such a place among those of a page's tools. */
const selectAt = (place: number): string => `.tools label:nth-of-type(${place}) select`

/** Every page whose reader can change what it shows. `task` = a task that has a page. */
export const listSeries = (task: string): readonly Series[] => [
  toSeries('', 'period', PERIOD, PERIODS),
  ...LIST,
  toSeries('tasks/:id/', 'period', PERIOD, PERIODS, `tasks/${task}/`),
  toSeries('provinces/', 'period', PERIOD, PERIODS),
  toSeries('provinces/', 'order', PERIOD, choices('.order-line select', ['progress', 'returns', 'acceptance', ''])),
  toSeries('provinces/340000/', 'period', PERIOD, PERIODS),
  toSeries('services/', 'period', PERIOD, PERIODS),
  toSeries('services/', 'item', PERIOD, choices('.item-field select', ['sample-service-01', 'sample-service-05', ''])),
  toSeries(
    'services/',
    'measure',
    PERIOD,
    [2, 1].map((place) => ({ selector: `.layouts button:nth-of-type(${place})` })),
  ),
  toSeries('water/', 'period', PERIOD, PERIODS),
  toSeries('water/', 'province', PERIOD, choices(PROVINCE, ['310000', '340000', ''])),
  toSeries(
    'water/',
    'water',
    PERIOD,
    choices(offering('sample-water-1-1'), ['sample-water-1-1', 'sample-water-8-25', '']),
  ),
  toSeries('water/', 'kind', PERIOD, choices(offering('涉渔'), ['涉渔', '其他', ''])),
  toSeries('changes/', 'since', PERIOD, choices(selectAt(1), ['2026-Q1', '2025-Q4', '2026-Q2'])),
  toSeries('changes/', 'until', PERIOD, choices(selectAt(2), ['2026-Q2', '2026-Q1', '2026-Q3'])),
  toSeries('changes/', 'kind', PERIOD, choices(offering('returns'), ['returns', 'plan', ''])),
  toSeries('changes/', 'province', PERIOD, choices(PROVINCE, ['310000', '340000', ''])),
]
