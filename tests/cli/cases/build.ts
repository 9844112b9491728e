import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CASES } from './list.ts'
import { runCase } from './run.ts'

// Writes the workbooks of all cases and what comes of them: `tsx tests/cli/cases/build.ts [name …]`.
// What comes of them is to be read before it is committed: nothing here knows whether it is right.
const ROOT = import.meta.dirname
const asked = process.argv.slice(2)

for (const name of await readdir(ROOT)) {
  if (!name.includes('.') && !(name in CASES)) await rm(join(ROOT, name), { recursive: true })
}

for (const [name, { base = 'real', files }] of Object.entries(CASES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const folder = join(ROOT, name)
  if (existsSync(folder)) await rm(folder, { recursive: true })
  await mkdir(join(folder, 'in'), { recursive: true })
  for (const [file, bytes] of Object.entries(files)) await writeFile(join(folder, 'in', file), await bytes)
  const result = await runCase(
    base,
    Object.keys(files).map((file) => join(folder, 'in', file)),
  )
  const expected = { ...result.files, 'output.txt': `${result.output}exit ${result.exit}\n` }
  for (const [file, content] of Object.entries(expected)) {
    const path = join(folder, 'expected', file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
}
