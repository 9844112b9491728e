import { describe, expect, it } from 'vitest'
import { computeSiteData, toSha256 } from '../../../../src/cli/publish/site-data.ts'
import { toFeed } from '../../../../src/core/publication/discovery/feed.ts'
import { toAtom, toJsonFeed } from '../../../../src/core/publication/discovery/feed-files.ts'
import { EMPTY_SETTING } from '../../../../src/core/publication/open-data/publication-setting.ts'
import { OFFICE_CANARY, WITHHELD, WITHHELD_CANARY } from '../canary-tables.ts'
import { aSite, FILLED, HOME, releasedTables } from './a-site.ts'
import { childrenOf, readXml } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'

const ATOM = '{http://www.w3.org/2005/Atom}'
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/
const LOCALES = ['zh', 'en'] as const

const site = aSite()
const feedOf = (locale: 'zh' | 'en', setting = FILLED) => {
  const feed = toFeed(site, setting, locale, toSha256)
  if (!feed) throw new Error('periods were released')
  return feed
}
const atomOf = (locale: 'zh' | 'en', setting = FILLED): XmlElement =>
  readXml(toAtom(feedOf(locale, setting), setting.homepage))
const one = (element: XmlElement, name: string): XmlElement => {
  const [found, ...others] = childrenOf(element, ATOM + name)
  if (!found || others.length > 0) throw new Error(`${others.length + 1} elements ${name}`)
  return found
}
const entriesOf = (feed: XmlElement): readonly XmlElement[] => childrenOf(feed, `${ATOM}entry`)

describe.each(LOCALES)('the Atom feed (%s)', (locale) => {
  it('has what RFC 4287 asks of a feed and of each entry, and each once', () => {
    const feed = atomOf(locale)
    expect(feed.name).toBe(`${ATOM}feed`)
    for (const element of [feed, ...entriesOf(feed)]) {
      expect(one(element, 'id').text).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
      expect(one(element, 'title').text.trim()).not.toBe('')
      expect(one(element, 'updated').text).toMatch(RFC_3339)
    }
    expect(one(one(feed, 'author'), 'name').text.trim()).not.toBe('')
    for (const entry of entriesOf(feed)) expect(one(entry, 'content').attributes).toEqual({ type: 'text' })
    const told = site.projected.corrections.map(({ on, table, key, field, before }) =>
      [on, table, key, field, before].join(),
    )
    expect(entriesOf(feed)).toHaveLength(site.projected.releases.length + new Set(told).size)
  })

  it('names each entry once, and is as new as its newest', () => {
    const feed = atomOf(locale)
    const ids = [feed, ...entriesOf(feed)].map((element) => one(element, 'id').text)
    expect(new Set(ids).size).toBe(ids.length)
    const days = entriesOf(feed).map((entry) => one(entry, 'updated').text)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(one(feed, 'updated').text).toBe(days[0])
    expect(days[0]).toBe('2025-07-31T00:00:00+08:00')
  })

  it('names whole addresses where the site’s is known, and itself', () => {
    const feed = atomOf(locale)
    const links = [feed, ...entriesOf(feed)].flatMap((element) => childrenOf(element, `${ATOM}link`))
    for (const { attributes } of links) expect(attributes['href']).toMatch(/^https:\/\/example\.org\/board\//)
    expect(
      links.filter(({ attributes }) => attributes['rel'] === 'self').map(({ attributes }) => attributes['href']),
    ).toEqual([`${HOME}${locale === 'zh' ? '' : 'en/'}feed.atom`])
  })

  it('names addresses from where it stands, where the site’s is not known', () => {
    const feed = atomOf(locale, EMPTY_SETTING)
    const links = [feed, ...entriesOf(feed)].flatMap((element) => childrenOf(element, `${ATOM}link`))
    const prefix = locale === 'zh' ? './' : '../en/'
    for (const { attributes } of links) {
      expect(attributes['rel']).toBe('alternate')
      expect(attributes['href']?.startsWith(prefix)).toBe(true)
    }
    expect(one(one(feed, 'author'), 'name').text).toMatch(/长三角|Yangtze/)
  })
})

describe.each(LOCALES)('the JSON feed (%s)', (locale) => {
  const json = JSON.parse(toJsonFeed(feedOf(locale), HOME))

  it('is one of version 1.1, with the same entries as the Atom feed', () => {
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: expect.any(String) })
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(
      entriesOf(atomOf(locale)).map((entry) => one(entry, 'id').text),
    )
    for (const item of json.items) {
      expect(item.content_text).not.toBe('')
      expect(item.date_published).toMatch(RFC_3339)
      expect(item.url).toMatch(/^https:\/\/example\.org\/board\//)
    }
    expect(json.feed_url).toBe(`${HOME}${locale === 'zh' ? '' : 'en/'}feed.json`)
  })

  it('names no address where the site’s is not known: they would have to be whole', () => {
    const text = toJsonFeed(feedOf(locale, EMPTY_SETTING), null)
    expect(text).not.toMatch(/"(?:url|feed_url|home_page_url)"/)
  })
})

