import type { GivenBase } from './protocol.ts'

/** What was dropped: files to be read, and a folder with tables of data. Null = no folder has any. */
export interface Dropped {
  readonly files: readonly File[]
  readonly base: GivenBase | null
}

interface Found {
  /** From the folder that was dropped on. */
  readonly path: string
  readonly content: File
}

/** A folder of a whole disk is not gone through. */
const MOST_FILES = 5_000
const TABLE = /\.json$/i
/** Workbooks of a folder, without those that a program keeps while one is open. */
const WORKBOOK = /(?:^|\/)(?![~.])[^/]+\.(?:xlsx|xlsm|xls|csv)$/i

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** A browser tells the entries of a folder in pieces, the last of them empty. */
const listEntries = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (piece.length === 0 || all.length > MOST_FILES) return all
    all.push(...piece)
  }
}

const collect = async (entry: FileSystemEntry, found: Found[]): Promise<void> => {
  if (found.length >= MOST_FILES) return
  if (isFolder(entry)) for (const inner of await listEntries(entry)) await collect(inner, found)
  else if (isFile(entry) && (TABLE.test(entry.name) || WORKBOOK.test(entry.name))) {
    const content = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    found.push({ path: entry.fullPath.replace(/^\//, ''), content })
  }
}

/** Sorts out what was dropped: files as they are; of a folder, its workbooks, and its tables as the present data. */
export const readDropped = async (transfer: DataTransfer): Promise<Dropped> => {
  // The browser forgets what was dropped as soon as this turn is over.
  const files = [...transfer.files]
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const folders = entries.filter(isFolder)
  if (folders.length === 0) return { files, base: null }
  const names = new Set(folders.map(({ name }) => name))
  const found: Found[] = []
  for (const folder of folders) await collect(folder, found)
  const tables = found.filter(({ path }) => TABLE.test(path))
  const workbooks = found.filter(({ path }) => WORKBOOK.test(path)).map(({ content }) => content)
  return {
    files: [...files.filter(({ name }) => !names.has(name)), ...workbooks],
    base: tables.length === 0 ? null : { kind: 'folder', name: [...names].join('、'), files: tables },
  }
}
