import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

interface Step {
  readonly name: string
  readonly command: string
  /** Where the step writes how many tests passed and failed. */
  readonly report?: string
  /** Needs what `build` makes. */
  readonly onSite?: true
}

interface Outcome {
  readonly name: string
  readonly state: 'ok' | 'FAILED' | 'skipped: the build failed'
  readonly elapsedMs: number
  readonly passed: number
  readonly failed: number
}

const REPORTS = '.cache/reports'

const vitest = (name: string, projects: readonly string[]): string =>
  `vitest run ${projects.map((project) => `--project ${project}`).join(' ')} --reporter=dot --reporter=json --outputFile.json=${REPORTS}/${name}.json`

/** What reads the sources alone, on one core each. */
const SOURCES: readonly Step[] = [
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'arrows', command: 'npm run -s arrows' },
  { name: 'types', command: 'npm run -s types' },
  { name: 'unused', command: 'npm run -s unused' },
]

const BUILT: readonly Step[] = [
  { name: 'build', command: 'npm run -s build' },
  { name: 'budgets', command: vitest('budgets', ['budgets', 'publication']), report: 'budgets', onSite: true },
  { name: 'unit', command: vitest('unit', ['unit', 'component', 'cli']), report: 'unit' },
]

/** Has the machine for itself: its tests wait for what a page does. */
const BROWSER: readonly Step[] = [{ name: 'e2e', command: 'npm run -s test:e2e', report: 'e2e', onSite: true }]

const numberAt = (report: Record<string, unknown>, name: string): number => Number(report[name] ?? 0)

/** Vitest and Playwright name their counts differently. */
const readCounts = (name: string): { passed: number; failed: number } => {
  const path = `${REPORTS}/${name}.json`
  if (!existsSync(path)) return { passed: 0, failed: 0 }
  const report: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'))
  const stats = report['stats'] as Record<string, unknown> | undefined
  return stats
    ? { passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'), failed: numberAt(stats, 'unexpected') }
    : { passed: numberAt(report, 'numPassedTests'), failed: numberAt(report, 'numFailedTests') }
}

/** Runs a command and resolves to whether it ended well. What it prints is shown at once, or as a whole when it ends. */
const run = (command: string, atOnce: boolean): Promise<{ readonly ok: boolean; readonly printed: string }> =>
  new Promise((done, fail) => {
    const child = spawn(command, { shell: true, stdio: atOnce ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    const printed: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text))
    }
    child.once('error', fail)
    child.once('close', (code) => done({ ok: code === 0, printed: printed.join('') }))
  })

const runStep = async (step: Step, atOnce: boolean): Promise<Outcome> => {
  const { name, command, report } = step
  const title = `\n──── ${name}: ${command}`
  if (atOnce) console.log(title)
  const start = performance.now()
  const { ok, printed } = await run(command, atOnce)
  const elapsedMs = performance.now() - start
  if (!atOnce) console.log(`${title}\n${printed}`)
  const { passed, failed } = report ? readCounts(report) : { passed: 0, failed: 0 }
  // A step that fails without a failing test counts as one.
  return { name, state: ok ? 'ok' : 'FAILED', elapsedMs, passed, failed: ok ? failed : Math.max(1, failed) }
}

const outcomes: Outcome[] = []

/** Runs steps one after the other; those of a site that was not built are left out. */
const runSteps = async (steps: readonly Step[], atOnce: boolean): Promise<void> => {
  for (const step of steps) {
    const failedBuild = outcomes.some(({ name, state }) => name === 'build' && state === 'FAILED')
    outcomes.push(
      step.onSite && failedBuild
        ? { name: step.name, state: 'skipped: the build failed', elapsedMs: 0, passed: 0, failed: 0 }
        : await runStep(step, atOnce),
    )
  }
}

const sum = (outcomes: readonly Outcome[], field: 'passed' | 'failed'): number =>
  outcomes.reduce((total, outcome) => total + outcome[field], 0)

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const started = performance.now()
await Promise.all([runSteps(SOURCES, false), runSteps(BUILT, true)])
await runSteps(BROWSER, true)

console.log('\n──── summary')
for (const { name, state, elapsedMs } of outcomes) {
  console.log(`${name.padEnd(8)} ${(elapsedMs / 1000).toFixed(1).padStart(6)} s  ${state}`)
}
console.log(`${'in all'.padEnd(8)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`)
console.log(`\n${sum(outcomes, 'passed')} passed, ${sum(outcomes, 'failed')} failed`)
process.exitCode = outcomes.every(({ state }) => state === 'ok') ? 0 : 1
