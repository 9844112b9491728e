import { describe, expect, it } from 'vitest'
import {
  findSiteMark,
  isImmutable,
  isOutdated,
  parseSiteList,
  toPageKey,
  toSiteList,
} from '../../../src/core/publication/offline/site-list.ts'

const PAYLOAD = '<script type="application/json" id="payload">{}</script>'

describe('findSiteMark', () => {
  it.each([
    ['a page of a site that is kept', `<meta name="site" content="0123456789ab">${PAYLOAD}`, { site: '0123456789ab' }],
    ['a page of a site that is not', PAYLOAD, 'unmarked'],
    ['a page of somebody else, as of a hotel’s network', '<!doctype html><title>登录</title>', null],
    ['nothing', '', null],
  ])('tells %s', (_, html, mark) => {
    expect(findSiteMark(html)).toEqual(mark)
  })
})

describe('the list of what is kept', () => {
  const list = toSiteList({ site: '0123456789ab', version: 'ba9876543210', files: ['assets/main.js'] })

  it('names pages of both languages, the front page first, and neither the desk nor single tasks', () => {
    expect(list.pages.zh.slice(0, 2)).toEqual(['', 'tasks/'])
    expect(list.pages.en.slice(0, 2)).toEqual(['en/', 'en/tasks/'])
    expect([...list.pages.zh, ...list.pages.en].filter((path) => /desk|T\d/.test(path))).toEqual([])
  })

  it('is read as it was written, and not in any other form', () => {
    expect(parseSiteList(JSON.parse(JSON.stringify(list)))).toEqual(list)
    for (const other of [null, [], { format: 2 }, 'x']) expect(parseSiteList(other)).toBeNull()
  })

  it('outdates files of other programs and versions, and none of its own', () => {
    const outdated = (path: string): boolean => isOutdated(path, list)
    expect(['assets/main.js', 'data/v/ba9876543210/tasks.json'].filter(outdated)).toEqual([])
    expect(['assets/old.js', 'data/v/0123456789ab/tasks.json', ''].filter(outdated)).toHaveLength(3)
  })
})

describe('paths', () => {
  it.each([
    ['index.html', ''],
    ['tasks/T01/index.html', 'tasks/T01/'],
    ['tasks/', 'tasks/'],
    ['reindex.html', 'reindex.html'],
  ])('the page at %j is kept under %j', (path, key) => {
    expect(toPageKey(path)).toBe(key)
  })

  it('only what is named by its content never changes', () => {
    const paths = [
      'assets/a.js',
      'data/v/1/a.json',
      'data/e/1-2/a.json',
      'data/latest.json',
      'data/site.json',
      'sw.js',
      '',
    ]
    expect(paths.filter(isImmutable)).toEqual(paths.slice(0, 3))
  })
})
