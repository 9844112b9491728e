import { join } from 'node:path'
import type { Effects } from '../effects.ts'
import { writeWithTwins } from './compress.ts'
import type { Effort } from './compress.ts'
import { createPool } from './pool.ts'
import { toSha256 } from './site-data.ts'

const PENDING_WRITES = 8

/** Writes files of one site, below its root. */
export interface SiteWriter {
  /** Writes a file with its twins; a path of this version's folder is remembered with its digest. */
  readonly write: (path: string, content: Uint8Array, effort?: Effort) => Promise<void>
  /** Writes a file alone. */
  readonly writePlain: (path: string, content: Uint8Array) => Promise<void>
  readonly finish: () => Promise<void>
  readonly count: () => number
  /** SHA-256 of what was written below a folder, by path in it. */
  readonly digestsIn: (folder: string) => Readonly<Record<string, string>>
}

/** Files are compressed while the next page is rendered. */
export const createSiteWriter = (effects: Effects, root: string): SiteWriter => {
  const pool = createPool(PENDING_WRITES)
  const digests = new Map<string, string>()
  let files = 0
  return {
    write: (path, content, effort = 'best') => {
      files += 1
      if (path.startsWith('data/v/')) digests.set(path, toSha256(content))
      return pool.add(() => writeWithTwins(effects, join(root, path), content, effort))
    },
    writePlain: (path, content) => {
      files += 1
      return pool.add(() => effects.writeFile(join(root, path), content))
    },
    finish: pool.finish,
    count: () => files,
    digestsIn: (folder) =>
      Object.fromEntries(
        [...digests].flatMap(([path, sha256]) =>
          path.startsWith(folder) ? [[path.slice(folder.length), sha256] as const] : [],
        ),
      ),
  }
}
