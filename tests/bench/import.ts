import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildReturnWorkbook } from './import-data.ts'
import { median } from './statistics.ts'
import { formatAgainst, formatTable } from './text-table.ts'

/** Rows of returns in the workbooks that are imported. */
const SIZES = [1_000, 10_000, 100_000] as const
const ROUNDS = 3
/** Time against merely reading the cells, and time per row against that of the fewest rows. */
const BARS = { ratio: 1.6, growth: 1.2 } as const

interface Measured {
  readonly ms: number
  readonly peakMegabytes: number
}

type Mode = 'read' | 'import'

/** Each measurement in a process of its own: what was used before must not count. */
const measureOnce = async (mode: Mode, file: string, rows: number): Promise<Measured> => {
  const args = ['--import', 'tsx', 'tests/bench/import-child.ts', mode, file, String(rows)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 })
  return JSON.parse(stdout) as Measured
}

const toMedian = (all: readonly Measured[]): Measured => ({
  ms: median(all.map(({ ms }) => ms)),
  peakMegabytes: median(all.map(({ peakMegabytes }) => peakMegabytes)),
})

interface MeasuredSize extends Readonly<Record<Mode, Measured>> {
  /** Time of importing by that of reading, in the same minute. */
  readonly ratio: number
}

/** Reading and importing take turns, so that a busy minute of the machine meets both. */
const measureSize = async (folder: string, rows: number): Promise<MeasuredSize> => {
  const file = join(folder, `${rows}.xlsx`)
  await writeFile(file, await buildReturnWorkbook(rows))
  const read: Measured[] = []
  const imported: Measured[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    read.push(await measureOnce('read', file, rows))
    imported.push(await measureOnce('import', file, rows))
  }
  const ratio = median(imported.map(({ ms }, round) => ms / (read[round]?.ms ?? NaN)))
  return { read: toMedian(read), import: toMedian(imported), ratio }
}

/** Import of returns against merely reading the same cells: time, time per row, and peak memory. */
export const measureImport = async (say: (line: string) => void): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'))
  const rows: string[][] = []
  let first: number | null = null
  try {
    for (const size of SIZES) {
      say(`importing ${size} returns`)
      const { read, import: imported, ratio } = await measureSize(folder, size)
      const perRow = (1000 * imported.ms) / size
      first ??= perRow
      rows.push([
        String(size),
        read.ms.toFixed(0),
        imported.ms.toFixed(0),
        formatAgainst(ratio, BARS.ratio, 2),
        perRow.toFixed(1),
        formatAgainst(perRow / first, BARS.growth, 2),
        read.peakMegabytes.toFixed(0),
        imported.peakMegabytes.toFixed(0),
      ])
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const heads = ['rows', 'read ms', 'import ms', 'ratio', 'µs a row', 'growth', 'read MB', 'import MB']
  return `Import of returns, read, united, checked, against hucre reading the same cells; median of ${ROUNDS} processes of each, warm\n\n${formatTable(heads, rows)}`
}
