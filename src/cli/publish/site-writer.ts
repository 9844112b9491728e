import { join } from 'node:path'
import { toTextScript, toTextScriptPath } from '../../core/publication/portable.ts'
import { IMMUTABLE_FOLDERS } from '../../core/publication/headers.ts'
import { PREVIEW_FILE } from '../../core/publication/versions/data-folders.ts'
import type { Effects } from '../effects.ts'
import { writeWithTwins } from './compress.ts'
import type { Effort, Twin } from './compress.ts'
import { createPool } from './pool.ts'
import { toSha256 } from './site-data.ts'

const PENDING_WRITES = 8

const isRemembered = (path: string): boolean => IMMUTABLE_FOLDERS.some((folder) => `/${path}`.startsWith(folder))

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Writes files of one site, below its root. */
export interface SiteWriter {
  /** Writes a file with its twins; paths of versions and of the program are remembered with their digest. */
  readonly write: (path: string, content: Uint8Array, effort?: Effort) => Promise<void>
  /** Writes a file whose twins were made before; without any, they are made now. */
  readonly writeReady: (path: string, content: Uint8Array, twins: ReadonlyMap<Twin, Uint8Array>) => Promise<void>
  /** Writes a text that pages ask for by its name in a folder, as they can read it. */
  readonly writeText: (folder: string, name: string, text: string, effort?: Effort) => Promise<void>
  /** Writes a file alone. */
  readonly writePlain: (path: string, content: Uint8Array) => Promise<void>
  readonly finish: () => Promise<void>
  /** How many files were written, twins left out. */
  readonly count: () => number
  /** SHA-256 of what was written below a folder, by path in it. */
  readonly digestsIn: (folder: string) => Readonly<Record<string, string>>
  /** SHA-256 of what was written of the program, by path below the root: its files, and what it alone computed. */
  readonly programDigests: () => Readonly<Record<string, string>>
  /** SHA-256 of what was written of images of links, by path below the root. */
  readonly previewDigests: () => Readonly<Record<string, string>>
}

/**
 * Files are compressed while the next page is rendered. `portable`: none has a twin, since there is no server to choose
 * between them, and every text is written as a script too.
 */
export const createSiteWriter = (effects: Effects, root: string, portable: boolean): SiteWriter => {
  const pool = createPool(PENDING_WRITES)
  const digests = new Map<string, string>()
  const paths = new Set<string>()
  const writePlain: SiteWriter['writePlain'] = (path, content) => {
    paths.add(path)
    return pool.add(() => effects.writeFile(join(root, path), content))
  }
  const remember = (path: string, content: Uint8Array): void => {
    if (isRemembered(path)) digests.set(path, toSha256(content))
  }
  const write: SiteWriter['write'] = (path, content, effort = 'best') => {
    remember(path, content)
    if (portable) return writePlain(path, content)
    paths.add(path)
    return pool.add(() => writeWithTwins(effects, join(root, path), content, effort))
  }
  const writeReady: SiteWriter['writeReady'] = async (path, content, twins) => {
    if (portable || twins.size === 0) return write(path, content)
    remember(path, content)
    await writePlain(path, content)
    for (const [twin, packed] of twins) await pool.add(() => effects.writeFile(join(root, `${path}.${twin}`), packed))
  }
  return {
    write,
    writeReady,
    writePlain,
    writeText: async (folder, name, text, effort) => {
      await write(folder + name, encode(text), effort)
      if (portable) await writePlain(toTextScriptPath(folder + name), encode(toTextScript(name, text)))
    },
    finish: pool.finish,
    // A file that was packed before comes with its twins, which are no files of their own.
    count: () => [...paths].filter((path) => !/\.(?:br|gz)$/.test(path)).length,
    digestsIn: (folder) =>
      Object.fromEntries(
        [...digests].flatMap(([path, sha256]) =>
          path.startsWith(folder) ? [[path.slice(folder.length), sha256] as const] : [],
        ),
      ),
    programDigests: () =>
      Object.fromEntries([...digests].filter(([path]) => !path.startsWith('data/v/') && !PREVIEW_FILE.test(path))),
    previewDigests: () => Object.fromEntries([...digests].filter(([path]) => PREVIEW_FILE.test(path))),
  }
}
