import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW, PARAMETERS, readView, writeView } from '../../../src/app/view-query.ts'
import type { ViewQuery } from '../../../src/app/view-query.ts'
import { STATUS_CODES } from '../../../src/core/model/status.ts'

const KNOWN = {
  page: 'provinces' as const,
  periods: ['2025-Q4', '2026-Q1', '2026-Q2'].map((id) => ({ id, end: '2026-06-30' })),
  regions: ['310000', '320000', '330000', '340000'].map((code) => ({ code, short: '沪', name: code, nameEn: null })),
  themes: ['A', 'B'].map((id) => ({ id, name: id, nameEn: null })),
  choices: {
    item: ['W1', 'W2'].map((id) => ({ id, name: id, nameEn: null })),
    kind: ['涉砂', '“三无”船舶'].map((id) => ({ id, name: id, nameEn: null })),
  },
}
const KEYS = Object.keys(PARAMETERS) as readonly (keyof ViewQuery)[]

const region = fc.option(fc.constantFrom('310000', '320000', '330000', '340000'))
/** What a reader can have typed: no longer than 80 signs, no blank in front, blanks single. */
const search = fc
  .string({ unit: fc.constantFrom('a', ' ', '户', '👮', '&', '=', '%', '+', '#', '<', '"') })
  .map((text) => PARAMETERS.search.get(text, KNOWN))

const VALUES: { readonly [K in keyof ViewQuery]: fc.Arbitrary<ViewQuery[K]> } = {
  period: fc.option(fc.constantFrom('2025-Q4', '2026-Q1')),
  search,
  taskTheme: fc.option(fc.constantFrom('A', 'B')),
  lead: region,
  province: region,
  status: fc.option(fc.constantFrom(...STATUS_CODES)),
  due: fc.option(fc.constantFrom('overdue', 'next', 'later')),
  returns: fc.option(fc.constantFrom('missing', 'silent', 'late')),
  sort: fc.constantFrom(
    'number',
    '-number',
    'status',
    '-status',
    'progress',
    '-progress',
    'gap',
    '-gap',
    'due',
    '-due',
  ),
  layout: fc.constantFrom('matrix', 'table'),
  since: fc.option(fc.constantFrom('2025-Q4', '2026-Q2')),
  measure: fc.option(fc.constantFrom('status', 'progress', 'gap', 'returns', 'acceptance')),
  item: fc.option(fc.constantFrom('W1', 'W2')),
  kind: fc.option(fc.constantFrom('涉砂', '“三无”船舶')),
}

/** `since` names a period earlier than the one before `period`, or nothing. */
const anyView = fc.record(VALUES).map((view) => ({ ...view, since: view.period === null ? '2025-Q4' : null }))
const rawOf = (address: string): Record<string, string | string[]> => {
  const params = new URLSearchParams(address)
  return Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]))
}

describe('a parameter reads what it wrote', () => {
  it.each(KEYS)('%s', <K extends keyof ViewQuery>(key: K) => {
    fc.assert(
      fc.property(VALUES[key], (value) => {
        const text = PARAMETERS[key].set(value)
        expect(text === null ? DEFAULT_VIEW[key] : PARAMETERS[key].get(text, KNOWN)).toEqual(value)
      }),
    )
  })

  it('all of them through an address', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const address = new URLSearchParams({ ...writeView(view) }).toString()
        expect(readView(rawOf(address), KNOWN)).toEqual(view)
      }),
    )
  })

  it('and leaves out what only says the default', () => {
    expect(writeView(DEFAULT_VIEW)).toEqual({})
    expect(writeView(readView({ period: '2026-Q2', sort: 'number', layout: 'matrix', q: ' ' }, KNOWN))).toEqual({})
  })
})

describe('a value that names nothing falls back', () => {
  it.each([
    ['period', '2024-Q9'],
    ['period', '2026-Q2 '],
    ['task-theme', 'C'],
    ['lead', '110000'],
    ['province', '沪'],
    ['status', 'late'],
    ['status', 'constructor'],
    ['status', 'Far-behind'],
    ['due', 'soon'],
    ['returns', 'none'],
    ['returns', 'on-time'],
    ['sort', '--gap'],
    ['sort', ''],
    ['layout', 'list'],
    ['measure', 'handled'],
    ['measure', 'rank'],
  ])('%s=%s', (name, value) => {
    expect(readView({ [name]: value }, KNOWN)).toEqual(DEFAULT_VIEW)
  })

  it('a measure is one of the page’s own', () => {
    const asked = { measure: 'handled' }
    expect(readView(asked, { ...KNOWN, page: 'services' }).measure).toBe('handled')
    expect(readView(asked, { ...KNOWN, page: 'overview' }).measure).toBeNull()
  })

  it('one that is unknown stays without effect', () => {
    expect(readView({ Status: 'far-behind', foo: '1', __proto__: null, theme: 'A' }, KNOWN)).toEqual(DEFAULT_VIEW)
  })

  it('a name without a value too', () => {
    expect(readView(Object.fromEntries(KEYS.map((key) => [PARAMETERS[key].name, null])), KNOWN)).toEqual(DEFAULT_VIEW)
  })
})

describe('the earlier of two periods', () => {
  it.each([
    ['since=2025-Q4', '2025-Q4'],
    ['since=2025-Q4&period=2026-Q2', '2025-Q4'],
    ['since=2026-Q1', null],
    ['since=2026-Q2', null],
    ['since=2025-Q4&period=2026-Q1', null],
    ['since=2026-Q1&period=2026-Q1', null],
    ['since=2026-Q2&period=2025-Q4', null],
    ['since=1999-Q1', null],
    ['period=2025-Q4', null],
  ])('of %s is %s', (address, since) => {
    expect(readView(rawOf(address), KNOWN).since).toBe(since)
  })
})

describe('an address with a name twice', () => {
  it('asks for the first', () => {
    expect(readView(rawOf('status=far-behind&status=completed'), KNOWN).status).toBe('far-behind')
    expect(readView({ status: [] }, KNOWN)).toEqual(DEFAULT_VIEW)
    expect(readView({ status: [null, 'completed'] }, KNOWN)).toEqual(DEFAULT_VIEW)
  })
})

describe('a search', () => {
  const read = (q: string): string => readView({ q }, KNOWN).search

  it('is cut behind 80 signs, never within one', () => {
    expect(read('👮'.repeat(100))).toBe('👮'.repeat(80))
    expect(read(`a${'👮'.repeat(100)}`)).toBe(`a${'👮'.repeat(79)}`)
  })

  it('has its blanks made one, and keeps the last while more is typed', () => {
    expect(read('  户口 \t 迁移 ')).toBe('户口 迁移 ')
  })

  it('may hold anything else', () => {
    expect(read('<img src=x onerror=1>&#x200B;')).toBe('<img src=x onerror=1>&#x200B;')
  })
})

describe('noise of 8 kB', () => {
  it('never throws, and asks for a view that exists', () => {
    const noise = fc.string({ unit: 'binary', minLength: 0, maxLength: 8000, size: 'max' })
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...KEYS.map((key) => PARAMETERS[key].name), 'x'), noise), (raw) => {
        const view = readView(raw, KNOWN)
        expect(readView({ ...writeView(view) }, KNOWN)).toEqual(view)
      }),
      { numRuns: 50 },
    )
    fc.assert(
      fc.property(noise, (address) => {
        expect(Object.keys(readView(rawOf(address), KNOWN))).toEqual(KEYS)
      }),
      { numRuns: 50 },
    )
  })
})
