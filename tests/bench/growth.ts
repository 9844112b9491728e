import { execFile } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { GrowthPart, GrowthStep } from './growth-step.ts'
import type { PublishStep } from './publish-step.ts'
import { writeSampleData } from './sample-data.ts'
import { formatAgainst, formatTable } from './text-table.ts'

const run = promisify(execFile)
const MIB = 2 ** 20

/** Publications of up to so many tasks are made in whole, too: it takes about a second a task. */
const WHOLE_UP_TO = 86

/** Against the size before it: 1 = ten times the tasks take ten times as long. A tenth more is the noise of a machine. */
const LINEAR = 1.1

/** A script in a process of its own, so that it starts with an empty memory. */
const runStep = async <T>(script: string, args: readonly string[]): Promise<T> => {
  const memory = Math.floor((0.75 * totalmem()) / MIB)
  const path = fileURLToPath(new URL(script, import.meta.url))
  const node = [`--max-old-space-size=${memory}`, '--import', 'tsx', path, ...args]
  const { stdout } = await run(process.execPath, node, { maxBuffer: MIB })
  return JSON.parse(stdout)
}

const inFolder = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  try {
    await mkdir(folder, { recursive: true })
    return await work()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Measured extends GrowthStep {
  readonly tasks: number
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const growthOf = (value: number, before: number, step: Measured, former: Measured): number =>
  value / before / (step.tasks / former.tasks)

/** A row of a table: what a part took at each size, and how that grew. Null = the part is not there at that size. */
const rowOf = (
  name: string,
  steps: readonly Measured[],
  valueOf: (step: Measured) => number | null,
  digits = 1,
): readonly string[] => [
  name,
  ...steps.flatMap((step, index) => {
    const former = steps[index - 1]
    const [value, before] = [valueOf(step), former ? valueOf(former) : null]
    const said = value === null ? '' : value.toFixed(digits)
    if (!former) return [said]
    return [said, value === null || !before ? '' : formatAgainst(growthOf(value, before, step, former), LINEAR, 2)]
  }),
]

const tableOf = (what: string, steps: readonly Measured[], valueOf: (part: GrowthPart) => number | null): string => {
  const names = [...new Set(steps.flatMap(({ parts }) => parts.map(({ name }) => name)))]
  const toRow = (name: string): readonly string[] => {
    const find = ({ parts }: GrowthStep): GrowthPart | undefined => parts.find((part) => part.name === name)
    const isSampled = steps.some((step) => find(step)?.sampled)
    return rowOf(isSampled ? `${name} ≈` : name, steps, (step) => {
      const part = find(step)
      return part ? valueOf(part) : null
    })
  }
  const total = rowOf('all ≈', steps, ({ parts }) => sum(parts.map((part) => valueOf(part) ?? 0)))
  const rows = names.map(toRow).filter((row) => row.some((cell, column) => column > 0 && cell !== ''))
  return formatTable([what, ...toHeads(steps)], [...rows, total])
}

const toHeads = (steps: readonly Measured[]): readonly string[] =>
  steps.flatMap(({ tasks }, index) => (index === 0 ? [String(tasks)] : [String(tasks), 'growth']))

const formatWhole = (tasks: number, { seconds, cpuSeconds, bytes, files, peakMemoryMiB }: PublishStep): string =>
  `${tasks} tasks published in whole: ${seconds.toFixed(0)} s, ${cpuSeconds.toFixed(0)} s of CPU, ${files} files of ${(bytes / MIB).toFixed(1)} MiB, ${peakMemoryMiB.toFixed(0)} MiB of memory`

/**
 * What the parts of a publication take with more and more tasks. Of what there is more of with every task, some is drawn
 * and the rest is reckoned from that (≈). `say` is told how it goes.
 */
export const measureGrowth = async (
  folder: string,
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<string> => {
  const steps: Measured[] = []
  const whole: string[] = []
  for (const tasks of sizes) {
    say(`parts of a publication of ${tasks} tasks`)
    const own = join(folder, String(tasks))
    const step = await inFolder(own, () => runStep<GrowthStep>('growth-step.ts', [own, String(tasks)]))
    steps.push({ tasks, ...step })
    if (tasks > WHOLE_UP_TO) continue
    say(`publishing ${tasks} tasks`)
    const published = await inFolder(own, async () => {
      await writeSampleData(join(own, 'data'), tasks)
      return runStep<PublishStep>('publish-step.ts', [join(own, 'data'), join(own, 'dist')])
    })
    whole.push(formatWhole(tasks, published))
  }
  const memory = rowOf('peak memory MiB', steps, ({ peakMemoryMiB }) => peakMemoryMiB, 0)
  return [
    `Growth of a publication. growth = against the size before, for each task; ≈ = reckoned from some of them`,
    tableOf('CPU s', steps, ({ cpuSeconds }) => cpuSeconds),
    tableOf('MiB', steps, ({ bytes }) => (bytes === null ? null : bytes / MIB)),
    formatTable(['', ...toHeads(steps)], [memory]),
    ...whole,
  ].join('\n\n')
}
