import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { GivenFile } from '../../core/ledger/read-rows.ts'
import { MAX_FILE_BYTES } from '../../core/ledger/reading/limits.ts'
import { CliError } from '../failure.ts'

const MIB = 1024 * 1024

const sizeOf = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => null)
  if (found?.isFile()) return found.size
  throw new CliError(2, {
    zh: `没有文件 ${path}：请检查文件名${found ? '（这是文件夹，请逐个写出其中的文件）' : ''}。`,
    en: `There is no file ${path}: check its name${found ? ' (it is a folder: name the files in it)' : ''}.`,
  })
}

/** The size is looked at before anything is read. */
const readOne = async (path: string): Promise<GivenFile> => {
  const size = await sizeOf(path)
  if (size > MAX_FILE_BYTES) {
    const megabytes = (size / MIB).toFixed(1)
    throw new CliError(1, {
      zh: `${path} 有 ${megabytes} MB，超过 ${MAX_FILE_BYTES / MIB} MB，没有打开：请删去图片、附件和无关的表，或分成几个文件。`,
      en: `${path} has ${megabytes} MB, more than ${MAX_FILE_BYTES / MIB} MB, and was not opened: take out pictures and other sheets, or split it.`,
    })
  }
  return { name: basename(path), bytes: await readFile(path) }
}

/** The files that are to be imported. Throws a `CliError` for one that is not there, or too big to be opened. */
export const readGivenFiles = async (paths: readonly string[]): Promise<readonly GivenFile[]> => {
  if (paths.length === 0) {
    throw new CliError(2, {
      zh: '没有写要导入的文件。请写成 npm run board -- import 文件.xlsx …；说明见 npm run board -- import --help。',
      en: 'No file is named. Write npm run board -- import FILE.xlsx …; see npm run board -- import --help.',
    })
  }
  const files: GivenFile[] = []
  for (const path of paths) files.push(await readOne(path))
  return files
}
