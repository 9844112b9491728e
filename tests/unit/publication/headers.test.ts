import { describe, expect, test } from 'vitest'
import { allowedOrigin, cacheControl, contentPolicy } from '../../../src/core/publication/headers.ts'

describe('cache rules', () => {
  test.each([
    ['/assets/index-abc.js', 'public, max-age=31536000, immutable'],
    ['/data/v/0123456789ab/tasks.json', 'public, max-age=31536000, immutable'],
    ['/data/latest.json', 'no-cache'],
    ['/data/latest/tasks.json', 'no-cache'],
    ['/', 'no-cache'],
    ['/tasks/assets/', 'no-cache'],
  ])('%s is sent with %s', (path, expected) => {
    expect(cacheControl(path)).toBe(expected)
  })
})

test.each([
  ['/data/latest.json', '*'],
  ['/data/latest/tasks/T01.json', '*'],
  ['/data/v/0123456789ab/tables/reports.csv', '*'],
  ['/data/datapackage.json', '*'],
  ['/feed.json', '*'],
  ['/en/feed.atom', '*'],
  ['/CITATION.en.txt', '*'],
  ['/', null],
  ['/data', null],
  ['/data/', null],
  ['/data/index.html', null],
  ['/en/data/', null],
  ['/tasks/T01/', null],
  ['/assets/data/a.js', null],
  ['/feed.atom.html', null],
  ['/sw.js', null],
])('pages of other sites may read %s: %s', (path, origin) => {
  expect(allowedOrigin(path, 'public')).toBe(origin)
  expect(allowedOrigin(path, 'office')).toBeNull()
})

const ancestorsOf = (path: string): string | undefined => /frame-ancestors ([^;]*);/.exec(contentPolicy(path))?.[1]

test.each([
  ['/', "'none'"],
  ['/en/', "'none'"],
  ['/water/', "'none'"],
  ['/water/embed/', "'none'"],
  ['/embed', "'none'"],
  ['/embedded/', "'none'"],
  ['/embed/loop/', '*'],
  ['/en/embed/own-trend/310000/', '*'],
])('%s may be framed by %s', (path, ancestors) => {
  expect(ancestorsOf(path)).toBe(ancestors)
})

test.each(['/', '/embed/loop/'])('the content policy of %s names no source but the site itself', (path) => {
  const policy = contentPolicy(path).replace(/frame-ancestors [^;]*;/, '')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})
