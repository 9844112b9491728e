import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { serve } from '../../src/cli/commands/serve.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import { startServer } from '../../src/cli/static-server.ts'
import { createHostedSite, testHost } from '../fixtures/host.ts'

const { dir, remove } = createHostedSite()
afterAll(remove)

testHost((base) => startServer({ dir, base, host: '127.0.0.1', port: 0 }))

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
