import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Disk } from './disk.ts'
import { nodeDisk } from './disk.ts'
import { LOCK_FILE, toHeldError, tryLock } from './lock.ts'
import { JOURNAL_FILE, recoverSwitch, STAGE_PREFIX } from './switch-files.ts'

const LONGEST_WAIT_MS = 10_000
const STEP_MS = 50
const MOST_READINGS = 5

const isTrace = (name: string): boolean => name === JOURNAL_FILE || name === LOCK_FILE || name.startsWith(STAGE_PREFIX)

/**
 * Finishes or undoes what an import that was cut short left in a data folder, before anybody reads or writes there.
 *
 * An import that is under way in another process is waited for only while it moves its files. A folder without
 * traces, or that is not there, is left alone.
 */
export const settleFolder = async (dir: string, disk: Disk = nodeDisk): Promise<void> => {
  for (let waited = 0; ; waited += STEP_MS) {
    const names = await disk.list(dir)
    if (!names.some(isTrace)) return
    const taken = await tryLock(dir, disk)
    if ('lock' in taken) {
      await recoverSwitch(dir, disk).finally(taken.lock.release)
      return
    }
    if (!names.includes(JOURNAL_FILE)) return
    if (waited >= LONGEST_WAIT_MS) throw toHeldError(dir, taken.held)
    await sleep(STEP_MS)
  }
}

const stampFolder = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const files = entries.filter(
    (entry) => entry.isFile() && (!entry.name.startsWith('.') || entry.name === JOURNAL_FILE),
  )
  return Promise.all(
    files.map(async ({ name }) => {
      const found = await stat(join(folder, name)).catch(() => null)
      return `${name} ${found?.ino} ${found?.mtimeMs} ${found?.size}`
    }),
  )
}

const stamp = async (dir: string): Promise<string> =>
  [...(await stampFolder(dir)), ...(await stampFolder(join(dir, 'ledger')))].join('\n')

/** What `read` makes of a data folder that nobody switched meanwhile. */
export const readSettled = async <T>(dir: string, read: () => Promise<T>): Promise<T> => {
  for (let reading = 1; ; reading += 1) {
    await settleFolder(dir)
    const before = await stamp(dir)
    const result = await read()
    // A folder that is written all the time is read as it is; what is broken in it, the checks find.
    if (reading === MOST_READINGS || (await stamp(dir)) === before) return result
  }
}
