import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publish } from '../../../src/cli/commands/publish.ts'
import { nodeEffects } from '../../../src/cli/effects.ts'
import { readBuiltApp } from '../../../src/cli/publish/built-app.ts'
import { createDataFolder, editLedger } from './data-folder.ts'

let data = ''
let out = ''
beforeEach(async () => {
  data = await createDataFolder()
  out = join(data, 'site')
})
afterEach(() => rm(data, { recursive: true }))

const run = (options: Readonly<Record<string, unknown>> = {}) =>
  publish.run({ data, out, base: '/', now: '2026-11-30', ...options }, nodeEffects)

const isWritten = async (): Promise<boolean> => (await readdir(data)).includes('site')

describe('publish', () => {
  it('refuses data with an error, and names it, even where the sample is allowed', async () => {
    await editLedger(data, 'reports', (row, index) => (index === 0 ? { ...row, progress: 150 } : row))
    const result = await run({ allowSample: true })
    expect(result).toMatchObject({ exit: 1, data: { published: false, issues: [{ code: 'E113' }] } })
    expect(result.text).toMatch(/E113[\s\S]*reports\.json[\s\S]*150/)
    expect(result.text).toContain('没有发布')
    expect(await isWritten()).toBe(false)
  })

  it('refuses a file that is no JSON', async () => {
    await writeFile(join(data, 'ledger/tasks.json'), '[{')
    expect(await run({ allowSample: true })).toMatchObject({ exit: 1, data: { published: false } })
    expect(await isWritten()).toBe(false)
  })

  it('refuses another count of tasks than the plan declares', async () => {
    await editLedger(data, 'plans', (row) => ({ ...row, declaredTasks: 7 }))
    expect(await run({ allowSample: true })).toMatchObject({ exit: 1, data: { issues: [{ code: 'W305' }] } })
    expect(await isWritten()).toBe(false)
  })

  it('refuses the sample, and says how to allow it', async () => {
    const result = await run()
    expect(result).toMatchObject({ exit: 1, data: { published: false, reason: 'sample' } })
    expect(result.text).toContain('--allow-sample')
    expect(await isWritten()).toBe(false)
  })

  it.each(['sub', '/sub', 'sub/', '//', '/a b/', 'https://example.org/'])('refuses %s as a base', async (base) => {
    await expect(run({ base, allowSample: true })).rejects.toMatchObject({ exitCode: 2 })
    expect(await isWritten()).toBe(false)
  })

  it('says what to do where the app was not built', async () => {
    const reading = readBuiltApp(nodeEffects, join(data, 'no-build'))
    await expect(reading).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('build:app') })
  })
})
