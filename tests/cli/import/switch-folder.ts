import { mkdtempSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Disk } from '../../../src/cli/switch/disk.ts'
import type { NewFile } from '../../../src/cli/switch/switch-files.ts'

/** Files of a folder by name, those in folders too. */
export type Files = Readonly<Record<string, string>>

const NAMES = ['sources.json', 'ledger/tasks.json']

const fill = (word: string, bytes: number): Files =>
  Object.fromEntries(NAMES.map((name) => [name, `${word} ${name}\n`.padEnd(bytes, word)]))

/** What a folder holds at first; one file more than what is written, which stays. */
export const OLD: Files = { ...fill('old', 60), 'figures.json': 'kept' }

/** What is written: other content, and a file that was not there. */
export const toNew = (bytes = 60): Files => ({ ...fill('new', bytes), 'ledger/more.json': 'new' })

export const toNewFiles = (files: Files): readonly NewFile[] =>
  Object.entries(files).map(([file, content]) => ({ file, chunks: [content.slice(0, 7), content.slice(7)] }))

export const createFolder = async (): Promise<string> => {
  const dir = mkdtempSync(join(tmpdir(), 'switch-'))
  for (const [name, content] of Object.entries(OLD)) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), content)
  }
  return dir
}

/** Everything in a folder, traces of a switch included. */
export const readFolder = async (dir: string): Promise<Files> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  const read = await Promise.all(files.map(async (path) => [path.slice(dir.length + 1), await readFile(path, 'utf8')]))
  return Object.fromEntries(read) as Files
}

/** A disk that calls `before` with the number of every effect, from 0, before it happens. */
export const counting = (disk: Disk, before: (effect: number) => void): Disk => {
  let count = 0
  const counted =
    <A extends readonly unknown[], R>(effect: (...given: A) => R): ((...given: A) => R) =>
    (...given) => {
      before(count++)
      return effect(...given)
    }
  return {
    ...disk,
    makeFolder: counted(disk.makeFolder),
    write: counted(disk.write),
    claim: counted(disk.claim),
    move: counted(disk.move),
    remove: counted(disk.remove),
    sync: counted(disk.sync),
  }
}
