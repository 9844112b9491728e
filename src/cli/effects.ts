import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { promisify } from 'node:util'
import { toSeen } from '../core/model/steering.ts'

/** Everything that a command may do to the machine. Paths are as the person gave them. */
export interface Effects {
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** Makes the folders that are missing on the way. */
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>
  /** Files below a folder, relative to it, with `/`, sorted by code unit. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** Removes a file or a whole folder; nothing there is fine. */
  readonly remove: (path: string) => Promise<void>
  /** Gives a file or a folder another name on the same disk. */
  readonly move: (from: string, to: string) => Promise<void>
  /** Runs a program and returns what it prints; rejects when it fails. */
  readonly run: (program: string, args: readonly string[]) => Promise<string>
  /** The result, for a person or a program to read. */
  readonly stdout: (text: string) => void
  /** Progress and failures. */
  readonly stderr: (text: string) => void
  readonly now: () => Date
  /** Asks for a yes or a no; null = nobody is there to answer. */
  readonly confirm: (question: string) => Promise<boolean | null>
}

const YES = /^\s*(y|yes|是|好|确认)\s*$/i

/**
 * Asks where there is a terminal to answer at: yes is one of a few words, everything else is no.
 *
 * Null = there is no terminal, or it was closed before an answer.
 */
export const createConfirm =
  (input: NodeJS.ReadableStream & { readonly isTTY?: boolean }, output: NodeJS.WritableStream): Effects['confirm'] =>
  async (question) => {
    if (!input.isTTY) return null
    const asking = createInterface({ input, output })
    const closed = new Promise<null>((resolve) => asking.once('close', () => resolve(null)))
    const answer = await Promise.race([asking.question(`${toSeen(question)} `), closed]).finally(() => asking.close())
    return answer === null ? null : YES.test(answer)
  }

const list = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

const write = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** The machine itself. */
export const nodeEffects: Effects = {
  readFile: (path) => readFile(path),
  writeFile: write,
  list,
  remove: (path) => rm(path, { recursive: true, force: true }),
  move: (from, to) => rename(from, to),
  run: async (program, args) => (await promisify(execFile)(program, args)).stdout,
  stdout: (text) => void process.stdout.write(toSeen(text)),
  stderr: (text) => void process.stderr.write(toSeen(text)),
  now: () => new Date(),
  // The result alone goes to stdout.
  confirm: createConfirm(process.stdin, process.stderr),
}
