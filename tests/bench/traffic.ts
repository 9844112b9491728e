import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { startNginx } from '../fixtures/nginx.ts'
import { formatTable } from './text-table.ts'

const USAGE = `npm run bench:load -- [--dir dist] [--seconds 10]
Serves the built site with this machine's nginx and asks for what a visit asks for, at rising numbers of connections; the
last row while the site is switched four times a second. Needs nginx and wrk; server and asker share the machine.
Figures are printed and never fail the run.`

const CONNECTIONS = [1, 10, 100, 1000] as const
const SWITCH_MS = 250

interface Traffic {
  readonly requests: number
  readonly elapsedUs: number
  readonly bytes: number
  readonly p50Us: number
  readonly p99Us: number
  readonly maxUs: number
  /** Connections that were refused, or broke; answers that came too late, or with a status from 400. */
  readonly refused: number
  readonly broken: number
  readonly timeouts: number
  readonly bad: number
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** What a visit asks for: a page, what its head names, the datasets of another period. */
const listAddresses = (dir: string): readonly string[] => {
  const pages = ['/', '/tasks/', '/tasks/T01/', '/provinces/', '/en/', '/en/tasks/']
  const found = new Set<string>()
  for (const page of pages) {
    const html = readFileSync(join(dir, page, 'index.html'), 'utf8')
    const named = [...html.matchAll(/(?:href|src)="([^"?#]*assets\/[^"]+)"|data-modules="([^"]+)"/g)]
    found.add(page)
    for (const [, one, many] of named)
      for (const file of (one ?? many ?? '').split(' ')) found.add(new URL(file, `http://host${page}`).pathname)
  }
  const { version, period }: { version: string; period: string } = JSON.parse(
    readFileSync(join(dir, 'data/latest.json'), 'utf8'),
  )
  return [...found, '/data/latest.json', `/data/v/${version}/view/${period}.json`, `/data/v/${version}/tasks.json`]
}

const ask = async (url: string, list: string, connections: number, seconds: number): Promise<Traffic> => {
  const script = join(import.meta.dirname, 'traffic.lua')
  const threads = Math.min(2, connections)
  const how = [`-t${threads}`, `-c${connections}`, `-d${seconds}s`, '--timeout', '5s', '-s', script, url, list]
  const { stdout } = await promisify(execFile)('wrk', how)
  const result = /^result (.*)$/m.exec(stdout)?.[1]
  if (result === undefined) throw new Error(`wrk did not print a result: ${stdout}`)
  return JSON.parse(result)
}

const toRow = (name: string, traffic: Traffic): readonly string[] => [
  name,
  Math.round(traffic.requests / (traffic.elapsedUs / 1e6)).toString(),
  (traffic.bytes / 2 ** 20 / (traffic.elapsedUs / 1e6)).toFixed(1),
  (traffic.p50Us / 1000).toFixed(1),
  (traffic.p99Us / 1000).toFixed(1),
  (traffic.maxUs / 1000).toFixed(1),
  String(traffic.refused + traffic.broken + traffic.timeouts + traffic.bad),
]

/** Turns a link to one of two folders, in one step, as a release does. */
const createSwitch = (link: string, folders: readonly [string, string]): (() => void) => {
  let turn = 0
  return () => {
    turn += 1
    symlinkSync(folders[turn % 2 === 0 ? 0 : 1], `${link}.next`)
    renameSync(`${link}.next`, link)
  }
}

const measure = async (dir: string, seconds: number): Promise<readonly (readonly string[])[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'traffic-'))
  const link = join(folder, 'current')
  const list = join(folder, 'addresses.txt')
  symlinkSync(dir, link)
  symlinkSync(dir, join(folder, 'other'))
  const addresses = listAddresses(dir)
  writeFileSync(list, `${addresses.join('\n')}\n`)
  const server = await startNginx(link, '/')
  try {
    const rows: (readonly string[])[] = []
    for (const connections of CONNECTIONS) {
      say(`${connections} connections, ${addresses.length} addresses`)
      rows.push(toRow(String(connections), await ask(server.url, list, connections, seconds)))
    }
    const turn = setInterval(createSwitch(link, [dir, join(folder, 'other')]), SWITCH_MS)
    const switched = await ask(server.url, list, 100, seconds).finally(() => clearInterval(turn))
    return [...rows, toRow('100, switching', switched)]
  } finally {
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    seconds: { type: 'string', default: '10' },
    help: { type: 'boolean', default: false },
  },
})

const requireWrk = (): void => {
  try {
    execFileSync('wrk', ['-v'], { stdio: 'ignore' })
  } catch (cause) {
    // It ends with 1 when it says its version.
    if (cause instanceof Error && 'code' in cause) throw new Error('There is no wrk: apt-get install wrk', { cause })
  }
}

if (values.help) console.log(USAGE)
else {
  requireWrk()
  const rows = await measure(resolve(values.dir), Number(values.seconds))
  console.log(`\n${formatTable(['connections', 'requests/s', 'MiB/s', 'p50 ms', 'p99 ms', 'max ms', 'errors'], rows)}`)
}
