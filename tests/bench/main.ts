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
import type { SiteSize } from './big-site.ts'
import { measureGrowth } from './growth.ts'
import { measureImport } from './import.ts'
import { measureInteractions } from './interactions.ts'
import { measureLoad } from './load.ts'
import type { Load } from './load.ts'
import type { Answer } from './next-paint.ts'
import { formatPageReport } from './page-report.ts'
import type { PageLoads } from './page-report.ts'
import { INTERACTION_BAR_MS, PAGES } from './pages.ts'
import { writeScriptFree } from './script-free.ts'
import { listSeries } from './series.ts'
import type { Series } from './series.ts'
import { percentile } from './statistics.ts'
import { formatAgainst, formatTable } from './text-table.ts'

const USAGE = `npm run bench -- [--runs 5] [--tasks 10000] [--hazards 1000000] [--growth 86,860,8600,86000]
                 [--only loading,interactions,growth | import] [--page tasks/]
Measures the built site in dist. Timings are printed and never fail the run.
Growth draws some of the pages of tasks and reckons the rest from them: all of 86 000 take hours.`

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

const measureBigSite = async (browser: Browser, folder: string, size: SiteSize, only?: string): Promise<string> => {
  say(`publishing pages of ${size.tasks} sample tasks and ${size.hazards} hazards`)
  const { dist, task } = await writeBigSite(folder, size)
  const rows = await serving(dist, async (site) => {
    const measured: (readonly string[])[] = []
    for (const series of listSeries(task).filter(({ page }) => only === undefined || page === only)) {
      say(`measuring /${series.page} ${series.name}`)
      measured.push(toInteractionRow(series, await measureInteractions(browser, site, series)))
    }
    return measured
  })
  const head = `${size.tasks} tasks, ${size.hazards} hazards found, unthrottled, data loaded: ms to the next paint`
  return `${head}\n\n${formatTable(['', 'first p50', 'first p95', 'whole p50', 'whole p95'], rows)}`
}

const toInteractionRow = ({ page, name }: Series, answers: readonly Answer[]): readonly string[] => {
  const first = answers.map((answer) => answer.first)
  const whole = answers.map((answer) => answer.whole)
  return [
    `/${page} ${name}`,
    percentile(first, 0.5).toFixed(0),
    formatAgainst(percentile(first, 0.95), INTERACTION_BAR_MS, 0),
    percentile(whole, 0.5).toFixed(0),
    percentile(whole, 0.95).toFixed(0),
  ]
}

const PARTS = ['loading', 'interactions', 'growth'] as const

const read = () =>
  parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      tasks: { type: 'string', default: '10000' },
      hazards: { type: 'string', default: '1000000' },
      growth: { type: 'string', default: '86,860,8600,86000' },
      only: { type: 'string' },
      page: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values

const bench = async (values: ReturnType<typeof read>): Promise<void> => {
  const { runs, tasks, hazards, growth, only, page } = values
  const wanted = only?.split(',') ?? PARTS
  say('measures what is in dist and build; builds nothing')
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const size = { tasks: Number(tasks), hazards: Number(hazards) }
  const browser = await chromium.launch(await findBrowser(say))
  const measure = {
    loading: () => measurePages(browser, join(folder, 'script-free'), Number(runs), page),
    interactions: () => measureBigSite(browser, join(folder, 'big'), size, page),
    growth: () => measureGrowth(join(folder, 'growth'), growth.split(',').map(Number), say),
  }
  try {
    for (const part of PARTS) if (wanted.includes(part)) console.log(`\n${await measure[part]()}\n`)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const values = read()
if (values.help) console.log(USAGE)
else if (values.only === 'import') console.log(await measureImport(say))
else if (!existsSync('dist/index.html') || !existsSync('build/server/entry-server.js')) {
  console.error('There is no built site in dist. Run npm run build first.')
  process.exitCode = 2
} else await bench(values)
