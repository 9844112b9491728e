import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { GrowthStep } from './growth-step.ts'
import { writeSampleData } from './sample-data.ts'
import { formatTable } from './text-table.ts'

const run = promisify(execFile)
const STEP = fileURLToPath(new URL('growth-step.ts', import.meta.url))
const MIB = 2 ** 20

const publishOnce = async (folder: string, tasks: number): Promise<GrowthStep> => {
  const data = join(folder, 'data')
  const out = join(folder, 'dist')
  try {
    await writeSampleData(data, tasks)
    const memory = Math.floor((0.75 * totalmem()) / MIB)
    const node = [`--max-old-space-size=${memory}`, '--import', 'tsx', STEP, data, out]
    const { stdout } = await run(process.execPath, node, { maxBuffer: MIB })
    return JSON.parse(stdout)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Measured extends GrowthStep {
  readonly tasks: number
}

/** Less in a larger step = better than linear. */
const perTask = (value: number, { tasks }: Measured): number => value / tasks

const rowOf = (step: Measured, before: Measured | undefined): readonly string[] => {
  const ratio = (value: (of: Measured) => number): string =>
    before ? (perTask(value(step), step) / perTask(value(before), before)).toFixed(2) : ''
  return [
    String(step.tasks),
    step.seconds.toFixed(1),
    step.cpuSeconds.toFixed(1),
    (perTask(step.cpuSeconds, step) * 1000).toFixed(1),
    ratio(({ cpuSeconds }) => cpuSeconds),
    (step.bytes / MIB).toFixed(1),
    (perTask(step.bytes, step) / 1024).toFixed(1),
    ratio(({ bytes }) => bytes),
    String(step.files),
    step.peakMemoryMiB.toFixed(0),
  ]
}
const HEADS = ['tasks', 's', 'CPU s', 'CPU ms a task', '÷ before', 'MiB', 'KiB a task', '÷ before', 'files', 'peak MiB']

/** Publishes sample ledgers of more and more tasks; `÷ before` above 1 = worse than linear. `say` is told of each. */
export const measureGrowth = async (
  folder: string,
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<string> => {
  const steps: Measured[] = []
  for (const tasks of sizes) {
    say(`publishing ${tasks} tasks`)
    const step = { tasks, ...(await publishOnce(join(folder, String(tasks)), tasks)) }
    steps.push(step)
    say(rowOf(step, steps.at(-2)).join('  '))
  }
  return formatTable(
    HEADS,
    steps.map((step, index) => rowOf(step, steps[index - 1])),
  )
}
