import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publish } from '../../../src/cli/commands/publish.ts'
import { nodeEffects } from '../../../src/cli/effects.ts'
import { readBuiltApp } from '../../../src/cli/publish/built-app.ts'
import { createDataFolder, editFile, editLedger } from './data-folder.ts'
import { writeMap } from './map-folder.ts'

const WITHOUT_REASON = {
  ...{ on: '2026-11-05', table: 'reports', key: '2026-Q2/T01/310000', field: 'progress', before: '1', after: '2' },
  ...{ reason: ' ', reasonEn: null, source: 'sample-ledger' },
}

const kindsOf = (data: unknown): readonly unknown[] =>
  (data as { readonly reasons: readonly { readonly kind: string }[] }).reasons.map(({ kind }) => kind)

let data = ''
let out = ''
beforeEach(async () => {
  data = await createDataFolder()
  out = join(data, 'site')
})
afterEach(() => rm(data, { recursive: true }))

const run = (options: Readonly<Record<string, unknown>> = {}) =>
  publish.run({ data, out, base: '/', audience: 'public', now: '2026-11-30', ...options }, nodeEffects)

const isWritten = async (): Promise<boolean> => (await readdir(data)).includes('site')

describe('publish', () => {
  it('refuses data with an error, and names it, even where the sample is allowed', async () => {
    await editLedger(data, 'reports', (row, index) => (index === 0 ? { ...row, progress: 150 } : row))
    const result = await run({ allowSample: true })
    expect(result).toMatchObject({
      exit: 1,
      data: { published: false, reasons: [{ kind: 'findings', issues: [{ code: 'E113' }] }] },
    })
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
    expect(await run({ allowSample: true })).toMatchObject({
      exit: 1,
      data: { reasons: [{ issues: [{ code: 'W305' }] }] },
    })
    expect(await isWritten()).toBe(false)
  })

  it('refuses the sample, and says how to allow it', async () => {
    const result = await run()
    expect(result).toMatchObject({ exit: 1, data: { published: false, reasons: [{ kind: 'sample' }] } })
    expect(result.text).toContain('--allow-sample')
    expect(await isWritten()).toBe(false)
  })

  it('lists all reasons at once, in both languages, with what to do', async () => {
    await editLedger(data, 'reports', (row, index) => (index === 0 ? { ...row, progress: 150 } : row))
    await writeMap(data, { publisher: 'a test', source: 'a test' })
    await editFile(join(data, 'figures.json'), (row, index) => (index === 0 ? { ...row, source: null } : row))
    await writeFile(join(data, 'ledger/corrections.json'), JSON.stringify([WITHOUT_REASON]))
    const result = await run()
    expect(kindsOf(result.data)).toEqual([
      'figure-without-source',
      'map-without-number',
      'correction-without-reason',
      'findings',
      'sample',
    ])
    for (const [index, code] of ['E107', 'E501', 'E213', 'E113'].entries())
      expect(result.text.indexOf(code)).toBeGreaterThan(result.text.indexOf(`${index + 1}. `))
    expect(result.text).toMatch(/没有来源[\s\S]*without a source[\s\S]*审图号[\s\S]*更正没有理由[\s\S]*--allow-sample/)
    expect(await isWritten()).toBe(false)
  })

  it('refuses while no period is released, and says when the first one is', async () => {
    const result = await run({ allowSample: true, now: '2024-10-31' })
    expect(kindsOf(result.data)).toEqual(['nothing-released'])
    expect(result.text).toContain('2024-10-31T10:00:00+08:00')
    expect(await isWritten()).toBe(false)
  })

  it('refuses a released period with other content and without a correction of it', async () => {
    const release = { releasedOn: '2026-07-31', note: null, noteEn: null, source: 'sample-ledger' }
    const rows = ['2026-Q2', '2026-Q3'].map((period) => ({ period, digest: '0123456789ab', ...release }))
    await writeFile(join(data, 'ledger/releases.json'), JSON.stringify(rows))
    const result = await run({ allowSample: true, now: '2026-10-31T09:59+08:00' })
    expect(kindsOf(result.data)).toEqual(['changed-without-correction'])
    expect(result.text).toMatch(/2026-Q2 已于 2026-07-31 发布[\s\S]*corrections/)
    expect(await isWritten()).toBe(false)
  })

  it.each(['2026-02-30', '31.10.2026', '2026-10-31T10:00', '2026-10-31T24:00+08:00', '2026-02-30T10:00Z'])(
    'refuses %s as now',
    async (now) => {
      await expect(run({ now, allowSample: true })).rejects.toMatchObject({ exitCode: 2 })
    },
  )

  it.each(['sub', '/sub', 'sub/', '//', '/a b/', 'https://example.org/'])('refuses %s as a base', async (base) => {
    await expect(run({ base, allowSample: true })).rejects.toMatchObject({ exitCode: 2 })
    expect(await isWritten()).toBe(false)
  })

  it.each(['', 'Office', 'all'])('refuses "%s" as an audience', async (audience) => {
    await expect(run({ audience, allowSample: true })).rejects.toMatchObject({ exitCode: 2 })
    expect(await isWritten()).toBe(false)
  })

  it.each([
    ['public', 'office'],
    ['office', 'public'],
  ])('never writes a site for the %s over one for the %s', async (audience, there) => {
    await mkdir(join(out, 'data'), { recursive: true })
    const pointer = JSON.stringify({ version: '0123456789ab', audience: there })
    await writeFile(join(out, 'data/latest.json'), pointer)
    const refused = { exitCode: 2, message: expect.stringContaining('--out') }
    await expect(run({ audience, allowSample: true })).rejects.toMatchObject(refused)
    expect(await readFile(join(out, 'data/latest.json'), 'utf8')).toBe(pointer)
  })

  it.each([
    ['public', 'office'],
    ['office', 'public'],
  ])('carries nothing into a site for the %s from an archive for the %s', async (audience, there) => {
    const archive = join(data, 'archive')
    await mkdir(join(archive, 'data'), { recursive: true })
    await writeFile(join(archive, 'data/latest.json'), JSON.stringify({ version: '0123456789ab', audience: there }))
    const refused = { exitCode: 2, message: expect.stringMatching(/archive holds [\s\S]*--archive none/) }
    await expect(run({ audience, archive, allowSample: true })).rejects.toMatchObject(refused)
    expect(await isWritten()).toBe(false)
  })

  it('says what to do where the app was not built', async () => {
    const reading = readBuiltApp(nodeEffects, 'public', join(data, 'no-build'))
    await expect(reading).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('build:app') })
  })
})
