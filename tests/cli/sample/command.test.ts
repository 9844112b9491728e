import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sample } from '../../../src/cli/commands/sample.ts'
import { nodeEffects } from '../../../src/cli/effects.ts'
import { CliError } from '../../../src/cli/failure.ts'

const SHIPPED = 'data/ledger'

let out = ''
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'sample-'))
})
afterEach(() => rm(out, { recursive: true }))

const run = (options: Readonly<Record<string, unknown>> = {}) =>
  sample.run({ tasks: 86, seed: 1, until: '2026-Q3', out, ...options }, nodeEffects)
const failureOf = (options: Readonly<Record<string, unknown>>): Promise<unknown> =>
  run(options).then(
    () => null,
    (error: unknown) => error,
  )

describe('sample', () => {
  it('writes the bytes of the ledger that ships', async () => {
    const result = await run()
    expect(result.exit).toBe(0)
    const files = (await readdir(SHIPPED)).toSorted()
    expect((await readdir(out)).toSorted()).toEqual(files)
    for (const file of files) {
      expect(await readFile(join(out, file), 'utf8'), file).toBe(await readFile(join(SHIPPED, file), 'utf8'))
    }
  })

  it('writes over an older sample', async () => {
    await run({ tasks: 3 })
    expect((await run({ tasks: 2 })).data).toMatchObject({ tasks: 2, rows: { tasks: 2 } })
  })

  it.each([
    ['--tasks', { tasks: 0 }],
    ['--tasks', { tasks: 100_001 }],
    ['--seed', { seed: -1 }],
    ['--until', { until: '2026-09' }],
    ['--until', { until: '2024-Q2' }],
    ['--until', { until: '2028-Q1' }],
    ['--until', { until: '2026-Q5' }],
  ])('refuses a bad %s as wrong usage: %o', async (flag, options) => {
    const failure = await failureOf(options)
    expect(failure).toBeInstanceOf(CliError)
    expect(failure).toMatchObject({ exitCode: 2 })
    expect(String(failure)).toContain(flag)
    expect(await readdir(out)).toEqual([])
  })

  it.each([
    ['a source that is no sample', 'sources.json', '[{"id":"office","kind":"reported"}]'],
    ['a row of an unknown source', 'tasks.json', '[{"id":"T01","source":"office"}]'],
    ['sources that cannot be read', 'sources.json', '[{'],
  ])('does not overwrite a folder with %s', async (_, file, text) => {
    await writeFile(join(out, file), text)
    expect(await failureOf({})).toMatchObject({ exitCode: 2 })
    expect(await readdir(out)).toEqual([file])
    expect(await readFile(join(out, file), 'utf8')).toBe(text)
  })

  it('does not overwrite the published tables', async () => {
    expect(await failureOf({ out: 'data' })).toMatchObject({ exitCode: 2 })
  })
})
