import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CliError } from '../failure.ts'
import type { Disk } from './disk.ts'

/** Name of the file that says who writes the tables of a data folder. */
export const LOCK_FILE = '.import.lock'

const STEP_MS = 20
const LONGEST_EMPTY_MS = 1000

/** Who holds a lock. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When it was taken, as an instant in UTC. */
  readonly since: string
}

/** A lock that this process holds. */
export interface Lock {
  readonly release: () => Promise<void>
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'pid' in value && 'host' in value && 'since' in value

const parseHolder = (content: string): Holder | null => {
  try {
    const value: unknown = JSON.parse(content)
    return isHolder(value) ? value : null
  } catch {
    return null
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of somebody else may not be asked, and is alive.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Locks of this process: a file with its number that is none of them was left by a process of before. */
const HELD = new Set<string>()

/** Whether nobody can hold it any more: its process is gone. Of another machine nobody knows. */
const isLeft = (path: string, content: string): boolean => {
  const holder = parseHolder(content)
  if (holder === null) return true
  if (holder.host !== hostname()) return false
  return holder.pid === process.pid ? !HELD.has(resolve(path)) : !isAlive(holder.pid)
}

/** Takes a lock away that its process left behind. Of two that try, one moves it; what was not meant is put back. */
const takeAway = async (path: string, content: string, disk: Disk): Promise<void> => {
  const aside = `${path}.${randomUUID()}`
  if (!(await disk.move(path, aside))) return
  if ((await disk.read(aside)) === content) await disk.remove(aside)
  else await disk.move(aside, path)
}

/** Takes the lock of a data folder, or says what the file of its holder holds. */
export const tryLock = async (
  dir: string,
  disk: Disk,
): Promise<{ readonly lock: Lock } | { readonly held: string }> => {
  const path = join(dir, LOCK_FILE)
  const own: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  const release = async (): Promise<void> => {
    await disk.remove(path)
    HELD.delete(resolve(path))
  }
  for (let waited = 0; ; waited += STEP_MS) {
    if (await disk.claim(path, JSON.stringify(own))) {
      HELD.add(resolve(path))
      return { lock: { release } }
    }
    const held = await disk.read(path)
    // An empty file is one that its holder is about to write.
    if (held === null || (held === '' && waited < LONGEST_EMPTY_MS)) await sleep(STEP_MS)
    else if (!isLeft(path, held)) return { held }
    else await takeAway(path, held, disk)
  }
}

/** What to say where somebody else writes the tables of the folder. */
export const toHeldError = (dir: string, held: string): CliError => {
  const { pid, host, since } = parseHolder(held) ?? { pid: '?', host: '?', since: '?' }
  const path = join(dir, LOCK_FILE)
  return new CliError(2, {
    zh: `另一个导入正在使用 ${dir}（进程 ${pid}，主机 ${host}，始于 ${since}）：请等它结束后重试；若确知没有导入在进行，请删去 ${path}。`,
    en: `Another import is using ${dir} (process ${pid} on ${host}, since ${since}): try again when it is done; if none is running for sure, remove ${path}.`,
  })
}

const toUnwritable = (dir: string, error: unknown): CliError => {
  const why = error instanceof Error ? error.message : String(error)
  return new CliError(1, {
    zh: `不能写入文件夹 ${dir}：${why}。请检查其权限；只看不写可加 --dry-run。`,
    en: `The folder ${dir} can't be written: ${why}. Check its permissions, or add --dry-run to write nothing.`,
  })
}

/** Takes the lock of a data folder. Throws a `CliError` that names who holds it, or why nobody can. */
export const takeLock = async (dir: string, disk: Disk): Promise<Lock> => {
  const taken = await tryLock(dir, disk).catch((error: unknown) => {
    throw toUnwritable(dir, error)
  })
  if ('lock' in taken) return taken.lock
  throw toHeldError(dir, taken.held)
}
