import { describe, expect, it } from 'vitest'
import { toRobots, writeSitemaps } from '../../../../src/core/publication/discovery/sitemap.ts'
import { aSite, HOME } from './a-site.ts'
import { childrenOf, readXml } from './read-xml.ts'

const SITEMAP = '{http://www.sitemaps.org/schemas/sitemap/0.9}'
const site = aSite()
const filesOf = (most?: number) => [...writeSitemaps(site, HOME, most)]
const urlsIn = (text: string) => {
  const root = readXml(text)
  expect(root.name).toBe(`${SITEMAP}urlset`)
  return childrenOf(root, `${SITEMAP}url`).map((url) => ({
    loc: childrenOf(url, `${SITEMAP}loc`).map(({ text: address }) => address),
    day: childrenOf(url, `${SITEMAP}lastmod`).map(({ text: day }) => day),
    others: childrenOf(url, '{http://www.w3.org/1999/xhtml}link').map(({ attributes }) => attributes),
  }))
}

describe('the sitemap', () => {
  it('names every page once, in both languages, by its whole address', () => {
    const [file, ...others] = filesOf()
    expect(others).toEqual([])
    expect(file?.path).toBe('sitemap.xml')
    const locs = urlsIn(file?.text ?? '').flatMap(({ loc }) => loc)
    expect(new Set(locs).size).toBe(locs.length)
    expect(locs).toEqual(expect.arrayContaining([HOME, `${HOME}en/`, `${HOME}tasks/T01/`, `${HOME}en/tasks/T06/`]))
    expect(locs).toHaveLength(2 * (9 + 4 + 6))
    expect(locs.filter((loc) => loc.includes('404'))).toEqual([])
  })

  it('names both languages of each page, each of which names the other', () => {
    const urls = urlsIn(filesOf()[0]?.text ?? '')
    for (const { loc, others } of urls) {
      expect(others.map(({ hreflang }) => hreflang)).toEqual(['zh-CN', 'en', 'x-default'])
      expect(others.map(({ href }) => href)).toContain(loc[0])
      const twins = urls.filter((url) => JSON.stringify(url.others) === JSON.stringify(others))
      expect(twins).toHaveLength(2)
    }
  })

  it('takes its day from the releases', () => {
    for (const { day } of urlsIn(filesOf()[0]?.text ?? '')) expect(day).toEqual(['2025-07-31'])
  })

  it('is several files, and one that names them, where there are too many addresses', () => {
    const files = filesOf(10)
    const index = readXml(files.at(-1)?.text ?? '')
    expect(files.at(-1)?.path).toBe('sitemap.xml')
    expect(index.name).toBe(`${SITEMAP}sitemapindex`)
    const named = childrenOf(index, `${SITEMAP}sitemap`).map((each) => childrenOf(each, `${SITEMAP}loc`)[0]?.text)
    expect(named).toEqual(files.slice(0, -1).map(({ path }) => HOME + path))
    const parts = files.slice(0, -1).map(({ text }) => urlsIn(text).flatMap(({ loc }) => loc))
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(10)
    expect(parts.flat()).toEqual(urlsIn(filesOf()[0]?.text ?? '').flatMap(({ loc }) => loc))
  })
})

describe('robots.txt', () => {
  it('names the sitemap where there is one', () => {
    expect(toRobots(HOME)).toBe(`User-agent: *\nAllow: /\nSitemap: ${HOME}sitemap.xml\n`)
    expect(toRobots(null)).toBe('User-agent: *\nAllow: /\n')
  })
})
