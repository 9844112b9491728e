import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { checkFileSize } from '../../core/ledger/reading/open-file.ts'
import type { GivenFile } from '../../core/ledger/read-rows.ts'
import type { Issue } from '../../core/model/issue.ts'
import { CliError } from '../failure.ts'

/** The files that were asked for. `refused` = issues of those that are too big, of which nothing was read. */
export interface GivenFiles {
  readonly files: readonly GivenFile[]
  readonly refused: readonly Issue[]
}

const sizeOf = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => null)
  if (found?.isFile()) return found.size
  throw new CliError(2, {
    zh: `没有文件 ${path}：请检查文件名${found ? '（这是文件夹，请逐个写出其中的文件）' : ''}。`,
    en: `There is no file ${path}: check its name${found ? ' (it is a folder: name the files in it)' : ''}.`,
  })
}

/** Reads the files that are to be imported; their size is looked at first. Throws a `CliError` for one that is not there. */
export const readGivenFiles = async (paths: readonly string[]): Promise<GivenFiles> => {
  if (paths.length === 0) {
    throw new CliError(2, {
      zh: '没有写要导入的文件。请写成 npm run board -- import 文件.xlsx …；说明见 npm run board -- import --help。',
      en: 'No file is named. Write npm run board -- import FILE.xlsx …; see npm run board -- import --help.',
    })
  }
  const files: GivenFile[] = []
  const refused: Issue[] = []
  for (const path of paths) {
    const name = basename(path)
    const issue = checkFileSize(name, await sizeOf(path))
    if (issue) refused.push(issue)
    else files.push({ name, bytes: await readFile(path) })
  }
  return { files, refused }
}
