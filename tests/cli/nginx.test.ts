import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { nginx } from '../../src/cli/commands/nginx.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import { createHostedSite } from '../fixtures/host.ts'

const { dir, remove } = createHostedSite()
afterAll(remove)

const office = join(dir, 'office')
mkdirSync(join(office, 'data'), { recursive: true })
writeFileSync(join(office, 'data/latest.json'), '{"version":"1","audience":"office"}')
const none = join(dir, 'none')

const run = (root: string, options: Readonly<Record<string, unknown>> = {}) =>
  nginx.run({ root, base: '/', listen: '80', serverName: '_', ...options }, nodeEffects)
const isOpen = async (...asked: Parameters<typeof run>): Promise<boolean> =>
  (await run(...asked)).text.includes('Access-Control-Allow-Origin')

describe('the configuration', () => {
  test('lets pages of other sites read a public site’s data, and nothing of the office’s', async () => {
    expect(await isOpen(dir)).toBe(true)
    expect(await isOpen(office)).toBe(false)
  })

  test('is for the audience that is named where there is no site yet', async () => {
    expect(await isOpen(none, { audience: 'public' })).toBe(true)
    expect(await isOpen(none, { audience: 'office' })).toBe(false)
    await expect(run(none)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('--audience office'),
    })
  })

  test.each([
    ['public', office],
    ['office', dir],
    ['Office', office],
  ])('is not for the %s where the site in the folder is another', async (audience, root) => {
    await expect(run(root, { audience })).rejects.toMatchObject({ exitCode: 2 })
  })
})
