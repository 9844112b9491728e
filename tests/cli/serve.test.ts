import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../src/cli/commands/serve.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import { startServer, type RunningServer } from '../../src/cli/static-server.ts'
import { SECURITY_HEADERS } from '../../src/core/publication/headers.ts'

const dir = mkdtempSync(join(tmpdir(), 'site-'))
let root: RunningServer
let below: RunningServer

const put = (path: string, content: string | Buffer): void => {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), content)
}

beforeAll(async () => {
  put('index.html', '<h1>front</h1>')
  put('404.html', '<h1>none</h1>')
  put('tasks/T01/index.html', '<h1>T01</h1>')
  put('assets/a.js', 'export {}')
  put('assets/a.js.br', brotliCompressSync('export {}'))
  put('data/v/1/tasks.json', '[]')
  const site = { dir, host: '127.0.0.1', port: 0 }
  root = await startServer({ ...site, base: '/' })
  below = await startServer({ ...site, base: '/sub/' })
})

afterAll(async () => {
  await root.close()
  await below.close()
  rmSync(dir, { recursive: true })
})

/** Sends the path as it is written, where fetch would tidy it first. */
const ask = (server: RunningServer, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, fail) => {
    const { hostname, port } = new URL(server.url)
    get({ hostname, port, path, headers, method }, (res) => {
      let body = ''
      res.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')))
      res.on('end', () => done({ status: res.statusCode ?? 0, headers: res.headers, body }))
    }).on('error', fail)
  })

describe('addresses', () => {
  test.each([
    ['/', 200, 'front'],
    ['/?period=2026-Q3', 200, 'front'],
    ['/tasks/T01/', 200, 'T01'],
    ['/tasks/T01/index.html', 200, 'T01'],
    ['/no-such/', 404, 'none'],
    ['/%E0%A4%A', 404, 'none'],
    ['/../../etc/passwd', 404, 'none'],
    ['/..%2f..%2fetc', 404, 'none'],
    ['/%00', 404, 'none'],
  ])('%s answers %i', async (path, status, text) => {
    const answer = await ask(root, path)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(text)
    expect(answer.headers['content-type']).toBe('text/html;charset=utf-8')
  })

  test.each([
    ['/tasks/T01', './T01/'],
    ['/tasks/T01?period=2026-Q3&q=a?b', './T01/?period=2026-Q3&q=a?b'],
    ['//tasks/T01', './T01/'],
  ])('the folder %s without its slash leads to %s', async (path, location) => {
    const answer = await ask(root, path)
    expect([answer.status, answer.headers['location']]).toEqual([308, location])
  })

  test('a site under a sub-path answers there alone', async () => {
    expect((await ask(below, '/sub/tasks/T01/')).body).toContain('T01')
    expect((await ask(below, '/tasks/T01/')).status).toBe(404)
    expect((await ask(below, '/sub?q=1')).headers['location']).toBe('./sub/?q=1')
  })
})

describe('headers', () => {
  test.each(['/', '/assets/a.js', '/no-such/', '/tasks/T01'])('%s carries every security header', async (path) => {
    const { headers } = await ask(root, path)
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value)
  })

  test.each([
    ['/assets/a.js', /immutable/],
    ['/data/v/1/tasks.json', /immutable/],
    ['/tasks/T01/', /^no-cache$/],
    ['/no-such/', /^no-cache$/],
  ])('%s is cached as %s', async (path, expected) => {
    expect((await ask(root, path)).headers['cache-control']).toMatch(expected)
  })

  test('a page that has not changed is not sent again', async () => {
    const { headers } = await ask(root, '/')
    expect((await ask(root, '/', { 'If-None-Match': String(headers['etag']) })).status).toBe(304)
  })

  test('a precompressed file goes to those who take it', async () => {
    const packed = await ask(root, '/assets/a.js', { 'Accept-Encoding': 'gzip, br' })
    expect([packed.headers['content-encoding'], packed.headers['vary']]).toEqual(['br', 'Accept-Encoding'])
    expect(packed.headers['content-type']).toBe('text/javascript')
    expect((await ask(root, '/assets/a.js')).headers['content-encoding']).toBeUndefined()
  })

  test('nothing but reading is allowed', async () => {
    expect((await ask(root, '/', {}, 'POST')).status).toBe(405)
    expect((await ask(root, '/', {}, 'HEAD')).body).toBe('')
  })
})

describe('the command', () => {
  const options = { dir, port: 0, host: '127.0.0.1', base: '/' }

  test('refuses a folder without a site', async () => {
    const failure = serve.run({ ...options, dir: join(dir, 'assets') }, nodeEffects)
    await expect(failure).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('npm run build') })
  })

  test.each(['sub', '/sub', 'sub/', '//x/'])('refuses the base %s', async (base) => {
    await expect(serve.run({ ...options, base }, nodeEffects)).rejects.toMatchObject({ exitCode: 2 })
  })

  test('says that a port is taken and what to do', async () => {
    const other = createServer()
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const failure = serve.run({ ...options, port }, nodeEffects)
    await expect(failure).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(/taken it.*--port/) })
    other.close()
  })
})
