import { describe, expect, it } from 'vitest'
import { listEmbeds, listPages, listTaskPages, toTaskRanges } from '../../../src/core/publication/page-list.ts'
import { toPagePath, toRootPrefix } from '../../../src/core/publication/pages.ts'
import type { PageName } from '../../../src/core/publication/pages.ts'
import { PANEL_NAMES, PANELS } from '../../../src/core/publication/panels.ts'

describe('the address of a page', () => {
  it.each<[PageName, 'zh' | 'en', string, string]>([
    ['overview', 'zh', '', ''],
    ['overview', 'en', '', 'en/'],
    ['tasks', 'zh', '', 'tasks/'],
    ['tasks-page', 'en', '2', 'en/tasks/pages/2/'],
    ['task', 'zh', 'T01', 'tasks/T01/'],
    ['method', 'en', '', 'en/method/'],
    ['not-found', 'zh', '', '404/'],
  ])('%s in %s with %j is %j', (page, locale, id, path) => {
    expect(toPagePath(page, locale, id)).toBe(path)
  })

  it.each([
    ['', './'],
    ['en/', '../'],
    ['tasks/T01/', '../../'],
    ['en/tasks/pages/2/', '../../../../'],
  ])('%j leads to the root by %s', (path, prefix) => {
    expect(toRootPrefix(path)).toBe(prefix)
    expect(new URL(prefix, `https://example.org/sub/${path}`).pathname).toBe('/sub/')
  })
})

describe('the list of pages', () => {
  it('has every page in both languages, each address once, each naming its twin', () => {
    const pages = [...listPages({ taskCount: 86, provinces: ['310000'] }), ...listTaskPages('T01', 86)]
    const paths = pages.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(pages.map(({ otherPath }) => otherPath).toSorted()).toEqual(paths.toSorted())
    for (const { path, otherPath } of pages) expect(`en/${path}` === otherPath || `en/${otherPath}` === path).toBe(true)
    expect(paths).toEqual([
      '',
      'en/',
      'tasks/',
      'en/tasks/',
      'provinces/',
      'en/provinces/',
      'provinces/310000/',
      'en/provinces/310000/',
      'services/',
      'en/services/',
      'water/',
      'en/water/',
      'changes/',
      'en/changes/',
      'data/',
      'en/data/',
      'method/',
      'en/method/',
      'desk/',
      'en/desk/',
      '404/',
      'en/404/',
      'tasks/T01/',
      'en/tasks/T01/',
    ])
  })

  it('has the rest of a long list as pages of their own', () => {
    const paths = listPages({ taskCount: 501, provinces: [] }).map(({ path }) => path)
    expect(paths).toContain('tasks/pages/2/')
    expect(paths).toContain('en/tasks/pages/3/')
    expect(paths).not.toContain('tasks/pages/1/')
    expect(paths).not.toContain('tasks/pages/4/')
  })
})

describe('the list of panels that stand alone', () => {
  const provinces = ['310000', '320000']

  it('has every panel in both languages, each address once, each naming its twin', () => {
    const embeds = listEmbeds({ taskCount: 86, provinces })
    const paths = embeds.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(embeds.map(({ otherPath }) => otherPath).toSorted()).toEqual(paths.toSorted())
    expect(new Set(embeds.map(({ embed }) => embed))).toEqual(new Set(PANEL_NAMES))
    expect(paths).toContain('embed/loop/')
    expect(paths).toContain('en/embed/own-trend/320000/')
    for (const { embed, page } of embeds) expect(embed && PANELS[embed].page).toBe(page)
  })

  it('is as long whatever the count of tasks', () => {
    const lengths = [6, 86, 10_000].map((taskCount) => listEmbeds({ taskCount, provinces }).length)
    expect(new Set(lengths).size).toBe(1)
  })
})

describe('a list of tasks', () => {
  it.each([
    [0, [[1, 0]]],
    [1, [[1, 1]]],
    [86, [[1, 86]]],
    [500, [[1, 500]]],
    [
      501,
      [
        [1, 200],
        [201, 400],
        [401, 501],
      ],
    ],
    [
      600,
      [
        [1, 200],
        [201, 400],
        [401, 600],
      ],
    ],
  ])('of %i is parted into %j', (count, parts) => {
    const ranges = toTaskRanges(count)
    expect(ranges.map(({ from, to }) => [from, to])).toEqual(parts)
    expect(ranges.map(({ page, pages }) => [page, pages])).toEqual(parts.map((_, index) => [index + 1, parts.length]))
  })
})
