import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { board } from '../../../src/cli/board.ts'
import { importLedger } from '../../../src/cli/commands/import.ts'
import { nodeEffects, type Effects } from '../../../src/cli/effects.ts'
import { createBase, type Base } from './base.ts'

/** What an import prints and what it leaves: only files that are new or changed. */
export interface CaseResult {
  readonly exit: number
  readonly output: string
  readonly files: Readonly<Record<string, string>>
}

const readAll = async (dir: string): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(paths.map(async (path) => [path.slice(dir.length + 1), await readFile(path, 'utf8')] as const)),
  )
}

/** Imports files into a new data folder, with a yes, on 1 August 2026. */
export const runCase = async (
  base: Base,
  paths: readonly string[],
  ...options: readonly string[]
): Promise<CaseResult> => {
  const dir = await createBase(base)
  try {
    const before = await readAll(dir)
    let output = ''
    const effects: Effects = { ...nodeEffects, stdout: (text) => void (output += text) }
    const argv = ['import', ...paths, '--data', dir, '--yes', '--now', '2026-08-01', ...options]
    const exit = await board({ import: async () => importLedger }, argv, effects)
    const after = await readAll(dir)
    const changed = [...after].filter(([path, content]) => before.get(path) !== content)
    return { exit, output: output.replaceAll(dir, 'data'), files: Object.fromEntries(changed) }
  } finally {
    await rm(dir, { recursive: true })
  }
}