describe('a feed', () => {
  it('tells releases, releases after a correction, and corrections, with their reasons', () => {
    const { entries } = feedOf('zh')
    const titles = entries.map(({ title }) => title)
    expect(titles).toContain('示例：发布2025年第一季度的进展')
    expect(titles).toContain('示例：重新发布2025年第一季度的进展（更正 1 处）')
    expect(feedOf('en').entries.map(({ title }) => title)).toContain(
      'Sample: Progress of Q1 2025 released again with 1 correction',
    )
    expect(titles).toContain('示例：更正：T01')
    const correction = entries.find(({ title }) => title === '示例：更正：T01')
    expect(correction?.text).toMatch(/由“.?40.?”更正为“.?45.?”/)
    expect(correction).toMatchObject({ on: '2025-05-20', path: 'tasks/T01/' })
    expect(feedOf('en').entries.find(({ path }) => path === 'en/tasks/T01/')?.text).toContain(
      'Reason: Sample: counted twice',
    )
  })

  it('counts for each release of a period the corrections since the one before, and names none where there is none', () => {
    const tables = releasedTables()
    const rows = ['2025-05-20', '2025-05-21', '2025-06-01'].map((releasedOn, index) => ({
      ...{ period: '2025-Q1', releasedOn, digest: String(index).repeat(64), note: null, noteEn: null },
      source: 'sample-ledger',
    }))
    const corrections = tables.corrections.flatMap((row) =>
      row.on === '2025-05-20' ? ['2025-05-01', '2025-05-20', '2025-06-01'].map((on) => ({ ...row, on })) : [],
    )
    const releases = [...tables.releases.slice(0, 1), ...rows]
    const feed = toFeed(computeSiteData({ ...tables, releases, corrections }), EMPTY_SETTING, 'zh', toSha256)
    const titles = feed?.entries.flatMap(({ title }) => (title.includes('发布') ? [title.slice(3)] : []))
    expect(titles).toEqual([
      '重新发布2025年第一季度的进展（更正 1 处）',
      '重新发布2025年第一季度的进展',
      '重新发布2025年第一季度的进展（更正 2 处）',
      '发布2025年第一季度的进展',
    ])
  })

  it('says of a withheld correction only that there was one', () => {
    for (const locale of LOCALES) {
      const text = toAtom(feedOf(locale), HOME) + toJsonFeed(feedOf(locale), HOME)
      expect(text).toContain(WITHHELD)
      expect(text).not.toContain(OFFICE_CANARY)
      expect(text).not.toContain(WITHHELD_CANARY)
    }
  })

  it('keeps the name and words of an entry when others come', () => {
    const tables = releasedTables()
    const before = toFeed(
      computeSiteData({ ...tables, releases: tables.releases.slice(0, 2) }),
      EMPTY_SETTING,
      'zh',
      toSha256,
    )
    const kept = new Map(feedOf('zh').entries.map((entry) => [entry.id, entry]))
    expect(before?.entries.map((entry) => kept.get(entry.id))).toEqual(before?.entries)
    expect(before?.id).toBe(feedOf('zh').id)
  })

  it('is none where nothing was released', () => {
    const bare = computeSiteData({ ...releasedTables(), releases: [], corrections: [] })
    expect(toFeed(bare, EMPTY_SETTING, 'zh', toSha256)).toBeNull()
  })

  it('says that it tells of a sample', () => {
    expect(feedOf('zh').title).toMatch(/^示例：/)
    for (const { title } of feedOf('en').entries) expect(title).toMatch(/^Sample: /)
  })
})
