import { createHash, randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { CliError } from '../failure.ts'
import type { Disk } from './disk.ts'

/** Name of the file whose being there means that the new files count. */
export const JOURNAL_FILE = '.import.journal.json'
/** How the folders begin in which new files are written before they count. */
export const STAGE_PREFIX = '.import-'

/** A file as it is to be, relative to the data folder, with `/`. */
export interface NewFile {
  readonly file: string
  readonly chunks: Iterable<string>
}

interface Journal {
  readonly stage: string
  readonly files: readonly { readonly file: string; readonly digest: string }[]
}

const isJournal = (value: unknown): value is Journal =>
  typeof value === 'object' &&
  value !== null &&
  'stage' in value &&
  typeof value.stage === 'string' &&
  'files' in value &&
  Array.isArray(value.files)

const unusable = (dir: string, what: string): CliError => {
  const path = join(dir, JOURNAL_FILE)
  return new CliError(1, {
    zh: `${dir} 的上一次写入没有完成，又不能继续：${what}。请从版本库恢复该文件夹，再删去 ${path}，然后重新导入。`,
    en: `The last import into ${dir} is half done and can't be finished: ${what}. Restore the folder from version control, remove ${path}, and import again.`,
  })
}

const parseJournal = (dir: string, content: string): Journal => {
  const parsed = ((): unknown => {
    try {
      return JSON.parse(content)
    } catch {
      return null
    }
  })()
  if (isJournal(parsed)) return parsed
  throw unusable(dir, JOURNAL_FILE)
}

const isThere = async (path: string, digest: string, disk: Disk): Promise<boolean> => {
  const content = await disk.read(path)
  return content !== null && createHash('sha256').update(content).digest('hex') === digest
}

/** Moves what is staged to its place and forgets the journal. What was moved before is found there, and is fine. */
const finish = async (dir: string, { stage, files }: Journal, disk: Disk): Promise<void> => {
  for (const { file, digest } of files) {
    const path = join(dir, file)
    await disk.makeFolder(dirname(path))
    const isMoved = await disk.move(join(dir, stage, file), path)
    if (!isMoved && !(await isThere(path, digest, disk))) throw unusable(dir, join(stage, file))
  }
  for (const folder of new Set(files.map(({ file }) => dirname(join(dir, file))))) await disk.sync(folder)
  await disk.remove(join(dir, JOURNAL_FILE))
  await disk.sync(dir)
  await disk.remove(join(dir, stage))
}

/** Finishes or undoes a switch that was cut short. Only who holds the lock of the folder may call it. */
export const recoverSwitch = async (dir: string, disk: Disk): Promise<void> => {
  const journal = await disk.read(join(dir, JOURNAL_FILE))
  if (journal !== null) await finish(dir, parseJournal(dir, journal), disk)
  for (const name of await disk.list(dir)) {
    if (name.startsWith(STAGE_PREFIX)) await disk.remove(join(dir, name))
  }
}

/**
 * Puts new files into a data folder, all or nothing, whenever the machine stops. Who calls it holds the lock.
 *
 * They are written into a folder beside; then one small journal is moved to its place, and from then on they count:
 * they are moved, and the journal is removed. Whoever opens the folder next calls `recoverSwitch`, which goes on
 * where there is a journal and takes away what was written where there is none.
 */
export const switchFiles = async (dir: string, files: readonly NewFile[], disk: Disk): Promise<void> => {
  const stage = `${STAGE_PREFIX}${randomUUID()}`
  const staged: Journal['files'][number][] = []
  const folders = new Set<string>([join(dir, stage)])
  for (const { file, chunks } of files) {
    const path = join(dir, stage, file)
    folders.add(dirname(path))
    await disk.makeFolder(dirname(path))
    staged.push({ file, digest: await disk.write(path, chunks) })
  }
  for (const folder of folders) await disk.sync(folder)
  const journal: Journal = { stage, files: staged }
  const draft = join(dir, stage, JOURNAL_FILE)
  await disk.write(draft, [JSON.stringify(journal)])
  await disk.sync(join(dir, stage))
  await disk.move(draft, join(dir, JOURNAL_FILE))
  await disk.sync(dir)
  await finish(dir, journal, disk)
}
