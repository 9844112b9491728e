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
  /** Of the passed: at the second try alone. */
  readonly flaky: number
  readonly failed: number
}

const REPORTS = '.cache/reports'

const vitest = (name: string, projects: readonly string[]): string =>
  `vitest run ${projects.map((project) => `--project ${project}`).join(' ')} --reporter=dot --reporter=json --outputFile.json=${REPORTS}/${name}.json`

/** Two at a time, the longest first, so that both cores of a small machine have work to the end. */
const TOGETHER: readonly Step[] = [
  { name: 'build', command: 'npm run -s build' },
  { name: 'unit', command: vitest('unit', ['unit', 'component', 'cli']), report: 'unit' },
  { name: 'budgets', command: vitest('budgets', ['budgets', 'publication']), report: 'budgets', onSite: true },
  { name: 'types', command: 'npm run -s types' },
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'arrows', command: 'npm run -s arrows' },
  { name: 'unused', command: 'npm run -s unused' },
]

/** Has the machine for itself: its tests wait for what a page does. */
const BROWSER: Step = { name: 'e2e', command: 'npm run -s test:e2e', report: 'e2e', onSite: true }

const numberAt = (report: Record<string, unknown>, name: string): number => Number(report[name] ?? 0)

/** Vitest and Playwright name their counts differently. */
const readCounts = (name: string): Pick<Outcome, 'passed' | 'flaky' | 'failed'> => {
  const path = `${REPORTS}/${name}.json`
  if (!existsSync(path)) return { passed: 0, flaky: 0, failed: 0 }
  const report: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'))
  const stats = report['stats'] as Record<string, unknown> | undefined
  if (!stats)
    return { passed: numberAt(report, 'numPassedTests'), flaky: 0, failed: numberAt(report, 'numFailedTests') }
  const flaky = numberAt(stats, 'flaky')
  return { passed: numberAt(stats, 'expected') + flaky, flaky, failed: numberAt(stats, 'unexpected') }
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

const outcomes: Outcome[] = []

const stateOf = (name: string): Outcome['state'] | undefined => outcomes.find((each) => each.name === name)?.state

const runStep = async ({ name, command, report, onSite }: Step, atOnce: boolean): Promise<void> => {
  if (onSite && stateOf('build') !== 'ok') {
    outcomes.push({ name, state: 'skipped: the build failed', elapsedMs: 0, passed: 0, flaky: 0, failed: 0 })
    return
  }
  console.log(`\n──── ${name}: ${command}`)
  const start = performance.now()
  const { ok, printed } = await run(command, atOnce)
  const elapsedMs = performance.now() - start
  if (!atOnce) console.log(`\n──── ${name} ended after ${(elapsedMs / 1000).toFixed(0)} s\n${printed}`)
  const { passed, flaky, failed } = report ? readCounts(report) : { passed: 0, flaky: 0, failed: 0 }
  // A step that fails without a failing test counts as one.
  outcomes.push({
    name,
    state: ok ? 'ok' : 'FAILED',
    elapsedMs,
    passed,
    flaky,
    failed: ok ? failed : Math.max(1, failed),
  })
}

/** Takes the next step that can be run, until there is none. What waits for the build is passed over while it runs. */
const runLane = async (waiting: Step[]): Promise<void> => {
  for (;;) {
    const place = waiting.findIndex(({ onSite }) => !onSite || stateOf('build') !== undefined)
    const [step] = place === -1 ? [] : waiting.splice(place, 1)
    if (!step) return
    await runStep(step, false)
  }
}

const sum = (outcomes: readonly Outcome[], field: 'passed' | 'flaky' | 'failed'): number =>
  outcomes.reduce((total, outcome) => total + outcome[field], 0)

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const started = performance.now()
const waiting = [...TOGETHER]
await Promise.all([runLane(waiting), runLane(waiting)])
await runStep(BROWSER, true)

console.log('\n──── summary')
for (const { name, state, elapsedMs } of outcomes) {
  console.log(`${name.padEnd(8)} ${(elapsedMs / 1000).toFixed(1).padStart(6)} s  ${state}`)
}
console.log(`${'in all'.padEnd(8)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`)
const flaky = sum(outcomes, 'flaky')
const again = flaky === 0 ? '' : `, ${flaky} of them at the second try alone`
console.log(`\n${sum(outcomes, 'passed')} passed${again}, ${sum(outcomes, 'failed')} failed`)
process.exitCode = outcomes.every(({ state }) => state === 'ok') ? 0 : 1
