import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findComputedVersion } from '../../core/publication/versions/data-folders.ts'
import {
  listPrograms,
  NOTHING_KEPT,
  parsePrograms,
  PROGRAMS_PATH,
} from '../../core/publication/versions/kept-programs.ts'
import type { KeptFiles } from '../../core/publication/versions/kept-programs.ts'
import type { FileDigests } from '../../core/publication/versions/version-index.ts'
import type { Effects } from '../effects.ts'
import { copyVerified, isWhole, parseJson } from './archive.ts'

const readPrograms = async (effects: Effects, archive: string): Promise<KeptFiles> => {
  const path = join(archive, PROGRAMS_PATH)
  return existsSync(path) ? (parsePrograms(parseJson(await effects.readFile(path))) ?? NOTHING_KEPT) : NOTHING_KEPT
}

/**
 * Copies what the programs of earlier sites were made of, so that a page which was opened before a release finds what it
 * asks for after it, and the images of their links, so that one which was passed on before goes on showing its own. What
 * is damaged or missing there is left out: it is a service to open pages and links, not a record.
 *
 * `standing` = versions that stand: what was computed or drawn from one that was withdrawn goes with it.
 *
 * Returns what the new site is to list, its own last.
 */
export const carryPrograms = async (
  effects: Effects,
  archive: string | null,
  own: KeptFiles<FileDigests>,
  standing: ReadonlySet<string>,
  write: (path: string, content: Uint8Array) => Promise<void>,
): Promise<KeptFiles> => {
  const kept = listPrograms(archive === null ? NOTHING_KEPT : await readPrograms(effects, archive), own)
  const earlier = [...kept.programs.slice(0, -1), ...kept.previews.slice(0, -1)]
  const files = Object.assign({}, ...earlier) as FileDigests
  for (const [path, sha256] of Object.entries(files)) {
    const version = findComputedVersion(path)
    if (path in own.programs || path in own.previews || archive === null) continue
    if (version !== null && !standing.has(version)) continue
    if (!(await isWhole(effects, join(archive, path), sha256))) continue
    await copyVerified(effects, archive, path, sha256, write)
  }
  return kept
}
