import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { findBrowser } from '../../src/cli/browser.ts'
import { startServer } from '../../src/cli/static-server.ts'
import { writeBigSite } from './big-site.ts'
import { measureInteractions } from './interactions.ts'
import { measureLoad } from './load.ts'
import type { Load } from './load.ts'
import { formatPageReport } from './page-report.ts'
import type { PageLoads } from './page-report.ts'
import { INTERACTION_BAR_MS, PAGES } from './pages.ts'
import { writeScriptFree } from './script-free.ts'
import { percentile } from './statistics.ts'
import { formatAgainst, formatTable } from './text-table.ts'

const USAGE = `npm run bench -- [--runs 5] [--tasks 10000] [--only pages|list] [--page tasks/]
Measures the built site in dist: some five minutes. Timings are printed and never fail the run.`

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const serving = async <T>(dir: string, use: (url: string) => Promise<T>): Promise<T> => {
  const server = await startServer({ dir, host: '127.0.0.1', port: 0, base: '/' })
  try {
    return await use(server.url)
  } finally {
    await server.close()
  }
}

/** Whole and script-free loadings take turns, so that a busy minute of the machine meets both. */
const measurePages = async (browser: Browser, folder: string, runs: number, only?: string): Promise<string> => {
  const pages = PAGES.filter(({ path }) => only === undefined || path === only)
  for (const { path } of pages) await writeScriptFree('dist', path, folder)
  const all = await serving('dist', (site) =>
    serving(folder, async (bare) => {
      const measured: PageLoads[] = []
      for (const page of pages) {
        say(`measuring /${page.path}`)
        const whole: Load[] = []
        const scriptFree: Load[] = []
        for (let run = 0; run < runs; run += 1) {
          scriptFree.push(await measureLoad(browser, bare + page.path, false))
          whole.push(await measureLoad(browser, site + page.path, true))
        }
        measured.push({ page, whole, scriptFree })
      }
      return measured
    }),
  )
  return `Slow 4G (150 ms, 1638 kbit/s), CPU ×4, 412×823, median of ${runs}\n\n${formatPageReport(all)}`
}

const measureList = async (browser: Browser, folder: string, tasks: number): Promise<string> => {
  say(`publishing a list of ${tasks} sample tasks`)
  const dist = await writeBigSite(folder, tasks)
  say('measuring the list')
  const taken = await serving(dist, (site) => measureInteractions(browser, `${site}tasks/`))
  const rows = [...taken].map(([name, times]) => [
    name,
    percentile(times, 0.5).toFixed(0),
    formatAgainst(percentile(times, 0.95), INTERACTION_BAR_MS, 0),
    Math.max(...times).toFixed(0),
    String(times.length),
  ])
  return `${tasks} tasks, unthrottled, data loaded: ms to the next paint\n\n${formatTable(['', 'p50', 'p95', 'most', 'times'], rows)}`
}

const read = () =>
  parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      tasks: { type: 'string', default: '10000' },
      only: { type: 'string' },
      page: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values

const bench = async ({ runs, tasks, only, page }: ReturnType<typeof read>): Promise<void> => {
  say('measures what is in dist and build; builds nothing')
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const browser = await chromium.launch(await findBrowser(say))
  try {
    if (only !== 'list')
      console.log(`\n${await measurePages(browser, join(folder, 'script-free'), Number(runs), page)}\n`)
    if (only !== 'pages') console.log(`\n${await measureList(browser, join(folder, 'list'), Number(tasks))}\n`)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const values = read()
if (values.help) console.log(USAGE)
else if (!existsSync('dist/index.html') || !existsSync('build/server/entry-server.js')) {
  console.error('There is no built site in dist. Run npm run build first.')
  process.exitCode = 2
} else await bench(values)
