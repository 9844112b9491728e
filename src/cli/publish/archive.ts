import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import {
  parseFilesList,
  parseVersionIndex,
  VERSION_FILE,
  VERSION_FILES_FILE,
} from '../../core/publication/versions/version-index.ts'
import type { FileDigests, VersionIndex } from '../../core/publication/versions/version-index.ts'
import type { ListedVersion } from '../../core/publication/versions/version-list.ts'
import { isVersionName, parseVersionList, VERSION_LIST_PATH } from '../../core/publication/versions/version-list.ts'
import type { VersionRows } from '../../core/publication/versions/version-changes.ts'
import type { Effects } from '../effects.ts'
import { CliError } from '../failure.ts'
import { toSha256 } from './site-data.ts'

/** A version that was published before, in the folder where it stands. */
export interface ArchivedVersion {
  readonly entry: ListedVersion
  readonly index: VersionIndex
  /** Folder of its files. */
  readonly folder: string
  /** SHA-256 of every file but those two that describe it. */
  readonly files: FileDigests
}

const TWINS = ['.br', '.gz'] as const
const unpackBrotli = promisify(brotliDecompress)
const unpackGzip = promisify(gunzip)

const broken = (path: string, whatZh: string, whatEn: string): CliError =>
  new CliError(1, {
    zh: `此前发布的版本不完整：${path} ${whatZh}。已发布的版本不得改变；请从备份恢复该文件夹，或用 --archive 指定完好的网站。什么也没有写。`,
    en: `A version that was published before is damaged: ${path} ${whatEn}. Published versions never change; restore the folder from a copy, or name a whole site with --archive. Nothing was written.`,
  })

const readVerified = async (effects: Effects, path: string, sha256: string): Promise<Uint8Array> => {
  if (!existsSync(path)) throw broken(path, '不见了', 'is missing')
  const content = await effects.readFile(path)
  if (toSha256(content) !== sha256) throw broken(path, '与其校验值不符', 'is not what its checksum says')
  return content
}

/** What JSON in a file says; null = it is not JSON. */
export const parseJson = (content: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(content))
  } catch {
    return null
  }
}

const tooNew = (path: string): CliError =>
  new CliError(1, {
    zh: `读不懂 ${path}：它由较新的程序写成，或已损坏。请用那时的程序发布，或从备份恢复。什么也没有写。`,
    en: `${path} can't be read: a newer program wrote it, or it is damaged. Publish with that program, or restore a copy. Nothing was written.`,
  })

const readVersion = async (effects: Effects, archive: string, entry: ListedVersion): Promise<ArchivedVersion> => {
  if (!isVersionName(entry.version)) throw tooNew(join(archive, VERSION_LIST_PATH))
  const folder = join(archive, 'data/v', entry.version)
  const path = join(folder, VERSION_FILE)
  const index = parseVersionIndex(parseJson(await readVerified(effects, path, entry.index)))
  if (!index) throw tooNew(path)
  const filesPath = join(folder, VERSION_FILES_FILE)
  const files = parseFilesList(parseJson(await readVerified(effects, filesPath, index.allFiles)))
  if (!files) throw tooNew(filesPath)
  return { entry, index, folder, files }
}

/** What a published site holds of versions. */
export interface Archive {
  /** Those that stand, oldest first. */
  readonly versions: readonly ArchivedVersion[]
  /** Every version that it lists, oldest first; some of them were withdrawn. */
  readonly listed: readonly ListedVersion[]
}

/** Where nothing was published before. */
export const NO_ARCHIVE: Archive = { versions: [], listed: [] }

/** Reads what a published site holds of versions; nothing where none was published there. Throws a `CliError`. */
export const readArchive = async (effects: Effects, archive: string): Promise<Archive> => {
  const path = join(archive, VERSION_LIST_PATH)
  if (!existsSync(path)) return NO_ARCHIVE
  const list = parseVersionList(parseJson(await effects.readFile(path)))
  if (!list) throw tooNew(path)
  const versions: ArchivedVersion[] = []
  for (const entry of list.versions) if (!entry.withdrawn) versions.push(await readVersion(effects, archive, entry))
  return { versions, listed: list.versions }
}

/** Rows of the tables that a version holds; `names` = those that are wanted. Tables that it does not have are left out. */
export const readVersionRows = async (
  effects: Effects,
  { folder, files }: ArchivedVersion,
  names: readonly string[],
): Promise<VersionRows> => {
  const rows: [string, unknown][] = []
  for (const name of names) {
    const path = `tables/${name}.json`
    const sha256 = files[path]
    if (sha256 !== undefined) rows.push([name, parseJson(await readVerified(effects, join(folder, path), sha256))])
  }
  return Object.fromEntries(rows) as VersionRows // they were checked when they were published
}

/** Whether a compressed twin holds what its file does. */
const isTwinOf = async (path: string, twin: Uint8Array, sha256: string): Promise<boolean> => {
  try {
    return toSha256(await (path.endsWith('.br') ? unpackBrotli : unpackGzip)(twin)) === sha256
  } catch {
    return false
  }
}

/** Whether a file is there and holds what its digest says. */
export const isWhole = async (effects: Effects, path: string, sha256: string): Promise<boolean> =>
  existsSync(path) && toSha256(await effects.readFile(path)) === sha256

type Write = (path: string, content: Uint8Array) => Promise<void>

/**
 * Copies a file of a folder, checked against its digest, with its compressed twins; `write` takes paths below the folder.
 * A twin that holds something else is left out: the file alone is served. Throws a `CliError` where the file is not whole.
 */
export const copyVerified = async (
  effects: Effects,
  folder: string,
  path: string,
  sha256: string,
  write: Write,
): Promise<void> => {
  await write(path, await readVerified(effects, join(folder, path), sha256))
  for (const twinPath of TWINS.map((end) => path + end)) {
    if (!existsSync(join(folder, twinPath))) continue
    const twin = await effects.readFile(join(folder, twinPath))
    if (await isTwinOf(twinPath, twin, sha256)) await write(twinPath, twin)
  }
}

/** Copies a version as it stands, each file checked against its digest; `write` takes paths below its folder. */
export const carryVersion = async (
  effects: Effects,
  { folder, files, entry, index }: ArchivedVersion,
  write: Write,
): Promise<void> => {
  const all: FileDigests = { ...files, [VERSION_FILE]: entry.index, [VERSION_FILES_FILE]: index.allFiles }
  for (const [path, sha256] of Object.entries(all)) await copyVerified(effects, folder, path, sha256, write)
}
