import { describe, expect, test } from 'vitest'
import { cacheControl, SECURITY_HEADERS } from '../../../src/core/publication/headers.ts'

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

test('the content policy names no source but the site itself', () => {
  const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})
