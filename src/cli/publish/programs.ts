import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findEditionVersion } from '../../core/publication/versions/data-folders.ts'
import { listPrograms, parsePrograms, PROGRAMS_PATH } from '../../core/publication/versions/kept-programs.ts'
import type { FileDigests } from '../../core/publication/versions/version-index.ts'
import type { Effects } from '../effects.ts'
import { copyVerified, isWhole, parseJson } from './archive.ts'

const readPrograms = async (effects: Effects, archive: string): Promise<readonly FileDigests[]> => {
  const path = join(archive, PROGRAMS_PATH)
  return existsSync(path) ? (parsePrograms(parseJson(await effects.readFile(path))) ?? []) : []
}

/**
 * Copies what the programs of earlier sites were made of, so that a page which was opened before a release finds what it
 * asks for after it. What is damaged or missing there is left out: it is a service to open pages, not a record.
 *
 * `standing` = versions that stand: what was computed from one that was withdrawn goes with it.
 *
 * Returns the programs that the new site is to list, its own last.
 */
export const carryPrograms = async (
  effects: Effects,
  archive: string | null,
  own: FileDigests,
  standing: ReadonlySet<string>,
  write: (path: string, content: Uint8Array) => Promise<void>,
): Promise<readonly FileDigests[]> => {
  const programs = listPrograms(archive === null ? [] : await readPrograms(effects, archive), own)
  const files = Object.assign({}, ...programs.slice(0, -1)) as FileDigests
  for (const [path, sha256] of Object.entries(files)) {
    const version = findEditionVersion(path)
    if (path in own || archive === null || (version !== null && !standing.has(version))) continue
    if (!(await isWhole(effects, join(archive, path), sha256))) continue
    await copyVerified(effects, archive, path, sha256, write)
  }
  return programs
}
