import { zipSync, strToU8 } from 'fflate'
import type { Locale } from '../../format/locale.ts'
import { compareTexts } from '../../model/grouping.ts'
import { toJsonText } from '../../model/json.ts'
import { TABLES, type Tables } from '../../model/tables.ts'
import { formatDifference } from '../difference-words.ts'
import type { ImportOutcome } from '../import-outcome.ts'
import { planTableFiles, type FileOfTable } from '../table-files.ts'
import type { DeskBase } from './base.ts'

/** The earliest time that a zip can say, in the time zone of whoever reads it. */
const ZIP_TIME = '1980-01-01T00:00:00'

/** File of the bundle that tells what it changes; no data folder reads it. */
const SUMMARY_FILE = { zh: '变动说明.txt', en: 'changes.txt' } as const

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
const formatSummary = (outcome: ImportOutcome, locale: Locale): string => {
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

/** The files that an import would write into the data folder, and those of the ledger that stay as they are. */
const listFiles = (next: Tables, { tables, files }: DeskBase): readonly FileOfTable[] => {
  const written = planTableFiles(tables, next, files)
  const paths = new Set(written.map(({ file }) => file))
  return [...written, ...files.filter(({ file }) => file.startsWith('ledger/') && !paths.has(file))]
}

/**
 * The files of a data folder that an import writes, as one zip, with a summary of what changes.
 *
 * The whole ledger is in it, so that it can be given as the present data later, and of the published tables those that
 * change. Each file has the bytes that the command line would write. The same outcome gives the same bytes.
 */
export const writeBundle = (outcome: ImportOutcome, next: Tables, base: DeskBase, locale: Locale): Uint8Array =>
  zipSync(
    Object.fromEntries([
      ...listFiles(next, base)
        .toSorted((a, b) => compareTexts(a.file, b.file))
        .map(({ table, file, rows }): [string, Uint8Array] => [file, strToU8(toJsonText(TABLES[table], rows))]),
      [SUMMARY_FILE[locale], strToU8(formatSummary(outcome, locale))],
    ]),
    { mtime: ZIP_TIME, level: 6 },
  )
