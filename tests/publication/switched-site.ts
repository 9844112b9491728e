import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publish } from '../../src/cli/commands/publish.ts'
import type { Effects } from '../../src/cli/effects.ts'
import type { RunningServer } from '../../src/cli/static-server.ts'
import { createDataFolder, editLedger } from '../cli/publish/data-folder.ts'
import { linksOf, payloadOf } from '../e2e/site-files.ts'
import { createOtherProgram, lightEffects } from './other-program.ts'

const READERS = 8
const READ_MS = 3000
const SWITCH_MS = 40
const LEAST_VISITS = 40
/** For so long at most a reader looks at a page before it asks for more. */
const LOOK_MS = 150
/** So many files it asks for then. */
const ASKED = 8
const PAGES = ['', 'tasks/', 'tasks/T01/', 'provinces/310000/', 'services/', 'en/', 'en/changes/']

let data = ''
const folderOf = (release: string): string => join(data, 'releases', release)
const reports = (): string => join(data, 'ledger/reports.json')
const current = (): string => join(data, 'current')

const publishTo = async (release: string, archive: string, effects: Effects): Promise<string> => {
  const from = archive === 'none' ? 'none' : folderOf(archive)
  const asked = { data, out: folderOf(release), archive: from, audience: 'public', base: '/', now: '2026-11-30' }
  const { exit, text, data: said } = await publish.run({ ...asked, allowSample: true }, effects)
  if (exit !== 0) throw new Error(text)
  return String((said as { readonly version: string }).version)
}

/** As a release does it: one step. */
const turnTo = (release: string): void => {
  symlinkSync(folderOf(release), `${current()}.next`)
  renameSync(`${current()}.next`, current())
}

const toSha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Which programs have a file of this name, with its content. */
const programs = new Map<string, ReadonlyMap<string, string>>()
const versions: string[] = []

const assetsOf = (release: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(folderOf(release), 'assets'))
      .filter((name) => !/\.(br|gz)$/.test(name))
      .map((name) => [name, toSha256(readFileSync(join(folderOf(release), 'assets', name)))]),
  )

/** Publishes two versions of two programs, then the first again; the link leads to the first. */
const publishAll = async (): Promise<void> => {
  data = await createDataFolder()
  const other = await createOtherProgram()
  versions.push(await publishTo('first', 'none', lightEffects))
  programs.set('one', assetsOf('first'))
  const before = await readFile(reports())
  await editLedger(data, 'reports', (row, index) => (index === 0 ? { ...row, summary: '示例：另一版' } : row))
  versions.push(await publishTo('second', 'first', other))
  await writeFile(reports(), before)
  versions.push(await publishTo('again', 'second', lightEffects))
  programs.set('two', new Map([...assetsOf('second')].filter(([name]) => programs.get('one')?.has(name) !== true)))
  expect(versions[2]).toBe(versions[0])
  turnTo('first')
}

const read = async (address: string): Promise<{ readonly bytes: Uint8Array; readonly status: number }> => {
  const answer = await fetch(address)
  return { bytes: new Uint8Array(await answer.arrayBuffer()), status: answer.status }
}

const pause = (elapsedMs: number): Promise<void> => new Promise((done) => setTimeout(done, elapsedMs))

/** Everything that a page's program is made of: what it may ask for while it is looked at. */
const filesOfProgram = (html: string): ReadonlyMap<string, string> => {
  const entry = /data-modules="\S*assets\/(\S+)/.exec(html)?.[1] ?? ''
  return [...programs.values()].find((files) => files.has(entry)) ?? new Map()
}

/** One visit; what went wrong, a line each. */
const visit = async (site: string, page: string, random: () => number): Promise<readonly string[]> => {
  const faults: string[] = []
  const { bytes, status } = await read(site + page)
  const html = new TextDecoder().decode(bytes)
  if (status !== 200 || !html.endsWith('</html>\n')) return [`/${page}: ${status}, ${bytes.length} bytes`]
  const { version, files } = payloadOf(html)
  const program = filesOfProgram(html)
  if (program.size === 0) faults.push(`/${page} names a program that was never published`)
  const named = [...linksOf(html), ...(/data-modules="([^"]*)"/.exec(html)?.[1] ?? '').split(' ')]
  const assets = new Set([...named.flatMap((link) => /assets\/([^?#]+)$/.exec(link)?.[1] ?? []), ...program.keys()])
  const wanted: (readonly [string, string | undefined])[] = [
    ...[...assets].map((name) => [`assets/${name}`, program.get(name)] as const),
    ...Object.entries(files).map(([path, sha256]) => [`data/v/${version}/${path}`, sha256] as const),
  ]
  for (const [path, sha256] of wanted.toSorted(() => random() - 0.5).slice(0, ASKED)) {
    await pause(random() * (LOOK_MS / ASKED))
    const file = await read(site + path)
    if (file.status !== 200) faults.push(`/${page} of ${version}: ${path} answers ${file.status}`)
    else if (toSha256(file.bytes) !== sha256) faults.push(`/${page} of ${version}: ${path} is of another version`)
  }
  return faults
}

const createRandom = (seed: number) => (): number => {
  seed = (seed * 16807) % 2147483647
  return seed / 2147483647
}

/** Readers visit a site while its link is turned, as a release turns it, again and again. */
const visitWhileTurning = async (server: RunningServer): Promise<void> => {
  const faults: string[] = []
  const seen = new Set<string>()
  const end = Date.now() + READ_MS
  let visits = 0
  const readOn = async (seed: number): Promise<void> => {
    const random = createRandom(seed)
    // A busy machine takes longer to as many visits.
    while (Date.now() < end || visits < LEAST_VISITS) {
      faults.push(...(await visit(server.url, PAGES[visits % PAGES.length] ?? '', random)))
      visits += 1
    }
  }
  let turns = 0
  const turn = setInterval(() => {
    turnTo(turns % 2 === 0 ? 'second' : 'again')
    turns += 1
  }, SWITCH_MS)
  const lookOn = async (): Promise<void> => {
    for (; Date.now() < end; await pause(SWITCH_MS / 2)) {
      const { bytes } = await read(`${server.url}data/latest.json`)
      seen.add(String(JSON.parse(new TextDecoder().decode(bytes)).version))
    }
  }
  const readers = Array.from({ length: READERS }, (_, at) => readOn(at + 1))
  await Promise.all([lookOn(), ...readers]).finally(() => clearInterval(turn))
  process.stdout.write(`${visits} visits, ${turns} switches\n`)
  expect(faults).toEqual([])
  expect([...seen]).toEqual(expect.arrayContaining(versions.slice(1)))
  expect(turns).toBeGreaterThan(10)
}

/** The test of a switch under load, for whatever serves a folder that is a link. `start` takes its absolute path. */
export const testSwitch = (start: (dir: string) => Promise<RunningServer>): void => {
  beforeAll(publishAll, 240_000)
  afterAll(() => rmSync(data, { recursive: true }))

  it('a switch of versions under load gives no error and no mixed page', async () => {
    const server = await start(current())
    await visitWhileTurning(server).finally(server.close)
  })
}
