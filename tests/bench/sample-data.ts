import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeTableFile } from '../../src/cli/tables.ts'
import type { TablePart } from '../../src/core/model/combine.ts'
import { generateSample } from '../../src/core/sample/sample.ts'
import { multiplyHazards } from './many-hazards.ts'

const UNTIL = '2026-Q3'
/** A day on which every period of the sample is out. */
export const BENCH_DAY = '2026-11-30'

/** Writes a data folder: the published figures with a sample ledger of so many tasks, and of as many hazards as are asked for. */
export const writeSampleData = async (data: string, tasks: number, hazards = 0): Promise<void> => {
  await mkdir(data, { recursive: true })
  for (const file of (await readdir('data')).filter((name) => name.endsWith('.json')))
    await copyFile(join('data', file), join(data, file))
  const parts: readonly TablePart[] = generateSample({ tasks, seed: 1, until: UNTIL })
  for (const { table, rows } of multiplyHazards(parts, hazards)) await writeTableFile(join(data, 'ledger'), table, rows)
}
