import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { importLedger } from '../../src/cli/commands/import.ts'
import { publish } from '../../src/cli/commands/publish.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import type * as Compress from '../../src/cli/publish/compress.ts'
import { createBase } from '../cli/cases/base.ts'
import { findCanaries, toCanary } from './canaries.ts'
import { readOutput } from './read-output.ts'

// How small a twin is does not matter here.
vi.mock('../../src/cli/publish/compress.ts', async (original) => {
  const actual = await original<typeof Compress>()
  const quick: typeof actual.writeWithTwins = (effects, path, content) =>
    actual.writeWithTwins(effects, path, content, 'quick')
  return { ...actual, writeWithTwins: quick }
})

/** The folder that a return lies in, and its own name. */
const [FOLDER, NAME] = [1, 2]
const NOW = '2026-11-30'
const BUILD_MS = 240_000

let data = ''
let given = ''
let printed = ''
const outOf = (audience: 'public' | 'office'): string => join(data, audience)
beforeAll(async () => {
  data = await createBase('real')
  given = await mkdtemp(join(tmpdir(), 'given-'))
  const path = join(given, toCanary(FOLDER), `${toCanary(NAME)}.xlsx`)
  await mkdir(join(given, toCanary(FOLDER)))
  await cp('tests/cli/cases/one-province/in/上海.xlsx', path)
  const imported = await importLedger.run({ files: [path], data, yes: true, now: NOW }, nodeEffects)
  printed = imported.text
  // Here nothing was released before the return came.
  await writeFile(join(data, 'ledger/releases.json'), '[]')
  for (const audience of ['public', 'office'] as const) {
    // Of the sample, the ledger names a source that nothing in it comes from.
    const options = { data, out: outOf(audience), base: '/', audience, now: NOW, allowSample: true }
    const { exit, text } = await publish.run(options, nodeEffects)
    if (exit !== 0) throw new Error(text)
  }
}, BUILD_MS)
afterAll(() => Promise.all([data, given].map((folder) => rm(folder, { recursive: true }))))

const findIn = (audience: 'public' | 'office'): ReadonlySet<number> =>
  new Set([...readOutput(outOf(audience))].flatMap(({ path, text }) => [...findCanaries(path), ...findCanaries(text)]))

describe('the name of a file that was imported', () => {
  it('is told to the office, in the summary and in the site, and its folder nowhere', async () => {
    expect([...findCanaries(printed)]).toEqual([NAME])
    expect([...findIn('office')]).toEqual([NAME])
  })

  it('is nowhere in everybody’s site', () => {
    expect([...findIn('public')]).toEqual([])
  })

  it('is not needed for telling from whom and for when a source is, and of which kind', async () => {
    const path = join(outOf('public'), 'data/latest/tables/sources.json')
    const sources: readonly object[] = JSON.parse(await readFile(path, 'utf8'))
    expect(sources).toContainEqual(
      expect.objectContaining({
        kind: 'reported',
        title: '上海报送（2026年第二季度）',
        publisher: '上海',
        note: expect.stringMatching(/^SHA-256：[0-9a-f]{64}$/),
      }),
    )
  })
})
