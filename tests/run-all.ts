import { spawnSync } from 'node:child_process'
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

const STEPS: readonly Step[] = [
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'arrows', command: 'npm run -s arrows' },
  { name: 'types', command: 'npm run -s types' },
  { name: 'unused', command: 'npm run -s unused' },
  { name: 'unit', command: vitest('unit', ['unit', 'component', 'cli']), report: 'unit' },
  { name: 'build', command: 'npm run -s build' },
  { name: 'budgets', command: vitest('budgets', ['budgets']), report: 'budgets', onSite: true },
  { name: 'e2e', command: 'npm run -s test:e2e', report: 'e2e', onSite: true },
]

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

const runStep = (step: Step, buildFailed: boolean): Outcome => {
  const { name, command, report } = step
  console.log(`\n──── ${name}: ${command}`)
  if (step.onSite && buildFailed) {
    return { name, state: 'skipped: the build failed', elapsedMs: 0, passed: 0, failed: 0 }
  }
  const start = performance.now()
  const ok = spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0
  const { passed, failed } = report ? readCounts(report) : { passed: 0, failed: 0 }
  const elapsedMs = performance.now() - start
  // A step that fails without a failing test counts as one.
  return { name, state: ok ? 'ok' : 'FAILED', elapsedMs, passed, failed: ok ? failed : Math.max(1, failed) }
}

const sum = (outcomes: readonly Outcome[], field: 'passed' | 'failed'): number =>
  outcomes.reduce((total, outcome) => total + outcome[field], 0)

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const outcomes: Outcome[] = []
for (const step of STEPS) {
  outcomes.push(
    runStep(
      step,
      outcomes.some(({ name, state }) => name === 'build' && state !== 'ok'),
    ),
  )
}

console.log('\n──── summary')
for (const { name, state, elapsedMs } of outcomes) {
  console.log(`${name.padEnd(8)} ${(elapsedMs / 1000).toFixed(1).padStart(6)} s  ${state}`)
}
console.log(`\n${sum(outcomes, 'passed')} passed, ${sum(outcomes, 'failed')} failed`)
process.exitCode = outcomes.every(({ state }) => state === 'ok') ? 0 : 1
