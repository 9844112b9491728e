import { describe, expect, it } from 'vitest'
import { toScriptJson } from '../../../../src/core/publication/document.ts'
import { toHeadLinks } from '../../../../src/core/publication/discovery/head-links.ts'
import { toDatasetJsonLd } from '../../../../src/core/publication/open-data/dataset-json-ld.ts'
import { EMPTY_SETTING } from '../../../../src/core/publication/open-data/publication-setting.ts'
import { toPagePath, toRootPrefix } from '../../../../src/core/publication/pages.ts'
import type { PageName } from '../../../../src/core/publication/pages.ts'
import type { PagePayload } from '../../../../src/core/publication/payload.ts'
import { aSite, FILLED, HOME } from './a-site.ts'

const site = aSite()
const payloadOf = (page: PageName, locale: 'zh' | 'en' = 'zh'): PagePayload => {
  const path = toPagePath(page, locale)
  const own = { page, locale, id: null, path, root: toRootPrefix(path) }
  return { ...own, ...site.common, choices: { item: [], kind: [] }, files: {} }
}
const file = (name: string, format: string) => ({ path: `tables/${name}.${format}`, bytes: 3, sha256: 'a'.repeat(64) })
const tables = (['tasks', 'figures'] as const).map((name) => ({
  ...{ name, rows: 1, asOf: null, sampleRows: 0 },
  files: { csv: file(name, 'csv'), json: file(name, 'json') },
}))
const facts = { from: '2024-07-24', asOf: '2025-06-30', releasedOn: '2025-07-31' }
const about = (setting = FILLED, locale: 'zh' | 'en' = 'zh', page: PageName = 'data') =>
  toDatasetJsonLd({ audience: 'public', tables, digest: 'b'.repeat(64), setting }, payloadOf(page, locale), facts)

describe('the data as schema.org has them', () => {
  it('are a dataset with its files, owner, licence and days', () => {
    expect(about()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      url: `${HOME}data/`,
      license: 'https://example.org/by',
      publisher: { '@type': 'Organization', name: FILLED.publisher },
      temporalCoverage: '2024-07-24/2025-06-30',
      dateModified: '2025-07-31',
      version: site.common.version,
      hasPart: [{ alternateName: 'tasks' }, { alternateName: 'figures' }],
    })
    expect(JSON.stringify(about())).toContain(`${HOME}data/v/${site.common.version}/tables/tasks.csv`)
    expect(about()['name']).toContain('示例数据 · 非真实进展')
  })

  it('are the same dataset on the first page, without its files', () => {
    const { hasPart: _parts, ...whole } = about()
    expect(about(FILLED, 'zh', 'overview')).toEqual(whole)
    expect(about(EMPTY_SETTING, 'zh', 'overview')).toMatchObject({ url: './data/' })
  })

  it('say nothing of an owner who says nothing, and name addresses from where the page stands', () => {
    const bare = about(EMPTY_SETTING, 'en')
    for (const key of ['license', 'publisher', 'creator']) expect(bare).not.toHaveProperty(key)
    expect(bare).toMatchObject({ url: '../../en/data/', inLanguage: 'en' })
  })

  it('can not end the script that they stand in, whatever the owner is called', () => {
    const text = toScriptJson(about())
    expect(text).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(about())))
  })
})

describe('the head of a page', () => {
  const linksOf = (page: PageName, at: string | null, feeds = true) =>
    toHeadLinks(payloadOf(page), { otherPath: toPagePath(page, 'en'), site: at, feeds })

  it('names its one address, and both languages, where the site’s is known', () => {
    expect(linksOf('changes', HOME, false)).toEqual([
      `<link rel="canonical" href="${HOME}changes/">`,
      `<link rel="alternate" hreflang="zh-CN" href="${HOME}changes/">`,
      `<link rel="alternate" hreflang="en" href="${HOME}en/changes/">`,
      `<link rel="alternate" hreflang="x-default" href="${HOME}changes/">`,
    ])
  })

  it('names the other language from where it stands, where it is not, or where the page stands for all addresses', () => {
    expect(linksOf('changes', null, false)).toEqual(['<link rel="alternate" hreflang="en" href="../en/changes/">'])
    expect(linksOf('not-found', HOME, false)).toHaveLength(1)
  })

  it('leads to the feeds of its language, where there are any', () => {
    expect(linksOf('changes', null).slice(1)).toEqual([
      '<link rel="alternate" type="application/atom+xml" title="长三角警务一体化进展看板 · 发布与更正" href="../feed.atom">',
      '<link rel="alternate" type="application/feed+json" title="长三角警务一体化进展看板 · 发布与更正" href="../feed.json">',
    ])
    expect(linksOf('changes', null, false)).toHaveLength(1)
  })
})
