import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDocument, toScriptJson } from '../../../src/core/publication/document.ts'
import type { DocumentParts } from '../../../src/core/publication/document.ts'
import type { PagePayload } from '../../../src/core/publication/payload.ts'

const payload: PagePayload = {
  page: 'task',
  locale: 'zh',
  id: 'T01',
  path: 'tasks/T01/',
  root: '../../',
  version: '0123456789ab',
  sample: true,
  periods: [{ id: '2026-Q3', end: '2026-09-30' }],
  regions: [],
  themes: [],
  choices: { item: [], kind: [] },
  planOrdinal: 3,
  taskCount: 86,
  files: {},
}

const parts: DocumentParts = {
  title: 'T01 户口迁移',
  description: '严重滞后',
  body: '<h1>T01</h1>',
  payload,
  assets: {
    boot: 'assets/boot.js',
    entry: 'assets/main.js',
    styles: ['assets/main.css'],
    preloads: ['assets/TaskPage.js'],
  },
  addresses: { otherPath: 'en/tasks/T01/', site: null, feeds: false },
}

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--',
  '-->',
  ']]>',
  '\u2028\u2029',
  '&lt;',
  '"',
  "'",
  '<script',
]

const scriptIn = (html: string): string =>
  /<script type="application\/json" id="payload">(.*?)<\/script>/s.exec(html)?.[1] ?? ''

describe('JSON in a script element', () => {
  it.each(HOSTILE)('holds %j, and nothing that ends the element or the line', (text) => {
    const json = toScriptJson({ text })
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual({ text })
  })

  it('is read as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = toScriptJson(value)
        expect(json).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('a document', () => {
  it.each(HOSTILE)('shows %j in title and description as text', (text) => {
    const html = toDocument({ ...parts, title: text, description: text })
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html).not.toContain('<!--')
    expect(html.match(/<title>([^<]*)<\/title>/)).not.toBeNull()
    expect(html.match(/<meta name="description" content="([^"<>]*)">/)).not.toBeNull()
  })

  it('carries a payload with hostile words unharmed', () => {
    const themes = HOSTILE.map((name, index) => ({ id: String(index), name, nameEn: null }))
    const html = toDocument({ ...parts, payload: { ...payload, themes } })
    expect(JSON.parse(scriptIn(html))).toEqual({ ...payload, themes })
  })

  it('names its language and the address of the other', () => {
    const zh = toDocument(parts)
    expect(zh).toContain('<html lang="zh-CN">')
    expect(zh).toContain('<link rel="alternate" hreflang="en" href="../../en/tasks/T01/">')
    const en = toDocument({
      ...parts,
      payload: { ...payload, locale: 'en', path: 'en/tasks/T01/', root: '../../../' },
      addresses: { ...parts.addresses, otherPath: 'tasks/T01/' },
    })
    expect(en).toContain('<html lang="en">')
    expect(en).toContain('<link rel="alternate" hreflang="zh-CN" href="../../../tasks/T01/">')
  })

  it('has no address that begins with a slash or names a host', () => {
    const addresses = [...toDocument(parts).matchAll(/ (?:href|src|data-modules)="([^"]*)"/g)].map(
      ([, address]) => address,
    )
    expect(addresses.length).toBeGreaterThan(4)
    for (const address of addresses) expect(address).toMatch(/^\.\.?\//)
  })

  const metaOf = (html: string, property: string): string | undefined =>
    new RegExp(`<meta property="${property}" content="([^"]*)">`).exec(html)?.[1]

  it('names the image of its link in whole where the address of the site is known, else from the page', () => {
    const preview = { path: 'previews/0123456789ab-0123456789abcdef.png', words: '示例 "1"' }
    const relative = toDocument({ ...parts, preview })
    expect(metaOf(relative, 'og:image')).toBe('../../previews/0123456789ab-0123456789abcdef.png')
    expect(metaOf(relative, 'og:image:alt')).toBe('示例 &quot;1&quot;')
    expect(metaOf(relative, 'og:url')).toBeUndefined()
    const addresses = { ...parts.addresses, site: 'https://example.org/sub/' }
    const whole = toDocument({ ...parts, preview, addresses })
    expect(metaOf(whole, 'og:image')).toBe('https://example.org/sub/previews/0123456789ab-0123456789abcdef.png')
    expect(metaOf(whole, 'og:url')).toBe('https://example.org/sub/tasks/T01/')
    expect(whole).toContain('<meta name="twitter:card" content="summary_large_image">')
    expect(toDocument(parts)).not.toMatch(/og:image|twitter/)
  })

  it('of a panel alone is kept out of search, names its page, and opens links in the whole window', () => {
    const own = {
      page: 'province',
      id: '310000',
      embed: 'own-trend',
      path: 'embed/own-trend/310000/',
      root: '../../../',
    } as const
    const html = toDocument({
      ...parts,
      payload: { ...payload, ...own },
      addresses: { ...parts.addresses, otherPath: 'en/embed/own-trend/310000/' },
    })
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).toContain('<link rel="canonical" href="../../../provinces/310000/">')
    expect(html).toContain('<base target="_top">')
    expect(html).toContain('<link rel="alternate" hreflang="en" href="../../../en/embed/own-trend/310000/">')
    expect(toDocument(parts)).not.toMatch(/noindex|canonical|<base/)
  })

  it('has no script and no style between its tags', () => {
    const html = toDocument(parts)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
    for (const [, attributes, text] of html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs))
      expect(attributes?.includes('application/json') ? '' : text).toBe('')
  })
})
