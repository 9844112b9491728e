import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'

/** What a switch of tables does to the disk; each call is done, and lasts, when it resolves. */
export interface Disk {
  /** The content of a file; null = there is none. */
  readonly read: (path: string) => Promise<string | null>
  /** Names in a folder; none where there is no folder. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly makeFolder: (folder: string) => Promise<void>
  /** Writes a new file and returns the SHA-256 of its content in hex. */
  readonly write: (path: string, chunks: Iterable<string>) => Promise<string>
  /** Writes a file that nobody else has; false = there is one already. */
  readonly claim: (path: string, content: string) => Promise<boolean>
  /** Moves a file over another; false = there is nothing to move. */
  readonly move: (from: string, to: string) => Promise<boolean>
  /** Removes a file or a folder; nothing there is fine. */
  readonly remove: (path: string) => Promise<void>
  /** Lets what was made, moved or removed in a folder last. */
  readonly sync: (folder: string) => Promise<void>
}

const isError = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** What `use` gives, or `otherwise` where there is no such file. */
const unlessMissing = async <T, O>(use: Promise<T>, otherwise: O): Promise<T | O> => {
  try {
    return await use
  } catch (error) {
    if (isError(error, 'ENOENT')) return otherwise
    throw error
  }
}

const write = async (path: string, chunks: Iterable<string>): Promise<string> => {
  const hash = createHash('sha256')
  const handle = await open(path, 'w')
  try {
    for (const chunk of chunks) {
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

const claim = async (path: string, content: string): Promise<boolean> => {
  try {
    const handle = await open(path, 'wx')
    await handle.writeFile(content).finally(() => handle.close())
    return true
  } catch (error) {
    if (isError(error, 'EEXIST')) return false
    throw error
  }
}

const sync = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  // Where folders can't be synced (Windows), their entries last by themselves.
  await handle
    .sync()
    .catch(() => undefined)
    .finally(() => handle.close())
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
  read: (path) => unlessMissing(readFile(path, 'utf8'), null),
  list: (folder) => unlessMissing(readdir(folder), []),
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
  write,
  claim,
  move: (from, to) =>
    unlessMissing(
      rename(from, to).then(() => true),
      false,
    ),
  remove: (path) => rm(path, { recursive: true, force: true }),
  sync,
}
