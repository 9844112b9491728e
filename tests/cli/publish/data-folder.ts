import { cp, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample } from '../../../src/cli/commands/sample.ts'
import { nodeEffects } from '../../../src/cli/effects.ts'

type Row = Readonly<Record<string, unknown>>

/** A new folder with the published tables and a small sample ledger. */
export const createDataFolder = async (tasks = 6): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'data-'))
  for (const name of await readdir('data')) if (name.endsWith('.json')) await cp(join('data', name), join(folder, name))
  await sample.run({ tasks, seed: 1, until: '2026-Q3', out: join(folder, 'ledger') }, nodeEffects)
  return folder
}

/** The same, as a real ledger: what it holds is invented all the same, and stays in the test. */
export const createRealFolder = async (): Promise<string> => {
  const folder = await createDataFolder(2)
  const ledger = join(folder, 'ledger')
  for (const name of await readdir(ledger)) {
    const text = await readFile(join(ledger, name), 'utf8')
    const real = text
      .replaceAll('示例', '试')
      .replaceAll('Sample', 'Trial')
      .replaceAll('"kind": "sample"', '"kind": "reported"')
    await writeFile(join(ledger, name), real)
  }
  return folder
}

/** Rewrites rows of a file. */
export const editFile = async (path: string, edit: (row: Row, index: number) => Row): Promise<void> => {
  const rows: readonly Row[] = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify(rows.map(edit), null, 2))
}

/** Rewrites rows of a table of the ledger. */
export const editLedger = (folder: string, table: string, edit: (row: Row, index: number) => Row): Promise<void> =>
  editFile(join(folder, 'ledger', `${table}.json`), edit)
