import { describe, expect, test } from 'vitest'
import { allowedOrigin, cacheControl, contentPolicy, SECURITY_HEADERS } from '../../../src/core/publication/headers.ts'
import { toNginxConfig } from '../../../src/core/publication/nginx-config.ts'

const site = {
  ...{ root: '/srv/site/current', base: '/', listen: '8080', serverName: 'progress.example' },
  audience: 'public',
} as const

/** What a map of the configuration gives for an address. */
const mapped = (config: string, name: string, path: string): string => {
  const map = new RegExp(`map \\$uri \\$${name} \\{\n(.*?)\n\\}`, 's').exec(config)?.[1] ?? ''
  const rules = [...map.matchAll(/^ {4}~(\S+) "(.*)";$/gm)]
  const rule = rules.find(([, pattern = '']) => new RegExp(pattern).test(path))
  return rule?.[2] ?? /default "(.*)";/.exec(map)?.[1] ?? ''
}

const cacheOf = (config: string, path: string): string => mapped(config, 'site_cache_control', path)
const policyOf = (config: string, path: string): string => mapped(config, 'site_policy', path)

test('every security header is sent with every answer', () => {
  const config = toNginxConfig(site)
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    expect(config).toContain(`    add_header ${name} "${value}" always;\n`)
})

describe('caches', () => {
  test.each(['/', '/assets/a.js', '/data/v/0123456789ab/tasks.json', '/data/latest.json', '/tasks/assets/'])(
    '%s is kept as the rule says, below a sub-path too',
    (path) => {
      expect(cacheOf(toNginxConfig(site), path)).toBe(cacheControl(path))
      expect(cacheOf(toNginxConfig({ ...site, base: '/a.b/' }), `/a.b${path}`)).toBe(cacheControl(path))
      expect(cacheOf(toNginxConfig({ ...site, base: '/a.b/' }), `/axb${path}`)).toBe('no-cache')
    },
  )
})

describe('frames', () => {
  test.each(['/', '/embed/loop/', '/en/embed/own-trend/310000/', '/en/embedded/', '/water/'])(
    '%s may be framed as the rule says, below a sub-path too',
    (path) => {
      expect(toNginxConfig(site)).toContain('add_header Content-Security-Policy $site_policy always;')
      expect(policyOf(toNginxConfig(site), path)).toBe(contentPolicy(path))
      expect(policyOf(toNginxConfig({ ...site, base: '/a.b/' }), `/a.b${path}`)).toBe(contentPolicy(path))
      expect(policyOf(toNginxConfig({ ...site, base: '/a.b/' }), `/axb${path}`)).toBe(contentPolicy('/'))
    },
  )
})

describe('pages of other sites', () => {
  test.each(['/data/latest.json', '/en/feed.json', '/CITATION.cff', '/', '/tasks/data/', '/data/', '/data/index.html'])(
    'read %s if the rule says so, below a sub-path too',
    (path) => {
      const originOf = (base: string, below: string): string =>
        mapped(toNginxConfig({ ...site, base }), 'site_origin', below + path)
      const origin = allowedOrigin(path, 'public') ?? ''
      expect(toNginxConfig(site)).toContain('add_header Access-Control-Allow-Origin $site_origin always;')
      expect(originOf('/', '')).toBe(origin)
      expect(originOf('/a.b/', '/a.b')).toBe(origin)
      expect(originOf('/a.b/', '/axb')).toBe('')
    },
  )

  test('read nothing of the office’s site', () => {
    expect(toNginxConfig({ ...site, audience: 'office' })).not.toMatch(/Allow-Origin|site_origin/)
  })
})

test('a folder whose name has blanks is one word', () => {
  expect(toNginxConfig({ ...site, root: '/srv/进展 看板' })).toContain('alias "/srv/进展 看板/";')
})
