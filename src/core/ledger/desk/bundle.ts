import { zipSync, strToU8 } from 'fflate'
import type { Locale } from '../../format/locale.ts'
import type { Tables } from '../../model/tables.ts'
import { listDataFiles, toFileText } from '../data-files.ts'
import { formatDifference } from '../difference-words.ts'
import type { ImportOutcome } from '../import-outcome.ts'

/** The earliest time that a zip can say, in the time zone of whoever reads it. */
const ZIP_TIME = '1980-01-01T00:00:00'

/** File of the bundle that tells what it changes; no data folder reads it. */
export const SUMMARY_FILE = { zh: '变动说明.txt', en: 'changes.txt' } as const

const WORDS = {
  zh: {
    title: '填报台导出：可放入 data/ 的数据表',
    use: '用法：把本压缩包中的文件解压到 data/ 文件夹，覆盖同名文件；再运行 npm run board -- check。',
    sample: '示例台账整体由这些数据替换。',
    files: '依据的文件',
    difference: '与原有数据相比',
  },
  en: {
    title: 'From the desk: tables to be put into data/',
    use: 'Unpack the files of this archive into the folder data/, over those of the same name; then run npm run board -- check.',
    sample: 'The sample ledger gives way to these data as a whole.',
    files: 'Made from',
    difference: 'Compared with the data before',
  },
} as const

/** What an import does, as plain text: the files with their SHA-256, and the difference row by row. */
export const formatSummary = (outcome: ImportOutcome, locale: Locale): string => {
  const words = WORDS[locale]
  return [
    words.title,
    words.use,
    ...(outcome.replacesSample ? [words.sample] : []),
    '',
    words.files,
    ...outcome.files.map(({ name, digest }) => `  ${digest}  ${name}`),
    '',
    words.difference,
    formatDifference(outcome.difference, locale),
    '',
  ].join('\n')
}

/**
 * The files of a data folder that an import writes, as one zip, with a summary of what changes.
 *
 * All files of the ledger are in it, an empty one for a table without rows; of the published tables only those that
 * are not as they were in `before`. The same outcome gives the same bytes.
 */
export const writeBundle = (outcome: ImportOutcome, tables: Tables, before: Tables, locale: Locale): Uint8Array => {
  const former = new Map(listDataFiles(before).map((file) => [file.path, toFileText(file)]))
  const files = listDataFiles(tables)
    .map((file) => ({ path: file.path, text: toFileText(file) }))
    .filter(({ path, text }) => path.startsWith('ledger/') || former.get(path) !== text)
  return zipSync(
    Object.fromEntries([
      ...files.map(({ path, text }): [string, Uint8Array] => [path, strToU8(text)]),
      [SUMMARY_FILE[locale], strToU8(formatSummary(outcome, locale))],
    ]),
    { mtime: ZIP_TIME, level: 6 },
  )
}
