import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { publish } from '../../src/cli/commands/publish.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import { BENCH_DAY } from './sample-data.ts'

/** What one whole publication took. */
export interface PublishStep {
  readonly seconds: number
  /** Of all threads together: what the work is, however busy the machine was. */
  readonly cpuSeconds: number
  readonly peakMemoryMiB: number
  readonly files: number
  readonly bytes: number
}

const sizeOf = async (folder: string): Promise<Pick<PublishStep, 'files' | 'bytes'>> => {
  let [files, bytes] = [0, 0]
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile()) continue
    files += 1
    bytes += (await stat(join(entry.parentPath, entry.name))).size
  }
  return { files, bytes }
}

/** Run as a process of its own, so that it starts with an empty memory: publishes a data folder. */
const [, , data = '', out = ''] = process.argv
const begun = performance.now()
const asked = { data, out, base: '/', audience: 'public', archive: 'none', allowSample: true, now: BENCH_DAY }
const { exit, text } = await publish.run(asked, nodeEffects)
if (exit !== 0) throw new Error(text)
const seconds = (performance.now() - begun) / 1000
const { user, system } = process.cpuUsage()
const step: PublishStep = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakMemoryMiB: process.resourceUsage().maxRSS / 1024,
  ...(await sizeOf(out)),
}
console.log(JSON.stringify(step))
