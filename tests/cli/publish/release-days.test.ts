import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { publish } from '../../../src/cli/commands/publish.ts'
import { nodeEffects } from '../../../src/cli/effects.ts'
import type * as BuiltApps from '../../../src/cli/publish/built-app.ts'
import type { BuiltApp } from '../../../src/cli/publish/built-app.ts'
import type * as Compress from '../../../src/cli/publish/compress.ts'
import { createRealFolder, editLedger } from './data-folder.ts'

// What is on the pages does not matter here, nor how small their twins are.
vi.mock('../../../src/cli/publish/built-app.ts', async (original) => ({
  ...(await original<typeof BuiltApps>()),
  readBuiltApp: (): Promise<BuiltApp> =>
    Promise.resolve({
      files: [{ path: 'assets/main.js', from: 'public/icon.svg', twins: [] }],
      texts: [],
      boot: 'assets/boot.js',
      worker: null,
      renderer: null,
      renderPage: () => Promise.resolve({ title: '', description: '', finding: '', body: '' }),
      assetsOf: () => ({ boot: '', entry: 'assets/main.js', styles: [], preloads: [] }),
    }),
}))
vi.mock('../../../src/cli/publish/link-previews.ts', () => ({ createLinkPreviews: () => () => Promise.resolve(null) }))
vi.mock('../../../src/cli/publish/compress.ts', async (original) => {
  const actual = await original<typeof Compress>()
  const quick: typeof actual.writeWithTwins = (effects, path, content) =>
    actual.writeWithTwins(effects, path, content, 'quick')
  return { ...actual, writeWithTwins: quick }
})

type Row = Readonly<Record<string, unknown>>

const SOURCE = 'sample-ledger'
const KEY = '2026-Q2/T01/320000'

let data = ''
beforeAll(async () => {
  data = await createRealFolder()
})
afterAll(() => rm(data, { recursive: true }))

const folderOf = (name: string): string => join(data, 'sites', name)

interface Asked {
  readonly withdraw?: string
  readonly clock?: string
}

/** Publishes into a folder, beside the versions of another one; `clock` = what the machine takes as now. */
const publishTo = async (name: string, archive: string | null, now: string, { withdraw, clock = now }: Asked = {}) => {
  const options = { data, out: folderOf(name), audience: 'public', base: '/', now }
  const result = await publish.run(
    {
      ...options,
      archive: archive === null ? 'none' : folderOf(archive),
      ...(withdraw === undefined ? {} : { withdraw }),
    },
    { ...nodeEffects, now: () => new Date(`${clock}T00:00:00+08:00`) },
  )
  return { ...result, said: result.data as Readonly<Record<string, unknown>> }
}

const addRow = async (table: string, row: Row): Promise<void> => {
  const path = join(data, 'ledger', `${table}.json`)
  const rows: readonly Row[] = existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : []
  await writeFile(path, JSON.stringify([...rows, { ...row, reasonEn: null, source: SOURCE }]))
}

const report = (cells: Row): Promise<void> =>
  editLedger(data, 'reports', (row) =>
    `${String(row['period'])}/${String(row['task'])}/${String(row['region'])}` === KEY ? { ...row, ...cells } : row,
  )

const disclose = async (id: string, before: string, after: string, on: string): Promise<void> => {
  await editLedger(data, 'tasks', (row) => (row['id'] === 'T02' ? { ...row, disclosure: after } : row))
  await addRow('revisions', {
    ...{ id, table: 'tasks', key: 'T02', field: 'disclosure', before, after, on, reason: '依法', decidedBy: '试' },
  })
}

it('a year of releases, corrections and withheld tasks', { timeout: 240_000 }, async () => {
  const rehearsal = await publishTo('rehearsal', null, '2026-11-01', { clock: '2026-10-30' })
  expect(rehearsal).toMatchObject({ exit: 0, said: { period: '2026-Q3', warnings: [{ kind: 'rehearsal' }] } })
  expect(rehearsal.text).toContain('没有记入 releases')
  expect(existsSync(join(data, 'ledger/releases.json'))).toBe(false)

  const first = await publishTo('first', null, '2026-11-01')
  expect(first).toMatchObject({ exit: 0, said: { warnings: [] } })
  const version = String(first.said['version'])

  // A value is changed, and nothing says so: the refusal names it where the site from before is at hand.
  await report({ progress: 61 })
  const change = { table: 'reports', key: KEY, field: 'progress', before: '60', after: '61' }
  const refused = await publishTo('refused', 'first', '2026-11-05')
  expect(refused.said).toMatchObject({
    published: false,
    reasons: [{ changed: [{ period: '2026-Q2', difference: { version, isLast: true, changes: [change] } }] }],
  })
  expect(refused.text).toContain(`进展报送 reports ${KEY}「完成率 progress」：“60” → “61”`)
  expect((await publishTo('refused', null, '2026-11-05')).text).toContain('2026-Q2：没有此前发布的版本可比')
  expect(existsSync(folderOf('refused'))).toBe(false)

  await addRow('corrections', { ...change, on: '2026-11-05', reason: '误录' })
  const corrected = await publishTo('corrected', 'first', '2026-11-05')
  expect(corrected).toMatchObject({ exit: 0, said: { newReleases: [{ period: '2026-Q2', releasedOn: '2026-11-05' }] } })

  // Without the site from before, its versions would be lost.
  await mkdir(folderOf('empty'))
  expect((await publishTo('alone', 'empty', '2026-11-06')).said).toMatchObject({ warnings: [{ kind: 'no-archive' }] })

  // What was published of releases and corrections is never taken out again.
  const kept = await readFile(join(data, 'ledger/corrections.json'), 'utf8')
  await writeFile(join(data, 'ledger/corrections.json'), kept.replace('"after":"61"', '"after":"62"'))
  await report({ progress: 62 })
  const rewritten = await publishTo('refused', 'corrected', '2026-11-05')
  expect(rewritten.said).toMatchObject({ reasons: [{ kind: 'record-lost', lost: [{ table: 'corrections' }] }] })
  expect(rewritten.text).toContain(`更正 corrections 2026-11-05/reports/${KEY}/progress`)
  await writeFile(join(data, 'ledger/corrections.json'), kept)
  await report({ progress: 61 })

  // A task is withheld, disclosed and withheld again, on both sides of the last day that is out.
  await disclose('R0101', 'public', 'withheld', '2026-08-01')
  await disclose('R0102', 'withheld', 'public', '2026-09-01')
  expect(await publishTo('disclosed', 'corrected', '2026-11-06')).toMatchObject({ exit: 0, said: { newReleases: [] } })
  await disclose('R0103', 'public', 'withheld', '2026-12-01') // at once all the same
  const withheld = await publishTo('withheld', 'corrected', '2026-11-07')
  const held = [version, String(corrected.said['version'])].map((each) => ({ version: each, tasks: ['T02'] }))
  expect(withheld).toMatchObject({ exit: 0, said: { warnings: [{ kind: 'withheld-since', versions: held }] } })
  expect((withheld.said['newReleases'] as readonly Row[]).map(({ releasedOn }) => releasedOn)).not.toContain(
    '2026-12-01',
  )
  expect(withheld.text).toMatch(new RegExp(`${version}（T02）[^]*--withdraw ${version}`))
  const withdrawn = await publishTo('withdrawn', 'withheld', '2026-11-07', { withdraw: version })
  expect(withdrawn).toMatchObject({ exit: 0, said: { warnings: [{ versions: held.slice(1) }] } })
})
